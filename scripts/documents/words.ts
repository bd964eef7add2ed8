// What `npm run documents` says, in Vietnamese and English.
import { shortDateText } from "../../layouts/components/date.ts";
import { stringsOf } from "../../layouts/strings.ts";
import type { MessageLanguage } from "../../portal/content/messages.ts";
import type { UnregisteredDocument } from "./unregistered.ts";
import type { WrittenStub } from "./write-stubs.ts";

/** The list as a person reads it: how often cited, name, issuer and date, title, and where. */
export function documentsText(
  documents: readonly UnregisteredDocument[],
  folder: string,
  language: MessageLanguage,
): string {
  const words = WORDS[language];
  const strings = stringsOf(language);
  if (documents.length === 0) return `${words.none}\n`;
  const entries = documents.map(({ number, type, issuer, date, title, articles }) => {
    const day = date === undefined ? words.noDate : shortDateText(date, strings);
    const facts = [strings.documentNumber(type, number), issuer, day].filter((fact) => fact !== undefined);
    const files = articles.slice(0, FILES).map(({ file }) => `        ${folder}/${file}\n`);
    const more = articles.length > FILES ? `        ${words.more(articles.length - FILES)}\n` : "";
    const about = title === undefined ? "" : `        ${title}\n`;
    return `${String(articles.length).padStart(5)}  ${facts.join(" · ")}\n${about}${files.join("")}${more}`;
  });
  return `${entries.join("")}${words.count(documents.length)}\n`;
}

/** What was written, and what was there already. */
export function stubsText(stubs: readonly WrittenStub[], folder: string, language: MessageLanguage): string {
  const words = WORDS[language];
  const lines = stubs.map(({ file, written }) => `${written ? words.wrote : words.kept} ${folder}/${file}\n`);
  const count = stubs.filter(({ written }) => written).length;
  return `${lines.join("")}${words.written(count)}\n`;
}

/** The first line of every new entry. */
export function stubComment(language: MessageLanguage): string {
  return WORDS[language].comment;
}

/** Command line mistakes. */
export function noArguments(word: string, language: MessageLanguage): string {
  return WORDS[language].noArguments(word);
}

/** So many articles of a document are listed; --json has all. */
const FILES = 3;

const WORDS = {
  vi: {
    none: "Mọi văn bản được trích dẫn đều có trong sổ.",
    noDate: "chưa rõ ngày",
    more: (count: number) => `… và ${count} bài nữa (--json liệt kê đủ)`,
    count: (count: number) =>
      `${count} văn bản được trích dẫn mà chưa có trong sổ. Lập sẵn mục: npm run documents -- --write`,
    wrote: "đã tạo",
    kept: "đã có, giữ nguyên",
    written: (count: number) => `Đã tạo ${count} tệp; đối chiếu với bản chính rồi bổ sung.`,
    comment: "Theo các bài viết đã đăng; đối chiếu với bản chính rồi bổ sung.",
    noArguments: (word: string) => `documents không nhận “${word}”; chỉ có --write, --json và --content DIR`,
  },
  en: {
    none: "All cited documents are in the register.",
    noDate: "no date",
    more: (count: number) => `… and ${count} more articles (--json lists all)`,
    count: (count: number) =>
      `${count} documents are cited but not in the register. Make entries for them: npm run documents -- --write`,
    wrote: "wrote",
    kept: "is there, kept",
    written: (count: number) => `Wrote ${count} files; compare them with the documents and complete them.`,
    comment: "After the published articles; compare with the document itself and complete it.",
    noArguments: (word: string) => `documents takes no “${word}”; only --write, --json and --content DIR`,
  },
} as const;
