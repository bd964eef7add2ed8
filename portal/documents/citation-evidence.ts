// Weighs whether digits really are a document's number: what speaks for it must outweigh scores, dates and amounts.
import type { DocumentNumber } from "./document-number.ts";
import type { Prose } from "./prose.ts";
import type { TypeRead } from "./prose-type.ts";
import type { NumberRead } from "./read-number.ts";
import type { Vocabulary } from "./vocabulary.ts";
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
      if (number.form === "bare") return number.number > 9 && isCentralState(issuer, vocabulary);
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
      ? alone === "always" || isName(prose, site, lead, read.end) || isAnnounced(prose, lead, read.end)
      : FIRM_ABBREVIATIONS.has(lead.type.id);
  if (!firm || looksLikeYear(number)) return false;
  if (!marked) return alone === "always" && OF_A_TERM.test(prose.folded.slice(read.end, read.end + 12));
  return number.year === null || number.number > 12 || digits > 1;
}

/**
 * How many of a list of numbers without symbols ("Nghị quyết 57, 59, 66 và 68 của Bộ Chính trị") are believed: all
 * where "các" announces it, else as far as the sentence goes on after one as it does after a document.
 */
export function believedOf(prose: Prose, items: readonly NumberRead[], lead: TypeRead): number {
  if (lead.plural) return items.length;
  const last = items.findLastIndex(({ end }) => ENDS_LIST.test(prose.folded.slice(end, end + 7)));
  return Math.max(1, last + 1);
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

// A capital letter makes the type word a name ("từ Chương trình 135"); at the start of a sentence it tells nothing, and
// the number or what follows must: "Đề án 06 …", "Quyết định 112 …", "Báo cáo 88 của …", "Kết luận 14 tạo …", but "Tờ trình 12 dòng".
function isName(prose: Prose, site: number, { type, start, capital }: TypeRead, end: number): boolean {
  if (!capital) return false;
  const opens = OPENS_SENTENCE.test(prose.folded.slice(Math.max(0, start - 3), start));
  if (!opens || prose.text[site] === "0" || (type?.announced && /^\d{3}/.test(prose.text.slice(site, end))))
    return true;
  return ENDS_LIST.test(prose.folded.slice(end, end + 7)) || DOES.test(prose.folded.slice(end, end + 8));
}

// "theo quyết định 528 của Thủ tướng": small letters, but the words around speak of a document.
function isAnnounced(prose: Prose, { type, start }: TypeRead, end: number): boolean {
  if (!type?.announced) return false;
  return (
    ANNOUNCES.test(prose.folded.slice(Math.max(0, start - 10), start)) &&
    GOES_ON.test(prose.folded.slice(end, end + 6))
  );
}

const OPENS_SENTENCE = /(?:^|[.!?:;]\s|[“"\n(-]\s?)$/;
const DOES =
  /^ (?:va|ban|du|co|se|vua|moi|cung|van|con|khong|chua|tao|giup|mo|di|gop|lam|dua|neu|yeu|khien|mang|the|cho|nhan|xac|chi|dat|thay|siet|gom|tiep|ra|quy|den|thi) /;
const OF_A_TERM = /^ \(?khoa [ivx]{1,5}(?![a-z])/;
const ANNOUNCES = /(?:^|\s)(?:theo|hien|ky|hanh|co|cua|tai|trong)\s$/;
const GOES_ON = /^(?:$|[.,;:)]|\s(?:cua|ve|ngay|do)\s)/;

const ENDS_LIST = /^(?:$|[.;:)]|,? (?:cua|ve|ngay|do|da|duoc|la|vao|khoa|nhu|deu) )/;

function looksLikeYear(number: DocumentNumber): boolean {
  return number.year === null && number.suffix === "" && number.number >= 1900 && number.number <= 2100;
}

// Numbers without a type word and symbol ("số 139-HĐBT") are those of the central government before 1996.
function isCentralState(symbol: string, vocabulary: Vocabulary): boolean {
  const issuers = vocabulary.issuersBySymbol.get(symbol) ?? [];
  return issuers.some(({ system, level }) => system === "state" && level === "central");
}

function isOrdinary(symbol: string, vocabulary: Vocabulary): boolean {
  return vocabulary.typesBySymbol.get(symbol)?.some((type) => type.ordinary?.includes(symbol)) ?? false;
}

const FIRM_ABBREVIATIONS: ReadonlySet<string> = new Set(["nghi-quyet", "nghi-dinh"]);
const DATED: ReadonlySet<string> = new Set(["năm", "tháng", "ngày"]);
const UNITS: ReadonlySet<string> = new Set(
  (
    "giờ,phút,giây,tuần,quý,tuổi,lần,lượt,người,xã,huyện,tỉnh,phường,thôn,ấp,hộ,tỷ,tỉ,triệu,nghìn,ngàn,đồng,usd,ha,m2,km,kg," +
    "tấn,lít,mét,điểm,bước,nhóm,loại,mức,trang,bài,câu,giải,cuộc,phần,phim,vụ,suất,cấp,gói,tiếng,lớp,trường,vòng,buổi,đợt,kỳ," +
    "con,cây,chiếc,căn,nhà,chương,điều,khoản,tờ,cuốn,quyển,mẫu,mô hình,đơn vị,cơ sở,cơ quan,hồ sơ,hợp đồng,hoạt động,tiết mục," +
    "nội dung,đảng viên,cán bộ,công chức,nhiệm vụ,giải pháp,mục tiêu,chương trình,trường hợp,học sinh,sinh viên,thí sinh," +
    "đại biểu,doanh nghiệp,hợp tác xã,dự án,đề án,công trình,chỉ tiêu,tiêu chí,chuyên đề,tập thể,cá nhân,đồng chí,văn bản," +
    "giai đoạn,hội viên,đoàn viên,chi bộ,đảng bộ,thành viên,thủ tục,ngân hàng,địa phương,công ty,giấy phép,thạc sĩ,tiến sĩ," +
    "ca khúc,tác phẩm,gia đình,lao động,hành vi,biện pháp,nguyên tắc,ngành nghề,đối tượng"
  ).split(","),
);
