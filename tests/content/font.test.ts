// The font that portal.yaml names: what of it is right, and what is said when something is wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fontFacts } from "../../portal/content/font-facts.ts";
import { ASCII_FONT, BOX_FONT } from "../fixtures/box-font.ts";
import { portalOf, problemsOf } from "../fixtures/portal-builder.ts";

const SETTINGS = "name: Thử\nurl: https://bantin.example/\nfont: tieu-de.woff2\n";

test("a font with all letters of Vietnamese is the portal's, under a name with its hash", async () => {
  const { font } = await portalOf({ "portal.yaml": SETTINGS, "tieu-de.woff2": BOX_FONT });
  assert.equal(font?.name, "tieu-de.woff2");
  assert.match(font?.hash ?? "", /^[0-9a-f]{16}$/);
  assert.deepEqual(font?.weights, [300, 800]);
});

test("a font that lacks Vietnamese letters is refused, with some of them named", async () => {
  const [problem, ...more] = await problemsOf({ "portal.yaml": SETTINGS, "tieu-de.woff2": ASCII_FONT });
  assert.match(
    problem ?? "",
    /^portal\.yaml:3:\d+ error: phông chữ “tieu-de\.woff2” thiếu chữ: đ à á ã .* … → /,
  );
  assert.deepEqual(more, []);
});

test("a missing, a heavy and a wrong file are told apart, each with what to do", async () => {
  const said = async (files: Record<string, string | Uint8Array>) =>
    (await problemsOf({ "portal.yaml": SETTINGS, ...files })).join("\n");
  assert.match(await said({}), /không tìm thấy phông chữ “tieu-de\.woff2” → Chép tệp/);
  const heavy = Buffer.concat([BOX_FONT, Buffer.alloc(36 * 1024)]);
  assert.match(await said({ "tieu-de.woff2": heavy }), /nặng 37 KB, quá giới hạn 35 KB → .*pyftsubset/);
  assert.match(await said({ "tieu-de.woff2": "OTTO nhưng không phải" }), /không phải là phông chữ WOFF2/);
  const elsewhere = { "portal.yaml": SETTINGS.replace("tieu-de", "../tieu-de") };
  assert.match(await said(elsewhere), /mục “font” có giá trị không hợp lệ/);
});

test("damaged fonts are refused, never a reason to stop", () => {
  fc.assert(
    fc.property(fc.nat(BOX_FONT.length - 1), fc.nat(255), fc.nat(BOX_FONT.length), (place, value, length) => {
      const bytes = Uint8Array.from(BOX_FONT.subarray(0, length));
      bytes[place % Math.max(1, length)] = value;
      fontFacts(bytes);
    }),
  );
  assert.equal(fontFacts(BOX_FONT.subarray(0, 200)), undefined);
});
