// Which citations mean one document, which address it gets, and that neither moves when the portal grows.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findCitations } from "../../portal/documents/citations.ts";
import { parseDocumentNumber } from "../../portal/documents/document-number.ts";
import {
  type CitingArticle,
  type RegisteredDocument,
  type Resolution,
  resolveDocuments,
} from "../../portal/documents/identity.ts";
import { openVocabulary } from "../../portal/documents/vocabulary.ts";

const vocabulary = openVocabulary();

function article(date: string, text: string, more: Partial<CitingArticle> = {}): CitingArticle {
  const blocks = [{ citations: findCitations(text, vocabulary) }];
  return { id: `${date} ${text}`, date, agency: "ban-tuyen-giao", named: [], blocks, ...more };
}

function named(number: string, more: Partial<RegisteredDocument> = {}): RegisteredDocument {
  const parsed = parseDocumentNumber(number, vocabulary.symbols);
  assert.ok(parsed);
  return { number: parsed, type: null, issuer: null, date: null, title: null, ...more };
}

const slugs = ({ documents }: Resolution) => documents.map(({ slug }) => slug);
const reasons = ({ undecided }: Resolution) => undecided.map(({ reason }) => reason);
const resolve = (
  articles: CitingArticle[],
  register: RegisteredDocument[] = [],
  home: string | null = null,
) => resolveDocuments(articles, register, vocabulary, home);

test("citations of one number and date are one document with the facts of both", () => {
  const { documents, byArticle } = resolve([
    article("2022-02-11", "Nghị quyết số 05-NQ/TU, ngày 24/12/2021 về du lịch."),
    article("2022-02-12", "Nghị quyết 05-NQ/TU ngày 24/12/2021 của Ban Chấp hành Đảng bộ tỉnh"),
  ]);
  assert.equal(documents.length, 1);
  assert.equal(documents[0]?.slug, "05-nq-tu");
  assert.equal(documents[0]?.title, "du lịch");
  assert.equal(documents[0]?.issuer?.id, "ban-chap-hanh-dang-bo-tinh");
  assert.equal(byArticle.size, 2);
});

test("two dates are two documents, and only the later named one carries its date in the address", () => {
  const resolution = resolve([
    article("2016-02-01", "Nghị quyết 05-NQ/TU ngày 12/01/2016"),
    article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021"),
  ]);
  assert.deepEqual(slugs(resolution), ["05-nq-tu", "05-nq-tu-2021-12-24"]);
});

test("a mention without a date joins the only document near in time, before or after it", () => {
  const after = resolve([
    article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021"),
    article("2022-05-11", "Nghị quyết 05-NQ/TU của Tỉnh ủy"),
  ]);
  const before = resolve([
    article("2022-02-11", "Nghị quyết 05-NQ/TU của Tỉnh ủy"),
    article("2022-05-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021"),
  ]);
  for (const resolution of [after, before]) {
    assert.deepEqual(slugs(resolution), ["05-nq-tu"]);
    assert.equal(resolution.documents[0]?.date, "2021-12-24");
    assert.equal(resolution.byArticle.size, 2);
    assert.deepEqual(reasons(resolution), []);
  }
});

test("an undated mention does not take a document that is younger than its article", () => {
  const resolution = resolve([
    article("2021-02-11", "Nghị quyết 05-NQ/TU của Tỉnh ủy"),
    article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021"),
  ]);
  assert.deepEqual(slugs(resolution), ["05-nq-tu", "05-nq-tu-2021-12-24"]);
});

test("what may be two documents is listed, not guessed", () => {
  const several = resolve([
    article("2021-01-11", "Nghị quyết 05-NQ/TU ngày 10/01/2021"),
    article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021"),
    article("2022-03-11", "Nghị quyết 05-NQ/TU"),
  ]);
  assert.deepEqual(reasons(several), ["several"]);
  assert.deepEqual(several.undecided[0]?.candidates, ["05-nq-tu", "05-nq-tu-2021-12-24"]);
  assert.equal(several.byArticle.size, 2);
  const far = resolve([
    article("2010-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2009"),
    article("2022-03-11", "Nghị quyết 05-NQ/TU"),
  ]);
  assert.deepEqual(reasons(far), ["far"]);
});

test("a link that a second document makes doubtful later is kept and listed", () => {
  const resolution = resolve([
    article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021"),
    article("2022-03-11", "Nghị quyết 05-NQ/TU"),
    article("2022-04-11", "Nghị quyết 05-NQ/TU ngày 10/01/2021"),
  ]);
  assert.deepEqual(reasons(resolution), ["rival"]);
  assert.equal(resolution.undecided[0]?.article, "2022-03-11 Nghị quyết 05-NQ/TU");
  assert.equal(resolution.byArticle.get("2022-03-11 Nghị quyết 05-NQ/TU")?.[0]?.slug, "05-nq-tu");
});

test("short mentions are linked within the article, then through the register, else left open", () => {
  const within = resolve([
    article("2022-02-11", "Nghị quyết số 05-NQ/TU ngày 24/12/2021. Nghị quyết 05 nêu rõ."),
  ]);
  assert.deepEqual([...within.byArticle.values()][0]?.[0]?.citations, [0, 1]);
  const registered = resolve(
    [article("2022-02-11", "Nghị quyết 05 nêu rõ.")],
    [named("05-NQ/TU", { type: "nghi-quyet" })],
  );
  assert.equal(registered.byArticle.size, 1);
  const open = resolve([article("2022-02-11", "Nghị quyết 05 nêu rõ.")]);
  assert.deepEqual(reasons(open), ["unknown"]);
  const two = resolve([
    article("2022-02-11", "Nghị quyết 05-NQ/TU và Nghị quyết 05-NQ/TW. Nghị quyết 05 nêu rõ."),
  ]);
  assert.deepEqual(reasons(two), ["several"]);
});

test("a short mention may stand before the whole number of its article", () => {
  const { byArticle, undecided } = resolve([
    article(
      "2022-02-11",
      "Nghị quyết 05 nêu rõ. Đó là Nghị quyết 05-NQ/TU; Nghị quyết 05-NQ/TU, ngày 24/12/2021.",
    ),
  ]);
  const [cited] = [...byArticle.values()][0] ?? [];
  assert.deepEqual([cited?.slug, cited?.named, cited?.citations], ["05-nq-tu", false, [0, 1, 2]]);
  assert.deepEqual(undecided, []);
});

test("an exact issuer takes the place of a loose one, not the other way round", () => {
  const loose = article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021 của Tỉnh ủy");
  const exact = article("2022-02-12", "Nghị quyết 05-NQ/TU ngày 24/12/2021 của Ban Thường vụ Tỉnh ủy");
  const later = article("2022-02-13", "Nghị quyết 05-NQ/TU ngày 24/12/2021 của Tỉnh ủy");
  assert.equal(resolve([loose, exact, later]).documents[0]?.issuer?.id, "ban-thuong-vu-tinh-uy");
});

test("on one day the hour decides which article is older", () => {
  const resolution = resolve([
    article("2022-02-11T09:00", "Nghị quyết 05-NQ/TU ngày 24/12/2021", { id: "b" }),
    article("2022-02-11T15:00", "Nghị quyết 05-NQ/TU ngày 12/01/2016", { id: "a" }),
  ]);
  assert.deepEqual(slugs(resolution), ["05-nq-tu", "05-nq-tu-2016-01-12"]);
});

test("facts of the register go before front matter, and front matter before text", () => {
  const text = article(
    "2022-02-11",
    "Quyết định số 37-QĐ/TW ngày 25/10/2021 về điều đảng viên không được làm",
    {
      named: [named("37-QĐ/TW", { title: "Theo bài", date: "2021-10-25", type: "quy-dinh" })],
    },
  );
  const [front] = resolve([text]).documents;
  assert.deepEqual([front?.title, front?.type], ["Theo bài", "quy-dinh"]);
  const entry = named("37-QĐ/TW", { title: "Theo sổ", date: "2021-10-25" });
  const [registered] = resolve([text], [entry]).documents;
  assert.deepEqual([registered?.title, registered?.type, registered?.registered], ["Theo sổ", "quy-dinh", 0]);
});

test("a document named in front matter is completed from the text", () => {
  const resolution = resolve([
    article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021 của Tỉnh ủy", { named: [named("05-NQ/TU")] }),
  ]);
  assert.deepEqual(slugs(resolution), ["05-nq-tu"]);
  const cited = [...resolution.byArticle.values()].flat();
  assert.deepEqual(
    cited.map(({ slug, named, citations }) => [slug, named, citations]),
    [["05-nq-tu", true, [0]]],
  );
});

test("a pinned address is kept for its entry", () => {
  const resolution = resolve(
    [
      article("2016-02-01", "Nghị quyết 05-NQ/TU ngày 12/01/2016"),
      article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021"),
    ],
    [named("05-NQ/TU", { date: "2021-12-24", slug: "05-nq-tu" })],
  );
  assert.deepEqual(slugs(resolution), ["05-nq-tu", "05-nq-tu-2016-01-12"]);
});

test("places tell apart what number and date do not", () => {
  const resolution = resolve(
    [
      article("2022-02-11", "Nghị quyết 05-NQ/TU ngày 24/12/2021 của Tỉnh ủy"),
      article("2022-02-12", "Nghị quyết 05-NQ/TU ngày 24/12/2021 của Tỉnh ủy Bến Tre"),
      article("2022-02-13", "Nghị quyết 05-NQ/TU ngày 24/12/2021 của Tỉnh ủy Vĩnh Long"),
    ],
    [],
    "Vĩnh Long",
  );
  assert.deepEqual(slugs(resolution), ["05-nq-tu", "05-nq-tu-2021-12-24"]);
  assert.equal(resolution.documents[1]?.issuer?.place, "Bến Tre");
});

test("bodies below the province are told apart by the agency that cites them", () => {
  const resolution = resolve([
    article("2022-02-11", "Nghị quyết 05-NQ/HU của Huyện ủy", { agency: "huyen-uy-vung-liem" }),
    article("2022-02-12", "Nghị quyết 05-NQ/HU của Huyện ủy", { agency: "huyen-uy-tam-binh", id: "b" }),
    article("2022-02-13", "Nghị quyết 05-NQ/HU của Huyện ủy", { agency: "huyen-uy-vung-liem", id: "c" }),
  ]);
  assert.equal(resolution.documents.length, 2);
  assert.deepEqual(resolution.byArticle.get("c")?.[0]?.slug, "05-nq-hu");
});

test("a mixed-up spelling is the same document, shown in its issuer's form", () => {
  const { documents } = resolve([
    article("2022-02-11", "Nghị quyết 05/NQ-TU ngày 24/12/2021"),
    article("2022-02-12", "Nghị quyết 05-NQ/TU ngày 24/12/2021"),
  ]);
  assert.equal(documents.length, 1);
  assert.equal(documents[0]?.number.form, "party");
});

const mention = fc
  .record({
    number: fc.constantFrom("05-NQ/TU", "05-NQ/TW", "06-NQ/TU", "05/QĐ-UBND", "15/2020/NĐ-CP"),
    date: fc.constantFrom("", " ngày 24/12/2021", " ngày 10/01/2021", " ngày 3/2/2020"),
    issuer: fc.constantFrom("", " của Tỉnh ủy", " của Ban Thường vụ Tỉnh ủy", " của Bộ Chính trị"),
  })
  .map(({ number, date, issuer }) => `Nghị quyết ${number}${date}${issuer}. Nghị quyết 05 nêu rõ.`);
const portal = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 800 }), text: mention }), { maxLength: 12 })
  .map((items) =>
    items.map(({ day, text }, index) => {
      const date = new Date(Date.UTC(2020, 5, 1 + day)).toISOString().slice(0, 10);
      return article(date, text, { id: `${index}` });
    }),
  );

test("the order in which articles are given does not matter", () => {
  fc.assert(
    fc.property(portal, fc.integer(), (articles, turn) => {
      const at = articles.length === 0 ? 0 : Math.abs(turn) % articles.length;
      const turned = [...articles.slice(at), ...articles.slice(0, at)].reverse();
      const [one, other] = [resolve(articles), resolve(turned)];
      assert.deepEqual(one.documents, other.documents);
      assert.deepEqual(new Map([...one.byArticle].sort()), new Map([...other.byArticle].sort()));
      assert.deepEqual(one.undecided, other.undecided);
    }),
  );
});

test("an article newer than all others changes no address and no link of theirs", () => {
  fc.assert(
    fc.property(portal, mention, (articles, text) => {
      const before = resolve(articles);
      const after = resolve([...articles, article("2024-01-01", text, { id: "newest" })]);
      for (const [id, cited] of before.byArticle) assert.deepEqual(after.byArticle.get(id), cited);
      assert.deepEqual(
        slugs(before).filter((slug) => !slugs(after).includes(slug)),
        [],
      );
    }),
  );
});

test("addresses are slugs, each used once", () => {
  fc.assert(
    fc.property(portal, (articles) => {
      const all = slugs(resolve(articles));
      assert.equal(new Set(all).size, all.length);
      for (const slug of all) assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }),
  );
});

test("articles with two citations each are resolved in some ten microseconds, also when all share one number", () => {
  const spread = Array.from({ length: 100 }, (_, index) =>
    article("2022-02-11", `Nghị quyết ${index + 1}-NQ/TU ngày 24/12/2021 và Nghị quyết 05-NQ/TU.`),
  );
  const crowd = Array.from({ length: 300 }, (_, index) =>
    article(
      "2022-02-11",
      `Nghị quyết 05-NQ/TU ngày ${(index % 28) + 1}/${(index % 12) + 1}/${1990 + (index % 30)}. Nghị quyết 05-NQ/TU`,
    ),
  );
  for (const kinds of [spread, crowd]) {
    const articles = Array.from({ length: 30_000 }, (_, index) => ({
      ...(kinds[index % kinds.length] ?? article("2022-02-11", "")),
      id: String(index).padStart(6, "0"),
    }));
    const begun = process.cpuUsage();
    resolve(articles);
    const { user } = process.cpuUsage(begun);
    assert.ok(user < 2_000_000, `${user / 1000} ms`);
  }
});
