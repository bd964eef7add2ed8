// Weighs whether digits really are a document's number: what speaks for it must outweigh scores, dates and amounts.
import type { DocumentNumber } from "./document-number.ts";
import type { Prose } from "./prose.ts";
import type { TypeRead } from "./prose-type.ts";
import type { NumberRead } from "./read-number.ts";
import type { DocumentType, Vocabulary } from "./vocabulary.ts";
import { skipSpace, wordsOf } from "./words.ts";

/**
 * Accepts a number with symbols. After a type word almost any symbols will do; after "số" the type or issuer must be
 * known; alone, the type must be known and, where other things are called by its letters too, the issuer as well.
 */
export function acceptsFull(
  prose: Prose,
  site: number,
  { number, end }: NumberRead,
  lead: TypeRead,
  vocabulary: Vocabulary,
): boolean {
  const [issuer] = number.issuers;
  if (issuer === undefined) return false;
  const loose = /\s[-–—]\s/.test(prose.text.slice(site, end));
  if (loose && (lead.how === "none" || lead.how === "only-so")) return false;
  const issuerKnown = vocabulary.issuersBySymbol.has(issuer.replace(/\d+$/, ""));
  const typeKnown = number.type !== null && vocabulary.symbols.types.exact.has(number.type);
  const letters = issuer.replace(/[^\p{L}]/gu, "").length;
  switch (lead.how) {
    case "word":
    case "abbreviation":
    case "generic":
      return issuerKnown || typeKnown || (letters > 1 && (lead.so || number.issuers.length > 1));
    case "only-so":
      return (typeKnown && letters > 1) || issuerKnown;
    case "none":
      if (number.type === null) return number.year !== null && /^(?:QH|UBTVQH)\d{1,2}$/.test(issuer);
      return typeKnown && letters > 1 && (issuerKnown || !isOrdinary(number.type, vocabulary));
  }
}

/** Accepts a number without symbols as a later mention ("Nghị quyết 05", "Quyết định số 46/2005"). */
export function acceptsShort(prose: Prose, site: number, read: NumberRead, lead: TypeRead): boolean {
  const { number } = read;
  const digits = prose.text.slice(site, site + 6).match(/^\d+/)?.[0].length ?? 0;
  const marked = number.suffix !== "" || number.year !== null || digits > 1;
  if (lead.how === "none" || lead.how === "only-so" || countsThings(prose, read.end)) return false;
  if (lead.how === "generic") return lead.so ? marked : digits > 2 && !looksLikeYear(number);
  if (!lead.type) return lead.so && marked;
  const { alone } = lead.type;
  if (alone === "never" || !lead.exact) return false;
  if (lead.so) return marked || alone === "always";
  const firm =
    lead.how === "word"
      ? alone === "always" || lead.capital || isAnnounced(prose, lead.type, lead.start, read.end)
      : FIRM_ABBREVIATIONS.has(lead.type.id);
  if (!firm || !marked || looksLikeYear(number)) return false;
  return number.year === null || number.number > 12 || digits > 1;
}

/** Whether what follows shows the digits to be an amount, a score, a date or a range: "15 ngày", "40%", "55-19". */
export function countsThings(prose: Prose, end: number): boolean {
  const { text } = prose;
  if (/^\s?[%‰°]|^[.,/:-]\d|^\s?[-–/]\s?\d|^\p{L}/u.test(text.slice(end, end + 4))) return true;
  const at = skipSpace(text, end);
  if (at === end) return false;
  const [first = "", second = ""] = wordsOf(text, at, Math.min(text.length, at + 24), 2).map((word) =>
    text.slice(word.start, word.end).toLowerCase(),
  );
  if (DATED.has(first)) return !/^(?:\d|ngày$)/.test(second);
  return UNITS.has(first) || UNITS.has(`${first} ${second}`);
}

// "theo quyết định 528 của Thủ tướng": small letters, but the words around speak of a document.
function isAnnounced(prose: Prose, type: DocumentType, start: number, end: number): boolean {
  if (!type.announced) return false;
  return (
    ANNOUNCES.test(prose.folded.slice(Math.max(0, start - 10), start)) &&
    GOES_ON.test(prose.folded.slice(end, end + 6))
  );
}

const ANNOUNCES = /(?:^|\s)(?:theo|hien|ky|hanh|co|cua|tai|trong)\s$/;
const GOES_ON = /^(?:$|[.,;:)]|\s(?:cua|ve|ngay|do)\s)/;

function looksLikeYear(number: DocumentNumber): boolean {
  return number.year === null && number.suffix === "" && number.number >= 1900 && number.number <= 2100;
}

function isOrdinary(symbol: string, vocabulary: Vocabulary): boolean {
  return vocabulary.typesBySymbol.get(symbol)?.some((type) => type.ordinary?.includes(symbol)) ?? false;
}

const FIRM_ABBREVIATIONS: ReadonlySet<string> = new Set(["nghi-quyet", "nghi-dinh"]);
const DATED: ReadonlySet<string> = new Set(["năm", "tháng", "ngày"]);
const UNITS: ReadonlySet<string> = new Set(
  (
    "giờ,phút,giây,tuần,quý,lần,người,xã,huyện,tỉnh,phường,thôn,ấp,hộ,tỷ,tỉ,triệu,nghìn,ngàn,đồng,usd,ha,m2,km,kg,tấn," +
    "điểm,bước,nhóm,loại,mức,trang,bài,câu,giải,cuộc,phần,phim,vụ,suất,cấp,gói,tiếng,lớp,trường,vòng,đơn vị,tiết mục," +
    "nội dung,đảng viên,cán bộ,nhiệm vụ,giải pháp,mục tiêu,chương trình,trường hợp,học sinh,sinh viên,thí sinh,đại biểu," +
    "doanh nghiệp,dự án,đề án,công trình,chỉ tiêu,tiêu chí,chuyên đề,tập thể,cá nhân,đồng chí,văn bản,giai đoạn,hội viên," +
    "đoàn viên,chi bộ,đảng bộ,thành viên,thủ tục,ngân hàng,địa phương,công ty,giấy phép,thạc sĩ,tiến sĩ,ca khúc,tác phẩm"
  ).split(","),
);
