// Turns a content folder of ours into a Hugo site of the same articles, so that both can be measured.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { articleFiles } from "./article-files.ts";
import { hugoArticle } from "./hugo-article.ts";

const registerFields = z.array(z.object({ id: z.string(), name: z.string(), url: z.string().optional() }));

/** Hugo's names of the registers, as the layouts under tests/bench/hugo/ use them. */
const TAXONOMIES = [
  ["chu-de", "topics"],
  ["tac-gia", "authors"],
  ["co-quan", "agencies"],
] as const;

const PEER = join(import.meta.dirname, "../../tests/bench/hugo");

/**
 * Writes a Hugo site to `target` with the articles of `content`: sections as Hugo sections; topics, authors,
 * agencies, documents and months as taxonomies. What our build works out but Hugo's users would have to write by
 * hand is done here and given to Hugo for nothing: citations arrive as links and taxonomy entries, pictures as
 * finished addresses, most viewed as a list. Topics, authors and agencies without articles get no page, as with us.
 */
export function convertToHugo(content: string, target: string): void {
  cpSync(PEER, target, { recursive: true });
  const write = (path: string, text: string) => {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const documents = new Map<string, string>();
  const pictures: Record<string, object> = {};
  const used = new Set<string>();
  const pageOf = new Map<string, string>();
  for (const path of articleFiles(content)) {
    const article = hugoArticle(path, readFileSync(join(content, path), "utf8"), (file) => {
      const hash = hashOf(join(content, dirname(path), file));
      pictures[hash] = { hash, width: 1200, height: 675, widths: [320, 640, 960, 1200] };
      return hash;
    });
    if (article === undefined) continue;
    write(`content/${article.path}`, article.text);
    pageOf.set(article.address, `/${article.path.replace(/\.md$/, "")}`);
    for (const [id, name] of article.documents) documents.set(id, name);
    for (const term of article.terms) used.add(term);
  }
  const writePage = (path: string, title: string, url: string) =>
    write(`content/${path}/_index.md`, `${JSON.stringify({ title, url })}\n`);
  const sections = readRegister(content, "sections");
  for (const { id, name } of sections) writePage(id, name, `/chuyen-muc/${id}/`);
  for (const [taxonomy, register] of TAXONOMIES) {
    const entries = readRegister(content, register).filter(({ id }) => used.has(`${taxonomy}/${id}`));
    for (const { id, name } of entries) writePage(`${taxonomy}/${id}`, name, `/${taxonomy}/${id}/`);
  }
  for (const [id, name] of documents) writePage(`van-ban/${id}`, name, `/van-ban/${id}/`);
  writePage("moi-nhat", "Mới nhất", "/moi-nhat/");
  writePage("xem-nhieu", "Xem nhiều", "/xem-nhieu/");
  write("data/sections.json", JSON.stringify(sections.map(({ id }) => `/${id}`)));
  write("data/links.json", JSON.stringify(readRegister(content, "links")));
  write("data/pictures.json", JSON.stringify(pictures));
  write("data/mostviewed.json", JSON.stringify(mostViewed(content, pageOf)));
}

/** The name of a picture's content; one that is missing is named by its path. */
function hashOf(file: string): string {
  const bytes = existsSync(file) ? readFileSync(file) : file;
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

function readRegister(content: string, name: string): z.infer<typeof registerFields> {
  const file = join(content, `${name}.yaml`);
  return existsSync(file) ? registerFields.parse(parse(readFileSync(file, "utf8"))) : [];
}

/** Hugo's paths of the fifty articles with the most views, most first. */
function mostViewed(content: string, pageOf: ReadonlyMap<string, string>): string[] {
  const file = join(content, "pageviews.csv");
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, "utf8").split("\n").slice(1);
  return rows
    .flatMap((row) => {
      const [address = "", views = ""] = row.split(",");
      const page = pageOf.get(address);
      return page === undefined ? [] : [{ page, views: Number(views) }];
    })
    .sort((a, b) => b.views - a.views || (a.page < b.page ? -1 : 1))
    .slice(0, 50)
    .map(({ page }) => page);
}
