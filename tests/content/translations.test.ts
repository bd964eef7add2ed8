// Articles in another language: which are one another's translations, and what editors are told of wrong claims.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Fields, portalOf, problemsOf } from "../fixtures/portal-builder.ts";

const at = (slug: string) => `articles/2022/02/${slug}.md`;
const files = (articles: Readonly<Record<string, Fields>>) => ({
  [at("tin-mot")]: null,
  ...Object.fromEntries(
    Object.entries(articles).map(([slug, fields]) => [at(slug), article({ title: slug, ...fields })]),
  ),
});

test("an article and its translations know one another, the original first, the others by language", async () => {
  const { translations } = await portalOf(
    files({
      goc: {},
      anh: { lang: "en", translationOf: "goc" },
      khmer: { lang: "km", translationOf: "/2022/02/goc/" },
    }),
  );
  const others = [...translations].map(([id, list]) => [id.slice(8), list.map(({ slug }) => slug)]);
  assert.deepEqual(
    new Map(others.map(([id, list]) => [id, list])),
    new Map<unknown, unknown>([
      ["goc", ["anh", "khmer"]],
      ["anh", ["goc", "khmer"]],
      ["khmer", ["goc", "anh"]],
    ]),
  );
});

test("a translation whose original is not published stands alone, or with its fellows", async () => {
  const { translations } = await portalOf(
    files({
      goc: { date: "2022-05-01", publish: "2023-01-01" },
      anh: { lang: "en", translationOf: "goc" },
      khmer: { lang: "km", translationOf: "goc" },
    }),
  );
  assert.deepEqual(
    translations.get("2022/02/anh")?.map(({ slug }) => slug),
    ["khmer"],
  );
  assert.equal(translations.has("2022/02/goc"), false);
});

const wrong: readonly [what: string, articles: Readonly<Record<string, Fields>>, message: RegExp][] = [
  [
    "an unknown original",
    { anh: { lang: "en", translationOf: "khong-co" } },
    /anh\.md:\d.*“khong-co” không tồn tại/,
  ],
  [
    "itself as its original",
    { anh: { lang: "en", translationOf: "anh" } },
    /anh\.md:\d.*“anh” .*cũng là một bản dịch/,
  ],
  [
    "a translation as its original",
    {
      goc: {},
      anh: { lang: "en", translationOf: "goc" },
      phap: { lang: "fr", translationOf: "anh" },
    },
    /phap\.md:\d.*“anh” .*cũng là một bản dịch/,
  ],
  [
    "the original's language",
    { goc: {}, anh: { translationOf: "goc" } },
    /anh\.md:\d.*“vi” của bản dịch trùng với .*goc\.md/,
  ],
  [
    "the language of another translation",
    {
      goc: {},
      anh: { lang: "en", translationOf: "goc" },
      "anh-hai": { lang: "en", translationOf: "goc" },
    },
    /“en” của bản dịch trùng với .*anh/,
  ],
  ["no language at all", { anh: { lang: "English" } }, /anh\.md:\d.*“lang” có giá trị không hợp lệ/],
];
for (const [what, articles, message] of wrong) {
  test(`an article that names ${what} is a problem, and the only one`, async () => {
    const problems = await problemsOf(files(articles));
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0] ?? "", message);
  });
}

test("two articles that call each other their original are told so both", async () => {
  const problems = await problemsOf(
    files({ anh: { lang: "en", translationOf: "viet" }, viet: { translationOf: "anh" } }),
  );
  assert.equal(problems.filter((problem) => problem.includes("cũng là một bản dịch")).length, 2);
});
