// Every message about the portal's font, in Vietnamese and English; a part of messages.ts.
import type { Message } from "./messages.ts";

/** Latin and Vietnamese letters, without what screens no longer need: 13 kB of a usual serif. */
const SUBSET =
  "pyftsubset phong.ttf --flavor=woff2 --no-hinting --unicodes=U+20-7E,U+A0-FF,U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9,U+2010-2026,U+20AB";

export const FONT_MESSAGES = {
  "font-missing": {
    vi: ["không tìm thấy phông chữ “{value}”", "Chép tệp .woff2 vào cạnh portal.yaml, viết đúng tên."],
    en: [
      "the font “{value}” was not found",
      "Put the .woff2 file beside portal.yaml and write its name exactly.",
    ],
  },
  "font-format": {
    vi: [
      "“{value}” không phải là phông chữ WOFF2, hoặc đã hỏng",
      `Chuyển phông thành WOFF2, chẳng hạn: ${SUBSET}`,
    ],
    en: ["“{value}” is no WOFF2 font, or is damaged", `Convert the font, for example: ${SUBSET}`],
  },
  "font-large": {
    vi: [
      "phông chữ “{value}” nặng {size} KB, quá giới hạn {limit} KB",
      `Chỉ giữ lại chữ Việt và một độ đậm, chẳng hạn: ${SUBSET}`,
    ],
    en: [
      "the font “{value}” has {size} KB, more than the limit of {limit} KB",
      `Keep the Vietnamese letters and one weight only, for example: ${SUBSET}`,
    ],
  },
  "font-letters": {
    vi: [
      "phông chữ “{value}” thiếu chữ: {letters}",
      "Dùng phông có đủ chữ Việt; nếu phông gốc có đủ thì rút gọn lại, giữ cả U+1EA0-1EF9.",
    ],
    en: [
      "the font “{value}” lacks letters: {letters}",
      "Use a font with all Vietnamese letters; if the original has them, subset it again and keep U+1EA0-1EF9.",
    ],
  },
} as const satisfies Record<string, Message>;
