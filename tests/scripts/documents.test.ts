import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { unregisteredDocuments } from "../../scripts/documents/unregistered.ts";
import { stubText, writeStubs } from "../../scripts/documents/write-stubs.ts";
import { contentFolder, article as made, open } from "../fixtures/portal-builder.ts";
import { article, newFolder, runScript, sampleContent } from "./command-sample.ts";

const FILES = {
  "documents/a.yaml": "- {number: 04-NQ/TU, date: 2020-12-24}\n",
  "articles/2026/03/mot.md": article(
    { title: "Một" },
    "Theo Nghị quyết số 05-NQ/TU, ngày 24/12/2025 của Tỉnh ủy về nước sạch.\n",
  ),
  "articles/2026/03/hai.md": article(
    { title: "Hai", date: "2026-03-03" },
    "Theo Nghị quyết số 05-NQ/TU, ngày 24/12/2025, Nghị quyết số 04-NQ/TU, ngày 24/12/2020 và Kế hoạch số 65-KH/TU.\n",
  ),
};
const NOW = ["--now", "2026-04-01"];

describe("npm run documents", () => {
  it("lists cited documents that the register lacks, the most cited first", async () => {
    const folder = newFolder();
    sampleContent(folder, FILES);
    const { code, stdout, stderr } = await runScript("documents", folder, NOW);
    assert.deepEqual([code, stdout], [0, ""]);
    const [first = "", second = ""] = stderr.split(/\n(?= {4}\d)/);
    assert.match(
      first,
      /^ {4}2 {2}Nghị quyết số 05-NQ\/TU · Tỉnh ủy · 24\/12\/2025\n {8}[^\n]*nước sạch\n {8}\S+hai\.md\n {8}\S+mot\.md$/,
    );
    assert.match(second, /^ {4}1 {2}Kế hoạch số 65-KH\/TU · .*chưa rõ ngày\n/);
    assert.match(stderr, /\n2 văn bản được trích dẫn mà chưa có trong sổ\./);
    assert.doesNotMatch(stderr, /04-NQ/);
  });

  it("gives all of it to machines with --json", async () => {
    const folder = newFolder();
    sampleContent(folder, FILES);
    const { stdout } = await runScript("documents", folder, [...NOW, "--json"]);
    const { documents } = JSON.parse(stdout);
    assert.deepEqual(documents[0], {
      slug: "05-nq-tu",
      number: "05-NQ/TU",
      type: "Nghị quyết",
      issuer: "Tỉnh ủy",
      date: "2025-12-24",
      title: "nước sạch",
      ambiguous: false,
      articles: [
        { title: "Hai", file: "articles/2026/03/hai.md" },
        { title: "Một", file: "articles/2026/03/mot.md" },
      ],
    });
  });

  it("makes their entries with --write, and never writes over a file", async () => {
    const folder = newFolder();
    const content = sampleContent(folder, FILES);
    writeFileSync(join(content, "documents/65-kh-tu.yaml"), "- {number: 66-KH/TU}\n");
    const { code, stderr } = await runScript("documents", folder, [...NOW, "--write", "--lang", "en"]);
    assert.equal(code, 0);
    assert.match(stderr, /wrote \S+05-nq-tu\.yaml\nis there, kept \S+65-kh-tu\.yaml\nWrote 1 files/);
    assert.equal(readFileSync(join(content, "documents/65-kh-tu.yaml"), "utf8"), "- {number: 66-KH/TU}\n");
    assert.match(
      readFileSync(join(content, "documents/05-nq-tu.yaml"), "utf8"),
      /^# .+\nnumber: 05-NQ\/TU\ntype: Nghị quyết\nissuer: Tỉnh ủy\ndate: 2025-12-24\ntitle: nước sạch\n$/,
    );
    const again = await runScript("documents", folder, [...NOW, "--json"]);
    assert.deepEqual(
      JSON.parse(again.stdout).documents.map(({ number }: { number: string }) => number),
      ["65-KH/TU"],
    );
  });

  it("ends with 2 when it is used wrongly, with 1 when the content has errors", async () => {
    const folder = newFolder();
    sampleContent(folder, { "articles/2026/03/mot.md": article({ section: "khong-co" }) });
    assert.equal((await runScript("documents", folder, ["05-NQ/TU"])).code, 2);
    assert.equal((await runScript("documents", folder, NOW)).code, 1);
  });
});

describe("an entry made from articles", () => {
  it("leaves every address and every citation as it was", async () => {
    const root = contentFolder({
      "articles/2022/02/a.md": made(
        { title: "A", date: "2022-02-01" },
        "Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Tỉnh ủy.\n",
      ),
      "articles/2022/02/b.md": made(
        { title: "B", date: "2022-02-02" },
        "Nghị quyết số 05-NQ/TU, ngày 24/12/2011 của Tỉnh ủy. Chỉ thị số 46-CT/TW, ngày 22/6/2015.\n",
      ),
    });
    const cited = async () => {
      const { portal } = await open(root);
      assert.ok(portal);
      return {
        portal,
        links: [...portal.citations].map(([id, all]) => [id, all.map((one) => one.document)]),
      };
    };
    const before = await cited();
    const stubs = writeStubs(root, unregisteredDocuments(before.portal), "Ghi chú");
    assert.equal(stubs.length, 3);
    assert.deepEqual(readdirSync(join(root, "documents")).sort(), [
      "05-nq-tu-2011-12-24.yaml",
      "05-nq-tu.yaml",
      "46-ct-tw.yaml",
    ]);
    const after = await cited();
    assert.deepEqual(after.links, before.links);
    assert.deepEqual([...after.portal.documents.keys()], [...before.portal.documents.keys()]);
    assert.deepEqual(unregisteredDocuments(after.portal), []);
  });

  it("quotes what YAML would read as something else", () => {
    const text = stubText(
      { slug: "a", number: "05-NQ/TU", title: "Về: #1 “x” - y", ambiguous: false, articles: [] },
      "Ghi chú",
    );
    assert.equal(text, '# Ghi chú\nnumber: 05-NQ/TU\ntitle: "Về: #1 “x” - y"\n');
  });
});
