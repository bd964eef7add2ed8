// Whatever accent a portal chooses, its pages stay readable.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  accentColours,
  accentStyle,
  contrast,
  DARK_PAPER,
  LIGHT_PAPER,
} from "../../layouts/components/accent.ts";

const READABLE = 4.5;
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

test("contrast is 21 between black and white and 1 between equals", () => {
  assert.equal(Math.round(contrast("#000000", "#ffffff")), 21);
  assert.equal(contrast("#777777", "#777777"), 1);
});

test("every accent is readable as ink on light and dark paper, and carries readable text", () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const { onAccent, inkOnLight, inkOnDark } = accentColours(accent);
      assert.ok(contrast(onAccent, accent) >= READABLE);
      for (const paper of [LIGHT_PAPER, "#ffffff"]) assert.ok(contrast(inkOnLight, paper) >= READABLE);
      for (const paper of [DARK_PAPER, "#15181c"]) assert.ok(contrast(inkOnDark, paper) >= READABLE);
    }),
    { numRuns: 500 },
  );
});

test("an accent that is readable already is not changed", () => {
  assert.equal(accentColours("#9B1C22").inkOnLight, "#9b1c22");
});

test("a value that is no colour never reaches the style sheet", () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      assert.match(accentStyle(value), /^:root\{(?:--[a-z-]+:#[0-9a-f]{6};?){4}\}$/);
    }),
  );
});
