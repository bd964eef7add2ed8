// Tells from the bytes of a file whether it is a PDF, and how many pages it has.

/** Whether the bytes begin as every PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 5)).toString("latin1") === "%PDF-"
  );
}

/**
 * The number of pages that a PDF says it has: in the root of its page tree or, where that is compressed, in the head
 * of a file made for the web. Nothing is unpacked and nothing in the file is followed; undefined where it does not say.
 */
export function pdfPages(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let pages: number | undefined;
  for (let at = text.indexOf("/Pages"), looks = 0; at !== -1 && looks < MOST_LOOKS; looks++) {
    pages = countIn(objectAround(text, at)) ?? pages;
    at = text.indexOf("/Pages", at + 6);
  }
  const head = text.toString("latin1", 0, HEAD);
  return pages ?? plausible(/\/Linearized\b[^>]{0,400}?\/N (\d{1,6})\b/.exec(head)?.[1]);
}

/** Files with more mentions of page trees than that are not what a scanner or a word processor writes. */
const MOST_LOOKS = 10_000;
const HEAD = 1024;
/** How far the dictionary of a page tree's root may reach: before "/Pages", and with the list of its branches after. */
const BEFORE = 400;
const AFTER = 4000;

function objectAround(text: Buffer, at: number): string {
  const window = text.toString("latin1", Math.max(0, at - BEFORE), at + AFTER);
  const middle = at - Math.max(0, at - BEFORE);
  const start = window.lastIndexOf(" obj", middle);
  const end = window.indexOf("endobj", middle);
  return start === -1 ? "" : window.slice(start, end === -1 ? undefined : end);
}

/** The count of a dictionary that is the root of a page tree: one without a parent. In the last one the file is right. */
function countIn(object: string): number | undefined {
  if (!/\/Type\s?\/Pages\b/.test(object) || /\/Parent\b/.test(object)) return undefined;
  return plausible(/\/Count\s?(\d{1,6})\b/.exec(object)?.[1]);
}

function plausible(digits: string | undefined): number | undefined {
  const count = Number(digits);
  return count > 0 ? count : undefined;
}
