// What `npm run new` says, in Vietnamese and English.
import type { MessageLanguage } from "../../portal/content/messages.ts";

interface NewWords {
  readonly noTitle: string;
  badTitle(title: string, longest: number): string;
  noSection(section: string, near: string | undefined, all: readonly string[]): string;
  badDate(date: string): string;
  taken(file: string): string;
  created(file: string, address: string): string;
}

export const NEW_WORDS: Readonly<Record<MessageLanguage, NewWords>> = {
  vi: {
    noTitle: 'Thiếu tiêu đề. Ví dụ: npm run new -- "Khai mạc tuần lễ đọc sách"',
    badTitle: (title, longest) =>
      `Không lập được địa chỉ từ tiêu đề “${title.slice(0, 80)}”: cần có chữ cái hoặc chữ số, không quá ${longest} ký tự.`,
    noSection: (section, near, all) =>
      `--section: không có chuyên mục “${section}”.${near === undefined ? "" : ` Có phải ý bạn là “${near}”?`} Các mã hiện có: ${all.join(", ")}.`,
    badDate: (date) => `--date: “${date}” không phải là ngày; viết 2022-02-11 hoặc "2022-02-11 10:30".`,
    taken: (file) =>
      `Địa chỉ này đã có bài: ${file}. Chưa ghi gì. Đặt tiêu đề khác, hoặc mở bài ấy để viết tiếp.`,
    created: (file, address) => `Đã tạo bài nháp: ${file}

Việc tiếp theo:
  1. Mở tệp, viết sapo và thân bài; mục nào cần thì bỏ dấu # ở đầu dòng.
  2. Chép ảnh vào cùng thư mục.
  3. npm run dev      xem trước tại http://127.0.0.1:8080${address}
  4. npm run check    kiểm tra; xong thì xóa dòng “draft: true” để đăng.
`,
  },
  en: {
    noTitle: 'The title is missing. For example: npm run new -- "Book week opens"',
    badTitle: (title, longest) =>
      `No address can be made of the title “${title.slice(0, 80)}”: it needs letters or digits, at most ${longest} characters.`,
    noSection: (section, near, all) =>
      `--section: there is no section “${section}”.${near === undefined ? "" : ` Did you mean “${near}”?`} There are: ${all.join(", ")}.`,
    badDate: (date) => `--date: “${date}” is no date; write 2022-02-11 or "2022-02-11 10:30".`,
    taken: (file) =>
      `This address has an article already: ${file}. Nothing was written. Choose another title, or go on writing that one.`,
    created: (file, address) => `Created a draft: ${file}

What comes next:
  1. Open it, write summary and body; remove the # of the fields that you need.
  2. Put its pictures into the same folder.
  3. npm run dev      previews it at http://127.0.0.1:8080${address}
  4. npm run check    checks it; then remove the line “draft: true” to publish.
`,
  },
};
