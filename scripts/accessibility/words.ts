// What `npm run accessibility` says, in Vietnamese and English.
import type { MessageLanguage } from "../../portal/content/messages.ts";

interface AccessibilityWords {
  notBuilt(folder: string): string;
  finding(rule: string, kind: string, places: number): string;
  /** `places` found on `pages`, written down in `file`. */
  done(pages: number, places: number, file: string): string;
}

export const ACCESSIBILITY_WORDS: Readonly<Record<MessageLanguage, AccessibilityWords>> = {
  vi: {
    notBuilt: (folder) => `Không có trang nào của cổng này trong ${folder}: gõ npm run build trước.`,
    finding: (rule, kind, places) => `${rule}: ${places} chỗ, loại trang ${kind}`,
    done: (pages, places, file) =>
      `Đã thử ${pages} trang, phát hiện ${places} chỗ; kết quả ghi ở ${file}, lần dựng sau đưa lên trang.`,
  },
  en: {
    notBuilt: (folder) => `${folder} holds no page of this portal: npm run build first.`,
    finding: (rule, kind, places) => `${rule}: ${places} places, kind of page ${kind}`,
    done: (pages, places, file) =>
      `Tried ${pages} pages, found ${places} places; written to ${file}, published with the next build.`,
  },
};
