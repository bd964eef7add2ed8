import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Lexicon } from "../../portal/search/lexicon.ts";
import { ALONE, type Seen, SeenWords } from "../../portal/search/seen-words.ts";
import { pairToken, wordToken } from "../../portal/search/tokens.ts";

test("every word and pair is one object, spelled as its token, however many there are", () => {
  const lexicon = new Lexicon();
  const keys = Array.from({ length: 150 }, (_, at) => `x${at.toString(36)}`);
  const numbers = keys.map((key) => lexicon.numberOf(key));
  const pairs = new Map<string, unknown>();
  for (const round of [1, 2]) {
    for (const [a, first] of numbers.entries()) {
      for (const [b, second] of numbers.entries()) {
        const token = pairToken(keys[a] ?? "", keys[b] ?? "");
        const word = lexicon.pair(first, second);
        assert.equal(word.token, token);
        if (round === 1) pairs.set(token, word);
        else assert.equal(pairs.get(token), word);
      }
    }
  }
  assert.equal(lexicon.words.length, keys.length ** 2);
  assert.ok(lexicon.words.every((word, at) => word.number === at));
});

test("a word with other marks is another index word under the same token", () => {
  const lexicon = new Lexicon();
  const number = lexicon.numberOf("duong");
  const [street, name] = ["đường", "dương"].map((form) => lexicon.single(number, form));
  assert.equal(lexicon.single(number, "đường"), street);
  assert.notEqual(street, name);
  assert.deepEqual([street?.token, name?.token], Array(2).fill(wordToken({ key: "duong", form: "" }).token));
  assert.equal(lexicon.isCommon(lexicon.numberOf("cua")), true);
  assert.equal(lexicon.isCommon(lexicon.numberOf("xyz")), false);
});

test("words and pairs are counted as a plain map counts them, one article after another", () => {
  const counted = new SeenWords();
  const word = fc.integer({ min: 0, max: 40 });
  const second = fc.oneof(fc.constant(ALONE), word);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, second), { maxLength: 3000, size: "max" }), (seen) => {
      counted.clear();
      const expected = new Map<string, { first: number; times: number }>();
      seen.forEach(([a, b], at) => {
        counted.add(a, b, "", at, "body");
        const known = expected.get(`${a} ${b}`) ?? { first: at, times: 0 };
        expected.set(`${a} ${b}`, { first: known.first, times: known.times + 1 });
      });
      const found: Seen[] = [];
      counted.each((entry) => found.push({ ...entry }));
      const alone = found.findLastIndex((entry) => entry.second === ALONE);
      assert.ok(
        found.slice(0, alone + 1).every((entry) => entry.second === ALONE),
        "words before pairs",
      );
      assert.deepEqual(
        new Map(found.map((entry) => [`${entry.word} ${entry.second}`, [entry.first, entry.times]])),
        new Map([...expected].map(([key, { first, times }]) => [key, [first, times]])),
      );
    }),
    { numRuns: 40 },
  );
});
