// What `npm run dev` says, on the terminal and in the browser, in Vietnamese and English.
import type { MessageLanguage } from "../../portal/content/messages.ts";

interface DevWords {
  listening(address: string): string;
  opened(articles: number, unpublished: number, milliseconds: number): string;
  portBusy(port: number): string;
  badPort(port: string): string;
  noArguments(word: string): string;
  readonly polling: string;
  readonly draft: string;
  readonly draftNote: string;
  readonly scheduled: string;
  scheduledNote(date: string): string;
  problems(errors: number): string;
  readonly problemsExplained: string;
  readonly fault: string;
  readonly faultExplained: string;
}

export const DEV_WORDS: Readonly<Record<MessageLanguage, DevWords>> = {
  vi: {
    listening: (address) => `Xem trước tại ${address}  (Ctrl+C để dừng; lưu tệp là trang đổi theo)`,
    opened: (articles, unpublished, milliseconds) =>
      `${articles} bài viết${unpublished > 0 ? `, trong đó ${unpublished} bài chưa đăng` : ""} (${milliseconds} ms)`,
    portBusy: (port) => `Cổng ${port} đang có chương trình khác dùng; chọn cổng khác bằng --port.`,
    badPort: (port) => `--port: một số từ 0 đến 65535, không phải “${port}”`,
    noArguments: (word) => `dev không nhận “${word}”; thư mục nội dung khác: --content DIR`,
    polling: "Hệ điều hành không cho theo dõi thêm thư mục; chuyển sang dò thay đổi mỗi giây.",
    draft: "nháp",
    draftNote: "Bản nháp: người đọc chưa thấy bài này.",
    scheduled: "hẹn giờ",
    scheduledNote: (date) => `Bài hẹn giờ: người đọc sẽ thấy từ ${date}.`,
    problems: (errors) => `${errors} lỗi trong nội dung`,
    problemsExplained: "Sửa xong và lưu tệp thì trang này tự biến mất.",
    fault: "Chương trình gặp lỗi",
    faultExplained:
      "Lỗi nằm trong mã nguồn, không phải trong bài viết. Sửa mã và lưu thì trang này tự biến mất.",
  },
  en: {
    listening: (address) => `Preview at ${address}  (Ctrl+C stops it; pages follow every saved file)`,
    opened: (articles, unpublished, milliseconds) =>
      `${articles} articles${unpublished > 0 ? `, ${unpublished} of them not published yet` : ""} (${milliseconds} ms)`,
    portBusy: (port) => `Port ${port} is in use; name another one with --port.`,
    badPort: (port) => `--port: a number from 0 to 65535, not “${port}”`,
    noArguments: (word) => `dev does not take “${word}”; another content folder: --content DIR`,
    polling:
      "The operating system lets no more folders be watched; looking for changes every second instead.",
    draft: "draft",
    draftNote: "A draft: readers do not see this article yet.",
    scheduled: "scheduled",
    scheduledNote: (date) => `Scheduled: readers will see this article from ${date}.`,
    problems: (errors) => `${errors} errors in the content`,
    problemsExplained: "This page goes away as soon as they are mended and the files saved.",
    fault: "The program failed",
    faultExplained:
      "The fault is in the code, not in an article. This page goes away as soon as it is mended and saved.",
  },
};
