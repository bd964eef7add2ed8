// Undoes character references in attribute values, as far as they can hide something in an address.

/** Text with those character references undone that can hide something in an address. */
export function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi,
    (whole, hexadecimal, decimal, name) => {
      if (name !== undefined) return NAMED[String(name)] ?? whole;
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  colon: ":",
  Tab: "\t",
  NewLine: "\n",
  sol: "/",
  bsol: "\\",
  num: "#",
};
