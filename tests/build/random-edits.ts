// Random edits of a portal's files, as a careless editorial office would make them in a year.
import { article } from "../fixtures/portal-builder.ts";
import { pdfFile } from "../fixtures/pdf-file.ts";
import { picture } from "./small-portal.ts";

/** What an office has: its files, and what time it is. */
export interface Office {
  readonly files: Record<string, string | Uint8Array>;
  now: number;
}

/** Random numbers that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes one random edit and says which; `step` makes new names unique. */
export async function editAtRandom(office: Office, random: () => number, step: number): Promise<string> {
  const desk: Desk = {
    ...office,
    office,
    step,
    pick: (list) => list[Math.floor(random() * list.length)] ?? list[0],
  };
  const names = Object.keys(EDITS);
  const name = desk.pick(names);
  await EDITS[name]?.(desk);
  return name;
}

interface Desk {
  readonly files: Record<string, string | Uint8Array>;
  readonly office: Office;
  readonly step: number;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
}

const SECTIONS = ["thoi-su", "kinh-te", "nong-nghiep"] as const;
const TEXTS = [
  "Chữ mới.\n",
  "Theo Nghị quyết số 05-NQ/TU của Tỉnh ủy.\n",
  "Kết luận số 15-KL/TW, ngày 30/9/2021 của Ban Bí thư.\n",
  "Xem [bài](/2022/01/bai-1/) & <b>chữ</b> {{ x }}.\n",
];
const DAY = 86_400_000;

/** Every kind of edit by its name. */
const EDITS: Readonly<Record<string, (desk: Desk) => void | Promise<void>>> = {
  add: ({ files, step, pick }) => {
    const month = pick(["01", "03", "05"]);
    files[`articles/2022/${month}/them-${step}.md`] = article(
      {
        title: `Thêm ${step}`,
        date: `2022-${month}-${pick(["02", "15", "27"])}`,
        section: pick(SECTIONS),
        topics: pick(["[so]", "[loat]", "[Mới]", "[]"]),
      },
      pick(TEXTS),
    );
  },
  edit: (desk) => change(desk, (text) => `${text}${desk.pick(TEXTS)}`),
  retitle: (desk) => change(desk, (text) => text.replace(/^title: .*$/m, `title: Tiêu đề ${desk.step}`)),
  summarise: (desk) => change(desk, (text) => setField(text, "summary", `Tóm tắt ${desk.step}`)),
  retag: (desk) =>
    change(desk, (text) =>
      setField(text, "topics", desk.pick(["[so, loat]", "[Nông thôn mới]", "[]", `[Chủ đề ${desk.step}]`])),
    ),
  resign: (desk) =>
    change(desk, (text) =>
      setField(
        text,
        "authors",
        desk.pick(["[le-binh]", "[Quang Chien]", "[Quang Chiến, Lê Bình]", `[Người ${desk.step}]`]),
      ),
    ),
  "move section": (desk) => change(desk, (text) => setField(text, "section", desk.pick(SECTIONS))),
  "back-date": (desk) =>
    change(desk, (text) =>
      setField(text, "date", desk.pick(["2021-12-31", "2022-01-01 08:00", "2022-02-14", "2022-04-30"])),
    ),
  schedule: (desk) =>
    change(desk, (text) => setField(text, "publish", desk.pick(["2022-06-05", "2022-07-01", "2022-01-01"]))),
  expire: (desk) =>
    change(desk, (text) => setField(text, "expire", desk.pick(["2022-05-30", "2022-06-20", "2022-12-01"]))),
  withdraw: (desk) =>
    change(desk, (text) => setField(text, "withdrawn", "{date: 2022-05-20, reason: Sai số liệu}")),
  unpublish: (desk) => change(desk, (text) => setField(text, "draft", "true")),
  restore: (desk) => change(desk, (text) => text.replace(/^(?:draft|withdrawn|expire|publish): .*\n/gm, "")),
  feature: (desk) => change(desk, (text) => setField(text, "featured", desk.pick(["true", "false"]))),
  "hand-pick": (desk) =>
    change(desk, (text) =>
      setField(text, "related", desk.pick(["[/2022/01/bai-1/]", "[bai-4, bai-5]", "[]"])),
    ),
  cite: (desk) =>
    change(desk, (text) =>
      setField(
        text,
        "documents",
        desk.pick(["[05-NQ/TU]", "[{number: 20/2020/NĐ-CP, type: Nghị định, date: 2020-02-17}]"]),
      ),
    ),
  alias: (desk) => change(desk, (text) => setField(text, "aliases", `[/cu/${desk.step}.html]`)),
  delete: (desk) => {
    delete desk.files[anArticle(desk)];
  },
  rename: (desk) => {
    const path = anArticle(desk);
    if (path.endsWith("/index.md")) return;
    desk.files[path.replace(/[^/]+\.md$/, `doi-ten-${desk.step}.md`)] = desk.files[path] ?? "";
    delete desk.files[path];
  },
  sections: ({ files, pick }) => {
    files["sections.yaml"] =
      `- {id: thoi-su, name: ${pick(["Thời sự", "Tin nóng"])}}\n- {id: kinh-te, name: Kinh tế${pick(["", ", description: Sản xuất"])}}\n- {id: nong-nghiep, name: Nông nghiệp${pick(["", ", parent: kinh-te", ", parent: thoi-su"])}}\n`;
  },
  agencies: ({ files, pick }) => {
    files["agencies.yaml"] = pick([
      "- {id: ban-a, name: Ban A}\n",
      "- {id: ban-a, name: Ban A, to: 2022-05-01, successor: ban-b}\n- {id: ban-b, name: Ban B}\n",
      "- {id: ban-a, name: Ban A mới, url: https://a.example/}\n",
    ]);
  },
  authors: ({ files, pick }) => {
    files["authors.yaml"] = pick([
      "- {id: le-binh, name: Lê Bình, agency: ban-a}\n",
      "- {id: le-binh, name: Lê Thị Bình, role: Phóng viên}\n",
      "- {id: le-binh, name: Lê Bình}\n- {id: chien, name: Quang Chiến}\n",
    ]);
  },
  topics: ({ files, pick }) => {
    files["topics.yaml"] = pick([
      "- {id: so, name: Chuyển đổi số}\n- {id: loat, name: Loạt bài, series: true}\n",
      "- {id: so, name: Số, series: true}\n",
      "- {id: loat, name: Loạt bài}\n",
    ]);
  },
  documents: ({ files, pick }) => {
    files["documents/a.yaml"] = pick([
      "- {number: 05-NQ/TU, type: Nghị quyết, status: expired}\n",
      "- {number: 05-NQ/TU, title: Về nhiệm vụ, replacedBy: [15-KL/TW]}\n",
      "[]\n",
    ]);
  },
  "document file": ({ files, step, pick }) => {
    files["documents/b.yaml"] = pick([
      "- {number: 65-KH/TU, files: [ke-hoach.pdf]}\n",
      "- {number: 65-KH/TU, files: [{file: ke-hoach.pdf, pages: 9}]}\n",
      "- {number: 65-KH/TU}\n",
    ]);
    files["documents/ke-hoach.pdf"] = pdfFile(pick([1, 2]), pick(["", `bản ${step}`]));
  },
  "media file": ({ files, step, pick }) => {
    files["articles/2022/04/loi-noi.mp3"] = Buffer.from(`ID3 ${pick(["một", `bản ${step}`])}`);
    files["articles/2022/04/co-tieng.md"] = article(
      { title: "Có tiếng", date: "2022-04-20" },
      pick([
        "![Lời nói](loi-noi.mp3)\n",
        "Nghe ![Lời nói](loi-noi.mp3 'Chú thích') ở đây.\n",
        "[Phim](https://youtu.be/abcdefghijk)\n",
        "Hết tiếng.\n",
      ]),
    );
  },
  links: ({ files, pick }) => {
    files["links.yaml"] = pick([
      "[]\n",
      "- {id: a, name: Trang A, url: https://a.example/, group: Bộ}\n",
      "- {id: b, name: Trang B, url: https://b.example/}\n",
    ]);
  },
  pageviews: ({ files, pick }) => {
    files["pageviews.csv"] = pick([
      "",
      "/2022/01/bai-1/,5\n/2022/03/bai-8/,99\n",
      "/2022/04/bai-12/,1\n/2022/02/bai-5/,1\n",
    ]);
  },
  page: ({ files, step, pick }) => {
    const path = pick(["pages/gioi-thieu.md", "pages/bao-ve-du-lieu.md"]);
    if (pick([true, false, false])) delete files[path];
    else files[path] = `---\ntitle: Trang ${step}\n---\n\n${pick(TEXTS)}`;
  },
  settings: ({ files, pick }) => {
    const kept = /^sidebars: .*\n/m.exec(String(files["portal.yaml"]))?.[0] ?? "";
    files["portal.yaml"] =
      `name: ${pick(["Bản tin thử", "Bản tin khác"])}\nurl: https://bantin.example/\n${kept}${pick(["", "agency: ban-a\n"])}${pick(["", "accent: '#0b5394'\n"])}${pick(["", "feedback: {email: a@b.example}\n"])}${pick(["", "pageviews: {days: 90}\n"])}${pick(["", "menu: [{label: Thời sự, to: thoi-su}]\n"])}`;
  },
  picture: async ({ files, step, pick }) => {
    files[pick(["articles/2022/01/bai-2/anh.jpg", "articles/2022/02/bai-5/anh.jpg"])] = await picture(
      step * 7,
    );
  },
  "time goes by": ({ office, pick }) => {
    office.now += pick([1, 10, 40]) * DAY;
  },
};

function change(desk: Desk, how: (text: string) => string): void {
  const path = anArticle(desk);
  desk.files[path] = how(String(desk.files[path]));
}

function anArticle({ files, pick }: Desk): string {
  return pick(Object.keys(files).filter((path) => path.startsWith("articles/") && path.endsWith(".md")));
}

function setField(text: string, field: string, value: string): string {
  const line = `${field}: ${value}\n`;
  const there = new RegExp(`^${field}: .*\n`, "m");
  return there.test(text) ? text.replace(there, line) : text.replace("---\n", `---\n${line}`);
}
