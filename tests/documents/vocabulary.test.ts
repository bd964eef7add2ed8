// The vocabulary is whole in itself and yields to an editor's entries.
import assert from "node:assert/strict";
import { test } from "node:test";
import { slugify } from "../../portal/language/slug.ts";
import { findCitations } from "../../portal/documents/citations.ts";
import { defaultIssuers, defaultTypes } from "../../portal/documents/default-vocabulary.ts";
import { issuersOfSymbol, openVocabulary, typesOfSymbol } from "../../portal/documents/vocabulary.ts";

test("ids are used once, and types have the slug of their name", () => {
  for (const entries of [defaultTypes, defaultIssuers])
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  for (const { id, name } of defaultTypes) assert.equal(id, slugify(name));
});

test("successors exist and begin no later than the body that they follow ends", () => {
  const vocabulary = openVocabulary();
  for (const { id, to, successor } of defaultIssuers) {
    if (successor === undefined) continue;
    const next = vocabulary.issuers.get(successor);
    assert.ok(next, id);
    assert.ok(to !== undefined && (next.from ?? "") <= "2025-03-01", id);
  }
});

test("periods are calendar dates in order", () => {
  for (const { id, from, to } of defaultIssuers) {
    for (const day of [from, to]) if (day) assert.equal(new Date(day).toISOString().slice(0, 10), day, id);
    assert.ok((from ?? "") <= (to ?? "9999"), id);
  }
});

test("QĐ means two types with the party and one with the state", () => {
  const vocabulary = openVocabulary();
  const ids = (form: "party" | "state") => typesOfSymbol(vocabulary, "QĐ", form).map(({ id }) => id);
  assert.deepEqual(ids("party"), ["quyet-dinh", "quy-dinh"]);
  assert.deepEqual(ids("state"), ["quyet-dinh"]);
  assert.deepEqual(
    issuersOfSymbol(vocabulary, "QH15").map(({ id }) => id),
    ["quoc-hoi"],
  );
});

test("an editor's entries add bodies and change single facts of known ones", () => {
  const vocabulary = openVocabulary({
    issuers: [
      {
        id: "ban-quan-ly-khu-kinh-te",
        name: "Ban Quản lý Khu kinh tế",
        symbols: ["BQLKKT"],
        level: "province",
      },
      { id: "ban-tuyen-giao-tinh-uy", to: "2025-02-28", successor: "ban-tuyen-giao-va-dan-van-tinh-uy" },
    ],
    types: [{ id: "thong-diep", name: "Thông điệp", state: ["TĐ"], alone: "never" }],
  });
  const [citation] = findCitations("Thông điệp số 12/TĐ-BQLKKT của Ban Quản lý Khu kinh tế", vocabulary);
  assert.deepEqual([citation?.type, citation?.issuer?.id], ["thong-diep", "ban-quan-ly-khu-kinh-te"]);
  const changed = vocabulary.issuers.get("ban-tuyen-giao-tinh-uy");
  assert.deepEqual([changed?.name, changed?.to], ["Ban Tuyên giáo Tỉnh ủy", "2025-02-28"]);
  assert.equal(openVocabulary().issuers.get("ban-tuyen-giao-tinh-uy")?.to, undefined);
});

test("a new entry without a name is refused", () => {
  assert.throws(() => openVocabulary({ types: [{ id: "x" }] }), RangeError);
});

test("entries named like parts of every object do no harm", () => {
  const vocabulary = openVocabulary({
    issuers: [{ id: "__proto__", name: "constructor", symbols: ["toString"] }],
  });
  const [citation] = findCitations("Quyết định 12/QĐ-toString __proto__", vocabulary);
  assert.equal(citation?.issuer?.id, "__proto__");
  assert.equal(Object.hasOwn(Object.prototype, "name"), false);
});
