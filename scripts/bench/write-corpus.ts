// Writes a generated portal into a folder: what the benchmark builds when no real content is given.
import { copyFileSync, linkSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { slugify } from "../../portal/language/slug.ts";
import { generateArticles } from "./generate-articles.ts";
import { randomOf } from "./random.ts";
import { type Entry, type Registers, registersOf } from "./registers.ts";
import { PROVINCE, SECTIONS } from "./vocabulary.ts";

/** The moment for which the benchmark builds: a little after the newest generated article. */
export const CORPUS_NOW = "2026-01-02T08:00:00+07:00";

/** What to generate. */
export interface CorpusOptions {
  /** Number of articles. */
  readonly articles: number;
  /** Any whole number; the same gives the same bytes. */
  readonly seed: number;
  readonly sidebars: "baked" | "fragments";
  /** How many pictures the covers share; 0 for articles without pictures. */
  readonly pictures: number;
}

const PICTURES = join(import.meta.dirname, "pictures");

/** Fills `folder` with portal.yaml, the registers, documents, articles with covers, and pageviews.csv. */
export function writeCorpus(folder: string, options: CorpusOptions): void {
  const registers = registersOf(options.articles, options.seed);
  const pictures = readdirSync(PICTURES)
    .filter((name) => name.endsWith(".jpg"))
    .sort()
    .slice(0, options.pictures);
  mkdirSync(join(folder, "documents"), { recursive: true });
  writeRegisters(folder, registers, options.sidebars);
  const views = ["address,views"];
  const random = randomOf(options.seed, 0x71e3);
  const folders = new Set<string>();
  const copies = new Map<string, string>();
  for (const article of generateArticles(options.articles, options.seed, registers, pictures.length)) {
    const file = join(folder, article.path);
    const parent = dirname(file);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    if (article.picture === undefined) folders.add(parent);
    writeFileSync(file, article.text);
    const picture = article.picture === undefined ? undefined : pictures[article.picture];
    if (picture !== undefined) placePicture(picture, join(parent, "anh-bia.jpg"), copies);
    views.push(`${article.address},${Math.ceil(3 / (random.next() + 0.0002))}`);
  }
  writeFileSync(join(folder, "pageviews.csv"), `${views.join("\n")}\n`);
}

/** Copies a picture the first time and links to that copy afterwards, where hard links are possible. */
function placePicture(picture: string, target: string, copies: Map<string, string>): void {
  const copy = copies.get(picture);
  try {
    if (copy === undefined) throw new Error("not copied yet");
    linkSync(copy, target);
  } catch {
    copyFileSync(join(PICTURES, picture), target);
    copies.set(picture, target);
  }
}

function writeRegisters(folder: string, registers: Registers, sidebars: string): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const list = (entries: readonly Entry[]) =>
    entries.map(({ id, name }) => `- id: ${id}\n  name: ${JSON.stringify(name)}\n`).join("");
  write(
    "portal.yaml",
    [
      `name: Cổng thông tin ${PROVINCE}`,
      "url: https://thanh-giang.example",
      "language: vi",
      "description: Cổng thông tin của một tỉnh không có thật, để đo tốc độ.",
      `sidebars: ${sidebars}`,
      // The peer has none.
      "twins: false",
      "menu:",
      ...SECTIONS.map(({ id, name }) => `  - label: ${name}\n    to: ${id}`),
      "  - label: Văn bản\n    to: /van-ban/",
      "feedback:\n  email: gop-y@thanh-giang.example\n",
    ].join("\n"),
  );
  write("sections.yaml", list(SECTIONS));
  write("topics.yaml", list(registers.topics));
  write("authors.yaml", list(registers.authors));
  write("agencies.yaml", list(registers.agencies));
  write(
    "links.yaml",
    LINKS.map(
      (name) => `- id: ${slugify(name)}\n  name: ${name}\n  url: https://${slugify(name)}.example\n`,
    ).join(""),
  );
  for (const { number, type, issuer, date } of registers.documents.slice(
    0,
    Math.ceil(registers.documents.length / 5),
  )) {
    const entry = {
      number,
      type,
      issuer,
      date,
      title: `Về công tác năm ${date.slice(0, 4)} trên địa bàn tỉnh ${PROVINCE}`,
    };
    write(
      `documents/${slugify(number)}-${date}.yaml`,
      Object.entries(entry)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join(""),
    );
  }
}

const LINKS = [
  "Dịch vụ công trực tuyến",
  "Cơ sở dữ liệu văn bản",
  "Báo Thanh Giang",
  "Du lịch Thanh Giang",
  "Dữ liệu mở",
  "Phản ánh hiện trường",
];
