// Holds the shape of the project: who may import whom, what files are called, and which single file does what.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { test } from "node:test";

const PROJECT = join(import.meta.dirname, "..");

/** A source file: its path from the project folder, its code without comments, and what it imports. */
interface Source {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  /** Paths from the project folder for the project's own files, else names of modules. */
  readonly imports: readonly string[];
}

const sources = ["portal", "layouts", "assets/scripts", "scripts"].flatMap(sourcesBelow);
const eleventy = readSource(".eleventy.ts");
const inFolder = (...folders: readonly string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
const importersOf = (...modules: readonly string[]) =>
  sources
    .filter(({ imports }) =>
      modules.some((name) => imports.some((one) => one === name || one.startsWith(`${name}/`))),
    )
    .map(({ path }) => path);

/** What each folder may import; a name that ends with "/" stands for all below it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "portal/content": [
    "portal/",
    "node:buffer",
    "node:fs",
    "node:path",
    "node:crypto",
    "node:zlib",
    "yaml",
    "js-yaml",
    "zod",
  ],
  "portal/language": ["portal/", "luxon"],
  "portal/documents": ["portal/"],
  "portal/indexes": ["portal/"],
  "portal/model": ["portal/"],
  "portal/pages": ["portal/"],
  "portal/search": ["portal/"],
  layouts: ["layouts/", "portal/"],
  "assets/scripts": ["assets/scripts/", "portal/language/", "portal/search/"],
};

for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
  test(`${folder}/ imports only ${allowed.join(", ")}`, () => {
    const wrong = inFolder(folder).flatMap(({ path, imports }) => {
      const own = isMarkdown(path) ? [...allowed, "markdown-it"] : allowed;
      return imports
        .filter((name) => !own.some((one) => (one.endsWith("/") ? name.startsWith(one) : name === one)))
        .map((name) => `${path} → ${name}`);
    });
    assert.deepEqual(wrong, []);
  });
}

test("portal/ consists of its rooms, and each holds files", () => {
  const rooms = new Set(inFolder("portal").map(({ path }) => path.split("/")[1] ?? ""));
  assert.deepEqual([...rooms].sort(), [
    "content",
    "documents",
    "indexes",
    "language",
    "model",
    "pages",
    "search",
  ]);
});

test("nothing that browsers run needs Node or a library that is made for it", () => {
  const wrong = reachable(inFolder("assets/scripts")).flatMap(({ path, imports }) =>
    imports.filter((name) => name.startsWith("node:") || name === "luxon").map((name) => `${path} → ${name}`),
  );
  assert.deepEqual(wrong, []);
});

test("the indexes, the model and the grammar of documents know no content folder", () => {
  const wrong = inFolder("portal/indexes", "portal/model", "portal/documents", "portal/language").flatMap(
    ({ path, imports }) =>
      imports
        .filter((name) => name.startsWith("portal/content/") || name.startsWith("portal/pages/"))
        .map((name) => `${path} → ${name}`),
  );
  assert.deepEqual(wrong, []);
});

test("sharp, pagefind and Eleventy have their homes in scripts/", () => {
  assert.equal(importersOf("pagefind").length, 1, importersOf("pagefind").join(", "));
  // SVG is painted by programs of their own: the picture step forbids it in its process.
  assert.deepEqual(importersOf("sharp"), [
    "scripts/steps/assets/icon-painter.ts",
    "scripts/steps/pictures/codec.ts",
    "scripts/steps/pictures/drawing-painter.ts",
  ]);
  assert.deepEqual(importersOf("@11ty/eleventy"), ["scripts/steps/eleventy-run.ts"]);
});

test("markdown-it has one room, luxon one file, and layouts/ never touches files", () => {
  assert.deepEqual(
    importersOf("markdown-it").filter((path) => !isMarkdown(path)),
    [],
  );
  assert.deepEqual(importersOf("luxon"), ["portal/language/moment.ts"]);
  assert.deepEqual(
    inFolder("layouts")
      .filter(({ code }) => /\bnode:|\brequire\(|\bprocess\./.test(code))
      .map(({ path }) => path),
    [],
  );
});

test(".eleventy.ts is at most 60 lines and imports only what plans pages", () => {
  assert.ok(eleventy.text.split("\n").length <= 61);
  const wrong = eleventy.imports.filter(
    (name) =>
      !name.startsWith("portal/") &&
      !["layouts/pages.ts", "scripts/planned-pages.ts", "scripts/eleventy-config.ts"].includes(name),
  );
  assert.deepEqual(wrong, []);
});

test("no import goes round in a circle at run time", () => {
  const runtime = new Map(
    [...sources, eleventy].map(({ path, code }) => [
      path,
      importsOf(path, code.replace(/import\s+type\s[^;]*;|export\s+type\s*\{[^}]*\}\s*from[^;]*;/g, "")),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    assert.ok(!way.includes(path), [...way.slice(way.indexOf(path)), path].join(" → "));
    if (done.has(path)) return;
    for (const next of runtime.get(path) ?? []) if (runtime.has(next)) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of runtime.keys()) visit(path, []);
});

test("no file is a drawer: index, utils, helpers, common, lib, types", () => {
  const drawers = sources.filter(({ path }) =>
    /(?:^|\/)(?:index|utils?|helpers?|common|lib|types|misc|shared)(?:\.ts|\/)/.test(path),
  );
  assert.deepEqual(
    drawers.map(({ path }) => path),
    [],
  );
});

test("files are named in kebab-case, and the top level holds no other source folder", () => {
  assert.deepEqual(
    sources.filter(({ path }) => !/^[a-z0-9/-]+\.ts$/.test(path)).map(({ path }) => path),
    [],
  );
  const folders = readdirSync(PROJECT, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith("."),
  );
  const known = new Set([
    "assets",
    "content",
    "layouts",
    "portal",
    "scripts",
    "tests",
    "node_modules",
    "_site",
  ]);
  assert.deepEqual(
    folders.map(({ name }) => name).filter((name) => !known.has(name)),
    [],
  );
});

test("every file opens with a sentence that says what it is for", () => {
  const silent = [...sources, eleventy].filter(
    ({ text }) => !/^\/\/ \p{Lu}?[^\n]*[.:]|^\/\/ [^\n]+\n\/\//u.test(text),
  );
  assert.deepEqual(
    silent.map(({ path }) => path),
    [],
  );
});

test("nothing in portal/ or layouts/ reads the clock, chance or the machine's language", () => {
  const CLOCK =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bMath\.random\b|\bprocess\.(?:env|cwd|hrtime)|\btoLocale\w*\(|\blocaleCompare\(|\bIntl\.|\bDateTime\.(?:now|local)\b/;
  const wrong = inFolder("portal", "layouts").flatMap(({ path, code }) =>
    CLOCK.exec(code) ? [`${path}: ${CLOCK.exec(code)?.[0]}`] : [],
  );
  assert.deepEqual(wrong, []);
});

test("addresses are spelled in portal/model/urls.ts alone", () => {
  const ADDRESS =
    /["'`]\/?(?:chuyen-muc|chu-de|tac-gia|co-quan|van-ban|luu-tru|moi-nhat|xem-nhieu|tim-kiem|manh|hinh|trang)\/|["'`]\/(?:assets|hinh|sitemap|robots|opensearch)\b/;
  const wrong = inFolder("portal", "layouts", "assets/scripts").filter(
    ({ path, code }) => path !== "portal/model/urls.ts" && ADDRESS.test(code),
  );
  assert.deepEqual(
    wrong.map(({ path, code }) => `${path}: ${ADDRESS.exec(code)?.[0]}`),
    [],
  );
});

test("markup that is not escaped comes through trusted() alone, in few places", () => {
  const makers = inFolder("layouts").filter(
    ({ path, code }) => path !== "layouts/html.ts" && /new Html\(|as Html\b|as unknown/.test(code),
  );
  assert.deepEqual(
    makers.map(({ path }) => path),
    [],
  );
  const trusting = inFolder("layouts").filter(
    ({ path, code }) => path !== "layouts/html.ts" && /\btrusted\(/.test(code),
  );
  assert.ok(trusting.length <= 6, trusting.map(({ path }) => path).join(", "));
  const raw = inFolder("layouts").filter(
    ({ path, code }) =>
      path !== "layouts/html.ts" && /(?<!html)`<[a-z!/?]/i.test(code) && !/\btrusted\(/.test(code),
  );
  assert.deepEqual(
    raw.map(({ path }) => path),
    [],
  );
});

test("no code is made of text at run time", () => {
  const wrong = sources.filter(({ code }) => /\beval\(|\bnew Function\(|\bvm\.|document\.write\(/.test(code));
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});

test("nothing escapes the type checker, and only named things are exported", () => {
  const wrong = [...sources, eleventy].filter(
    ({ text, code }) => /:\s*any\b|\bas any\b/.test(code) || /@ts-(?:ignore|nocheck|expect-error)/.test(text),
  );
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
  const defaults = sources.filter(({ code }) => /^export default\b/m.test(code));
  assert.deepEqual(
    defaults.map(({ path }) => path),
    [],
  );
});

test("layouts hold no words for readers: they stand in the strings", () => {
  const VIETNAMESE =
    /["'`>][^"'`<]*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1}[^"'`<]*["'`<]/i;
  const speaking = inFolder("layouts").filter(
    ({ path, code }) =>
      !path.startsWith("layouts/strings") && path !== "layouts/markdown/images.ts" && VIETNAMESE.test(code),
  );
  assert.deepEqual(
    speaking.map(({ path }) => path),
    [],
  );
});

/** The Markdown renderer and its rules. */
function isMarkdown(path: string): boolean {
  return path === "layouts/markdown.ts" || path.startsWith("layouts/markdown/");
}

function sourcesBelow(folder: string): Source[] {
  const names = readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => readSource(posix.join(folder, name.split("\\").join("/"))));
}

function readSource(path: string): Source {
  const text = readFileSync(join(PROJECT, path), "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/[^\n]*/g, "$1");
  return { path, text, code, imports: importsOf(path, code) };
}

function importsOf(path: string, code: string): string[] {
  const names = [
    ...code.matchAll(
      /^(?:import|export)\s[^"';]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"|typeof import\("([^"]+)"/gm,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? found[4] ?? "");
  return names.map((name) =>
    name.startsWith(".")
      ? relative(PROJECT, join(PROJECT, dirname(path), name))
          .split("\\")
          .join("/")
      : name,
  );
}

/** The files and everything of the project that they import, however far away. */
function reachable(from: readonly Source[]): Source[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const found = new Set(from);
  for (const { imports } of found) {
    for (const name of imports) {
      const next = byPath.get(name);
      if (next !== undefined) found.add(next);
    }
  }
  return [...found];
}
