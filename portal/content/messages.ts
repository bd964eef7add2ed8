// Every message that an editor can get about the content, in Vietnamese and English, with a hint what to do.
import { DOCUMENT_MESSAGES } from "./document-messages.ts";
import { FONT_MESSAGES } from "./font-messages.ts";
import { MEDIA_MESSAGES } from "./media-messages.ts";
import type { Problem } from "./problem.ts";

export type MessageLanguage = "vi" | "en";

/** A message template and its hint; {name} stands for a parameter of the problem. */
export interface Message {
  readonly vi: readonly [message: string, hint: string];
  readonly en: readonly [message: string, hint: string];
}

const MESSAGES = {
  "folder-missing": {
    vi: ["không có thư mục nội dung “{value}”", "Chỉ đúng thư mục bằng --content, hoặc tạo thư mục đó."],
    en: ["there is no content folder “{value}”", "Name the right folder with --content, or create it."],
  },
  "file-missing": {
    vi: ["thiếu tệp “{value}”", "Tạo tệp này; README.md có mẫu ngắn nhất."],
    en: ["the file “{value}” is missing", "Create it; README.md shows the smallest one."],
  },
  "not-utf8": {
    vi: ["tệp không được lưu ở dạng UTF-8", "Mở tệp trong trình soạn thảo và chọn “Lưu với mã hóa UTF-8”."],
    en: ["the file is not saved as UTF-8", "Open it in your editor and choose “Save with encoding UTF-8”."],
  },
  "symbolic-link": {
    vi: [
      "“{value}” là liên kết tượng trưng (symlink)",
      "Chép tệp thật vào thư mục nội dung thay cho liên kết.",
    ],
    en: ["“{value}” is a symbolic link", "Copy the real file into the content folder instead of the link."],
  },
  "not-a-file": {
    vi: ["“{value}” không phải là tệp thường", "Xóa nó khỏi thư mục nội dung."],
    en: ["“{value}” is not a regular file", "Remove it from the content folder."],
  },
  unreadable: {
    vi: ["không đọc được “{value}” ({reason})", "Kiểm tra quyền đọc của tệp."],
    en: ["“{value}” cannot be read ({reason})", "Check the file's permissions."],
  },
  "too-large": {
    vi: ["tệp dài {value}, quá giới hạn {limit}", "Chia bài thành nhiều phần hoặc bỏ dữ liệu dán nhầm."],
    en: [
      "the file has {value}, more than the limit of {limit}",
      "Split the text or remove what was pasted by mistake.",
    ],
  },
  "article-path": {
    vi: [
      "tệp “{value}” không nằm đúng chỗ của một bài viết",
      "Đặt bài ở articles/<năm>/<tháng>/<ten-bai>/index.md hoặc articles/<năm>/<tháng>/<ten-bai>.md.",
    ],
    en: [
      "the file “{value}” does not lie where articles lie",
      "Put it at articles/<year>/<month>/<slug>/index.md or articles/<year>/<month>/<slug>.md.",
    ],
  },
  "bad-slug": {
    vi: [
      "tên “{value}” không dùng làm địa chỉ được",
      "Chỉ dùng chữ thường không dấu, chữ số và gạch nối: đổi tên thành “{suggestion}”.",
    ],
    en: [
      "the name “{value}” cannot become an address",
      "Use lower-case ASCII letters, digits and hyphens only: rename it to “{suggestion}”.",
    ],
  },
  "reserved-name": {
    vi: ["tên “{value}” đã được cổng dùng cho trang riêng", "Đổi tên tệp, ví dụ “{value}-1”."],
    en: ["the name “{value}” is used by the portal itself", "Rename the file, for instance to “{value}-1”."],
  },
  "front-matter-missing": {
    vi: [
      "thiếu phần khai báo đầu bài",
      "Bắt đầu tệp bằng một dòng ---, rồi title, date, section, rồi một dòng ---.",
    ],
    en: [
      "the front matter is missing",
      "Begin the file with a line ---, then title, date, section, then a line ---.",
    ],
  },
  "front-matter-open": {
    vi: ["phần khai báo đầu bài chưa được đóng", "Thêm một dòng --- sau dòng khai báo cuối cùng."],
    en: ["the front matter is not closed", "Add a line --- after its last field."],
  },
  "front-matter-language": {
    vi: [
      "phần khai báo mở bằng “{value}”: không bao giờ chạy mã trong bài viết",
      "Thay dòng này bằng --- và viết YAML.",
    ],
    en: [
      "the front matter opens with “{value}”: code in articles is never run",
      "Make this line --- and write YAML.",
    ],
  },
  "yaml-tab": {
    vi: ["có dấu tab trong phần khai báo", "Thụt dòng bằng dấu cách, không dùng phím Tab."],
    en: ["there is a tab in the YAML", "Indent with spaces, not with tabs."],
  },
  "yaml-syntax": {
    vi: [
      "YAML sai cú pháp gần “{value}” ({reason})",
      'Đặt giá trị có dấu “: ” hoặc ký tự đặc biệt trong dấu nháy "…".',
    ],
    en: [
      "broken YAML near “{value}” ({reason})",
      'Put a value that has “: ” or special characters in quotes "…".',
    ],
  },
  "yaml-duplicate": {
    vi: ["mục “{value}” được khai báo hai lần", "Giữ lại một mục."],
    en: ["the field “{value}” stands twice", "Keep one of them."],
  },
  "yaml-not-plain": {
    vi: [
      "YAML dùng “{value}” (neo, bí danh hoặc thẻ)",
      'Viết giá trị thẳng ra; nếu là văn bản thì đặt trong dấu nháy "…".',
    ],
    en: [
      "the YAML uses “{value}” (an anchor, alias or tag)",
      'Write the value itself; if it is text, put it in quotes "…".',
    ],
  },
  "not-a-map": {
    vi: ["phần khai báo phải gồm các dòng “tên: giá trị”", "Ví dụ: title: Tiêu đề bài viết"],
    en: ["this must consist of lines “name: value”", "For example: title: The title"],
  },
  "not-a-list": {
    vi: ["tệp này phải là một danh sách", "Mỗi mục bắt đầu bằng “- ”, ví dụ: - {id: thoi-su, name: Thời sự}"],
    en: ["this file must be a list", "Each entry begins with “- ”, for example: - {id: news, name: News}"],
  },
  "unknown-key": {
    vi: ["không có mục “{value}”", "Các mục dùng được: {allowed}."],
    en: ["there is no field “{value}”", "Fields that exist: {allowed}."],
  },
  "unknown-key-near": {
    vi: ["không có mục “{value}”", "Có phải ý bạn là “{suggestion}”?"],
    en: ["there is no field “{value}”", "Did you mean “{suggestion}”?"],
  },
  "missing-field": {
    vi: ["thiếu mục “{field}”", "Thêm một dòng, ví dụ: {example}"],
    en: ["the field “{field}” is missing", "Add a line, for example: {example}"],
  },
  "missing-title": {
    vi: ["bài viết chưa có tiêu đề", "Thêm một dòng, ví dụ: title: Khai mạc tuần lễ sách"],
    en: ["the article has no title", "Add a line, for example: title: Book week opens"],
  },
  "missing-alt": {
    vi: [
      "ảnh “{value}” chưa có lời mô tả (alt)",
      "Viết ngắn gọn trong ảnh có gì, cho người không nhìn thấy ảnh.",
    ],
    en: [
      "the picture “{value}” has no description (alt)",
      "Say briefly what it shows, for those who cannot see it.",
    ],
  },
  "not-text": {
    vi: [
      "mục “{field}” phải là văn bản",
      'Viết trên một dòng sau dấu hai chấm; nếu cần thì đặt trong dấu nháy "…".',
    ],
    en: [
      "the field “{field}” must be text",
      'Write it on one line after the colon; use quotes "…" if needed.',
    ],
  },
  "too-long": {
    vi: ["mục “{field}” dài {value} ký tự, quá giới hạn {limit}", "Rút ngắn lại."],
    en: ["the field “{field}” has {value} characters, more than {limit}", "Shorten it."],
  },
  "bad-value": {
    vi: ["mục “{field}” có giá trị không hợp lệ: “{value}”", "Đúng ra phải là {expected}."],
    en: ["the field “{field}” has an invalid value: “{value}”", "It should be {expected}."],
  },
  "bad-date": {
    vi: [
      "mục “{field}” có ngày không hợp lệ: “{value}”",
      "Viết năm-tháng-ngày, có thể thêm giờ: 2022-02-11 hoặc 2022-02-11 10:30.",
    ],
    en: [
      "the field “{field}” has an invalid date: “{value}”",
      "Write year-month-day, with the time if you like: 2022-02-11 or 2022-02-11 10:30.",
    ],
  },
  "bad-boolean": {
    vi: ["mục “{field}” phải là true hoặc false, không phải “{value}”", "Viết true (có) hoặc false (không)."],
    en: ["the field “{field}” must be true or false, not “{value}”", "Write true or false."],
  },
  "bad-url": {
    vi: [
      "mục “{field}” không phải là địa chỉ web: “{value}”",
      "Viết cả địa chỉ, ví dụ: https://example.vn/trang",
    ],
    en: [
      "the field “{field}” is no web address: “{value}”",
      "Write the whole address, for example: https://example.vn/page",
    ],
  },
  "bad-alias": {
    vi: [
      "địa chỉ cũ “{value}” không hợp lệ",
      "Viết từ dấu / đầu tiên, ví dụ: /tin-cu/bai-123.html; không có .. hay ký tự đặc biệt.",
    ],
    en: [
      "the old address “{value}” is not valid",
      "Write it from its first slash on, for example: /old/page-123.html; no .. and no special characters.",
    ],
  },
  "bad-document-number": {
    vi: [
      "“{value}” không phải là số, ký hiệu văn bản",
      "Viết như trên văn bản, ví dụ: 05-NQ/TU hoặc 15/2020/NĐ-CP.",
    ],
    en: [
      "“{value}” is no official-document number",
      "Write it as on the document, for example: 05-NQ/TU or 15/2020/NĐ-CP.",
    ],
  },
  "unknown-id": {
    vi: [
      "{field} “{value}” không có trong {register}",
      "Các mã hiện có: {allowed}. Thêm mã mới vào {register} nếu cần.",
    ],
    en: [
      "{field} “{value}” is not in {register}",
      "It has: {allowed}. Add a new id to {register} if you need one.",
    ],
  },
  "unknown-id-near": {
    vi: ["{field} “{value}” không có trong {register}", "Có phải ý bạn là “{suggestion}”?"],
    en: ["{field} “{value}” is not in {register}", "Did you mean “{suggestion}”?"],
  },
  "duplicate-id": {
    vi: ["mã “{value}” có hai lần trong {register}", "Mỗi mã chỉ dùng một lần; đổi một trong hai."],
    en: ["the id “{value}” stands twice in {register}", "An id is used once; change one of them."],
  },
  "parent-loop": {
    vi: ["chuyên mục “{value}” nằm trong chính nó", "Sửa mục parent."],
    en: ["the section “{value}” lies inside itself", "Correct its parent."],
  },
  "duplicate-address": {
    vi: [
      "địa chỉ “{value}” đã thuộc về {other}",
      "Đổi tên một trong hai tệp, hoặc bỏ địa chỉ cũ (aliases) bị trùng.",
    ],
    en: [
      "the address “{value}” belongs to {other} already",
      "Rename one of the two files, or remove the alias.",
    ],
  },
  "picture-missing": {
    vi: [
      "không tìm thấy ảnh “{value}”",
      "Chép ảnh vào cạnh bài viết và viết đúng tên tệp, cả chữ hoa, chữ thường.{near}",
    ],
    en: [
      "the picture “{value}” was not found",
      "Put it beside the article and write its name exactly, capitals too.{near}",
    ],
  },
  "picture-outside": {
    vi: ["ảnh “{value}” nằm ngoài thư mục nội dung", "Chép ảnh vào cạnh bài viết."],
    en: ["the picture “{value}” lies outside the content folder", "Put it beside the article."],
  },
  "picture-remote": {
    vi: ["ảnh “{value}” nằm ở trang khác", "Tải ảnh về (nếu có quyền dùng) và đặt cạnh bài viết."],
    en: [
      "the picture “{value}” lies on another site",
      "Download it (if you may use it) and put it beside the article.",
    ],
  },
  "picture-damaged": {
    vi: [
      "ảnh “{value}” bị hỏng hoặc không đọc được ({reason})",
      "Xuất lại ảnh từ máy ảnh hoặc phần mềm, dạng JPEG hoặc PNG.",
    ],
    en: ["the picture “{value}” is damaged or cannot be read ({reason})", "Export it again as JPEG or PNG."],
  },
  "picture-too-large": {
    vi: ["ảnh “{value}” quá lớn ({reason})", "Thu nhỏ ảnh còn khoảng 2.000 điểm ảnh chiều rộng."],
    en: ["the picture “{value}” is too large ({reason})", "Make it about 2,000 pixels wide."],
  },
  "picture-format": {
    vi: [
      "ảnh “{value}” thuộc dạng không dùng được ({reason})",
      "Lưu lại dưới dạng JPEG, PNG, WebP, AVIF, GIF hoặc SVG, đúng đuôi tệp.",
    ],
    en: [
      "the picture “{value}” has a format that cannot be used ({reason})",
      "Save it as JPEG, PNG, WebP, AVIF, GIF or SVG, with the matching ending.",
    ],
  },
  "picture-drawing": {
    vi: [
      "bản vẽ SVG “{value}” không dùng được ({reason})",
      "Xuất lại thành SVG đơn giản, không nhúng ảnh chụp, không khai báo ENTITY; hoặc lưu thành PNG.",
    ],
    en: [
      "the drawing “{value}” cannot be used ({reason})",
      "Export it as plain SVG without embedded pictures and entities, or save it as PNG.",
    ],
  },
  "related-unknown": {
    vi: ["bài liên quan “{value}” không tồn tại", "Viết địa chỉ /năm/tháng/ten-bai/ hoặc tên bài.{near}"],
    en: [
      "the related article “{value}” does not exist",
      "Write its address /year/month/slug/ or its slug.{near}",
    ],
  },
  "related-ambiguous": {
    vi: ["có nhiều bài mang tên “{value}”", "Viết cả địa chỉ: {allowed}."],
    en: ["several articles are named “{value}”", "Write the whole address: {allowed}."],
  },
  "translation-of-translation": {
    vi: [
      "bài gốc “{value}” (translationOf) cũng là một bản dịch",
      "Mọi bản dịch đều chỉ về một bài gốc; bài gốc không có mục translationOf.",
    ],
    en: [
      "“{value}” (translationOf) is a translation itself",
      "Every translation names the one original; the original has no translationOf.",
    ],
  },
  "translation-language": {
    vi: [
      "ngôn ngữ “{value}” của bản dịch trùng với {other}",
      "Ghi mục lang đúng ngôn ngữ của bản dịch, ví dụ: lang: en",
    ],
    en: [
      "the translation's language “{value}” is that of {other}",
      "Say in which language it is, for example: lang: en",
    ],
  },
  "link-unknown": {
    vi: [
      "liên kết “{value}” không dẫn tới bài nào",
      "Kiểm tra lại địa chỉ; bài nháp và bài hẹn giờ chưa có trang.",
    ],
    en: [
      "the link “{value}” leads to no article",
      "Check the address; drafts and scheduled articles have no page yet.",
    ],
  },
  "link-unsafe": {
    vi: [
      "liên kết “{value}” không an toàn và bị bỏ",
      "Chỉ dùng liên kết https:, http:, mailto:, tel: hoặc bắt đầu bằng /.",
    ],
    en: [
      "the link “{value}” is not safe and is dropped",
      "Use links that begin with https:, http:, mailto:, tel: or / only.",
    ],
  },
  "html-in-text": {
    vi: ["có mã HTML “{value}”: trang sẽ hiện nguyên văn mã này", "Viết bằng Markdown, hoặc xóa mã."],
    en: ["there is HTML, “{value}”: the page will show it as text", "Write Markdown instead, or remove it."],
  },
  "template-in-text": {
    vi: ["có cú pháp khuôn mẫu “{value}”: trang sẽ hiện nguyên văn", "Xóa đi nếu đó là chữ dán nhầm."],
    en: [
      "there is template syntax, “{value}”: the page will show it as text",
      "Remove it if it was pasted by mistake.",
    ],
  },
  "month-differs": {
    vi: [
      "bài nằm trong thư mục {folder} nhưng ghi ngày {value}",
      "Địa chỉ bài theo thư mục; chuyển thư mục nếu bài chưa đăng.",
    ],
    en: [
      "the article lies in {folder} but is dated {value}",
      "Its address follows the folder; move it if it is not published yet.",
    ],
  },
  "expire-before-date": {
    vi: ["hạn đăng (expire) “{value}” sớm hơn ngày đăng", "Sửa expire hoặc date."],
    en: ["it expires on “{value}”, before its date", "Correct expire or date."],
  },
  "names-alike": {
    vi: [
      "“{value}” và “{other}” có chung một trang",
      "Nếu là một, viết giống nhau; nếu là hai, khai báo riêng trong {register}.",
    ],
    en: [
      "“{value}” and “{other}” share one page",
      "If they are the same, spell them alike; if not, enter both in {register}.",
    ],
  },
  "pageviews-line": {
    vi: ["dòng “{value}” không đúng dạng địa chỉ,lượt xem", "Ví dụ: /2022/02/ten-bai/,1250"],
    en: ["the line “{value}” is not address,views", "For example: /2022/02/slug/,1250"],
  },
  "changed-while-reading": {
    vi: ["tệp “{value}” thay đổi trong lúc dựng trang", "Dựng lại lần nữa."],
    en: ["the file “{value}” changed while the site was built", "Build again."],
  },
  ...DOCUMENT_MESSAGES,
  ...FONT_MESSAGES,
  ...MEDIA_MESSAGES,
} as const satisfies Record<string, Message>;

export type ProblemCode = keyof typeof MESSAGES;

/** A problem in words: what is wrong, and what would be right. */
export function describeProblem(
  problem: Pick<Problem, "code" | "params">,
  language: MessageLanguage,
): { readonly message: string; readonly hint: string } {
  const [message, hint] = MESSAGES[problem.code][language];
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => printable(problem.params[name] ?? ""));
  return { message: fill(message), hint: fill(hint) };
}

/** Makes a quoted value safe for a terminal: control characters shown as such, long values shortened. */
function printable(value: string): string {
  const visible = value.replace(
    /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
  return visible.length > 200 ? `${visible.slice(0, 200)}…` : visible;
}

/** Whether a word is the code of a message here. */
export function isProblemCode(word: string): word is ProblemCode {
  return Object.hasOwn(MESSAGES, word);
}
