// Writes search tokens and their places as Pagefind does, byte for byte, but without its pages, texts and page list.
import type { IndexWord, Lexicon } from "../../portal/search/lexicon.ts";
import { placeIn, positionOf, recordOf, type Window } from "../../portal/search/windows.ts";
import { CborWriter } from "./cbor-writer.ts";
import { formsOf, PlacesOfForms, type SortedPlaces } from "./places-of-forms.ts";

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
  const collected = new PlacesOfForms();
  let record = 0;
  for await (const windows of records) {
    for (const [article, window] of windows.entries()) {
      for (let at = 0; at < window.length; at++) {
        const word = window[at] ?? 0;
        if (word > 0) collected.add(word - 1, placeIn(record, positionOf(article, at)));
      }
    }
    record++;
  }
  const places = collected.sorted(lexicon.words.length);
  const forms = formsOf(lexicon.words, places);
  const words = [...forms.keys()].sort();
  const writer = new CborWriter();
  const ends = words.map((word) => writeWord(writer, word, forms.get(word) ?? [], places));
  const bytes = writer.bytes();
  return words.map((word, at) => ({ word, bytes: bytes.subarray(ends[at - 1] ?? 0, ends[at]) }));
}

/** [word, pages, [form, pages] of every form with marks, by the record and the order in which they come first]. */
function writeWord(writer: CborWriter, word: string, forms: readonly IndexWord[], all: SortedPlaces): number {
  const plain = forms.find(({ form }) => form === word);
  const marked = forms.length === 1 && plain ? NONE : inOrder(forms, word, all);
  writer.array(3);
  writer.text(word);
  if (plain) writePages(writer, plain, all);
  else writer.array(0);
  writer.array(marked.length);
  for (const form of marked) {
    writer.array(2);
    writer.text(form.form);
    writePages(writer, form, all);
  }
  return writer.length;
}

const NONE: readonly IndexWord[] = [];

function inOrder(
  forms: readonly IndexWord[],
  word: string,
  { places, starts }: SortedPlaces,
): readonly IndexWord[] {
  const firstRecord = ({ number }: IndexWord) => recordOf(places[starts[number] ?? 0] ?? 0);
  return forms
    .filter(({ form }) => form !== word)
    .sort(
      (a, b) => firstRecord(a) - firstRecord(b) || Buffer.compare(Buffer.from(a.form), Buffer.from(b.form)),
    );
}

/** Every page as [number less that of the page before, [weight, first place, steps to the next …], no fields]. */
function writePages(writer: CborWriter, { number }: IndexWord, { places, starts }: SortedPlaces): void {
  const last = starts[number + 1] ?? 0;
  const recordAt = (at: number) => recordOf(places[at] ?? 0);
  let start = starts[number] ?? 0;
  let pages = 0;
  for (let at = start; at < last; at++) if (at === start || recordAt(at) !== recordAt(at - 1)) pages++;
  writer.array(pages);
  for (let page = 0; start < last; ) {
    const record = recordAt(start);
    let end = start + 1;
    while (end < last && recordAt(end) === record) end++;
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
