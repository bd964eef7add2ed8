// Knows abbreviations and their full forms, so that a search for one finds the other.
import { prepare, wordsOf } from "./words.ts";

/** What editors write: the short form and everything that it stands for. */
export type AbbreviationRow = { readonly short: string; readonly long: readonly string[] };

/** Spellings by their first key; `short` is the one key that all of them are indexed under as well. */
export type Abbreviations = ReadonlyMap<
  string,
  readonly { readonly keys: readonly string[]; readonly short: string }[]
>;

/** A full form found in a text: words `from` up to `to` (exclusive) may be written `short`. */
export type FoundForm = { readonly short: string; readonly from: number; readonly to: number };

/** Makes the table; spellings of one word that equal their short form need no entry and vanish. */
export function abbreviations(rows: readonly AbbreviationRow[]): Abbreviations {
  const table = new Map<string, { keys: readonly string[]; short: string }[]>();
  for (const row of rows) {
    const short = keysOf(row.short).join("");
    if (short === "") continue;
    for (const spelling of [row.short, ...row.long]) {
      const keys = keysOf(spelling);
      const first = keys[0];
      if (first === undefined || (keys.length === 1 && first === short)) continue;
      const entries = table.get(first) ?? [];
      if (!entries.some((entry) => entry.keys.join(" ") === keys.join(" "))) entries.push({ keys, short });
      entries.sort((a, b) => b.keys.length - a.keys.length || (a.short < b.short ? -1 : 1));
      table.set(first, entries);
    }
  }
  return table;
}

/** The full forms in a run of words, the longest first at each place, none overlapping another. */
export function fullForms(keys: readonly string[], table: Abbreviations): FoundForm[] {
  const found: FoundForm[] = [];
  for (let at = 0; at < keys.length; at++) {
    const entry = table
      .get(keys[at] ?? "")
      ?.find((entry) => entry.keys.every((key, i) => keys[at + i] === key));
    if (!entry) continue;
    found.push({ short: entry.short, from: at, to: at + entry.keys.length });
    at += entry.keys.length - 1;
  }
  return found;
}

function keysOf(text: string): string[] {
  return wordsOf(prepare(text)).map((word) => word.key);
}

/** Abbreviations of Vietnamese public life that every portal meets; a portal adds its own in content/. */
export const COMMON_ABBREVIATIONS: readonly AbbreviationRow[] = [
  { short: "UBND", long: ["Ủy ban nhân dân"] },
  { short: "HĐND", long: ["Hội đồng nhân dân"] },
  { short: "MTTQ", long: ["Mặt trận Tổ quốc"] },
  { short: "BCH", long: ["Ban Chấp hành"] },
  { short: "BTV", long: ["Ban Thường vụ"] },
  { short: "TW", long: ["Trung ương", "TƯ"] },
  { short: "BTG", long: ["Ban Tuyên giáo"] },
  { short: "BCĐ", long: ["Ban Chỉ đạo"] },
  { short: "BCHTW", long: ["Ban Chấp hành Trung ương", "BCH TW", "BCH Trung ương"] },
  { short: "TPHCM", long: ["Thành phố Hồ Chí Minh", "TP Hồ Chí Minh", "TP HCM"] },
  { short: "TP", long: ["Thành phố"] },
  { short: "CNXH", long: ["Chủ nghĩa xã hội"] },
  { short: "XHCN", long: ["Xã hội chủ nghĩa"] },
  { short: "CHXHCN", long: ["Cộng hòa xã hội chủ nghĩa"] },
  { short: "LLVT", long: ["Lực lượng vũ trang"] },
  { short: "ANTT", long: ["An ninh trật tự", "An ninh, trật tự"] },
  { short: "ANQP", long: ["An ninh quốc phòng"] },
  { short: "QPAN", long: ["Quốc phòng an ninh", "QP-AN"] },
  { short: "CAND", long: ["Công an nhân dân"] },
  { short: "QĐND", long: ["Quân đội nhân dân"] },
  { short: "TAND", long: ["Tòa án nhân dân"] },
  { short: "VKSND", long: ["Viện kiểm sát nhân dân"] },
  { short: "VKS", long: ["Viện kiểm sát"] },
  { short: "CSGT", long: ["Cảnh sát giao thông"] },
  { short: "ATGT", long: ["An toàn giao thông"] },
  { short: "GTVT", long: ["Giao thông vận tải"] },
  { short: "TNGT", long: ["Tai nạn giao thông"] },
  { short: "PCCC", long: ["Phòng cháy chữa cháy"] },
  { short: "GDĐT", long: ["Giáo dục và Đào tạo", "Giáo dục Đào tạo", "GD&ĐT", "GD-ĐT"] },
  { short: "NNPTNT", long: ["Nông nghiệp và Phát triển nông thôn", "NN&PTNT"] },
  { short: "TNMT", long: ["Tài nguyên và Môi trường", "TN&MT"] },
  { short: "KHCN", long: ["Khoa học và Công nghệ", "Khoa học Công nghệ", "KH&CN"] },
  { short: "KHĐT", long: ["Kế hoạch và Đầu tư", "KH&ĐT"] },
  { short: "TTTT", long: ["Thông tin và Truyền thông", "TT&TT"] },
  { short: "VHTTDL", long: ["Văn hóa, Thể thao và Du lịch", "VH-TT&DL", "VHTT&DL"] },
  { short: "LĐTBXH", long: ["Lao động, Thương binh và Xã hội", "LĐ-TB&XH", "LĐTB&XH"] },
  { short: "BHXH", long: ["Bảo hiểm xã hội"] },
  { short: "BHYT", long: ["Bảo hiểm y tế"] },
  { short: "BHTN", long: ["Bảo hiểm thất nghiệp"] },
  { short: "LĐLĐ", long: ["Liên đoàn Lao động"] },
  { short: "ĐTN", long: ["Đoàn Thanh niên"] },
  { short: "TNCS", long: ["Thanh niên Cộng sản"] },
  { short: "LHPN", long: ["Liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ"] },
  { short: "CCB", long: ["Cựu chiến binh"] },
  { short: "ĐBQH", long: ["Đại biểu Quốc hội"] },
  { short: "QH", long: ["Quốc hội"] },
  { short: "THPT", long: ["Trung học phổ thông"] },
  { short: "THCS", long: ["Trung học cơ sở"] },
  { short: "ĐH", long: ["Đại học"] },
  { short: "ĐBSCL", long: ["Đồng bằng sông Cửu Long"] },
  { short: "NTM", long: ["Nông thôn mới"] },
  { short: "KTXH", long: ["Kinh tế xã hội", "Kinh tế - xã hội", "KT-XH"] },
  { short: "CCHC", long: ["Cải cách hành chính"] },
  { short: "TTHC", long: ["Thủ tục hành chính"] },
  { short: "DVC", long: ["Dịch vụ công"] },
  { short: "CNTT", long: ["Công nghệ thông tin"] },
  { short: "KCN", long: ["Khu công nghiệp"] },
  { short: "HTX", long: ["Hợp tác xã"] },
  { short: "DN", long: ["Doanh nghiệp"] },
  { short: "PCTN", long: ["Phòng, chống tham nhũng", "Phòng chống tham nhũng"] },
  { short: "TTATXH", long: ["Trật tự an toàn xã hội", "Trật tự, an toàn xã hội"] },
  { short: "VSATTP", long: ["Vệ sinh an toàn thực phẩm"] },
  { short: "ATTP", long: ["An toàn thực phẩm"] },
  { short: "VPCP", long: ["Văn phòng Chính phủ"] },
  { short: "TTXVN", long: ["Thông tấn xã Việt Nam"] },
  { short: "NSND", long: ["Nghệ sĩ nhân dân"] },
  { short: "NSƯT", long: ["Nghệ sĩ ưu tú"] },
  { short: "HLV", long: ["Huấn luyện viên"] },
];
