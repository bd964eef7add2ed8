// `npm run accessibility` finds what is wrong with a page, and says it in terms of the standard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { tryPages } from "../../scripts/accessibility/try-pages.ts";
import { temporaryFolder, writeFiles } from "../fixtures/portal-builder.ts";
import { newFolder, runScript, sampleContent } from "../scripts/command-sample.ts";
import { openBrowser } from "./browser.ts";
import { serve } from "./sample-site.ts";

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const page = (main: string) =>
  `<!doctype html><html lang="vi"><head><title>Thử</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Thử</h1>${main}</main></body></html>`;

/** A picture that has no text, twice; and text that is too pale on dark ground only. */
const PICTURES = '<img src="a.png"><img src="b.png">';
const PALE =
  "<style>@media (prefers-color-scheme: dark) { body { background: #000; color: #333 } }</style><p>Chữ.</p>";

test("faults of any look are found once, and told apart by what the standard demands", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "index.html": page(PICTURES),
    "a/index.html": page(PALE),
    "b/index.html": page(PALE),
    "404.html": page("<h4>Nhảy cấp</h4>"),
  });
  const server = await serve({ folder, base: "" });
  const pages = [
    { kind: "home", url: "/", file: "index.html" },
    { kind: "list", url: "/a/", file: "a/index.html" },
    { kind: "list", url: "/b/", file: "b/index.html" },
    { kind: "not-found", url: "/404.html", file: "404.html" },
  ];
  const { findings, kinds, tool } = await tryPages(browser, server.address, pages, "2026-03-02");
  server.close();
  assert.match(tool, /^axe-core \d+\.\d+\.\d+$/);
  assert.deepEqual(kinds, ["home", "list", "not-found"]);
  const told = findings.map(
    ({ rule, impact, required, kind, places }) =>
      `${rule} ${impact} ${required ? "required" : "optional"} ${kind} ${places}`,
  );
  assert.ok(told.includes("image-alt critical required home 2"), told.join("\n"));
  assert.ok(told.includes("color-contrast serious required list 4"), told.join("\n"));
  assert.ok(told.includes("heading-order moderate optional not-found 1"), told.join("\n"));
  assert.deepEqual(told[0], "image-alt critical required home 2");
});

test("a portal that was not built yet is not said to be accessible", async () => {
  const folder = newFolder();
  sampleContent(folder);
  const { code, stderr } = await runScript("accessibility", folder, ["--output", `${folder}/site`]);
  assert.equal(code, 2);
  assert.match(stderr, /npm run build/);
});
