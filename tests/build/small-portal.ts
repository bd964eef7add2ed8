// A portal of twelve articles that has something of everything, and folders to build it in.
import { utimesSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { article, type Files, temporaryFolder, writeFiles } from "../fixtures/portal-builder.ts";
import type { Folders } from "./site-tree.ts";

/** A small JPEG of one colour. */
export function picture(red: number): Promise<Uint8Array> {
  const background = { r: red % 256, g: 90, b: 120 };
  return sharp({ create: { width: 24, height: 16, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** Files of the portal by their path. */
export async function smallPortal(settings = ""): Promise<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {
    "portal.yaml": `name: Bản tin thử\nurl: https://bantin.example/\nagency: ban-a\n${settings}`,
    "sections.yaml":
      "- {id: thoi-su, name: Thời sự}\n- {id: kinh-te, name: Kinh tế}\n- {id: nong-nghiep, name: Nông nghiệp, parent: kinh-te}\n",
    "agencies.yaml": "- {id: ban-a, name: Ban A}\n",
    "authors.yaml": "- {id: le-binh, name: Lê Bình, agency: ban-a}\n",
    "topics.yaml": "- {id: so, name: Chuyển đổi số}\n- {id: loat, name: Loạt bài, series: true}\n",
    "links.yaml": "- {id: a, name: Trang A, url: https://a.example/}\n",
    "documents/a.yaml": "- {number: 05-NQ/TU, type: Nghị quyết, date: 2021-12-24}\n",
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nCổng thử.\n",
    "pageviews.csv": "address,views\n/2022/01/bai-1/,40\n/2022/02/bai-4/,30\n",
    "articles/2022/01/bai-2/anh.jpg": await picture(10),
    "articles/2022/02/bai-5/anh.jpg": await picture(200),
  };
  for (let i = 1; i <= 12; i++) {
    const month = `0${1 + Math.floor((i - 1) / 3)}`;
    const withPicture = i === 2 || i === 5;
    const path = withPicture
      ? `articles/2022/${month}/bai-${i}/index.md`
      : `articles/2022/${month}/bai-${i}.md`;
    files[path] = article(
      {
        title: `Bài ${i}`,
        date: `2022-${month}-${10 + i}`,
        section: ["thoi-su", "kinh-te", "nong-nghiep"][i % 3] ?? "thoi-su",
        authors: i % 2 === 0 ? "[le-binh]" : "[Quang Chiến]",
        ...(i % 4 === 0 && { topics: "[so, Nông thôn mới]" }),
        ...(i % 5 === 0 && { topics: "[loat]", agency: "ban-a" }),
        ...(withPicture && { cover: "{image: anh.jpg, alt: Ảnh}" }),
        ...(i === 7 && { aliases: "[/cu/7.html]" }),
      },
      i % 3 === 0 ? "Theo Nghị quyết số 05-NQ/TU của Tỉnh ủy.\n" : `Nội dung của bài ${i}.\n`,
    );
  }
  return files;
}

/** Folders of a build that go away with the test process; `files` are written, as if long ago. */
export function foldersFor(files: Files): Folders {
  const folder = temporaryFolder();
  const folders = {
    content: join(folder, "content"),
    output: join(folder, "site"),
    cache: join(folder, "cache"),
  };
  writeSettled(folders.content, files);
  return folders;
}

let written = 0;

/** Writes files so that they look older than the clock's tick: caches trust only such files. Every time differs. */
export function writeSettled(root: string, files: Files): void {
  writeFiles(root, files);
  const time = 1_600_000_000 + ++written;
  for (const [path, content] of Object.entries(files))
    if (content !== null) utimesSync(join(root, path), time, time);
}
