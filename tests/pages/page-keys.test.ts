// The law that incremental builds stand on: pages of one address with one key are the same page.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { allPages } from "../../layouts/pages.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { keyOf, rememberedKeys } from "../../scripts/steps/page-keys.ts";
import { article, open, contentFolder, type Files } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const RUNS = Number(process.env.BANTIN_EDITS ?? 150);

/** Rendered pages by address and key; bodies are known by file and hash. */
function rendered(portal: Portal): Map<string, string> {
  const markup = [...allPages(deskOf(portal))].map(
    (page) => [`${page.url} ${keyOf(page, "")}`, page.render(({ file, hash }) => `${file} ${hash}`)] as const,
  );
  return new Map(markup);
}

const word = fc.constantFrom("Một", "Hai", "Ba", "Bốn & <năm>");
const fields = fc.record(
  {
    title: word,
    summary: word,
    date: fc.constantFrom(
      "2022-01-20",
      "2022-02-01",
      "2022-02-11",
      "2022-02-11 00:00",
      "2022-02-11 10:30",
      "2022-03-01",
    ),
    updated: fc.constantFrom("2022-03-02", "2022-03-03 08:00"),
    section: fc.constantFrom("thoi-su", "kinh-te", "con"),
    authors: fc.constantFrom("[le-binh]", "[Lê Bình, Quang Chiến]", "[Quang Chien]"),
    agency: fc.constantFrom("ban-a", "Ban B"),
    topics: fc.constantFrom("[a]", "[a, loat]", "[b, Chủ đề C]", "[chu-de-c]"),
    documents: fc.constantFrom(
      "[05-NQ/TU]",
      "[{number: 05-NQ/TU, date: 2021-12-24, title: Về việc}]",
      "[15-KL/TW, 05-NQ/TU]",
    ),
    related: fc.constantFrom("[b0]", "[b1, b2]"),
    featured: fc.constantFrom("true", "false"),
    draft: fc.constantFrom("false", "false", "false", "true"),
    publish: fc.constantFrom("2022-05-01", "2022-05-02", "2023-01-01"),
    expire: fc.constantFrom("2022-05-01", "2023-01-01", "2023-01-02"),
    withdrawn: fc.constantFrom("{date: 2022-05-01, reason: Sai}", "{date: 2023-01-01, reason: Sai}"),
    source: fc.constantFrom("{name: Báo}", "{name: Báo, url: https://khac.example/}"),
    updates: fc.constantFrom("[{date: 2022-03-02, note: Sửa}]"),
  },
  { requiredKeys: ["title", "date", "section"] },
);
const body = fc.constantFrom(
  "Chữ.\n",
  "Chữ khác.\n",
  "Theo Nghị quyết số 05-NQ/TU ngày 24/12/2021 của Tỉnh ủy về nhiệm vụ.\n",
  "Kết luận số 15-KL/TW của Ban Bí thư.\n",
);
const optional = <T extends string>(...values: readonly T[]) => fc.constantFrom<T | null>(null, ...values);

/** Content folders that differ from each other here and there. */
const content: fc.Arbitrary<Files> = fc
  .record({
    articles: fc.array(fc.tuple(fields, body), { minLength: 3, maxLength: 6 }),
    settings: fc
      .subarray([
        "accent: '#123456'",
        "sidebars: fragments",
        "feedback: {email: a@b.example}",
        "agency: ban-a",
        "description: Mô tả",
        "menu: [{label: Thời sự, to: thoi-su}]",
      ])
      .map((lines) => lines.map((line) => `${line}\n`).join("")),
    sections: fc.record({
      about: fc.constantFrom("", ", description: Mô tả"),
      name: fc.constantFrom("Kinh tế", "Làm ăn"),
      parent: fc.constantFrom("", ", parent: kinh-te", ", parent: thoi-su"),
    }),
    authors: optional(
      "- {id: le-binh, name: Lê Bình}\n",
      "- {id: le-binh, name: Lê Bình, role: Phóng viên, agency: ban-a}\n",
    ),
    agencies: fc.constantFrom(
      "- {id: ban-a, name: Ban A}\n",
      "- {id: ban-a, name: Ban A mới, url: https://a.example/}\n",
      "- {id: ban-a, name: Ban A, to: 2024-01-01, successor: ban-c}\n- {id: ban-c, name: Ban C}\n",
    ),
    topics: optional(
      "- {id: a, name: A}\n- {id: loat, name: Loạt bài, series: true}\n",
      "- {id: a, name: A, description: Mô tả}\n- {id: loat, name: Loạt bài}\n",
    ),
    documents: optional(
      "- {number: 05-NQ/TU, type: Nghị quyết, status: in-force}\n",
      "- {number: 05-NQ/TU, type: Nghị quyết, status: expired, replacedBy: [15-KL/TW]}\n",
    ),
    links: optional(
      "- {id: a, name: A, url: https://a.example/}\n",
      "- {id: a, name: A, url: https://a.example/, group: Bộ}\n",
    ),
    views: optional("/2022/02/b0/,5\n/2022/02/b1/,3\n", "/2022/02/b1/,9\n"),
    page: optional("---\ntitle: Trang\n---\nChữ.\n", "---\ntitle: Trang mới\nsummary: Tóm tắt\n---\nChữ.\n"),
  })
  .map((one) => ({
    "portal.yaml": `name: Thử\nurl: https://bantin.example/\n${one.settings}`,
    "sections.yaml": `- {id: thoi-su, name: Thời sự${one.sections.about}}\n- {id: kinh-te, name: ${one.sections.name}}\n- {id: con, name: Con${one.sections.parent}}\n`,
    "articles/2022/02/tin-mot.md": null,
    ...Object.fromEntries(
      one.articles.map(([front, text], i) => [`articles/2022/02/b${i}.md`, article(front, text)]),
    ),
    "authors.yaml": one.authors,
    "agencies.yaml": one.agencies,
    "topics.yaml": one.topics,
    "documents/a.yaml": one.documents,
    "links.yaml": one.links,
    "pageviews.csv": one.views,
    "pages/bao-ve-du-lieu.md": one.page,
  }));

/** A content folder, and the same with one or two of its files as another folder has them. */
const edited = fc.tuple(content, content, fc.nat(), fc.nat()).map(([files, others, ...picks]) => {
  const names = [...new Set([...Object.keys(files), ...Object.keys(others)])].sort();
  const registers = names.filter((name) => !name.startsWith("articles/"));
  const changed = picks.map(
    (pick, i) => (i === 0 ? registers : names)[pick % (i === 0 ? registers : names).length] ?? "portal.yaml",
  );
  return [files, { ...files, ...Object.fromEntries(changed.map((name) => [name, others[name] ?? null])) }];
});

test("pages of one address with one key have the same markup, whatever changed around them", async () => {
  let repeated = 0;
  await fc.assert(
    fc.asyncProperty(edited, async (versions) => {
      const known = new Map<string, string>();
      for (const files of versions) {
        const { portal, problems } = await open(contentFolder(files));
        if (portal === undefined) {
          // Hand-picked articles and menus may name what the other version does not have.
          assert.ok(problems.length > 0);
          return;
        }
        for (const [key, markup] of rendered(portal)) {
          const before = known.get(key);
          if (before === undefined) known.set(key, markup);
          else assert.equal(markup, before, key);
          repeated += before === undefined ? 0 : 1;
        }
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  assert.ok(repeated > 3 * RUNS, `only ${repeated} pages were met twice`);
});

/** The same with few hand-picked related articles, and only an article changed, if anything. */
const withOneEdit = fc.tuple(content, content, fc.nat(3)).map(([files, others, pick]): Files[] => {
  const few = Object.entries(files).map(([name, text]) => [
    name,
    typeof text !== "string" || name.endsWith("/b1.md") ? text : text.replace(/^related: .*\n/m, ""),
  ]);
  const name = `articles/2022/02/b${pick}.md`;
  const before: Files = Object.fromEntries(few);
  return [before, { ...before, [name]: new Map(Object.entries(others)).get(name) ?? null }];
});

test("keys that are remembered by what articles bring are those that would be made anew", async () => {
  const cache = mkdtempSync(join(tmpdir(), "bantin-keys-"));
  let remembered = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(withOneEdit, edited), async (versions) => {
      for (const files of versions) {
        const { portal } = await open(contentFolder(files));
        if (portal === undefined) return;
        const keys = rememberedKeys(cache, "1");
        for (const page of allPages(deskOf(portal))) {
          let asked = false;
          const from = () => {
            asked = true;
            return page.from();
          };
          assert.equal(keys.keyOf({ ...page, from }), keyOf(page, "1"), page.url);
          remembered += asked ? 0 : 1;
        }
        keys.write();
      }
    }),
    { numRuns: 250 },
  );
  rmSync(cache, { recursive: true });
  assert.ok(remembered > 20, `only ${remembered} keys were remembered`);
});
