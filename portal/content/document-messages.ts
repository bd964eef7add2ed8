// Every message about official documents, in Vietnamese and English, with a hint what to do; a part of messages.ts.
import type { Message } from "./messages.ts";

/** Those of the register, then those that `npm run check` gives about citations and prose. */
export const DOCUMENT_MESSAGES = {
  "document-type-unknown": {
    vi: [
      "không có loại văn bản “{value}”",
      "Sửa lại tên loại, hoặc khai báo loại mới trong documents/types.yaml.{near}",
    ],
    en: [
      "there is no document type “{value}”",
      "Correct the type's name, or enter a new type in documents/types.yaml.{near}",
    ],
  },
  "document-twice": {
    vi: ["văn bản {value} đã có trong {other}", "Gộp hai mục làm một, hoặc ghi ngày ban hành để phân biệt."],
    en: ["the document {value} is in {other} already", "Keep one entry, or tell them apart by their dates."],
  },
  "bad-document-file": {
    vi: [
      "“{value}” không phải là tên tệp PDF, cũng không phải là địa chỉ web",
      "Đặt tệp PDF vào documents/, tên chỉ gồm chữ không dấu, số, gạch nối (nghi-quyet-05.pdf), hoặc ghi địa chỉ https://…",
    ],
    en: [
      "“{value}” is neither the name of a PDF file nor a web address",
      "Put the PDF into documents/, its name in plain letters, digits and hyphens (nghi-quyet-05.pdf), or write an address https://…",
    ],
  },
  "document-file-missing": {
    vi: [
      "không tìm thấy tệp “{value}” trong documents/",
      "Chép tệp PDF vào documents/ và viết đúng tên, cả chữ hoa, chữ thường.{near}",
    ],
    en: [
      "the file “{value}” was not found in documents/",
      "Put the PDF into documents/ and write its name exactly, capitals too.{near}",
    ],
  },
  "document-file-not-pdf": {
    vi: [
      "tệp “{value}” không phải là PDF",
      "Mở văn bản và lưu (xuất) thành PDF; chỉ đổi đuôi tệp thì tệp không thành PDF.",
    ],
    en: [
      "the file “{value}” is not a PDF",
      "Save or export the document as PDF; renaming a file does not make it one.",
    ],
  },
  "document-file-large": {
    vi: [
      "tệp “{value}” nặng {size}, quá giới hạn {limit}",
      "Quét lại đen trắng ở 150–200 dpi, hoặc chia thành nhiều tệp.",
    ],
    en: [
      "the file “{value}” has {size}, more than the limit of {limit}",
      "Scan it in black and white at 150–200 dpi, or divide it.",
    ],
  },
  "document-file-unused": {
    vi: [
      "tệp “{value}” chưa gắn với văn bản nào nên không được đăng",
      "Thêm “files: [{value}]” vào tệp của văn bản trong documents/, hoặc xóa tệp này.",
    ],
    en: [
      "no document names the file “{value}”, so it is not published",
      "Add “files: [{value}]” to its document in documents/, or delete the file.",
    ],
  },
  "document-undecided-several": {
    vi: [
      "chưa rõ “{words}” là văn bản nào: {candidates}",
      "Ghi thêm ngày ban hành ngay sau số hiệu, hoặc khai báo trong mục documents ở đầu bài.",
    ],
    en: [
      "it is not clear which document “{words}” is: {candidates}",
      "Add its date after the number, or name it under documents in the front matter.",
    ],
  },
  "document-undecided-far": {
    vi: [
      "“{words}” chưa được gắn liên kết: văn bản cùng số đã biết ({candidates}) ban hành quá lâu trước bài này",
      "Ghi ngày ban hành ngay sau số hiệu; số văn bản được đánh lại mỗi năm, mỗi nhiệm kỳ.",
    ],
    en: [
      "“{words}” is not linked: the known document of this number ({candidates}) is much older than the article",
      "Add its date after the number; numbers start anew each year or term.",
    ],
  },
  "document-undecided-unknown": {
    vi: [
      "chưa rõ “{words}” là văn bản nào",
      "Lần đầu nhắc đến, viết đủ số, ký hiệu và ngày ban hành; ví dụ: Nghị quyết số 05-NQ/TU, ngày 24/12/2021.",
    ],
    en: [
      "it is not known which document “{words}” is",
      "Name it in full at first mention, for example: Nghị quyết số 05-NQ/TU, ngày 24/12/2021.",
    ],
  },
  "document-undecided-rival": {
    vi: [
      "“{words}” có thể là một trong hai văn bản cùng số: {candidates}",
      "Ghi ngày ban hành ngay sau số hiệu để liên kết dẫn đúng văn bản.",
    ],
    en: [
      "“{words}” may be either of two documents of one number: {candidates}",
      "Add its date after the number, so that the link leads to the right one.",
    ],
  },
  "document-two-dates": {
    vi: [
      "văn bản {number} ghi ngày {date} ở đây, ngày {other} ở chỗ khác trong bài",
      "Đối chiếu với bản chính và sửa ngày sai.",
    ],
    en: [
      "the document {number} has the date {date} here, {other} elsewhere in the article",
      "Compare with the document itself and correct the wrong one.",
    ],
  },
  "document-date-contradicts-register": {
    vi: [
      "văn bản {number} ghi ngày {date}, sổ văn bản ghi ngày {other}",
      "Đối chiếu với bản chính, rồi sửa bài hoặc sửa mục date trong documents/.",
    ],
    en: [
      "the document {number} has the date {date} here, {other} in the register",
      "Compare with the document itself, then correct the article, or the date in documents/.",
    ],
  },
  "document-date-contradicts-article": {
    vi: [
      "văn bản {number} ghi ngày {date} ở đây, ngày {other} ở {where}",
      "Đối chiếu với bản chính và sửa ngày sai; nếu là hai văn bản, ghi cả hai vào documents/.",
    ],
    en: [
      "the document {number} has the date {date} here, {other} in {where}",
      "Compare with the document itself and correct the wrong one; enter both in documents/ if there are two.",
    ],
  },
  "document-type-contradicts-symbol": {
    vi: [
      "“{type}” không khớp với ký hiệu {symbol} của {number}",
      "Sửa tên loại văn bản hoặc ký hiệu cho khớp với bản chính.",
    ],
    en: [
      "“{type}” contradicts the symbol {symbol} of {number}",
      "Correct the type or the symbol after the document itself.",
    ],
  },
  "document-type-contradicts-register": {
    vi: [
      "bài viết gọi {number} là “{type}”, sổ văn bản ghi “{registered}”",
      "Sửa trong bài, hoặc sửa mục type trong documents/.",
    ],
    en: [
      "the article calls {number} “{type}”, the register “{registered}”",
      "Correct the article, or the type in documents/.",
    ],
  },
  "document-no-date": {
    vi: [
      "lần đầu nhắc đến {number} mà chưa ghi ngày ban hành",
      "Viết thêm “, ngày …” sau số hiệu, hoặc khai báo văn bản trong mục documents ở đầu bài.",
    ],
    en: [
      "{number} is first mentioned without its date",
      "Add “, ngày …” after the number, or name the document under documents in the front matter.",
    ],
  },
  "document-replaced": {
    vi: [
      "{number} đã được thay thế bởi {by} từ ngày {date}, trước khi đăng bài",
      "Nhắc văn bản mới, hoặc nói rõ văn bản này đã được thay thế.",
    ],
    en: [
      "{number} was replaced by {by} on {date}, before this article",
      "Cite the new document, or say that this one has been replaced.",
    ],
  },
  "document-issuer-ended": {
    vi: [
      "{issuer} đã kết thúc hoạt động ngày {ended}",
      "Kiểm tra tên cơ quan và ngày của văn bản.{successor}",
    ],
    en: ["{issuer} ceased to exist on {ended}", "Check the body's name and the document's date.{successor}"],
  },
  "document-issuer-not-yet": {
    vi: ["{issuer} đến ngày {began} mới được thành lập", "Kiểm tra tên cơ quan và ngày của văn bản."],
    en: ["{issuer} did not exist before {began}", "Check the body's name and the document's date."],
  },
  "document-wrong-form": {
    vi: [
      "{number} không đúng thể thức số, ký hiệu của cơ quan ban hành",
      "Viết {proper}: văn bản của Đảng gạch nối trước, gạch chéo sau; văn bản của Nhà nước gạch chéo trước.",
    ],
    en: [
      "{number} has not the form of its issuer's numbers",
      "Write {proper}: the party puts the hyphen first, the state the slash.",
    ],
  },
  "document-number-spelling": {
    vi: [
      "số, ký hiệu “{written}” viết chưa đúng",
      "Viết đúng là {number}. “npm run check -- --fix” sửa chỗ này giúp bạn.",
    ],
    en: [
      "the number “{written}” is not spelled properly",
      "Write {number}. “npm run check -- --fix” does it for you.",
    ],
  },
  "repeated-word": {
    vi: ["lặp từ: “{word} {word}”", "Xóa một từ. “npm run check -- --fix” sửa chỗ này giúp bạn."],
    en: ["a word stands twice: “{word} {word}”", "Remove one. “npm run check -- --fix” does it for you."],
  },
  "unclosed-quote": {
    vi: ["dấu ngoặc kép mở “ chưa được đóng: {words}", "Thêm ” ở cuối phần trích dẫn."],
    en: ["the quotation mark “ is never closed: {words}", "Add ” where the quotation ends."],
  },
} as const satisfies Record<string, Message>;
