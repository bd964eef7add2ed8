import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { SearchRequest } from "../../portal/search/answer.ts";
import type { SearchEngine } from "../../portal/search/engine.ts";
import { openSiteSearch } from "../../scripts/search/read-site.ts";
import { SMALL_NEWS } from "./small-news.ts";
import { buildSmallSite } from "./small-site.ts";

let site = "";
let engine: SearchEngine;
before(async () => {
  site = await buildSmallSite(SMALL_NEWS);
  engine = await openSiteSearch(site);
});
after(() => rm(site, { recursive: true }));

async function slugs(text: string, more: Partial<SearchRequest> = {}): Promise<string[]> {
  const { results } = await engine.search({ text, limit: 10, ...more });
  return results.map(({ card }) => card.url.split("/").at(-2) ?? "");
}

test("a query without marks finds what is written with marks, đ included", async () => {
  assert.equal((await slugs("dang bo"))[0], "dang-bo");
  assert.deepEqual(new Set(await slugs("duong")), new Set(["duong", "duong-thi"]));
});

test("typed marks prefer texts with the same marks and keep the others", async () => {
  assert.deepEqual(await slugs("đường"), ["duong", "duong-thi"]);
  assert.deepEqual(await slugs("dương"), ["duong-thi", "duong"]);
});

test("neighbouring words count for more than scattered ones", async () => {
  const found = await slugs("vinh long");
  assert.equal(found[0], "dang-bo");
  assert.ok(found.indexOf("khoai") < found.indexOf("vinh-du"), found.join());
});

test("tone placement, i and y, and decomposed letters make no difference", async () => {
  assert.equal((await slugs("hòa giải"))[0], "hoa-giai");
  assert.equal((await slugs("hoà giải"))[0], "hoa-giai");
  assert.equal((await slugs("kỹ thuật"))[0], "ky-thuat");
  assert.deepEqual(await slugs("Đường Phạm Hùng".normalize("NFD")), await slugs("Đường Phạm Hùng"));
});

for (const spelling of ["05-NQ/TU", "05 nq tu", "nq05", "nq 05", "5-nq/tu", "05-nq/tu"]) {
  test(`the document 05-NQ/TU is found by "${spelling}" and nothing else is`, async () => {
    assert.deepEqual(await slugs(spelling), ["dang-bo"]);
  });
}

for (const spelling of [
  "15/2020/NĐ-CP",
  "15/2020/ND-CP",
  "15/2020/nd-cp",
  "15 2020 nd cp",
  "15/2020",
  "15/2020/nđ-cp",
]) {
  test(`the document 15/2020/NĐ-CP is found by "${spelling}"`, async () => {
    assert.equal((await slugs(spelling))[0], "cong-tac");
  });
}

test("an abbreviation finds its full form, and the full form its abbreviation", async () => {
  assert.deepEqual(new Set(await slugs("ubnd")), new Set(["ubnd", "uy-ban"]));
  assert.deepEqual(new Set((await slugs("ủy ban nhân dân")).slice(0, 2)), new Set(["ubnd", "uy-ban"]));
});

test("Telex and VNI keystrokes typed by mistake are read when nothing else fits", async () => {
  const telex = await engine.search({ text: "vixnh long", limit: 10 });
  assert.equal(telex.instead, "vĩnh long");
  assert.equal(telex.results[0]?.card.url, "/2021/05/dang-bo/");
  assert.equal((await slugs("d9u7o7ng pha5m hu2ng"))[0], "duong");
});

test("an unknown word gives no results but a suggestion, or nothing at all", async () => {
  const near = await engine.search({ text: "khoaii lang", limit: 10 });
  assert.equal(near.suggestion, "khoai lang");
  const far = await engine.search({ text: "xyzzyq", limit: 10 });
  assert.deepEqual([far.results.length, far.missing, far.suggestion], [0, ["xyzzyq"], undefined]);
});

test("a phrase in quotes wants its words in this order", async () => {
  assert.deepEqual(await slugs('"vĩnh long"'), ["dang-bo", "khoai"]);
});

test("facets narrow, alone and with words, and dates sort", async () => {
  assert.deepEqual(await slugs("", { facets: { section: "Nông nghiệp" } }), [
    "khoai",
    "ky-thuat",
    "duong-thi",
  ]);
  assert.deepEqual(await slugs("vinh long", { facets: { section: "Nông nghiệp" } }), ["khoai"]);
  assert.deepEqual(await slugs("nghị quyết", { facets: { type: "Nghị quyết" } }), ["dang-bo"]);
  assert.deepEqual(await slugs("vĩnh long", { sort: "date" }), ["khoai", "vinh-du", "dang-bo"]);
});

const BAD = [
  "",
  "   ",
  "()[]*+?.\\<script>alert(1)</script>",
  "🙂🙂",
  "\u0000\u0007\u202eabc",
  "\u0301\u0323",
  "---///",
  '"""',
];
for (const text of [...BAD, "a ".repeat(5000), "đ".repeat(10_000), "שלום العربية", "-1/0000/x"]) {
  test(`bad input is answered at once: ${JSON.stringify(text.slice(0, 20))}`, async () => {
    const started = performance.now();
    await engine.search({ text, limit: 10 });
    assert.ok(performance.now() - started < 1000);
  });
}

test("a missing index file is an error, and asking again tries again", async () => {
  const shard = engine.manifest.shards[0]?.id ?? "";
  const broken = await openSiteSearch(site);
  let fail = true;
  const { openSearch } = await import("../../portal/search/engine.ts");
  const flaky = openSearch(broken.manifest, async (name) => {
    if (fail && name.startsWith(shard)) throw new Error("gone");
    return gunzipSync(await readFile(join(site, "tim-kiem/du-lieu", name)));
  });
  await assert.rejects(flaky.search({ text: "dang bo", limit: 3 }), /gone/);
  fail = false;
  assert.equal((await flaky.search({ text: "dang bo", limit: 3 })).results[0]?.card.url, "/2021/05/dang-bo/");
});

test("a damaged index file is an error, not an empty answer", async () => {
  const { openSearch } = await import("../../portal/search/engine.ts");
  const damaged = openSearch(engine.manifest, async (name) => {
    const bytes = gunzipSync(await readFile(join(site, "tim-kiem/du-lieu", name)));
    return name.startsWith("engine") || bytes[0] === 0x7b || bytes[0] === 0x5b
      ? bytes
      : bytes.subarray(0, bytes.length / 2);
  });
  await assert.rejects(damaged.search({ text: "dang bo", limit: 3 }), /Pagefind/);
});

test("the files depend on the articles alone, not on their order or on what was there before", async () => {
  const again = await buildSmallSite([...SMALL_NEWS].reverse());
  assert.deepEqual(await fingerprint(again), await fingerprint(site));
  const grown = await buildSmallSite([...SMALL_NEWS, { ...withdrawn }]);
  assert.notDeepEqual(await fingerprint(grown), await fingerprint(site));
  await buildSmallSite(SMALL_NEWS, undefined, grown);
  assert.deepEqual(await fingerprint(grown), await fingerprint(site));
  await Promise.all([again, grown].map((folder) => rm(folder, { recursive: true })));
});

test("a withdrawn article is found no more and leaves no word behind", async () => {
  const folder = await buildSmallSite([...SMALL_NEWS, withdrawn]);
  assert.equal((await (await openSiteSearch(folder)).search({ text: "quyzzard", limit: 3 })).total, 1);
  await buildSmallSite(SMALL_NEWS, undefined, folder);
  assert.equal((await (await openSiteSearch(folder)).search({ text: "quyzzard", limit: 3 })).total, 0);
  for (const [name] of Object.entries(await fingerprint(folder))) {
    const bytes = await readFile(join(folder, name));
    const plain = name.endsWith(".bin") ? gunzipSync(bytes) : bytes;
    assert.ok(!plain.includes("quyzzard"), name);
  }
  await rm(folder, { recursive: true });
});

const withdrawn = {
  url: "/2021/12/rut/",
  title: "Tin đã rút quyzzard",
  summary: "",
  date: "2021-12-30T09:00",
  section: "Thời sự",
  text: "quyzzard quyzzard",
};

async function fingerprint(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hashes: Record<string, string> = {};
  for (const path of paths) {
    hashes[path.slice(folder.length + 1)] = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  }
  return hashes;
}
