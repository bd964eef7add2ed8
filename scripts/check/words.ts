// What `npm run check` says besides the problems, in Vietnamese and English.
import type { MessageLanguage } from "../../portal/content/messages.ts";
import type { Mending } from "./mend-text.ts";

/** Words of `npm run check`. */
export const CHECK_WORDS: Readonly<Record<MessageLanguage, CheckWords>> = {
  vi: {
    fine: (articles) => `${articles} bài viết, không có lỗi.`,
    mended: ({ before, after, kind }) =>
      kind === "composed" ? `đã ghép dấu rời trong dòng: “${after}” …` : `đã sửa: “${before}” → “${after}”`,
    mendedFiles: (changes, files) => `Đã tự sửa ${changes} chỗ trong ${files} tệp.`,
    nothingToMend: "Không có gì cần tự sửa.",
    noSuchFormat: (format) => `--format: github | json | text, không phải “${format}”`,
    noArguments: (word) => `check kiểm tra cả thư mục, không nhận “${word}”; thư mục khác: --content DIR`,
  },
  en: {
    fine: (articles) => `${articles} articles, no errors.`,
    mended: ({ before, after, kind }) =>
      kind === "composed"
        ? `loose marks composed in this line: “${after}” …`
        : `mended: “${before}” → “${after}”`,
    mendedFiles: (changes, files) => `Mended ${changes} places in ${files} files.`,
    nothingToMend: "Nothing to mend.",
    noSuchFormat: (format) => `--format: github | json | text, not “${format}”`,
    noArguments: (word) => `check takes the whole folder, not “${word}”; another folder: --content DIR`,
  },
};

interface CheckWords {
  fine(articles: number): string;
  mended(mending: Mending): string;
  mendedFiles(changes: number, files: number): string;
  readonly nothingToMend: string;
  noSuchFormat(format: string): string;
  noArguments(word: string): string;
}
