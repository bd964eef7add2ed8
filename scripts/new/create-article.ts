// Creates the file of a new article where its address says.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRegisters, readSettings } from "../../portal/content/read-registers.ts";
import type { Problem } from "../../portal/content/problem.ts";
import { momentOf, parseMoment } from "../../portal/language/moment.ts";
import { nearest } from "../../portal/language/nearest.ts";
import { slugify } from "../../portal/language/slug.ts";
import { urlsOf } from "../../portal/model/urls.ts";
import { ContentProblems } from "../content-problems.ts";
import { UsageError } from "../usage-error.ts";
import { draftText } from "./draft-text.ts";
import { NEW_WORDS } from "./words.ts";

export interface NewArticle {
  readonly content: string;
  readonly title: string;
  /** The register's first section, if none is named. */
  readonly section?: string;
  /** As an editor writes dates; the present minute, if none is given. */
  readonly date?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Language of messages; the article itself is in the portal's. */
  readonly language: "vi" | "en";
}

/** Where the new article stands. */
export interface CreatedArticle {
  /** Path inside the content folder. */
  readonly file: string;
  /** Its address, base path included. */
  readonly address: string;
}

/**
 * Writes the draft. Nothing that exists is ever overwritten.
 * @throws UsageError for a title, section or date that cannot be used, or an address that is taken;
 * ContentProblems when portal.yaml cannot be read.
 */
export function createArticle({
  content,
  section,
  date,
  now,
  language,
  ...rest
}: NewArticle): CreatedArticle {
  const words = NEW_WORDS[language];
  const title = rest.title
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  const slug = slugify(title);
  if (title === "") throw new UsageError(words.noTitle);
  if (slug === "" || title.length > LONGEST_TITLE) throw new UsageError(words.badTitle(title, LONGEST_TITLE));
  const problems: Problem[] = [];
  const settings = readSettings(content, {}, problems);
  if (settings === undefined) throw new ContentProblems(problems);
  const { sections, authors, agencies, topics } = readRegisters(content, []);
  if (section !== undefined && !sections.has(section)) {
    throw new UsageError(words.noSection(section, nearest(section, sections.keys()), [...sections.keys()]));
  }
  const moment = date === undefined ? momentOf(now, settings.timeZone) : parseMoment(date, settings.timeZone);
  if (moment === undefined) throw new UsageError(words.badDate(date ?? ""));
  const id = `${moment.iso.slice(0, 7).replace("-", "/")}/${slug}`;
  const file = `articles/${id}/index.md`;
  const taken = [file, `articles/${id}.md`].find((path) => existsSync(join(content, path)));
  if (taken !== undefined) throw new UsageError(words.taken(taken));
  const [author, agency, topic] = [authors, agencies, topics].map((register) => register.keys().next().value);
  const draft = {
    title,
    date: moment.iso.slice(0, 16).replace("T", " "),
    section: section ?? sections.keys().next().value ?? "",
    sections: [...sections.keys()],
    ...(author !== undefined && { author }),
    ...(agency !== undefined && { agency }),
    ...(topic !== undefined && { topic }),
  };
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), draftText(draft, settings.language === "en" ? "en" : "vi"), {
    flag: "wx",
  });
  return { file, address: urlsOf(settings.url).article({ id }) };
}

/** As the schema of articles has it. */
const LONGEST_TITLE = 300;
