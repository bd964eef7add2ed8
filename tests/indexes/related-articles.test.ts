// "Có thể bạn quan tâm": hand-picked first, older ones only, each with its reason, and never changed by what comes later.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { relatedArticles } from "../../portal/indexes/related-articles.ts";
import { portalWith, type Sketch, sketches } from "./made-up-portal.ts";

function related(list: readonly Sketch[], slug: string, count = 5) {
  const portal = portalWith(list);
  const article = portal.articles.find((one) => one.slug === slug);
  assert.ok(article);
  return relatedArticles(portal)(article, count).map(
    ({ article: other, kinship }) => [other.slug, kinship] as const,
  );
}

test("hand-picked articles come first, in the order of the editor, and whatever their age", () => {
  const list: Sketch[] = [
    { slug: "bai", day: 10, related: ["2022/01/moi", "2022/01/cu"] },
    { slug: "moi", day: 20 },
    { slug: "cu", day: 1 },
    { slug: "gan", day: 9 },
  ];
  assert.deepEqual(related(list, "bai"), [
    ["moi", { kind: "picked" }],
    ["cu", { kind: "picked" }],
    ["gan", { kind: "section", id: "thoi-su" }],
  ]);
});

test("an article never picks itself, nor one that is not published", () => {
  assert.deepEqual(
    related([{ slug: "bai", day: 1, related: ["2022/01/bai", "2022/01/khong-co"] }], "bai"),
    [],
  );
});

test("more picked ones than there is room for are cut", () => {
  const picked = Array.from({ length: 7 }, (_, i) => ({ slug: `p${i}`, day: 1 }));
  const list = [{ slug: "bai", day: 2, related: picked.map(({ slug }) => `2022/01/${slug}`) }, ...picked];
  assert.deepEqual(
    related(list, "bai", 5).map(([slug]) => slug),
    ["p0", "p1", "p2", "p3", "p4"],
  );
});

test("only older articles are found; the newer one of the same moment is not", () => {
  const list: Sketch[] = [
    { slug: "bai", day: 5 },
    { slug: "moi", day: 6 },
    { slug: "cung-ngay", day: 5 },
    { slug: "cu", day: 4 },
  ];
  assert.deepEqual(
    related(list, "bai").map(([slug]) => slug),
    ["cung-ngay", "cu"],
  );
  assert.deepEqual(
    related(list, "cung-ngay").map(([slug]) => slug),
    ["cu"],
  );
});

test("a shared document weighs more than a series, a series more than a topic, a topic more than the section", () => {
  const list: Sketch[] = [
    { slug: "bai", day: 30, topics: ["a", "loat-x"], documents: ["05-nq-tu"] },
    { slug: "van-ban", day: 1, section: "kinh-te", documents: ["05-nq-tu"] },
    { slug: "loat", day: 2, section: "kinh-te", topics: ["loat-x"] },
    { slug: "chu-de", day: 3, section: "kinh-te", topics: ["a"] },
    { slug: "chuyen-muc", day: 4 },
  ];
  assert.deepEqual(related(list, "bai"), [
    ["van-ban", { kind: "document", id: "05-nq-tu" }],
    ["loat", { kind: "series", id: "loat-x" }],
    ["chu-de", { kind: "topic", id: "a" }],
    ["chuyen-muc", { kind: "section", id: "thoi-su" }],
  ]);
});

test("of equally near articles the newer comes first", () => {
  const list: Sketch[] = [
    { slug: "bai", day: 9, topics: ["a"] },
    { slug: "mot", day: 1, topics: ["a"] },
    { slug: "ba", day: 3, topics: ["a"] },
    { slug: "hai", day: 2, topics: ["a"] },
  ];
  assert.deepEqual(
    related(list, "bai").map(([slug]) => slug),
    ["ba", "hai", "mot"],
  );
});

test("a topic that few older articles share counts more than one that most do", () => {
  const common = Array.from({ length: 40 }, (_, i) => ({
    slug: `c${i}`,
    day: 1,
    section: "kinh-te",
    topics: ["chung"],
  }));
  const list: Sketch[] = [
    ...common,
    { slug: "hiem", day: 0, section: "kinh-te", topics: ["hiem"] },
    { slug: "bai", day: 30, topics: ["chung", "hiem"] },
  ];
  assert.equal(related(list, "bai")[0]?.[0], "hiem");
});

test("an article that shares nothing with an older one has no related articles", () => {
  assert.deepEqual(
    related(
      [
        { slug: "bai", day: 9, topics: ["a"] },
        { slug: "khac", day: 1, section: "kinh-te", topics: ["b"] },
      ],
      "bai",
    ),
    [],
  );
});

test("publishing a newer article never changes what is related to the older ones", () => {
  fc.assert(
    fc.property(
      sketches(40),
      fc.record({
        day: fc.nat({ max: 61 }),
        topics: fc.subarray(["a", "b", "c", "loat-x"]),
        documents: fc.subarray(["05-nq-tu", "15-kl-tw"]),
      }),
      (list, added) => {
        const before = portalWith(list);
        const after = portalWith([...list, { ...added, slug: "z-them" }]);
        const [then, now] = [relatedArticles(before), relatedArticles(after)];
        const at = after.articles.findIndex(({ slug }) => slug === "z-them");
        for (const { id } of after.articles.slice(at + 1)) {
          const find = (portal: typeof before) => portal.articles.find((one) => one.id === id);
          const [old, fresh] = [find(before), find(after)];
          assert.ok(old && fresh);
          const plain = (answer: ReturnType<typeof then>) =>
            answer.map(({ article, kinship }) => [article.id, kinship]);
          assert.deepEqual(plain(now(fresh, 5)), plain(then(old, 5)));
        }
      },
    ),
  );
});

test("every article offered is older, different, offered once, and really shares its reason", () => {
  fc.assert(
    fc.property(sketches(60), (list) => {
      const portal = portalWith(list);
      const find = relatedArticles(portal);
      for (const [i, article] of portal.articles.entries()) {
        const found = find(article, 5);
        assert.ok(found.length <= 5);
        assert.equal(new Set(found.map((one) => one.article.id)).size, found.length);
        for (const { article: other, kinship } of found) {
          assert.ok(portal.articles.indexOf(other) > i);
          if (kinship.kind === "section") assert.equal(other.section, article.section);
          if (kinship.kind === "topic" || kinship.kind === "series") {
            assert.ok(article.topics.includes(kinship.id) && other.topics.includes(kinship.id));
          }
          if (kinship.kind === "document") {
            for (const one of [article, other]) {
              assert.ok(portal.citations.get(one.id)?.some(({ document }) => document === kinship.id));
            }
          }
        }
      }
    }),
  );
});

test("looking up costs no more in a portal ten times as large", () => {
  const portalOf = (size: number) =>
    portalWith(Array.from({ length: size }, (_, i) => ({ slug: `b${i}`, day: i % 60, topics: ["a", "b"] })));
  const timeOf = (size: number) => {
    const portal = portalOf(size);
    const find = relatedArticles(portal);
    const asked = portal.articles.slice(0, 1_000);
    for (const article of asked) find(article, 5);
    const started = performance.now();
    for (const article of asked) find(article, 5);
    return performance.now() - started;
  };
  const [small, large] = [timeOf(2_000), timeOf(20_000)];
  assert.ok(large < 4 * small + 20, `${small} ms → ${large} ms`);
});
