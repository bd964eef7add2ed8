import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { urlsOf } from "../../portal/model/urls.ts";
import { bundleAssets } from "../../scripts/steps/assets.ts";

const urls = urlsOf("https://example.vn/tin/");
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const SOURCES = {
  "assets/styles/first-text.css": '@import "./tokens.css";\nbody { margin: 0; & p { color: var(--ink); } }\n',
  "assets/styles/tokens.css": ":root { --ink: #111111; }\n",
  "assets/styles/search.css": ".result { inset: 0; }\n",
  "assets/scripts/page.ts": 'import { word } from "./word.ts";\ndocument.title = word(1) ?? "x";\n',
  "assets/scripts/search.ts":
    'import { word } from "../../portal/language/word-of.ts";\nexport const later = () => import("./results.ts");\ndocument.title = word as string;\n',
  "assets/scripts/word.ts": 'export const word = (n: number): string | undefined => ["a"][n]?.trim();\n',
  "assets/scripts/results.ts": 'export const shown: string = "results";\n',
  "portal/language/word-of.ts": 'export const word = "từ";\n',
};

/** Painting costs a process: only the tests of icons have a drawing. */
const DRAWN = {
  ...SOURCES,
  "assets/icons/icon.svg":
    '<!-- mark --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\n  <rect width="64" height="64" fill="currentColor"/>\n</svg>\n',
};

function project(sources: Readonly<Record<string, string>> = SOURCES): string {
  const folder = mkdtempSync(join(tmpdir(), "bantin-assets-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(sources)) write(folder, path, text);
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  // Files of this very millisecond could have changed while they were read, and nothing would be remembered.
  utimesSync(join(folder, path), 1_600_000_000, 1_600_000_000);
}

const build = (folder: string, accent = "#b3261e") =>
  bundleAssets({ assets: join(folder, "assets"), cache: join(folder, ".cache"), accent, urls });

describe("the asset step", () => {
  const folder = project(DRAWN);
  const first = build(folder);

  it("gives the style sheets for heads of pages as text, with their parts in them, lowered and minified", async () => {
    const { assets } = await first;
    assert.equal(assets.firstStyles.text, ":root{--ink: #111111}body{margin:0}body p{color:var(--ink)}");
  });

  it("names other style sheets and scripts, but not the parts of them", async () => {
    const { assets } = await first;
    assert.deepEqual(Object.keys(assets.styles), ["search"]);
    assert.deepEqual(Object.keys(assets.scripts).sort(), ["page", "results", "search"]);
    assert.match(assets.scripts.page ?? "", /^\/tin\/assets\/page-[A-Z0-9]{8}\.js$/);
    assert.match(assets.styles.search ?? "", /^\/tin\/assets\/search-[A-Z0-9]{8}\.css$/);
  });

  it("gives every file that it names, and no file that it does not", async () => {
    const { assets, files } = await first;
    const named = [assets.styles, assets.scripts, assets.icons]
      .flatMap((names) => Object.values(names))
      .sort();
    assert.deepEqual(
      files.map(({ path }) => urls.asset(path)).filter((path) => !path.includes("/shared-")),
      named,
    );
  });

  it("writes scripts for old phones: no optional chaining, but modules and dynamic import", async () => {
    const { files } = await first;
    const script = (name: string) =>
      files.find(({ path }) => path.startsWith(`${name}-`) && path.endsWith(".js"))?.bytes.toString() ?? "";
    assert.doesNotMatch(script("page"), /\?\.|\?\?/);
    assert.match(script("search"), /import\("\.\/results-[A-Z0-9]{8}\.js"\)/);
  });

  it("draws the icons in the accent colour, each in its size", async () => {
    const { assets, files } = await first;
    const bytes = (name: string) => files.find(({ path }) => urls.asset(path) === assets.icons[name])?.bytes;
    assert.equal(
      bytes("favicon.svg")?.toString(),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#b3261e"/></svg>',
    );
    for (const [name, size] of [
      ["apple-touch-icon.png", 180],
      ["icon-192.png", 192],
      ["icon-512.png", 512],
      ["icon-maskable.png", 512],
    ] as const) {
      const png = bytes(name);
      assert.equal(png?.toString("latin1", 1, 4), "PNG", name);
      assert.equal(png?.readUInt32BE(16), size, name);
    }
  });

  it("gives the same files in another folder", async () => {
    const elsewhere = await build(project(DRAWN));
    assert.deepEqual(elsewhere, await first);
  });

  it("takes everything from the cache while nothing changes", async () => {
    const { fresh, ...rest } = await first;
    assert.equal(fresh, true);
    assert.deepEqual(await build(folder), { ...rest, fresh: false });
  });
});

describe("the cache of the asset step", () => {
  const changed = async (change: (folder: string) => void) => {
    const folder = project();
    await build(folder);
    change(folder);
    return build(folder);
  };

  it("notices a change in a script, in what it imports from elsewhere, in a part of a style sheet", async () => {
    const inScript = await changed((folder) =>
      write(folder, "portal/language/word-of.ts", 'export const word = "chữ";\n'),
    );
    assert.ok(inScript.fresh && inScript.files.some(({ bytes }) => bytes.includes("chữ")));
    const inStyle = await changed((folder) =>
      write(folder, "assets/styles/tokens.css", ":root { --ink: #222; }"),
    );
    assert.match(inStyle.assets.firstStyles.text ?? "", /#222/);
  });

  it("notices a new file", async () => {
    const added = await changed((folder) => write(folder, "assets/scripts/more.ts", "document.title = 'x';"));
    assert.ok("more" in added.assets.scripts);
  });

  it("notices another drawing and another accent", async () => {
    const folder = project(DRAWN);
    await build(folder);
    write(
      folder,
      "assets/icons/icon.svg",
      DRAWN["assets/icons/icon.svg"].replace('width="64"', 'width="60"'),
    );
    const { files } = await build(folder, "#0b5d3b");
    const drawn = files.find(({ path }) => path.startsWith("favicon"))?.bytes.toString() ?? "";
    assert.match(drawn, /width="60" height="64" fill="#0b5d3b"/);
  });

  it("is not believed when it is damaged", async () => {
    const again = await changed((folder) => {
      const file = join(folder, ".cache/assets.json");
      writeFileSync(file, readFileSync(file, "utf8").replace("margin:0", "margin:9"));
    });
    assert.ok(again.fresh && again.assets.firstStyles.text?.includes("margin:0"));
  });
});

describe("faulty assets", () => {
  it("are reported with file and line", async () => {
    const folder = project({ "assets/scripts/page.ts": "const a = ;\n" });
    await assert.rejects(build(folder), /assets\/scripts\/page\.ts:1:10/);
  });

  it("are reported when the drawing is no SVG", async () => {
    const folder = project({ "assets/icons/icon.svg": "<p>no drawing" });
    await assert.rejects(build(folder), /icon cannot be painted/);
  });

  it("may be missing altogether", async () => {
    const folder = project({ "assets/styles/first-text.css": "p { margin: 0 }" });
    assert.deepEqual((await build(folder)).files, []);
  });
});

describe("the project's own assets", () => {
  it("bundle without a fault, and hold the styles of every kind of page and the script of all", async () => {
    const folder = project({});
    const own = fileURLToPath(new URL("../../", import.meta.url));
    for (const part of ["assets", "portal"]) cpSync(join(own, part), join(folder, part), { recursive: true });
    const { assets } = await build(folder);
    assert.deepEqual(Object.keys(assets.firstStyles), ["article", "document", "home", "list", "text"]);
    for (const style of Object.values(assets.firstStyles))
      assert.ok(style.length > 1000 && style.length < 10_000);
    assert.ok("later" in assets.styles);
    assert.ok("page" in assets.scripts && "favicon.svg" in assets.icons);
  });
});
