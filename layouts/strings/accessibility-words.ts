// The words of the accessibility statement: what the last check tried and found, by language.
import type { Impact, TriedKind } from "../../portal/model/accessibility.ts";

/** `day` is a date in words, `standard` the name of what was checked against. */
export interface AccessibilityWords {
  readonly heading: string;
  readonly unrecorded: string;
  clean(standard: string, day: string): string;
  /** Nothing that the standard demands, but `places` that good practice would mend. */
  beyond(standard: string, day: string, places: number): string;
  partial(standard: string, day: string, places: number): string;
  readonly limits: string;
  readonly date: string;
  readonly tool: string;
  readonly tried: string;
  readonly ways: string;
  readonly light: string;
  readonly dark: string;
  width(pixels: string): string;
  readonly found: string;
  readonly impacts: Readonly<Record<Impact, string>>;
  readonly open: string;
  finding(impact: string, kind: string, places: number): string;
  readonly optional: string;
  readonly report: string;
  reportTo(name: string): string;
  readonly kinds: Readonly<Record<TriedKind, string>>;
}

export const viAccessibilityWords: AccessibilityWords = {
  heading: "Kết quả kiểm tra gần nhất",
  unrecorded: "Chưa có lần kiểm tra nào được ghi lại.",
  clean: (standard, day) =>
    `Lần kiểm tra tự động ngày ${day} theo ${standard} không phát hiện chỗ nào chưa đạt.`,
  beyond: (standard, day, places) =>
    `Lần kiểm tra tự động ngày ${day} không phát hiện chỗ nào chưa đạt ${standard}; còn ${places} chỗ nên làm tốt hơn, ngoài yêu cầu của chuẩn.`,
  partial: (standard, day, places) =>
    `Cổng đáp ứng một phần ${standard}: lần kiểm tra tự động ngày ${day} phát hiện ${places} chỗ chưa đạt.`,
  limits:
    "Máy chỉ kiểm tra được một phần các yêu cầu, trên mỗi loại một trang. Kết quả này vì thế chưa chứng minh mọi trang đều đạt; trang đăng hoặc sửa sau ngày ấy chưa được thử.",
  date: "Ngày kiểm tra",
  tool: "Công cụ",
  tried: "Loại trang đã thử",
  ways: "Cách xem đã thử",
  light: "nền sáng",
  dark: "nền tối",
  width: (pixels) => `rộng ${pixels} điểm`,
  found: "Số chỗ phát hiện",
  impacts: {
    critical: "rất nghiêm trọng",
    serious: "nghiêm trọng",
    moderate: "vừa",
    minor: "nhẹ",
  },
  open: "Những chỗ còn phải sửa",
  finding: (impact, kind, places) => `${kind}, ${places} chỗ, mức ${impact}`,
  optional: "ngoài yêu cầu của chuẩn",
  report: "Báo khó khăn",
  reportTo: (name) =>
    `Khi gặp trang khó dùng, xin báo cho ${name}, nêu địa chỉ trang, thiết bị và điều bạn muốn làm. Nếu cần một bài ở dạng khác (chữ lớn, văn bản thuần), xin cho biết.`,
  kinds: {
    home: "trang chủ",
    article: "bài viết",
    gone: "thông báo bài đã gỡ",
    list: "danh sách bài",
    document: "trang của một văn bản",
    documents: "sổ văn bản",
    archive: "lưu trữ",
    "most-viewed": "xem nhiều",
    search: "tìm kiếm",
    "static-page": "trang cố định",
    design: "trang giới thiệu giao diện",
    "not-found": "thông báo không tìm thấy trang",
  },
};

export const enAccessibilityWords: AccessibilityWords = {
  heading: "Result of the last check",
  unrecorded: "No check has been recorded yet.",
  clean: (standard, day) => `The automatic check of ${day} found no place that fails ${standard}.`,
  beyond: (standard, day, places) =>
    `The automatic check of ${day} found no place that fails ${standard}, and ${counted(places)} that could be better than it demands.`,
  partial: (standard, day, places) =>
    `This portal conforms partially to ${standard}: the automatic check of ${day} found ${counted(places)} that ${places === 1 ? "fails" : "fail"}.`,
  limits:
    "A machine can check only some of the requirements, and tried one page of each kind. So the result does not prove that every page conforms; pages published or changed since that day have not been tried.",
  date: "Day of the check",
  tool: "Tool",
  tried: "Kinds of pages tried",
  ways: "Ways of looking tried",
  light: "light colours",
  dark: "dark colours",
  width: (pixels) => `${pixels} pixels wide`,
  found: "Places found",
  impacts: { critical: "critical", serious: "serious", moderate: "moderate", minor: "minor" },
  open: "What remains to be mended",
  finding: (impact, kind, places) => `${kind}, ${counted(places)}, ${impact}`,
  optional: "not demanded by the standard",
  report: "Report a difficulty",
  reportTo: (name) =>
    `If a page is hard to use, please tell ${name}: the address of the page, your device, and what you wanted to do. If you need an article in another form (large print, plain text), let us know.`,
  kinds: {
    home: "home page",
    article: "article",
    gone: "notice of a withdrawn article",
    list: "list of articles",
    document: "page of an official document",
    documents: "register of official documents",
    archive: "archive",
    "most-viewed": "most viewed",
    search: "search",
    "static-page": "page of the portal itself",
    design: "page of the design",
    "not-found": "notice that a page was not found",
  },
};

function counted(places: number): string {
  return places === 1 ? "1 place" : `${places} places`;
}
