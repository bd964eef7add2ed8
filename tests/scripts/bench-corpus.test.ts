// The generated portal: the same for the same seed, and content that an editor could have written.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { articleFields } from "../../portal/content/schemas/front-matter.ts";
import { SLUG } from "../../portal/language/slug.ts";
import { articleFiles, splitArticle } from "../../scripts/bench/article-files.ts";
import { type GeneratedArticle, generateArticles } from "../../scripts/bench/generate-articles.ts";
import { randomOf, zipfOf } from "../../scripts/bench/random.ts";
import { registersOf } from "../../scripts/bench/registers.ts";
import { writeCorpus } from "../../scripts/bench/write-corpus.ts";

const articlesOf = (count: number, seed = 1): GeneratedArticle[] => [
  ...generateArticles(count, seed, registersOf(count, seed), 6),
];

const fieldsOf = (article: GeneratedArticle) =>
  articleFields.parse(parse(splitArticle(article.text).yaml, { schema: "failsafe" }));

test("the same seed gives the same articles, another seed gives others", () => {
  assert.deepEqual(articlesOf(60), articlesOf(60));
  assert.notDeepEqual(articlesOf(60)[0], articlesOf(60, 2)[0]);
});

test("two corpora written with the same options are the same files with the same bytes", () => {
  const folder = mkdtempSync(join(tmpdir(), "bantin-test-"));
  try {
    const options = { articles: 40, seed: 3, sidebars: "fragments", pictures: 2 } as const;
    const [first, second] = [join(folder, "a"), join(folder, "b")];
    writeCorpus(first, options);
    writeCorpus(second, options);
    const files = filesBelow(first);
    assert.deepEqual(files, filesBelow(second));
    assert.equal(articleFiles(first).length, 40);
    for (const file of files)
      assert.ok(readFileSync(join(first, file)).equals(readFileSync(join(second, file))), file);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("every article has an address of its own, with an ASCII slug", () => {
  const articles = articlesOf(3000);
  const slugs = articles.map(({ address }) => address.split("/")[3] ?? "");
  assert.equal(new Set(slugs).size, articles.length);
  assert.deepEqual(
    slugs.filter((slug) => !SLUG.test(slug)),
    [],
  );
});

test("front matter holds only fields that an article may have", () => {
  for (const article of articlesOf(300)) assert.doesNotThrow(() => fieldsOf(article), article.path);
});

test("articles lie in the folder of their month, those with a cover in one of their own", () => {
  for (const article of articlesOf(300)) {
    const { date, cover } = fieldsOf(article);
    assert.ok(article.path.startsWith(`articles/${date.slice(0, 4)}/${date.slice(5, 7)}/`), article.path);
    assert.equal(article.path.endsWith("/index.md"), cover !== undefined);
  }
});

test("articles run from the oldest to the newest over twelve years", () => {
  const dates = articlesOf(500).map((article) => fieldsOf(article).date);
  assert.deepEqual(dates, [...dates].sort());
  assert.equal(dates[0]?.slice(0, 4), "2014");
  assert.equal(dates.at(-1)?.slice(0, 4), "2025");
});

test("articles have about 500 words and two citations on average", () => {
  const articles = articlesOf(500);
  const bodies = articles.map(({ text }) => splitArticle(text).body);
  const words = bodies.join(" ").split(/\s+/).length / articles.length;
  const citations = (bodies.join("\n").match(/ số \d+[-/]\p{Lu}+/gu) ?? []).length / articles.length;
  assert.ok(words > 450 && words < 580, `${words} words`);
  assert.ok(citations > 1.6 && citations < 2.4, `${citations} citations`);
});

test("no document is cited before its date", () => {
  for (const article of articlesOf(300)) {
    const { date } = fieldsOf(article);
    for (const [, day, month, year] of article.text.matchAll(/, ngày (\d\d)\/(\d\d)\/(\d{4}) của/g)) {
      assert.ok(`${year}-${month}-${day}` < date.slice(0, 10), article.path);
    }
  }
});

test("the first topic stands on a third of all articles, the last ones on few", () => {
  const registers = registersOf(3000, 1);
  const counts = new Map<string, number>();
  for (const article of articlesOf(3000)) {
    for (const topic of fieldsOf(article).topics ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const first = counts.get(registers.topics[0]?.id ?? "") ?? 0;
  assert.equal(registers.topics.length, 400);
  assert.ok(first > 900 && first < 1100, `${first} of 3000`);
  assert.ok((counts.get(registers.topics[399]?.id ?? "") ?? 0) < 20);
});

test("registers have ids of their own in the promised numbers", () => {
  const { topics, authors, agencies, documents } = registersOf(1000, 1);
  const unique = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id)).size;
  assert.deepEqual([unique(topics), unique(authors), unique(agencies), documents.length], [400, 40, 25, 160]);
});

test("draws are even, stay in their bounds, and follow Zipf's law where they should", () => {
  const random = randomOf(7);
  const draws = Array.from({ length: 10_000 }, () => random.whole(1, 4));
  for (const value of [1, 2, 3, 4]) {
    const share = draws.filter((draw) => draw === value).length / draws.length;
    assert.ok(Math.abs(share - 0.25) < 0.02, `${value}: ${share}`);
  }
  const rank = zipfOf(10);
  const ranks = Array.from({ length: 20_000 }, () => rank(random));
  const often = (value: number) => ranks.filter((one) => one === value).length;
  assert.ok(Math.abs(often(0) / often(1) - 2) < 0.2);
  assert.ok(ranks.every((value) => value >= 0 && value < 10));
});

function filesBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => statSync(join(folder, file)).isFile()).sort();
}
