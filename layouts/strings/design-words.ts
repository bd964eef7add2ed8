// The words of the design system's page, by language.

export interface DesignWords {
  readonly lead: string;
  readonly colours: string;
  readonly colourNames: Readonly<Record<Colour, string>>;
  readonly letters: string;
  readonly sample: string;
  readonly lists: string;
  readonly cards: string;
  readonly text: string;
  /** Markdown: all that running text may hold. */
  readonly markdown: string;
  readonly signs: string;
  readonly note: string;
  readonly ways: string;
  readonly forms: string;
  readonly field: string;
  readonly button: string;
}

/** The custom properties of tokens.css that are shown. */
export type Colour = "paper" | "wash" | "ink" | "ink-soft" | "line" | "accent" | "accent-ink";

const vi: DesignWords = {
  lead: "Mọi thành phần của giao diện, với chữ thật của cổng: để người viết biết có gì, để người thiết kế thấy chỗ nào cần sửa.",
  colours: "Màu",
  colourNames: {
    paper: "nền giấy",
    wash: "nền nhạt",
    ink: "chữ",
    "ink-soft": "chữ phụ",
    line: "đường kẻ",
    accent: "màu của cổng",
    "accent-ink": "chữ nhấn",
  },
  letters: "Chữ",
  sample: "Quyết nghị của hội nghị: giữ nguyên tiến độ, ưu tiên điểm trường ven sông",
  lists: "Danh sách",
  cards: "Thẻ bài viết",
  text: "Thân bài",
  markdown: `Đoạn văn có [một liên kết](/), **chữ đậm**, *chữ nghiêng* và \`05-NQ/TU\`. Dòng chữ dài vừa tầm mắt, khoảng bảy mươi chữ cái, cách dòng đủ cho dấu chồng: ễ, ộ, ứ, ẩ.

## Một mục trong bài

- Điểm thứ nhất.
- Điểm thứ hai, có ý nhỏ bên trong:
  1. bước một;
  2. bước hai.

> Câu trích đứng riêng, để người đọc dừng lại một nhịp.

| Xã | Năm 2021 | Năm 2022 | Tăng |
|---|---:|---:|:---:|
| Sông Xanh | 1.204 | 1.310 | có |
| Bình Yên Đông | 980 | 974 | không |
`,
  signs: "Ghi chú, văn bản",
  note: "Ghi chú đứng bên lề dòng kể: loạt bài, bài đã gỡ, bài hết hạn.",
  ways: "Lối đi tiếp",
  forms: "Nút bấm, ô nhập",
  field: "Họ và tên",
  button: "Gửi phản hồi",
};

const en: DesignWords = {
  lead: "Every component of the design, with the portal's own text: writers see what there is, designers what to mend.",
  colours: "Colours",
  colourNames: {
    paper: "paper",
    wash: "pale paper",
    ink: "ink",
    "ink-soft": "soft ink",
    line: "lines",
    accent: "the portal's colour",
    "accent-ink": "stressed ink",
  },
  letters: "Letters",
  sample: "Meeting decides: keep to the schedule, schools on the river first",
  lists: "Lists",
  cards: "Cards of articles",
  text: "Running text",
  markdown: `A paragraph with [a link](/), **bold**, *italic* and \`05-NQ/TU\`. Lines have some seventy letters, and room for marks above marks: ễ, ộ, ứ, ẩ.

## A heading in the text

- First point.
- Second point, with steps in it:
  1. one;
  2. two.

> A quotation of its own, to make readers pause.

| Commune | 2021 | 2022 | Growth |
|---|---:|---:|:---:|
| Song Xanh | 1,204 | 1,310 | yes |
| Binh Yen Dong | 980 | 974 | no |
`,
  signs: "Notes, documents",
  note: "A note stands beside the story: a series, an article withdrawn or expired.",
  ways: "Ways on",
  forms: "Buttons, fields",
  field: "Full name",
  button: "Send feedback",
};

const LANGUAGES: Readonly<Record<string, DesignWords>> = { vi, en };

/** The words in `language`; in Vietnamese where there are none. */
export function designWordsOf(language: string): DesignWords {
  return LANGUAGES[language] ?? vi;
}
