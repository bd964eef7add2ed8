import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { abbreviations } from "../../portal/search/abbreviations.ts";
import { COMMON_ABBREVIATIONS } from "../../portal/search/common-abbreviations.ts";
import { articleTerms } from "../../portal/search/article-terms.ts";
import { Lexicon } from "../../portal/search/lexicon.ts";
import { headOf } from "../../portal/search/tokens.ts";
import { bundleText, type Window, windowOf } from "../../portal/search/windows.ts";
import { cutIndex } from "../../scripts/search/index-files.ts";
import { runPagefind } from "../../scripts/search/pagefind.ts";
import { indexWords } from "../../scripts/search/word-index.ts";
import { SMALL_NEWS } from "./small-news.ts";

const TABLE = abbreviations(COMMON_ABBREVIATIONS);
const LEXICON = new Lexicon();
const WINDOWS = SMALL_NEWS.map((record) => windowOf(articleTerms(record, TABLE, LEXICON)));

async function* records(windows: readonly Window[], size: number): AsyncGenerator<readonly Window[]> {
  for (let at = 0; at < windows.length; at += size) yield windows.slice(at, at + size);
}

/** A chunk of Pagefind is an array of one array of words: what follows the heads of both. */
function wordsOf(chunk: Uint8Array): Buffer {
  const size = [0, 1, 2, 4][Math.max(0, ((chunk[1] ?? 0) & 31) - 23)] ?? 0;
  return Buffer.from(chunk.subarray(2 + size));
}

async function bothWays(
  windows: readonly Window[],
  size: number,
  lexicon: Lexicon,
): Promise<[ours: Buffer, pagefinds: Buffer]> {
  const texts: string[] = [];
  for await (const record of records(windows, size)) texts.push(bundleText(record, lexicon.words));
  const { chunks } = await runPagefind(texts);
  assert.equal(chunks.length, 1, "small enough for one file");
  const ours = await indexWords(records(windows, size), lexicon);
  return [Buffer.concat(ours.map((word) => word.bytes)), wordsOf(chunks[0] ?? new Uint8Array())];
}

for (const size of [1, 3, 10]) {
  test(`the index of ${size} articles a record is what Pagefind makes of the same words, byte for byte`, async () => {
    const [ours, pagefinds] = await bothWays(WINDOWS, size, LEXICON);
    assert.ok(ours.length > 5000 && ours.equals(pagefinds));
  });
}

test("words with many marked forms, in many records, are written in Pagefind's order", async () => {
  const syllable = fc.constantFrom("dương", "đường", "duong", "dượng", "đương", "hòa", "hoa", "hóa", "123");
  const article = fc.array(syllable, { minLength: 3, maxLength: 12 }).map((words) => words.join(" "));
  await fc.assert(
    fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 12 }), async (texts) => {
      const lexicon = new Lexicon();
      const windows = texts.map((text) => {
        const reversed = text.split(" ").reverse().join(" ");
        return windowOf(articleTerms({ ...plain, title: text, text: reversed }, TABLE, lexicon));
      });
      const [ours, pagefinds] = await bothWays(windows, 2, lexicon);
      assert.deepEqual(ours, pagefinds);
    }),
    { numRuns: 15 },
  );
});

const plain = { url: "/a/", title: "", summary: "", date: "2021-05-01T08:00", section: "Tin", text: "" };

test("files hold every word once, in order, and keep words of one head together where they fit", async () => {
  const words = await indexWords(records(WINDOWS, 10), LEXICON);
  const files = cutIndex(words, 600, headOf);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length - 6, 0);
  assert.equal(
    bytes,
    words.reduce((sum, word) => sum + word.bytes.length, 0),
  );
  assert.deepEqual(
    files.map((file) => file.first),
    files.map((file) => file.first).sort(),
  );
  assert.ok(files.length > 10 && files.every((file) => file.bytes.length <= 606));
});
