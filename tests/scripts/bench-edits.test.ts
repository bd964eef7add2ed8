// The benchmark's edits: each changes exactly what its name says, and leaves content that can be built.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parse } from "yaml";
import { articleFields } from "../../portal/content/schemas/front-matter.ts";
import { articleFiles, splitArticle } from "../../scripts/bench/article-files.ts";
import { type Edit, openForEdits } from "../../scripts/bench/content-edits.ts";
import { hugoArticle } from "../../scripts/bench/hugo-article.ts";
import { later } from "../../scripts/bench/run-scenarios.ts";
import { SCENARIOS } from "../../scripts/bench/scenarios.ts";
import { CORPUS_NOW, writeCorpus } from "../../scripts/bench/write-corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "bantin-test-"));
const original = join(folder, "original");
before(() => writeCorpus(original, { articles: 40, seed: 1, sidebars: "fragments", pictures: 1 }));
after(() => rmSync(folder, { recursive: true }));

/** What an edit did: article files that are new, gone, or other than before, with the fields of the changed one. */
function effectOf(name: string) {
  const edit: Edit | undefined = SCENARIOS.find((scenario) => scenario.name === name)?.edit;
  assert.ok(edit !== undefined, name);
  const copy = join(folder, name.replaceAll(" ", "-"));
  cpSync(original, copy, { recursive: true });
  edit(openForEdits(copy, CORPUS_NOW), 1);
  const [old, now] = [articleFiles(original), articleFiles(copy)];
  const read = (place: string, path: string) => readFileSync(join(place, path), "utf8");
  const added = now.filter((path) => !old.includes(path));
  const changed = now.filter((path) => old.includes(path) && read(original, path) !== read(copy, path));
  const fields = (place: string, path = "") =>
    articleFields.parse(parse(splitArticle(read(place, path)).yaml, { schema: "failsafe" }));
  return { copy, added, changed, gone: old.filter((path) => !now.includes(path)), fields };
}

test("adding makes one new article, dated at the moment of the build and without pictures", () => {
  const { copy, added, changed, gone, fields } = effectOf("one article added");
  assert.deepEqual([added.length, changed, gone], [1, [], []]);
  const { date, cover } = fields(copy, added[0]);
  assert.deepEqual([date, cover], ["2026-01-02 08:00", undefined]);
});

for (const [name, field] of [
  ["one article retitled", "title"],
  ["one article moved to another section", "section"],
  ["one article withdrawn", "withdrawn"],
] as const) {
  test(`"${name}" changes the field ${field} of one article and no other`, () => {
    const { copy, added, changed, gone, fields } = effectOf(name);
    assert.deepEqual([added, changed.length, gone], [[], 1, []]);
    const [before, now] = [fields(original, changed[0]), fields(copy, changed[0])];
    assert.notDeepEqual(now[field], before[field]);
    assert.deepEqual({ ...now, [field]: undefined }, { ...before, [field]: undefined });
  });
}

test("editing changes the body of one article and none of its fields", () => {
  const { copy, added, changed, gone, fields } = effectOf("one article edited");
  assert.deepEqual([added, changed.length, gone], [[], 1, []]);
  assert.deepEqual(fields(copy, changed[0]), fields(original, changed[0]));
});

test("deleting takes away one article", () => {
  const { added, changed, gone } = effectOf("one article deleted");
  assert.deepEqual([added, changed, gone.length], [[], [], 1]);
});

test("changing portal.yaml changes its name and no article", () => {
  const { copy, added, changed, gone } = effectOf("portal.yaml changed");
  assert.deepEqual([added, changed, gone], [[], [], []]);
  const portal = (place: string) => parse(readFileSync(join(place, "portal.yaml"), "utf8"));
  assert.equal(portal(copy).name, `${portal(original).name} 1`);
  assert.deepEqual({ ...portal(copy), name: "" }, { ...portal(original), name: "" });
});

test("the first build has no edit, and every edit has its own place in the table", () => {
  const names = SCENARIOS.map(({ name }) => name);
  assert.equal(SCENARIOS[0]?.edit, undefined);
  assert.equal(new Set(names).size, names.length);
});

test("a later moment keeps its offset", () => {
  assert.equal(later("2026-01-02T08:00:00+07:00", 3), "2026-01-02T08:03:00+07:00");
  assert.equal(later("2026-01-01T23:59:00Z", 2), "2026-01-02T00:01:00Z");
  assert.equal(later("2026-01-01T20:00:00-03:30", 240), "2026-01-02T00:00:00-03:30");
});

test("an article for Hugo keeps its address, and its citations become links and terms", () => {
  const text =
    "---\ntitle: Tin thử\ndate: 2022-02-11 10:30\nsection: thoi-su\ntopics: [Chuyển đổi số]\n---\n\n" +
    "Theo Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của tỉnh.\n\n![Ảnh](a.jpg)\n";
  const article = hugoArticle("articles/2022/02/tin-thu/index.md", text, () => "abc");
  assert.equal(article?.path, "thoi-su/2022-02-tin-thu.md");
  assert.equal(article?.address, "/2022/02/tin-thu/");
  assert.deepEqual([...(article?.documents ?? [])], [["05-nq-tu-2021", "Nghị quyết số 05-NQ/TU năm 2021"]]);
  assert.deepEqual(article?.terms, ["chu-de/chuyen-doi-so"]);
  assert.match(
    article?.text ?? "",
    /\[Nghị quyết số 05-NQ\/TU, ngày 24\/12\/2021\]\(\/van-ban\/05-nq-tu-2021\/\) của tỉnh/,
  );
  assert.match(article?.text ?? "", /!\[Ảnh\]\(abc\)/);
});

test("a draft is not for Hugo", () => {
  const text = "---\ntitle: Nháp\ndate: 2022-02-11\nsection: thoi-su\ndraft: true\n---\nChữ\n";
  assert.equal(hugoArticle("articles/nhap.md", text, String), undefined);
});
