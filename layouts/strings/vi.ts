// The words of the interface in Vietnamese; its keys are the keys of every language.
import { viAccessibilityWords } from "./accessibility-words.ts";
import { viSearchWords } from "./search-words.ts";
import type { DocumentStatus } from "../../portal/model/official-document.ts";

const STATUS: Record<DocumentStatus, string> = {
  "in-force": "Còn hiệu lực",
  expired: "Hết hiệu lực",
  replaced: "Đã được thay thế",
  amended: "Đã được sửa đổi, bổ sung",
};

export const vi = {
  /** The language as Open Graph names it. */
  locale: "vi_VN",

  // Around the page
  skipToContent: "Chuyển đến nội dung chính",
  home: "Trang chủ",
  menu: "Danh mục",
  close: "Đóng",
  mainMenu: "Danh mục chính",
  breadcrumb: "Vị trí của trang",
  search: "Tìm kiếm",
  searchPortal: "Tìm trong cổng thông tin",
  searchFor: "Từ khóa cần tìm",
  searchPlaceholder: "Tìm tin, văn bản…",
  sidebar: "Tin mới nhất, tin đọc nhiều và liên kết",
  backToTop: "Về đầu trang",
  footerSections: "Chuyên mục",
  footerPortal: "Cổng thông tin",
  footerContact: "Liên hệ",
  address: "Địa chỉ",
  phone: "Điện thoại",
  email: "E-mail",
  responsible: "Chịu trách nhiệm chính",
  licence: "Giấy phép",
  newsFeed: "Nguồn tin Atom",

  // Lists of articles
  latest: "Mới nhất",
  mostViewed: "Xem nhiều nhất",
  links: "Liên kết website",
  allLatest: "Xem tất cả tin mới",
  allMostViewed: "Xem tất cả tin đọc nhiều",
  archive: "Lưu trữ",
  documents: "Văn bản",
  leadStories: "Tin nổi bật",
  photos: "Tin qua ảnh",
  moreIn: (section: string) => `Xem thêm: ${section}`,
  subsections: (section: string) => `Chuyên mục con của ${section}`,
  emptyList: "Chưa có bài viết nào ở đây.",
  articles: (count: number) => `${vietnameseNumber(count)} bài viết`,
  listKinds: {
    section: "Chuyên mục",
    topic: "Chủ đề",
    series: "Loạt bài",
    author: "Tác giả",
    agency: "Cơ quan",
    month: "Lưu trữ",
    latest: "Tất cả chuyên mục",
  },
  worksAt: "Công tác tại",
  website: "Trang thông tin",
  existed: (from: string | undefined, to: string | undefined) => {
    if (from === undefined) return to === undefined ? "" : `Hoạt động đến ngày ${to}`;
    return to === undefined ? `Hoạt động từ ngày ${from}` : `Hoạt động từ ngày ${from} đến ngày ${to}`;
  },
  successor: "Cơ quan kế thừa nhiệm vụ",
  formerAgencyNote: "Về cơ quan đăng bài",
  formerAgency: (name: string, term: string | undefined, to: string) =>
    term === undefined
      ? `Bài đăng khi ${name} còn hoạt động (đến ngày ${to}).`
      : `Bài đăng trong nhiệm kỳ ${term} của ${name}.`,

  // Pager
  pager: "Chuyển trang",
  newest: "Mới nhất",
  newer: "Mới hơn",
  older: "Cũ hơn",
  oldest: "Cũ nhất",
  page: (number: number) => `Trang ${vietnameseNumber(number)}`,

  // Article
  pictureCaption: "Chú thích ảnh: ",
  pictureCredit: "Ảnh: ",
  updated: "Cập nhật:",
  citedDocuments: "Văn bản được trích dẫn",
  documentNumber: (type: string | undefined, number: string) =>
    type === undefined ? `Văn bản ${number}` : `${type} số ${number}`,
  onlyPlace: "Xem trong bài",
  inText: "Trong bài:",
  placeInText: (place: number) => `chỗ ${place}`,
  readIn: "Đọc bài này bằng:",
  updateNotes: "Nội dung đã cập nhật",
  source: "Nguồn:",
  topics: "Chủ đề",
  series: "Loạt bài",
  part: (part: number) => `Phần ${vietnameseNumber(part)}`,
  previousPart: "Phần trước:",
  related: "Có thể bạn quan tâm",
  reasonPicked: "Ban biên tập chọn",
  reasonDocument: (number: string) => `Cùng nhắc đến văn bản ${number}`,
  reasonSeries: (name: string) => `Cùng loạt bài ${name}`,
  reasonTopic: (name: string) => `Cùng chủ đề ${name}`,
  reasonSection: (name: string) => `Cùng chuyên mục ${name}`,
  olderNews: "Các tin khác",
  smaller: "A−, chữ nhỏ hơn",
  larger: "A+, chữ lớn hơn",
  listen: "Nghe bài",
  stopListening: "Dừng đọc",
  copyLink: "Sao chép liên kết",
  cite: "Trích dẫn bài này",
  citationCopied: "Đã sao chép trích dẫn",
  accessed: "truy cập ngày",
  citation: ({ authors, title, portal, year, date, url }: CitationParts) =>
    `${authors === "" ? `“${title}” (${year})` : `${authors} (${year}), “${title}”`}, ${portal}, ngày ${date}, ${url}`,
  gallery: (pictures: number) => `Bộ ảnh, ${vietnameseNumber(pictures)} ảnh`,
  enlarge: "Xem ảnh lớn: ",
  previousPicture: "Ảnh trước",
  nextPicture: "Ảnh sau",
  closePicture: "Đóng ảnh",
  downloadFile: "Tải tệp về",
  captions: "Phụ đề",
  foreignVideo: (site: string) =>
    `Phim nằm trên ${site}, ngoài cổng thông tin này. Khi bấm xem, trình duyệt của bạn sẽ gửi dữ liệu (như địa chỉ IP) đến máy chủ của ${site}.`,
  print: "In bài",
  linkCopied: "Đã sao chép liên kết",
  share: "Chia sẻ",
  tools: "Công cụ của bài viết",
  articleAddress: "Địa chỉ bài viết",
  table: "Bảng số liệu, cuộn ngang để xem hết",

  // Feedback form
  feedback: "Phản hồi",
  feedbackSender: "Thông tin người gửi phản hồi",
  fullName: "Họ và tên",
  feedbackContent: "Nội dung phản hồi",
  send: "Gửi phản hồi",
  mandatory: "(bắt buộc)",
  leaveEmpty: "Xin để trống ô này",
  feedbackSubject: (title: string) => `Phản hồi bài viết: ${title}`,
  feedbackByMail: (email: string) => `Bạn cũng có thể gửi thư đến ${email}.`,
  mailNotice: "Khi gửi, chương trình thư điện tử trên máy của bạn sẽ mở ra với nội dung đã điền.",
  consent: (controller: string) =>
    `Tôi đồng ý để ${controller} xử lý thông tin cá nhân nêu trên cho mục đích đã ghi.`,
  purpose: "Mục đích:",
  controller: "Bên kiểm soát dữ liệu:",
  retention: "Thời gian lưu giữ:",
  consentRight: "Bạn có thể rút lại sự đồng ý bất cứ lúc nào.",
  privacy: "Chính sách bảo vệ dữ liệu cá nhân",

  // Gone articles
  withdrawn: "Bài viết đã được gỡ",
  withdrawnOn: "Ngày gỡ:",
  withdrawnReason: "Lý do:",
  expired: "Bài viết đã hết thời hạn đăng",
  expiredOn: "Ngày hết hạn:",
  goneExplained: "Nội dung của bài viết không còn được hiển thị tại địa chỉ này.",

  // Official documents
  documentKind: "Văn bản",
  facts: "Thông tin văn bản",
  number: "Số, ký hiệu",
  type: "Loại văn bản",
  issuer: "Cơ quan ban hành",
  issuedOn: "Ngày ban hành",
  signer: "Người ký",
  effectiveFrom: "Ngày có hiệu lực",
  effectiveTo: "Ngày hết hiệu lực",
  status: "Tình trạng hiệu lực",
  officialText: "Toàn văn",
  files: "Tệp văn bản",
  /** Bytes as "850 KB" or "1,2 MB". */
  fileSize: (bytes: number) =>
    bytes < 995_000
      ? `${Math.max(1, Math.round(bytes / 1000))} KB`
      : `${(bytes / 1e6).toFixed(1).replace(".0", "").replace(".", ",")} MB`,
  pages: (count: number) => `${vietnameseNumber(count)} trang`,
  timeline: "Quá trình thay thế, sửa đổi",
  timelineSteps: {
    replaces: "Được thay thế bởi văn bản này",
    amends: "Được văn bản này sửa đổi, bổ sung",
    this: "Văn bản này",
    amendedBy: "Sửa đổi, bổ sung văn bản này",
    replacedBy: "Thay thế văn bản này",
  },
  followDocument: "Theo dõi các bài nhắc đến văn bản này:",
  citingArticles: "Bài viết nhắc đến văn bản này",
  notCited: "Chưa có bài viết nào nhắc đến văn bản này.",
  alongside: "Thường được nhắc cùng",
  citations: (count: number) =>
    count === 0 ? "Chưa được nhắc đến" : `${vietnameseNumber(count)} bài viết nhắc đến`,
  recentDocuments: "Văn bản được nhắc đến gần đây",
  allDocuments: "Xem tất cả văn bản",
  registerIntroduction: "Các văn bản được nhắc đến trong những bài viết của cổng thông tin, mới nhất ở trên.",
  yearOfIssue: "Năm ban hành",
  undated: "Chưa rõ ngày ban hành",
  field: "Lĩnh vực",
  filterDocuments: "Lọc danh mục văn bản",
  any: "Tất cả",
  documentsShown: "văn bản",
  noDocuments: "Chưa có văn bản nào trong danh mục.",
  documentStatus: STATUS,

  // Archive, most viewed, not found, redirect
  archiveOf: (year: string) => `Năm ${year}`,
  month: (month: number) => `Tháng ${month}`,
  monthOf: (year: string, month: string) => `Tháng ${Number(month)} năm ${year}`,
  emptyArchive: "Chưa có bài viết nào được lưu trữ.",
  mostViewedIntroduction: "Những bài viết được đọc nhiều nhất trong thời gian gần đây.",
  design: "Hệ thống giao diện",
  notFound: "Không tìm thấy trang này",
  notFoundExplained:
    "Địa chỉ có thể đã thay đổi hoặc được gõ chưa đúng. Mời bạn tìm kiếm hoặc chọn một chuyên mục dưới đây.",
  movedTo: "Trang này đã chuyển đến địa chỉ mới:",

  // Reading without a network; {time} is filled in by the browser
  offline: {
    title: "Chưa tải được trang này",
    explained:
      "Có lẽ bạn đang ngoại tuyến, hoặc cổng tạm thời không trả lời. Trang này chưa được lưu trên máy; có mạng lại thì tải lại trang.",
    kept: "Các trang đã lưu trên máy này",
    nothing: "Chưa có trang nào.",
    savedList: "Lưu lúc {time}",
    reasons: {
      offline: "Bạn đang ngoại tuyến. Đây là bản lưu lúc {time}.",
      unreachable: "Không kết nối được với cổng. Đây là bản lưu lúc {time}, có thể đã có bản mới hơn.",
      slow: "Mạng chậm. Đây là bản lưu lúc {time}, có thể đã có bản mới hơn.",
    },
    reload: "Tải lại",
  },

  // The search page; {places} are filled in the browser
  searchPage: viSearchWords,
  accessibility: viAccessibilityWords,

  // Dates
  weekdays: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  fullDate: (weekday: string, day: CalendarDay) => `${weekday}, ${twoDigits(day)}`,
  shortDate: (day: CalendarDay) => twoDigits(day),
};

/** What a citation of an article is put together from; `date` as the language writes it. */
export interface CitationParts {
  readonly authors: string;
  readonly title: string;
  readonly portal: string;
  readonly year: string;
  readonly date: string;
  readonly url: string;
}

/** Year, month and day as numbers; how they are put together is the language's matter. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function twoDigits({ year, month, day }: CalendarDay): string {
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${String(year).padStart(4, "0")}`;
}

/** Vietnamese groups thousands with dots. */
function vietnameseNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
}
