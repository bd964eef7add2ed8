// A third language: one file of words and its name in strings.ts, and a portal speaks it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT } from "../../scripts/program-version.ts";
import { article, contentFolder, SMALLEST, temporaryFolder } from "../fixtures/portal-builder.ts";

const WORDS = `// The words of the interface in a language for this test.
import type { Strings } from "../strings.ts";
import { en } from "./en.ts";

export const km: Strings = { ...en, locale: "km_KH", home: "ទំព័រដើម", latest: "ថ្មីៗ", olderNews: "ព័ត៌មានផ្សេង" };
`;

test("a portal speaks a language that was added as one file and one name", () => {
  const project = temporaryFolder();
  for (const name of [
    "portal",
    "layouts",
    "assets",
    "scripts",
    ".eleventy.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
  ])
    cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(project, "node_modules"));
  writeFileSync(join(project, "layouts/strings/km.ts"), WORDS);
  const registry = join(project, "layouts/strings.ts");
  const before = readFileSync(registry, "utf8");
  const after = before
    .replace("import { vi }", 'import { km } from "./strings/km.ts";\nimport { vi }')
    .replace("{ vi, en }", "{ vi, en, km }");
  assert.equal(after.split("\n").length, before.split("\n").length + 1);
  writeFileSync(registry, after);

  const content = contentFolder({
    ...SMALLEST,
    "portal.yaml": "name: សារព័ត៌មាន\nurl: https://bantin.example/\nlanguage: km\n",
    "articles/2022/02/hai.md": article({ title: "Hai", date: "2022-02-12" }),
  });
  const [output, cache] = [join(project, "site"), join(project, "cache")];
  const arguments_ = [
    "--content",
    content,
    "--output",
    output,
    "--cache",
    cache,
    "--now",
    "2022-06-01T00:00:00Z",
  ];
  execFileSync(process.execPath, ["--import", "tsx", "scripts/build.ts", ...arguments_], {
    cwd: project,
    stdio: "pipe",
  });
  const page = readFileSync(join(output, "2022/02/hai/index.html"), "utf8");
  assert.match(page, /<html lang="km"/);
  assert.match(page, /ទំព័រដើម/);
  assert.match(page, /<h2>ព័ត៌មានផ្សេង<\/h2>/);
  assert.match(page, /property="og:locale" content="km_KH"/);
  assert.match(readFileSync(join(output, "atom.xml"), "utf8"), /xml:lang="km"/);
  assert.match(readFileSync(join(output, "opensearch.xml"), "utf8"), /<Language>km</);
});
