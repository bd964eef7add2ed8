// A site that somebody has touched since it was built is noticed, whether it has few files or many.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isIntact, lookOver } from "../../scripts/steps/intact.ts";
import { CACHE_RULES, type Manifest } from "../../scripts/steps/manifest.ts";

/** A folder with files of two bytes, and its manifest. */
function siteOf(count: number): { folder: string; manifest: Manifest } {
  const folder = mkdtempSync(join(tmpdir(), "bantin-intact-"));
  mkdirSync(join(folder, "tin"));
  const paths = Array.from({ length: count }, (_, i) => `tin/${i}.html`);
  for (const path of paths) writeFileSync(join(folder, path), "ab");
  const file = { hash: "", size: 2, cache: "page", key: "" } as const;
  const files = Object.fromEntries(paths.map((path) => [path, file]));
  return { folder, manifest: { version: "1", rules: CACHE_RULES, files } };
}

for (const count of [3, 3_001]) {
  test(`a site of ${count} files is intact until one of them is longer, or gone`, async () => {
    const { folder, manifest } = siteOf(count);
    const last = join(folder, `tin/${count - 1}.html`);
    const both = async () => {
      const found = await lookOver(folder, manifest)();
      assert.equal(found, isIntact(folder, manifest));
      return found;
    };
    assert.equal(await both(), true);
    writeFileSync(last, "abc");
    assert.equal(await both(), false);
    rmSync(last);
    assert.equal(await both(), false);
    rmSync(folder, { recursive: true });
    assert.equal(await both(), false);
  });
}
