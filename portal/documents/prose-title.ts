// Reads the subject of a document (trích yếu) from the prose after its number: "về phát triển du lịch".
import type { Prose } from "./prose.ts";
import { skipSpace } from "./words.ts";

/** Where a title begins: after "về", after an opening quotation mark, or at a verb that titles begin with. */
export type TitleStart = { readonly start: number; readonly quoted: boolean };

/**
 * Tells whether a title begins at `at`.
 * @param verbs accept titles without "về" ("tổng kết …"), which otherwise read like what the document does.
 */
export function titleStart(prose: Prose, at: number, verbs: boolean): TitleStart | null {
  const quoted = OPENING_QUOTES.has(prose.text[at] ?? "");
  const inner = quoted ? skipSpace(prose.text, at + 1) : at;
  ABOUT.lastIndex = inner;
  const about = ABOUT.exec(prose.folded);
  if (about) {
    const after = inner + about[0].length;
    const quotedAfter = OPENING_QUOTES.has(prose.text[after] ?? "");
    return { start: quotedAfter ? after + 1 : after, quoted: quoted || quotedAfter };
  }
  if (quoted) return { start: inner, quoted };
  if (!verbs) return null;
  VERBS.lastIndex = at;
  return VERBS.test(prose.folded) ? { start: at, quoted: false } : null;
}

/**
 * Reads the title from its start to a sensible end: the closing quotation mark, the end of the sentence, the next
 * citation of a list, or a comma after which another clause begins; at most 300 characters.
 * @param next the linkable words of the citation that follows, if any.
 * @returns its offsets, or null when nothing is left.
 */
export function titleFrom(
  prose: Prose,
  title: TitleStart,
  next: { readonly start: number; readonly end: number } | null,
): { readonly start: number; readonly end: number } | null {
  const { text } = prose;
  const most = Math.min(text.length, title.start + 300);
  let limit = next && next.start < most ? afterNested(text, title.start, next) : most;
  if (title.quoted) {
    const close = closingQuote(text, title.start, Math.min(text.length, title.start + 600));
    if (close !== null) return trimmed(text, title.start, close);
  }
  for (let at = title.start; at < limit; at++) {
    const character = text[at] ?? "";
    if (ENDS.has(character) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "")) limit = at;
    else if (character === "(" && text[at - 1] === " ") limit = at;
    else if (character === ")" || character === ")" || character === "\n" || CLOSING_QUOTES.has(character))
      limit = at;
    else if (character === "," && clauseBegins(prose, at + 1)) limit = at;
    else if (character === " " && "bcdmv".includes(prose.folded[at + 1] ?? " ")) {
      BREAKS.lastIndex = at + 1;
      if (BREAKS.test(prose.folded)) limit = at;
    }
  }
  if (limit === title.start + 300) limit = text.lastIndexOf(" ", limit);
  return trimmed(text, title.start, limit);
}

// A citation after a comma or "và" is the next of a list; one inside the title ("thực hiện Chỉ thị 46-CT/TW") ends it.
function afterNested(text: string, from: number, next: { start: number; end: number }): number {
  const before = text.slice(Math.max(from, next.start - 12), next.start);
  return next.start > from && /(?:[,;]|\svà|\scác)\s*$/u.test(before) ? next.start : next.end;
}

function clauseBegins(prose: Prose, at: number): boolean {
  const start = skipSpace(prose.text, at);
  CLAUSES.lastIndex = start;
  return start > at && (CLAUSES.test(prose.folded) || /\p{Lu}/u.test(prose.text[start] ?? ""));
}

function closingQuote(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (text[at] === "“") return null;
    if (CLOSING_QUOTES.has(text[at] ?? "")) return at;
  }
  return null;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  let last = end;
  while (last > start && /[\s,;.:]/.test(text[last - 1] ?? "")) last--;
  if (/\svà$/u.test(text.slice(Math.max(start, last - 3), last))) last -= 3;
  while (last > start && /[\s,;]/.test(text[last - 1] ?? "")) last--;
  return last - start < 3 ? null : { start, end: last };
}

const OPENING_QUOTES: ReadonlySet<string> = new Set(["“", '"', "«"]);
const CLOSING_QUOTES: ReadonlySet<string> = new Set(["”", '"', "»"]);
const ENDS: ReadonlySet<string> = new Set([".", ";", "!", "?", ":"]);
const ABOUT = /(?:ve(?: viec)?|v\/v)\s{1,2}/y;
const VERBS =
  /(?:quy dinh|huong dan|phe duyet|sua doi|tong ket|trien khai|ban hanh(?! (?:ngay|nam|thang))|thuc hien|tang cuong|so ket)\s/y;
const CLAUSES =
  /(?:da|duoc|yeu cau|dong thoi|trong do|theo do|nay|nhieu|cac dong chi|cac cap|den nay|qua do|chung ta)\s/y;
const BREAKS =
  /(?:da |bat dau |chinh thuc )?co hieu luc|(?:vua|moi) (?:duoc|ban hanh)|cung cac|do (?:pho )?(?:thu tuong|bo truong|chu tich)|cua (?:thu tuong|chinh phu|bo |uy ban|ubnd|hdnd|hoi dong|ban |tinh uy|quoc hoi)/y;
