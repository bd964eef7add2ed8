// Every message about sound, film and PDF files of texts, in Vietnamese and English; a part of messages.ts.
import type { Message } from "./messages.ts";

export const MEDIA_MESSAGES = {
  "media-missing": {
    vi: [
      "không tìm thấy tệp “{value}”",
      "Chép tệp vào cạnh bài, viết đúng tên, cả chữ hoa, chữ thường.{near}",
    ],
    en: [
      "the file “{value}” was not found",
      "Put it beside the article and write its name exactly, capitals too.{near}",
    ],
  },
  "media-name": {
    vi: [
      "tên tệp “{value}” không dùng làm địa chỉ được",
      "Chỉ dùng chữ không dấu, chữ số và gạch nối: đổi tên tệp thành “{suggestion}”.",
    ],
    en: [
      "the file name “{value}” cannot become an address",
      "Use ASCII letters, digits and hyphens only: rename the file to “{suggestion}”.",
    ],
  },
  "media-kind": {
    vi: [
      "tệp “{value}” không phải là {expected}",
      "Xuất lại bằng chương trình thu âm, dựng phim hay soạn thảo; chỉ đổi đuôi tệp thì tệp không đổi dạng.",
    ],
    en: [
      "the file “{value}” is not {expected}",
      "Export it again from the program that made it; renaming a file does not change what it is.",
    ],
  },
  "media-large": {
    vi: [
      "tệp “{value}” nặng {size}, quá giới hạn {limit}",
      "Nén lại (phim 720p là đủ) hoặc cắt thành nhiều phần.",
    ],
    en: [
      "the file “{value}” has {size}, more than the limit of {limit}",
      "Compress it (720p is enough for film) or divide it.",
    ],
  },
  "media-heavy": {
    vi: ["tệp “{value}” nặng {size}", "Người đọc bằng điện thoại sẽ phải đợi: nên nén lại dưới 25 MB."],
    en: [
      "the file “{value}” has {size}",
      "Readers on telephones will have to wait: compress it below 25 MB.",
    ],
  },
  "captions-kind": {
    vi: [
      "tệp phụ đề “{value}” không phải là WebVTT",
      "Lưu phụ đề ở dạng WebVTT: dòng đầu tiên là WEBVTT; chỉ đổi đuôi .srt thành .vtt thì chưa đủ.",
    ],
    en: [
      "the captions “{value}” are not WebVTT",
      "Save them as WebVTT: the first line is WEBVTT; renaming .srt to .vtt is not enough.",
    ],
  },
  "video-as-picture": {
    vi: [
      "phim “{value}” nằm ở trang khác nên không viết như ảnh được",
      "Bỏ dấu ! ở đầu, để một mình trong đoạn: [tên phim](địa chỉ). Phim chỉ mở khi người đọc bấm.",
    ],
    en: [
      "the film “{value}” lies on another site and cannot be written as a picture",
      "Remove the ! and leave it alone in its paragraph: [name](address). It opens only when a reader asks.",
    ],
  },
} as const satisfies Record<string, Message>;
