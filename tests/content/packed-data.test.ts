// Plain data goes into bytes and comes back the same.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { pack, unpack } from "../../portal/content/packed-data.ts";
import { readSealed, writeSealed } from "../../portal/content/sealed-file.ts";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("Đảng bộ", "", "t", "1 2", "\ud800"),
);
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value")),
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => name !== "__proto__"),
      tie("value"),
      {
        noNullPrototype: true,
      },
    ),
  ),
})).value;

test("what is packed comes back the same", () => {
  fc.assert(
    fc.property(plain, (value) => {
      assert.deepStrictEqual(unpack(pack(value)), value);
    }),
    { numRuns: 500 },
  );
});

test("equal parts are kept once, and fields that are undefined vanish", () => {
  const part = { ngay: "2022-02-11", ten: "Đảng bộ" };
  const many = Array.from({ length: 1_000 }, () => ({ ...part, thieu: undefined }));
  const bytes = pack(many);
  assert.ok(bytes.length < 5_000, `${bytes.length} bytes`);
  const [first, second] = unpack(bytes) as object[];
  assert.deepStrictEqual(first, part);
  assert.equal(first, second);
});

test("a sealed file that was written under another key, damaged or cut short is not believed", () => {
  const folder = mkdtempSync(join(tmpdir(), "bantin-sealed-"));
  const path = join(folder, "a", "b.packed");
  const value = [{ title: "Tin thử", words: 12.5 }];
  writeSealed(path, "khoá", value);
  assert.deepEqual(readSealed(path, "khoá"), value);
  assert.equal(readSealed(path, "khoá khác"), undefined);
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    assert.equal(readSealed(path, "khoá"), undefined, `byte ${at}`);
    writeFileSync(path, whole.subarray(0, at));
    assert.equal(readSealed(path, "khoá"), undefined, `${at} bytes`);
  }
  rmSync(folder, { recursive: true });
});
