// Rewrites one article of ours as Hugo wants it.
import { parse } from "yaml";
import * as z from "zod";
import { slugify } from "../../portal/language/slug.ts";
import { splitArticle } from "./article-files.ts";

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]).optional();

/** The fields that the peer's layouts show; all others are passed over. */
const articleFields = z.object({
  title: z.string(),
  summary: z.string().optional(),
  date: z.string(),
  updated: z.string().optional(),
  section: z.string(),
  authors: names,
  agency: names,
  topics: names,
  cover: z
    .object({
      image: z.string(),
      alt: z.string(),
      caption: z.string().optional(),
      credit: z.string().optional(),
    })
    .optional(),
  aliases: names,
  draft: z.boolean().optional(),
});

/** An article as Hugo reads it. */
export interface HugoArticle {
  /** Path below Hugo's content/, "<section>/2022-02-<slug>.md". */
  readonly path: string;
  /** "/2022/02/<slug>/" */
  readonly address: string;
  readonly text: string;
  /** Names of the cited documents' pages by their ids. */
  readonly documents: ReadonlyMap<string, string>;
  /** Addresses of the topics, authors and agencies that it names, "chu-de/<id>". */
  readonly terms: readonly string[];
}

/** The prose form in which generated articles cite: type, number and date. */
const CITATION =
  /(Nghị quyết|Chỉ thị|Kế hoạch|Kết luận|Quyết định|Báo cáo) số (\d+[-/][\p{Lu}-]+(?:\/\p{Lu}+)?), ngày \d{1,2}\/\d{1,2}\/(\d{4})/gu;

/**
 * Converts the text of the article file at `path`; a draft gives nothing.
 * @param picture answers with the name under which the layouts know a picture that stands beside the article.
 */
export function hugoArticle(
  path: string,
  text: string,
  picture: (file: string) => string,
): HugoArticle | undefined {
  const { yaml, body } = splitArticle(text);
  const article = articleFields.parse(parse(yaml));
  if (article.draft === true) return undefined;
  const { title, date, updated, section, cover } = article;
  const slug = slugOf(path);
  const address = `/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}/`;
  const documents = new Map<string, string>();
  const markdown = body
    .replace(/(!\[[^\]]*\]\()([^)\s]+)/g, (_, start: string, file: string) => start + picture(file))
    .replace(CITATION, (prose, type: string, number: string, year: string) => {
      const id = `${slugify(number)}-${year}`;
      documents.set(id, `${type} số ${number} năm ${year}`);
      return `[${prose}](/van-ban/${id}/)`;
    });
  const fields = {
    title,
    description: article.summary ?? "",
    date: hugoDate(date),
    ...(updated === undefined ? {} : { lastmod: hugoDate(updated) }),
    url: address,
    ...(article.aliases === undefined ? {} : { aliases: article.aliases }),
    "chu-de": slugsOf(article.topics),
    "tac-gia": slugsOf(article.authors),
    "co-quan": slugsOf(article.agency),
    "van-ban": [...documents.keys()],
    "luu-tru": [date.slice(0, 7)],
    ...(cover === undefined ? {} : { cover: { ...cover, image: picture(cover.image) } }),
  };
  return {
    path: `${section}/${date.slice(0, 7)}-${slug}.md`,
    address,
    text: `${JSON.stringify(fields)}\n\n${markdown}`,
    documents,
    terms: TAXONOMIES.flatMap((taxonomy) => fields[taxonomy].map((id) => `${taxonomy}/${id}`)),
  };
}

const TAXONOMIES = ["chu-de", "tac-gia", "co-quan"] as const;

function slugOf(path: string): string {
  const parts = path.replace(/\.md$/, "").split("/");
  return (parts.at(-1) === "index" ? parts.at(-2) : parts.at(-1)) ?? "";
}

const slugsOf = (list: readonly string[] = []) => list.map((name) => slugify(name));

/** "2022-02-11 10:30" in the form that Hugo takes; it adds the site's time zone. */
const hugoDate = (date: string) => (date.length === 16 ? `${date.replace(" ", "T")}:00` : date);
