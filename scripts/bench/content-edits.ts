// The edits that the benchmark makes to a content folder, one per scenario: what an editor does on a usual day.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { articleFiles, splitArticle } from "./article-files.ts";

/** A published article as the edits need it. */
interface Target {
  readonly path: string;
  readonly date: string;
  readonly section: string;
}

/** A content folder that may be edited: a copy, never the original. */
export interface EditableContent {
  readonly folder: string;
  /** Published articles, oldest first; each is edited once at most. */
  readonly targets: Target[];
  /** The moment of the next build, as ISO time with offset. */
  readonly now: string;
}

/** An edit; it changes files of the folder, nothing else. */
export type Edit = (content: EditableContent, run: number) => void;

/** Looks through a content folder for articles to edit: published before `now`, without a planned end. */
export function openForEdits(folder: string, now: string): EditableContent {
  const targets: Target[] = [];
  for (const path of articleFiles(folder)) {
    const { yaml } = splitArticle(readFileSync(join(folder, path), "utf8"));
    const date = fieldOf(yaml, "date");
    const section = fieldOf(yaml, "section");
    if (date === undefined || section === undefined || date.slice(0, 10) >= now.slice(0, 10)) continue;
    if (/^(?:draft|publish|expire|withdrawn):/m.test(yaml)) continue;
    targets.push({ path, date, section });
  }
  targets.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.path < b.path ? -1 : 1));
  if (targets.length < 10)
    throw new Error(`${folder} has too few published articles to edit: ${targets.length}`);
  return { folder, targets, now };
}

/** Publishes the text of the newest article without pictures once more, under a new title. */
export const addArticle: Edit = ({ folder, targets, now }, run) => {
  const model = [...targets].reverse().find(({ path }) => !path.endsWith("/index.md")) ?? targets.at(-1);
  const text = rewrite(readFileSync(join(folder, model?.path ?? ""), "utf8"), (fields) => {
    fields.set("title", `Tin thêm số ${run} để đo tốc độ xuất bản`);
    fields.set("date", now.slice(0, 16).replace("T", " "));
    for (const field of ["updated", "aliases", "cover", "related", "updates"]) fields.delete(field);
  });
  const place = join(folder, "articles", `tin-them-so-${run}-de-do-toc-do-xuat-ban.md`);
  writeFileSync(place, text.replace(/^!\[.*$/gm, ""));
};

/** Corrects the text of an article of the last days. */
export const editArticle: Edit = (content) => {
  change(content, take(content, 0.999), (text) => `${text.trimEnd()}\n\nBài viết đã được bổ sung một câu.\n`);
};

/** Gives an article of the last days another title; its address stays. */
export const retitleArticle: Edit = (content, run) => {
  change(content, take(content, 0.997), (text) =>
    rewrite(text, (fields) => fields.set("title", `${fields.get("title")} (sửa lần ${run})`)),
  );
};

/** Moves an article of the last days to another section. */
export const moveArticle: Edit = (content) => {
  const target = take(content, 0.995);
  const other = content.targets.find(({ section }) => section !== target.section);
  if (other === undefined) throw new Error("all articles are in one section: nowhere to move one");
  change(content, target, (text) => rewrite(text, (fields) => fields.set("section", other.section)));
};

/** Withdraws an article from the middle of the archive. */
export const withdrawArticle: Edit = (content) => {
  change(content, take(content, 0.5), (text) =>
    rewrite(text, (fields) =>
      fields.set("withdrawn", { date: content.now.slice(0, 10), reason: "Rút để đo tốc độ." }),
    ),
  );
};

/** Deletes an article from the middle of the archive, with its pictures. */
export const deleteArticle: Edit = (content) => {
  const { path } = take(content, 0.52);
  rmSync(join(content.folder, path.endsWith("/index.md") ? dirname(path) : path), { recursive: true });
};

/** Changes the portal's name, which every page shows: the edit that changes most. */
export const changePortal: Edit = ({ folder }, run) => {
  const file = join(folder, "portal.yaml");
  const portal = parseDocument(readFileSync(file, "utf8"));
  portal.set("name", `${portal.get("name")} ${run}`);
  writeFileSync(file, portal.toString());
};

/** Takes the article at `share` of the way from the oldest to the newest off the list. */
function take({ targets }: EditableContent, share: number): Target {
  const target = targets.splice(Math.floor(share * (targets.length - 1)), 1)[0];
  if (target === undefined) throw new Error("no article left to edit");
  return target;
}

function change({ folder }: EditableContent, { path }: Target, edit: (text: string) => string): void {
  const file = join(folder, path);
  writeFileSync(file, edit(readFileSync(file, "utf8")));
}

function rewrite(text: string, edit: (fields: ReturnType<typeof parseDocument>) => void): string {
  const { yaml, body } = splitArticle(text);
  const fields = parseDocument(yaml);
  edit(fields);
  return `---\n${fields.toString({ lineWidth: 0 })}---\n${body}`;
}

const fieldOf = (yaml: string, name: string) =>
  new RegExp(`^${name}:\\s*["']?([^"'\\n]+)`, "m").exec(yaml)?.[1]?.trim();
