// The productions of XML 1.0 as patterns; those ending in "y" match at one place only.

const NAME_START =
  ":A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" +
  "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const SPACE = "[ \\t\\r\\n]";
export const OPENING = new RegExp(`<(${NAME})`, "uy");
export const CLOSING = new RegExp(`</(${NAME})${SPACE}*>`, "uy");
export const ATTRIBUTE = new RegExp(`${SPACE}+(${NAME})${SPACE}*=${SPACE}*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
export const TAG_END = new RegExp(`${SPACE}*(/?)>`, "uy");
const CONTROLS = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F";
export const FORBIDDEN = new RegExp(`[${CONTROLS}\\uFFFE\\uFFFF\\p{Cs}]`, "u");
export const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#(?:\d+|x[\da-fA-F]+));)/;
export const CHARACTER_REFERENCE = /&#(?:(\d+)|x([\da-fA-F]+));/g;
