// Cuts Pagefind's index into smaller files, so that a search loads the words it needs and few others.
import type { PackedWord } from "./word-index.ts";

/** Index words in Pagefind's format that come one after another, and the first of them. */
export type IndexFile = { readonly first: string; readonly bytes: Uint8Array };

/**
 * Divides words, sorted by UTF-16 units, into files of about `size` bytes. Words that share a head (what `headOf`
 * returns) stay in one file where they fit into one.
 */
export function cutIndex(
  words: readonly PackedWord[],
  size: number,
  headOf: (word: string) => string,
): IndexFile[] {
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
