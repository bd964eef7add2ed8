// The pages of a whole portal: every address once, old pages left alone by new articles, plain props only.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { allPages, PAGE_KINDS } from "../../layouts/pages.ts";
import { keyOf } from "../../scripts/steps/page-keys.ts";
import { article, portalOf } from "../fixtures/portal-builder.ts";
import { deskOf, portalWith, type Sketch, sketches } from "../indexes/made-up-portal.ts";

/** Pages by the file that they are written to, each as the key that decides whether it is rendered again. */
function pagesOf(list: readonly Sketch[]): Map<string, string> {
  const desk = deskOf(portalWith(list));
  const pages = [...allPages(desk)];
  const files = new Map(pages.map((page) => [desk.portal.urls.file(page.url), keyOf(page, "")]));
  assert.equal(files.size, pages.length, "two pages in one file");
  return files;
}

test("every page of a portal has a file of its own", () => {
  fc.assert(fc.property(sketches(60), (list) => void pagesOf(list)));
});

test("publishing an article leaves the pages of all older articles alone", () => {
  fc.assert(
    fc.property(sketches(40), (list) => {
      const before = pagesOf(list);
      const after = pagesOf([
        ...list,
        { slug: "them", day: 70, topics: ["a", "b", "loat-x"], documents: ["05-nq-tu", "15-kl-tw"] },
      ]);
      for (const [file, hash] of before) {
        if (/^\d{4}\/\d{2}\//.test(file)) assert.equal(after.get(file), hash, file);
      }
    }),
  );
});

test("an article that completes what is known of a document leaves older articles' pages alone, too", async () => {
  const old = {
    "articles/2022/02/cu.md": article(
      { title: "Cũ", date: "2022-02-01" },
      "Theo Nghị quyết số 05-NQ/TU của Tỉnh ủy.\n",
    ),
  };
  const added = {
    "articles/2022/02/moi.md": article({
      title: "Mới",
      date: "2022-02-20",
      documents: "[{number: 05-NQ/TU, date: 2021-12-24, title: Về nhiệm vụ mới}]",
    }),
  };
  const fragments = { "portal.yaml": "name: Thử\nurl: https://bantin.example/\nsidebars: fragments\n" };
  const shown = async (files: Record<string, string>) => {
    const desk = deskOf(await portalOf({ ...fragments, ...files }));
    const page = [...allPages(desk)].find(({ url }) => url === "/2022/02/cu/");
    return page?.render(() => "");
  };
  assert.equal(await shown({ ...old, ...added }), await shown(old));
});

test("a new article changes few pages, however large the portal", () => {
  const base = Array.from({ length: 900 }, (_, i) => ({
    slug: `b${i}`,
    day: i % 60,
    topics: [["a", "b", "c"][i % 3] ?? "a"],
  }));
  const changed = (list: readonly Sketch[]) => {
    const before = pagesOf(list);
    const after = pagesOf([...list, { slug: "them", day: 61, topics: ["a"], documents: ["05-nq-tu"] }]);
    return [...after].filter(([file, hash]) => before.get(file) !== hash).length;
  };
  assert.ok(changed(base) <= 60, `${changed(base)} files`);
  assert.ok(changed(base) <= changed(base.slice(0, 300)) + 2);
});

test("a portal with something of everything has pages of every kind, in both sidebar modes", async () => {
  const portal = await portalOf({
    "portal.yaml":
      "name: Thử\nurl: https://bantin.example/\ncontact: {email: an@bantin.example}\ndesignPage: true\noffline: true\n",
    "articles/2022/02/a.md": article(
      { title: "A", authors: "Lê Bình", topics: "[x]", aliases: "[/cu/1.html]" },
      "Theo Nghị quyết số 05-NQ/TU.\n",
    ),
    "articles/2022/02/rut.md": article({ title: "Rút", withdrawn: "{date: 2022-03-01, reason: Sai}" }),
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nChữ.\n",
  });
  for (const mode of ["baked", "fragments"] as const) {
    const desk = deskOf({ ...portal, settings: { ...portal.settings, sidebars: mode } });
    const kinds = new Set([...allPages(desk)].map(({ kind }) => kind));
    const missing = PAGE_KINDS.map(({ name }) => name).filter((name) => !kinds.has(name));
    assert.deepEqual(missing, mode === "baked" ? ["fragment"] : []);
  }
});

test("a section that moves below another one changes the way to its articles, though nothing else shows it", async () => {
  const settings =
    "name: Thử\nurl: https://bantin.example/\nsidebars: fragments\nmenu: [{label: Kinh tế, to: kinh-te}]\n";
  const keyBelow = async (parent: string) => {
    const sections = `- {id: thoi-su, name: Thời sự, parent: ${parent}}\n- {id: kinh-te, name: Kinh tế}\n- {id: van-hoa, name: Văn hóa}\n`;
    const desk = deskOf(await portalOf({ "portal.yaml": settings, "sections.yaml": sections }));
    const page = [...allPages(desk)].find(({ url }) => url === "/2022/02/tin-mot/");
    assert.ok(page);
    return keyOf(page, "");
  };
  assert.notEqual(await keyBelow("kinh-te"), await keyBelow("van-hoa"));
});

test("agencies, authors and topics that only withdrawn articles name have no page", async () => {
  const portal = await portalOf({
    "articles/2022/02/rut.md": article({
      title: "Rút",
      authors: "Lê Rút",
      agency: "Ban Rút",
      topics: "Việc rút",
      withdrawn: "{date: 2022-03-01, reason: Sai}",
    }),
  });
  const named = [...allPages(deskOf(portal))].filter(
    ({ url }) => url.includes("-rut") || url.includes("viec-rut"),
  );
  assert.deepEqual(
    named.map(({ url }) => url),
    [],
  );
});
