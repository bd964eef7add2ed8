// accessibility.yaml: what is read is what was written, and whatever is wrong in it is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibilityText } from "../../portal/content/read-accessibility.ts";
import type { AccessibilityCheck } from "../../portal/model/accessibility.ts";
import { allPages } from "../../layouts/pages.ts";
import { keyOf } from "../../scripts/steps/page-keys.ts";
import { type Files, portalOf, problemsOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const CHECK: AccessibilityCheck = {
  date: "2026-03-02",
  standard: "WCAG 2.2 AA",
  tool: "axe-core 4.0.0",
  kinds: ["home", "most-viewed"],
  widths: [320, 1280],
  colours: ["light", "dark"],
  findings: [
    { rule: "image-alt", impact: "critical", required: true, kind: "home", places: 2 },
    { rule: "region", impact: "moderate", required: false, kind: "most-viewed", places: 1 },
  ],
};

test("what is read is what was written", async () => {
  for (const check of [CHECK, { ...CHECK, findings: [] }]) {
    const { accessibility } = await portalOf({ "accessibility.yaml": accessibilityText(check) });
    assert.deepEqual(accessibility, check);
  }
  assert.equal((await portalOf()).accessibility, undefined);
});

test("every fault of the file is said at its place", async () => {
  const text =
    "date: 02/03/2026\nstandard: WCAG 2.2 AA\ntool: axe\nkinds: [hom]\nwidths: [0]\ncolours: [light]\nfindings:\n  - {rule: a, impact: bad, required: có, kind: home, places: 1}\n";
  const problems = await problemsOf({ "accessibility.yaml": text });
  assert.deepEqual(
    problems.map((problem) => /^accessibility\.yaml:(\d+):\d+ error: mục “([^”]+)”/.exec(problem)?.slice(1)),
    [
      ["1", "date"],
      ["4", "kinds"],
      ["5", "widths"],
      ["8", "findings.impact"],
      ["8", "findings.required"],
    ],
  );
  const [unknown] = await problemsOf({ "accessibility.yaml": `${accessibilityText(CHECK)}auditor: ai đó\n` });
  assert.match(unknown ?? "", /không có mục “auditor”/);
});

test("a new check changes the statement's page, and no other", async () => {
  const pages: Files = {
    "pages/tiep-can.md": "---\ntitle: Tiếp cận\nstatement: accessibility\n---\nChữ.\n",
    "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nChữ.\n",
  };
  const keys = async (files: Files) =>
    [...allPages(deskOf(await portalOf({ ...pages, ...files })))].map(
      (page) => [page.url, keyOf(page, "")] as const,
    );
  const before = new Map(await keys({}));
  const after = await keys({ "accessibility.yaml": accessibilityText(CHECK) });
  assert.deepEqual(
    after.filter(([url, key]) => before.get(url) !== key).map(([url]) => url),
    ["/tiep-can/"],
  );
});
