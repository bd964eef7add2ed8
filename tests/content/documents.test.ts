// The register of official documents, its relations, and the editors' own types and issuers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, portalOf, problemsOf } from "../fixtures/portal-builder.ts";

const citing = (body: string, fields: Readonly<Record<string, string>> = {}): Files => ({
  "articles/2022/02/bai.md": article({ title: "Bài", ...fields }, `${body}\n`),
});

test("a register entry gives its document everything it says", async () => {
  const { documents } = await portalOf({
    "documents/a.yaml": `number: 05-NQ/TU
slug: nghi-quyet-nam-2022
type: Nghị quyết
issuer: Tỉnh ủy
date: 2021-12-24
title: Về nhiệm vụ năm 2022
signer: Người ký
status: in-force
effect: {from: 2022-01-01, to: 2022-12-31}
url: https://vanban.example/05
files: [https://vanban.example/05.docx, {file: https://vanban.example/05.pdf, pages: 12, size: "1,2 MB"}]
topics: [chuyen-doi-so]
`,
  });
  assert.deepEqual(documents.get("nghi-quyet-nam-2022"), {
    slug: "nghi-quyet-nam-2022",
    number: "05-NQ/TU",
    registered: true,
    type: "Nghị quyết",
    issuer: "Tỉnh ủy",
    date: "2021-12-24",
    title: "Về nhiệm vụ năm 2022",
    signer: "Người ký",
    status: "in-force",
    effectiveFrom: "2022-01-01",
    effectiveTo: "2022-12-31",
    url: "https://vanban.example/05",
    files: [
      { url: "https://vanban.example/05.docx" },
      { url: "https://vanban.example/05.pdf", pages: 12, size: "1,2 MB" },
    ],
    topics: ["chuyen-doi-so"],
    replaces: [],
    replacedBy: [],
    amends: [],
    amendedBy: [],
  });
});

test("relations are read in both directions, and imply a status where none is written", async () => {
  const { documents } = await portalOf({
    "documents/all.yaml": `- {number: 912-KH/TU, date: 2022-01-05}
- {number: 930-KH/TU, date: 2024-06-10, replaces: [912-KH/TU, 701-KH/TU]}
- {number: 940-KH/TU, date: 2024-09-10, amends: 930-KH/TU}
- {number: 950-KH/TU, date: 2024-10-10, amends: 940-KH/TU, status: in-force}
`,
  });
  const relations = (slug: string) => {
    const found = documents.get(slug);
    return [found?.status, found?.replaces, found?.replacedBy, found?.amends, found?.amendedBy];
  };
  assert.deepEqual(relations("912-kh-tu"), ["replaced", [], [{ slug: "930-kh-tu" }], [], []]);
  assert.deepEqual(relations("930-kh-tu"), [
    "amended",
    [{ slug: "912-kh-tu" }, { number: "701-KH/TU" }],
    [],
    [],
    [{ slug: "940-kh-tu" }],
  ]);
  assert.equal(documents.get("950-kh-tu")?.status, "in-force");
});

test("of several documents with one number a relation means the nearest that time allows", async () => {
  const { documents } = await portalOf({
    "documents/all.yaml": `- {number: 47-QĐ/TW, slug: cu, date: 2001-03-01}
- {number: 47-QĐ/TW, slug: giua, date: 2011-11-01}
- {number: 47-QĐ/TW, slug: moi, date: 2026-01-01}
- {number: 37-QĐ/TW, date: 2021-10-25, replaces: 47-QĐ/TW}
`,
  });
  assert.deepEqual(documents.get("37-qd-tw")?.replaces, [{ slug: "giua" }]);
  assert.deepEqual(documents.get("moi")?.replacedBy, []);
});

test("mistakes of the register are told with place and hint", async () => {
  assert.deepEqual(
    await problemsOf({
      "documents/a.yaml": `- {number: 05-NQ/TU, replaces: [xyz], files: [văn bản.pdf]}
- {number: 06-NQ/TU, replaces: [xyz], type: Nghị quyêt}
- {number: 07-NQ/TU, slug: Bảy}
- {number: 08-NQ/TU, slug: tam, date: 2021-12-24}
- {number: 08-NQ/TU, slug: tam, date: 2021-12-24}
`,
    }),
    [
      "documents/a.yaml:1:47 error: “văn bản.pdf” không phải là tên tệp PDF, cũng không phải là địa chỉ web → Đặt tệp PDF vào documents/, tên chỉ gồm chữ không dấu, số, gạch nối (nghi-quyet-05.pdf), hoặc ghi địa chỉ https://…",
      "documents/a.yaml:2:32 error: “xyz” không phải là số, ký hiệu văn bản → Viết như trên văn bản, ví dụ: 05-NQ/TU hoặc 15/2020/NĐ-CP.",
      "documents/a.yaml:3:28 error: tên “Bảy” không dùng làm địa chỉ được → Chỉ dùng chữ thường không dấu, chữ số và gạch nối: đổi tên thành “bay”.",
      "documents/a.yaml:5:12 warning: văn bản 08-NQ/TU đã có trong documents/a.yaml → Gộp hai mục làm một, hoặc ghi ngày ban hành để phân biệt.",
      "documents/a.yaml:5:28 error: mã “tam” có hai lần trong documents/ → Mỗi mã chỉ dùng một lần; đổi một trong hai.",
    ],
  );
});

test("a type that no vocabulary has is a warning with the nearest one", async () => {
  const [problem] = await problemsOf({ "documents/a.yaml": "- {number: 05-NQ/TU, type: Nghị quyêtt}\n" });
  assert.equal(
    problem,
    "documents/a.yaml:1:28 warning: không có loại văn bản “Nghị quyêtt” → Sửa lại tên loại, hoặc khai báo loại mới trong documents/types.yaml. → “Nghị quyết”",
  );
});

test("editors add types and issuers, and then citations of them are found", async () => {
  const body = "Theo Thư kêu gọi số 12-TKG/BQLBC, ngày 02/3/2021 của Ban Quản lý Bến Cũ về nước sạch.";
  const own = {
    "documents/types.yaml": "- {id: thu-keu-goi, name: Thư kêu gọi, party: [TKG], state: [], alone: never}\n",
    "documents/issuers.yaml":
      "- {id: ban-quan-ly-ben-cu, name: Ban Quản lý Bến Cũ, symbols: [BQLBC], system: party, level: unit}\n",
  };
  const { documents } = await portalOf({ ...own, ...citing(body) });
  const found = documents.get("12-tkg-bqlbc");
  assert.deepEqual(
    [found?.type, found?.issuer, found?.date],
    ["Thư kêu gọi", "Ban Quản lý Bến Cũ", "2021-03-02"],
  );
});

test("an entry with a known id changes only what it says of the default", async () => {
  const { documents } = await portalOf({
    "documents/types.yaml": "- {id: nghi-quyet, name: Nghị quyết (mới)}\n",
    ...citing("Theo Nghị quyết (mới) số 05-NQ/TU."),
  });
  assert.equal(documents.get("05-nq-tu")?.type, "Nghị quyết (mới)");
});

test("mistakes in types and issuers are told with place and hint", async () => {
  assert.deepEqual(
    await problemsOf({
      "documents/types.yaml":
        "- {id: moi}\n- {id: nghi-quyet, alone: luôn}\n- {id: cong-van, party: [C V]}\n",
      "documents/issuers.yaml":
        "- {id: bo-a, name: Bộ A, successor: bo-chinh-tr}\n- {id: bo-a, name: Bộ A}\n- {id: bo-b, name: Bộ B, system: nhà nước}\n",
    }),
    [
      "documents/issuers.yaml:1:37 error: successor “bo-chinh-tr” không có trong documents/issuers.yaml → Có phải ý bạn là “bo-chinh-tri”?",
      "documents/issuers.yaml:2:8 error: mã “bo-a” có hai lần trong documents/issuers.yaml → Mỗi mã chỉ dùng một lần; đổi một trong hai.",
      "documents/issuers.yaml:3:34 error: mục “system” có giá trị không hợp lệ: “nhà nước” → Đúng ra phải là party | state | mass.",
      "documents/types.yaml:1:8 error: thiếu mục “name” → Thêm một dòng, ví dụ: name: Nghị quyết",
      "documents/types.yaml:2:27 error: mục “alone” có giá trị không hợp lệ: “luôn” → Đúng ra phải là always | capitalised | never.",
      "documents/types.yaml:3:26 error: mục “party” có giá trị không hợp lệ: “C V” → Đúng ra phải là NQ.",
    ],
  );
});

test("the portal's place decides whose Tỉnh ủy is meant, from portal.yaml or from the agency's name", async () => {
  const register = "- {number: 05-NQ/TU, issuer: Tỉnh ủy Bến Tre, date: 2021-12-24}\n";
  const slugs = async (settings: string) => {
    const { documents } = await portalOf({
      "portal.yaml": `name: Thử\nurl: https://bantin.example/\n${settings}`,
      "documents/a.yaml": register,
      ...citing("Theo Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Tỉnh ủy."),
    });
    return [...documents.keys()];
  };
  assert.deepEqual(await slugs("place: Bến Tre\n"), ["05-nq-tu"]);
  const two = ["05-nq-tu", "05-nq-tu-2021-12-24"];
  assert.deepEqual(await slugs("place: Vĩnh Long\n"), two);
  assert.deepEqual(await slugs("agency: Ban Tuyên giáo Tỉnh ủy Vĩnh Long\n"), two);
});

test("an article keeps what was known of a document when it appeared; the document learns from newer ones", async () => {
  const { citations, documents } = await portalOf({
    "articles/2022/02/cu.md": article({ title: "Cũ", date: "2022-02-01" }, "Theo Nghị quyết số 05-NQ/TU.\n"),
    "articles/2022/02/moi.md": article(
      { title: "Mới", date: "2022-02-20" },
      "Theo Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Tỉnh ủy.\n",
    ),
  });
  const [old] = citations.get("2022/02/cu") ?? [];
  const [recent] = citations.get("2022/02/moi") ?? [];
  assert.equal(old?.asKnown?.date, undefined);
  assert.equal(old?.asKnown?.number, "05-NQ/TU");
  assert.equal(recent?.asKnown, undefined);
  assert.equal(documents.get("05-nq-tu")?.date, "2021-12-24");
});

test("the sentence that cites comes in three parts, cut between words where it is long", async () => {
  const long = "rất dài ".repeat(40);
  const { citations } = await portalOf(
    citing(`Mở đầu. Hội nghị ${long}quán triệt Nghị quyết số 05-NQ/TU ${long}xong. Kết thúc.`),
  );
  const sentence = citations.get("2022/02/bai")?.[0]?.sentence;
  assert.equal(sentence?.cited, "Nghị quyết số 05-NQ/TU");
  assert.match(sentence?.before ?? "", /^… (?:rất|dài) .*quán triệt $/);
  assert.match(sentence?.after ?? "", /^ rất dài .*(?:rất|dài) …$/);
});
