// The registers of a generated portal: topics, authors, agencies, links and official documents.
import { slugify } from "../../portal/language/slug.ts";
import { randomOf } from "./random.ts";
import { NAME_PARTS, PLACE_PARTS, PROVINCE, SECTIONS } from "./vocabulary.ts";

/** An entry of a register, as its YAML file lists it. */
export interface Entry {
  readonly id: string;
  readonly name: string;
}

/** An official document that articles cite; `date` is an ISO date, `prose` is how articles write it. */
export interface CitedDocument {
  readonly number: string;
  readonly type: string;
  readonly issuer: string;
  readonly date: string;
  readonly prose: string;
}

/** Everything that generated articles refer to. */
export interface Registers {
  readonly topics: readonly Entry[];
  readonly authors: readonly Entry[];
  readonly agencies: readonly Entry[];
  readonly documents: readonly CitedDocument[];
  /** Communes, for the sentences. */
  readonly places: readonly string[];
}

const AGENCY_NAMES = [
  "Văn phòng Ủy ban nhân dân tỉnh",
  "Sở Nội vụ",
  "Sở Tài chính",
  "Sở Xây dựng",
  "Sở Y tế",
  "Sở Giáo dục và Đào tạo",
  "Sở Nông nghiệp và Môi trường",
  "Sở Công Thương",
  "Sở Khoa học và Công nghệ",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Tư pháp",
  "Thanh tra tỉnh",
  "Công an tỉnh",
  "Bộ Chỉ huy Quân sự tỉnh",
  "Ban Tuyên giáo và Dân vận Tỉnh ủy",
  "Ban Tổ chức Tỉnh ủy",
  "Ủy ban Kiểm tra Tỉnh ủy",
  "Hội Nông dân tỉnh",
  "Hội Liên hiệp Phụ nữ tỉnh",
  "Tỉnh Đoàn",
  "Liên đoàn Lao động tỉnh",
  "Hội Cựu chiến binh tỉnh",
  "Hội Chữ thập đỏ tỉnh",
  "Bảo hiểm xã hội tỉnh",
  "Thuế tỉnh",
] as const;

const KINDS = [
  { type: "Nghị quyết", symbol: "NQ/TU", issuer: "Ban Chấp hành Đảng bộ tỉnh" },
  { type: "Chỉ thị", symbol: "CT/TU", issuer: "Ban Thường vụ Tỉnh ủy" },
  { type: "Kế hoạch", symbol: "KH/TU", issuer: "Ban Thường vụ Tỉnh ủy" },
  { type: "Kết luận", symbol: "KL/TU", issuer: "Ban Thường vụ Tỉnh ủy" },
  { type: "Quyết định", symbol: "QĐ-UBND", issuer: "Ủy ban nhân dân tỉnh" },
  { type: "Kế hoạch", symbol: "KH-UBND", issuer: "Ủy ban nhân dân tỉnh" },
  { type: "Nghị quyết", symbol: "NQ-HĐND", issuer: "Hội đồng nhân dân tỉnh" },
  { type: "Báo cáo", symbol: "BC-UBND", issuer: "Ủy ban nhân dân tỉnh" },
] as const;

/**
 * The registers for a corpus of `articles` articles: 400 topics, 40 authors, 25 agencies, and official
 * documents whose number grows with the corpus (120 and one more per 25 articles), as in a real province.
 */
export function registersOf(articles: number, seed: number): Registers {
  const places = PLACE_PARTS[0].flatMap((first) => PLACE_PARTS[1].map((second) => `${first} ${second}`));
  return {
    topics: topicsOf(400),
    authors: authorsOf(40),
    agencies: AGENCY_NAMES.map((name) => entry(`${name} ${PROVINCE}`)),
    documents: documentsOf(120 + Math.ceil(articles / 25), seed),
    places,
  };
}

const entry = (name: string): Entry => ({ id: slugify(name), name });

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function topicsOf(count: number): Entry[] {
  const named = [
    `Tin tỉnh ${PROVINCE}`,
    ...[0, 1, 2, 3].flatMap((rank) => SECTIONS.map(({ activities }) => capital(activities[rank] ?? ""))),
    ...[4, 5, 6, 7, 8, 9, 10, 11].flatMap((rank) =>
      SECTIONS.map((one) => capital(one.activities[rank] ?? "")),
    ),
    ...SECTIONS.flatMap(({ groups }) => groups.map(capital)),
  ];
  const plain = PLACE_PARTS[0].flatMap((first) => PLACE_PARTS[1].map((second) => `Xã ${first} ${second}`));
  const unique = new Map([...named, ...plain].map((name) => [slugify(name), name]));
  return [...unique].slice(0, count).map(([id, name]) => ({ id, name }));
}

function authorsOf(count: number): Entry[] {
  const [family, middle, given] = NAME_PARTS;
  return Array.from({ length: count }, (_, rank) =>
    entry(
      `${family[rank % family.length]} ${middle[(rank * 3 + (rank >> 3)) % middle.length]} ${given[rank % given.length]}`,
    ),
  );
}

function documentsOf(count: number, seed: number): CitedDocument[] {
  const random = randomOf(seed, 0xd0c);
  const twice = (value: number) => String(value).padStart(2, "0");
  const documents = new Map<string, CitedDocument>();
  while (documents.size < count) {
    const { type, symbol, issuer } = random.pick(KINDS);
    const year = random.whole(2009, 2025);
    const running = random.whole(1, symbol.includes("UBND") ? 3000 : 180);
    const number = symbol.includes("TU") ? `${twice(running)}-${symbol}` : `${running}/${symbol}`;
    const [day, month] = [twice(random.whole(1, 28)), twice(random.whole(1, 12))];
    const prose = `${type} số ${number}, ngày ${day}/${month}/${year} của ${issuer}`;
    const key = `${number} ${year}`;
    if (!documents.has(key))
      documents.set(key, { number, type, issuer, date: `${year}-${month}-${day}`, prose });
  }
  return [...documents.values()];
}
