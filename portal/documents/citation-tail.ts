// Reads what follows a document number: date, issuer and title, in whatever order prose gives them.
import type { OpenCitation } from "./citation-sites.ts";
import type { DocumentNumber } from "./document-number.ts";
import type { Prose } from "./prose.ts";
import { type DateRead, readDate } from "./prose-date.ts";
import { type CitedIssuer, readIssuer } from "./prose-issuer.ts";
import { type TitleStart, titleStart } from "./prose-title.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { skipSpace } from "./words.ts";

/** What the words after a number say. */
export type CitationTail = {
  readonly issuer: CitedIssuer | null;
  readonly date: DateRead | null;
  readonly title: TitleStart | null;
};

/**
 * Reads on from the end of a number, part by part ("ngày …", "của …", "do … ban hành", "về …"), until a word that is
 * none of these. An issuer after the title ("về phát triển du lịch của Ban Thường vụ Tỉnh ủy") counts when it signs
 * with the number's symbol.
 * @param until where the next citation starts; nothing beyond it is read.
 */
export function readTail(
  prose: Prose,
  open: OpenCitation,
  until: number,
  vocabulary: Vocabulary,
): CitationTail {
  let tail: CitationTail = { issuer: null, date: null, title: null };
  let at = open.end;
  for (let parts = 0; parts < 6; parts++) {
    const part = readPart(prose, at, open.number, tail, vocabulary);
    if (!part || part.end > until) break;
    tail = { ...tail, ...part.adds };
    at = part.end;
    if (tail.title) break;
  }
  if (tail.issuer) return tail;
  return tail.title
    ? { ...tail, ...issuerAfterTitle(prose, tail.title, open.number, until, vocabulary) }
    : { ...tail, issuer: issuerSaying(prose, open, at, vocabulary) };
}

// "Tại Tờ trình số 205/TTr-UBND, UBND tỉnh đề nghị": what a document says, its issuer says.
function issuerSaying(
  prose: Prose,
  open: OpenCitation,
  end: number,
  vocabulary: Vocabulary,
): CitedIssuer | null {
  const { start } = open.lead;
  if (!/(?:^|\s)(?:tai|trong)\s$/.test(prose.folded.slice(Math.max(0, start - 7), start))) return null;
  if (prose.text[end] !== ",") return null;
  const read = readIssuer(prose, skipSpace(prose.text, end + 1), vocabulary, false);
  if (!read || !signs(read.issuer, open.number, vocabulary)) return null;
  SAYS.lastIndex = read.end;
  return SAYS.test(prose.folded) ? read.issuer : null;
}

/** Whether an issuer may sign a number: it has the number's symbol, or either is unknown to the vocabulary. */
export function signs(issuer: CitedIssuer, number: DocumentNumber, vocabulary: Vocabulary): boolean {
  const [symbol] = number.issuers;
  const known = issuer.id === null ? undefined : vocabulary.issuers.get(issuer.id);
  if (symbol === undefined || !known) return true;
  const plain = symbol.replace(/\d+$/, "");
  return known.symbols.includes(plain) || !vocabulary.issuersBySymbol.has(plain);
}

type Part = { readonly adds: Partial<CitationTail>; readonly end: number };

function readPart(
  prose: Prose,
  from: number,
  number: DocumentNumber,
  tail: CitationTail,
  vocabulary: Vocabulary,
): Part | null {
  const { text, folded } = prose;
  let at = skipSpace(folded, from);
  const mark = text[at] ?? "";
  if (mark === ")" && from > 0) return { adds: {}, end: at + 1 };
  if (mark === "," || mark === "(") at = skipSpace(text, at + 1);
  if (at === from) return null;
  const date = tail.date ? null : readDate(folded, at, mark === "," || mark === "(", number.year);
  if (date) return { adds: { date }, end: date.end };
  if (!tail.issuer) {
    const issuer = issuerPart(prose, at, mark, number, vocabulary);
    if (issuer) return issuer;
  }
  const title = titleStart(prose, at, tail.date !== null || tail.issuer !== null);
  if (title) return { adds: { title }, end: title.start };
  PASSING.lastIndex = at;
  const passing = PASSING.exec(folded);
  return passing ? { adds: {}, end: at + passing[0].length } : null;
}

function issuerPart(
  prose: Prose,
  at: number,
  mark: string,
  number: DocumentNumber,
  vocabulary: Vocabulary,
): Part | null {
  OF.lastIndex = at;
  const of = OF.exec(prose.folded)?.[0] ?? "";
  const start = at + of.length;
  const read = readIssuer(prose, start, vocabulary, of.startsWith("cua"));
  if (!read) return null;
  if (/^(?:do|boi)/.test(of) && !issues(prose, read.end)) return null;
  if (of === "" && (mark === "," || !signs(read.issuer, number, vocabulary))) return null;
  return { adds: { issuer: read.issuer }, end: read.end };
}

function issuerAfterTitle(
  prose: Prose,
  title: TitleStart,
  number: DocumentNumber,
  until: number,
  vocabulary: Vocabulary,
): Partial<CitationTail> {
  if (number.issuers.length === 0) return {};
  const window = prose.folded.slice(title.start, Math.min(until, title.start + 260));
  const sentence = window.split(/[.;]\s/, 1)[0] ?? "";
  for (const found of sentence.matchAll(/\scua\s/g)) {
    const read = readIssuer(prose, title.start + found.index + 5, vocabulary, false);
    if (!read || read.issuer.id === null || !signs(read.issuer, number, vocabulary)) continue;
    if (!vocabulary.issuersBySymbol.has((number.issuers[0] ?? "").replace(/\d+$/, ""))) continue;
    const date = readDate(prose.folded, skipSpace(prose.text, read.end), false, number.year);
    return date ? { issuer: read.issuer, date } : { issuer: read.issuer };
  }
  return {};
}

// "do Bộ Xây dựng ban hành", "do Thủ tướng Nguyễn Văn A vừa ký": the verb after the body, with at most a name between.
function issues(prose: Prose, at: number): boolean {
  ISSUES.lastIndex = at;
  const found = ISSUES.exec(prose.folded);
  if (!found) return false;
  const name = prose.text.slice(at, at + (found[1]?.length ?? 0)).trim();
  return name === "" || name.split(/\s+/).every((word) => word[0] !== word[0]?.toLowerCase());
}

const ISSUES = /((?:\s[^\s.,;:()]{1,12}){0,5}?)\s(?:vua |da |moi )?(?:ky|ban hanh|cap|thong qua)(?![a-z])/y;
const SAYS =
  /\s(?:da |cung |tiep tuc |vua )?(?:de nghi|yeu cau|neu|chi dao|giao|thong nhat|cho (?:biet|phep)|khang dinh|quy dinh|xac dinh|huong dan|kien nghi|chap thuan|quyet dinh|danh gia|phan cong|de ra|dat)\s/y;
const OF = /(?:cua|do|boi)\s{1,2}/y;
// Words between the parts that say nothing of their own: "(đã) ban hành", "ký", "năm 2021", "khóa XI".
const PASSING =
  /(?:(?:da |vua |moi )?(?:duoc )?(?:ky ban hanh|ban hanh|ky|cap|thong qua)(?=,? ngay| nam \d| thang \d| cua| boi| do| ve)|(?:thang \d{1,2}[ /])?nam \d{4}(?!\d)|khoa [ivx]{1,6}(?![a-z]))/y;
