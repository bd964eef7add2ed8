// Writes search tokens and their places as Pagefind does, byte for byte, but without its pages, texts and page list.
import type { IndexWord, Lexicon } from "../../portal/search/lexicon.ts";
import { placeIn, positionOf, recordOf, type Window } from "../../portal/search/windows.ts";
import { CborWriter } from "./cbor-writer.ts";
import { formsOf, type PlacesOf, PlacesOfForms } from "./places-of-forms.ts";

/** One index word as Pagefind writes it. */
export type PackedWord = { readonly word: string; readonly bytes: Uint8Array };

/** Pagefind's weight of plain text; it writes a weight as its negative less one, before the places that have it. */
const WEIGHT = 24;

/**
 * The index words of records, sorted by UTF-16 units, in the format of Pagefind's index files.
 * @param records each the windows of a bundle of articles, whose words are of the lexicon.
 */
export async function indexWords(
  records: AsyncIterable<readonly Window[]>,
  lexicon: Lexicon,
): Promise<PackedWord[]> {
  const places = new PlacesOfForms();
  let record = 0;
  for await (const windows of records) {
    for (const [article, window] of windows.entries()) {
      for (let at = 0; at < window.length; at++) {
        const word = window[at];
        if (word) places.add(word.number, placeIn(record, positionOf(article, at)));
      }
    }
    record++;
  }
  const placesOf = places.sorted(lexicon.words.length);
  const forms = formsOf(lexicon.words, placesOf);
  const words = [...forms.keys()].sort();
  const writer = new CborWriter();
  const ends = words.map((word) => writeWord(writer, word, forms.get(word) ?? [], placesOf));
  const bytes = writer.bytes();
  return words.map((word, at) => ({ word, bytes: bytes.subarray(ends[at - 1] ?? 0, ends[at]) }));
}

/** [word, pages, [form, pages] of every form with marks, by the record and the order in which they come first]. */
function writeWord(
  writer: CborWriter,
  word: string,
  forms: readonly IndexWord[],
  placesOf: PlacesOf,
): number {
  const plain = forms.find(({ form }) => form === word);
  const marked = forms.filter(({ form }) => form !== word);
  const firstRecord = ({ number }: IndexWord) => recordOf(placesOf(number)[0] ?? 0);
  if (marked.length > 1) {
    marked.sort(
      (a, b) => firstRecord(a) - firstRecord(b) || Buffer.compare(Buffer.from(a.form), Buffer.from(b.form)),
    );
  }
  writer.array(3);
  writer.text(word);
  writePages(writer, plain ? placesOf(plain.number) : NOWHERE);
  writer.array(marked.length);
  for (const form of marked) {
    writer.array(2);
    writer.text(form.form);
    writePages(writer, placesOf(form.number));
  }
  return writer.length;
}

const NOWHERE = new Int32Array(0);

/** Every page as [number less that of the page before, [weight, first place, steps to the next …], no fields]. */
function writePages(writer: CborWriter, places: Int32Array): void {
  writer.array(pagesOf(places));
  let page = 0;
  for (let start = 0; start < places.length; ) {
    const record = recordOf(places[start] ?? 0);
    let end = start + 1;
    while (end < places.length && recordOf(places[end] ?? 0) === record) end++;
    writer.array(3);
    writer.integer(record - page);
    page = record;
    writer.array(end - start + 1);
    writer.integer(-WEIGHT - 1);
    let before = placeIn(record, 0);
    for (; start < end; start++) {
      const place = places[start] ?? 0;
      writer.integer(place - before);
      before = place;
    }
    writer.array(0);
  }
}

function pagesOf(places: Int32Array): number {
  let pages = 0;
  let last = -1;
  for (const place of places) {
    const record = recordOf(place);
    if (record !== last) pages++;
    last = record;
  }
  return pages;
}
