// Writes search tokens and their places as Pagefind does, byte for byte, but without its pages, texts and page list.
import { positionOf, type Window } from "../../portal/search/windows.ts";
import { CborWriter } from "./cbor-writer.ts";

/** One index word as Pagefind writes it. */
export type PackedWord = { readonly word: string; readonly bytes: Uint8Array };

/** Where a word stands: record and position in one number, ascending. With marks by their form, else in `plain`. */
type Places = { readonly plain: number[]; forms: Map<string, number[]> | undefined };

const RECORD = 2 ** 16;
/** Pagefind's weight of plain text; it writes a weight as its negative less one, before the places that have it. */
const WEIGHT = 24;

/**
 * The index words of records, sorted by UTF-16 units, in the format of Pagefind's index files.
 * @param records each the windows of a bundle of articles.
 */
export async function indexWords(records: AsyncIterable<readonly Window[]>): Promise<PackedWord[]> {
  const words = new Map<string, Places>();
  let record = 0;
  for await (const windows of records) {
    windows.forEach((window, article) => {
      window.forEach((token, place) => {
        if (token) note(words, token, record * RECORD + positionOf(article, place));
      });
    });
    record++;
  }
  const sorted = [...words.keys()].sort();
  const writer = new CborWriter();
  const ends = sorted.map((word) => writeWord(writer, word, words.get(word)));
  const bytes = writer.bytes();
  return sorted.map((word, at) => ({ word, bytes: bytes.subarray(ends[at - 1] ?? 0, ends[at]) }));
}

function note(
  words: Map<string, Places>,
  { token, form }: { readonly token: string; readonly form: string },
  place: number,
): void {
  let places = words.get(token);
  if (places === undefined) {
    places = { plain: [], forms: undefined };
    words.set(token, places);
  }
  if (form === token) {
    places.plain.push(place);
    return;
  }
  places.forms ??= new Map();
  const list = places.forms.get(form);
  if (list === undefined) places.forms.set(form, [place]);
  else list.push(place);
}

/** [word, pages, [form, pages] of every form with marks, by the record and the order in which they come first]. */
function writeWord(writer: CborWriter, word: string, places: Places | undefined): number {
  const forms = [...(places?.forms ?? [])].sort(
    ([a, [first = 0]], [b, [second = 0]]) =>
      Math.floor(first / RECORD) - Math.floor(second / RECORD) ||
      Buffer.compare(Buffer.from(a), Buffer.from(b)),
  );
  writer.array(3);
  writer.text(word);
  writePages(writer, places?.plain ?? []);
  writer.array(forms.length);
  for (const [form, list] of forms) {
    writer.array(2);
    writer.text(form);
    writePages(writer, list);
  }
  return writer.length;
}

/** Every page as [number less that of the page before, [weight, first place, steps to the next …], no fields]. */
function writePages(writer: CborWriter, places: readonly number[]): void {
  const starts: number[] = [];
  places.forEach((place, at) => {
    if (at === 0 || recordOf(place) !== recordOf(places[at - 1] ?? 0)) starts.push(at);
  });
  writer.array(starts.length);
  let page = 0;
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? places.length;
    const record = recordOf(places[start] ?? 0);
    writer.array(3);
    writer.integer(record - page);
    page = record;
    writer.array(end - start + 1);
    writer.integer(-WEIGHT - 1);
    let before = record * RECORD;
    for (let i = start; i < end; i++) {
      const place = places[i] ?? 0;
      writer.integer(place - before);
      before = place;
    }
    writer.array(0);
  });
}

function recordOf(place: number): number {
  return Math.floor(place / RECORD);
}
