// Cuts Pagefind's index into smaller files, so that a search loads the words it needs and few others.

/** Index words in Pagefind's format that come one after another, and the first of them. */
export type IndexFile = { readonly first: string; readonly bytes: Uint8Array };

type PackedWord = { readonly word: string; readonly bytes: Uint8Array };

/**
 * Rearranges the words of Pagefind's chunks, sorted by UTF-16 units, into files of about `size` bytes.
 * Words that share a head (what `headOf` returns) stay in one file where they fit into one.
 * The bytes of each word are Pagefind's own, untouched.
 */
export function cutIndex(
  chunks: readonly Uint8Array[],
  size: number,
  headOf: (word: string) => string,
): IndexFile[] {
  const words = chunks.flatMap(wordsIn).sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const files: IndexFile[] = [];
  let open: PackedWord[] = [];
  let length = 0;
  const closeFile = (): void => {
    if (open[0]) files.push({ first: open[0].word, bytes: indexFile(open) });
    open = [];
    length = 0;
  };
  for (const group of groupsBy(words, headOf)) {
    const bytes = group.reduce((sum, word) => sum + word.bytes.length, 0);
    if (length + bytes > size) closeFile();
    for (const word of group) {
      if (length > 0 && length + word.bytes.length > size) closeFile();
      open.push(word);
      length += word.bytes.length;
    }
  }
  closeFile();
  return files;
}

function groupsBy(words: readonly PackedWord[], headOf: (word: string) => string): PackedWord[][] {
  const groups: PackedWord[][] = [];
  let head: string | undefined;
  for (const word of words) {
    const next = headOf(word.word);
    if (next !== head) groups.push([]);
    head = next;
    groups.at(-1)?.push(word);
  }
  return groups;
}

/** A chunk is CBOR: an array of one array of words. */
function indexFile(words: readonly PackedWord[]): Uint8Array {
  const count = words.length;
  const header = [0x81, 0x9a, (count >>> 24) & 255, (count >>> 16) & 255, (count >>> 8) & 255, count & 255];
  return Buffer.concat([Uint8Array.from(header), ...words.map((word) => word.bytes)]);
}

/** A word is an array that begins with its text: [word, pages, variants]. */
function wordsIn(chunk: Uint8Array): PackedWord[] {
  const outer = head(chunk, 0);
  const list = head(chunk, outer.next);
  if (outer.major !== ARRAY || list.major !== ARRAY)
    throw new Error("Pagefind changed the format of its index.");
  const words: PackedWord[] = [];
  let at = list.next;
  for (let i = 0; i < list.value; i++) {
    const start = at;
    const text = head(chunk, head(chunk, at).next);
    if (text.major !== TEXT) throw new Error("Pagefind changed the format of its index.");
    at = skip(chunk, at);
    const word = Buffer.from(chunk.subarray(text.next, text.next + text.value)).toString("utf8");
    words.push({ word, bytes: chunk.subarray(start, at) });
  }
  return words;
}

const TEXT = 3;
const ARRAY = 4;

/** The first byte(s) of a CBOR item (RFC 8949, 3): its major type and number, and where the rest begins. */
function head(
  bytes: Uint8Array,
  at: number,
): { readonly major: number; readonly value: number; readonly next: number } {
  const first = bytes[at] ?? 0;
  const short = first & 31;
  let value = short;
  const extra = short < 24 ? 0 : short === 24 ? 1 : short === 25 ? 2 : short === 26 ? 4 : -1;
  if (extra < 0) throw new Error("Pagefind changed the format of its index.");
  if (extra > 0) value = 0;
  for (let i = 1; i <= extra; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return { major: first >> 5, value, next: at + 1 + extra };
}

/** Where the item after the one at `at` begins; the index has only numbers, texts and arrays. */
function skip(bytes: Uint8Array, at: number): number {
  let left = 1;
  let next = at;
  while (left > 0) {
    const item = head(bytes, next);
    left--;
    next = item.next;
    if (item.major === TEXT) next += item.value;
    else if (item.major === ARRAY) left += item.value;
  }
  return next;
}
