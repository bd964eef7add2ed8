// Fields of an article that are missing, unknown or hold what they must not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BAI, NEEDED, problemsOfFields } from "./problem-at.ts";

test("an unknown section that is nearly right is answered with the right one", async () => {
  assert.deepEqual(await problemsOfFields("title: Bài\ndate: 2022-02-11\nsection: thoi-xu\n"), [
    `${BAI}:4:10 error: section “thoi-xu” không có trong sections.yaml → Có phải ý bạn là “thoi-su”?`,
  ]);
  assert.deepEqual(await problemsOfFields("title: Bài\ndate: 2022-02-11\nsection: Thời sự\n"), [
    `${BAI}:4:10 error: section “Thời sự” không có trong sections.yaml → Có phải ý bạn là “thoi-su”?`,
  ]);
  assert.deepEqual(await problemsOfFields("title: Bài\ndate: 2022-02-11\nsection: thoi-xu\n", {}, "en"), [
    `${BAI}:4:10 error: section “thoi-xu” is not in sections.yaml → Did you mean “thoi-su”?`,
  ]);
});

test("an unknown section that is like no other is answered with all that there are", async () => {
  assert.deepEqual(await problemsOfFields("title: Bài\ndate: 2022-02-11\nsection: giai-tri\n"), [
    `${BAI}:4:10 error: section “giai-tri” không có trong sections.yaml → Các mã hiện có: thoi-su, kinh-te. Thêm mã mới vào sections.yaml nếu cần.`,
  ]);
});

for (const date of [
  "31/02/2022",
  "2022-02-30",
  "2022-02-11 24:00",
  "0000-00-00",
  "9999-12-31T24:00",
  "+275760-09-13",
  "hôm qua",
]) {
  test(`“${date}” is no date`, async () => {
    assert.deepEqual(await problemsOfFields(`title: Bài\ndate: ${date}\nsection: thoi-su\n`), [
      `${BAI}:3:7 error: mục “date” có ngày không hợp lệ: “${date}” → Viết năm-tháng-ngày, có thể thêm giờ: 2022-02-11 hoặc 2022-02-11 10:30.`,
    ]);
  });
}

test("a bad date is explained in English, too", async () => {
  assert.deepEqual(await problemsOfFields("title: Bài\ndate: 11/02/2022\nsection: thoi-su\n", {}, "en"), [
    `${BAI}:3:7 error: the field “date” has an invalid date: “11/02/2022” → Write year-month-day, with the time if you like: 2022-02-11 or 2022-02-11 10:30.`,
  ]);
});

test("every date of an article is checked at its own place", async () => {
  const fields = `${NEEDED}updated: 1\npublish: 2\nexpire: 3\nwithdrawn: {date: 4, reason: Sai}\nupdates:\n  - {date: 5, note: Sửa}\n`;
  const hint = "Viết năm-tháng-ngày, có thể thêm giờ: 2022-02-11 hoặc 2022-02-11 10:30.";
  assert.deepEqual(await problemsOfFields(fields), [
    `${BAI}:5:10 error: mục “updated” có ngày không hợp lệ: “1” → ${hint}`,
    `${BAI}:6:10 error: mục “publish” có ngày không hợp lệ: “2” → ${hint}`,
    `${BAI}:7:9 error: mục “expire” có ngày không hợp lệ: “3” → ${hint}`,
    `${BAI}:8:19 error: mục “withdrawn.date” có ngày không hợp lệ: “4” → ${hint}`,
    `${BAI}:10:12 error: mục “updates.date” có ngày không hợp lệ: “5” → ${hint}`,
  ]);
});

for (const [how, line, title] of [
  ["not there", "1", ""],
  ["empty", "2:7", "title:\n"],
  ["blank", "2:8", "title: '   '\n"],
] as const) {
  test(`a title that is ${how} is missing`, async () => {
    assert.deepEqual(await problemsOfFields(`${title}date: 2022-02-11\nsection: thoi-su\n`), [
      `${BAI}:${line} error: bài viết chưa có tiêu đề → Thêm một dòng, ví dụ: title: Khai mạc tuần lễ sách`,
    ]);
  });
}

test("a missing date and a missing section are asked for with an example", async () => {
  assert.deepEqual(await problemsOfFields("title: Bài\n"), [
    `${BAI}:1 error: thiếu mục “date” → Thêm một dòng, ví dụ: date: 2022-02-11 10:30`,
    `${BAI}:1 error: thiếu mục “section” → Thêm một dòng, ví dụ: section: thoi-su`,
  ]);
});

test("a misspelt field is answered with the right one, at every depth", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}sumary: Tóm tắt\n`), [
    `${BAI}:5:1 error: không có mục “sumary” → Có phải ý bạn là “summary”?`,
  ]);
  assert.deepEqual(await problemsOfFields(`${NEEDED}sumary: Tóm tắt\n`, {}, "en"), [
    `${BAI}:5:1 error: there is no field “sumary” → Did you mean “summary”?`,
  ]);
  const files = { "articles/2022/02/anh.jpg": "x" };
  assert.deepEqual(
    await problemsOfFields(`${NEEDED}cover: {image: anh.jpg, alt: Ảnh, captoin: Chú thích}\n`, files),
    [`${BAI}:5:35 error: không có mục “captoin” → Có phải ý bạn là “caption”?`],
  );
});

test("fields that make other generators run code are unknown here", async () => {
  const allowed =
    "title, summary, date, updated, section, authors, agency, topics, documents, cover, lang, translationOf, related, draft, publish, expire, featured, aliases, updates, withdrawn, source";
  for (const field of [
    "permalink: ../../x",
    "layout: x.njk",
    "pagination: {data: x}",
    "eleventyComputed: {title: x}",
    "templateEngineOverride: njk",
    "constructor: x",
    "tags: [a]",
  ]) {
    const name = field.slice(0, field.indexOf(":"));
    assert.deepEqual(await problemsOfFields(`${NEEDED}${field}\n`), [
      `${BAI}:5:1 error: không có mục “${name}” → Các mục dùng được: ${allowed}.`,
    ]);
  }
});

test("true and false are spelled as such", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}draft: yes\n`), [
    `${BAI}:5:8 error: mục “draft” phải là true hoặc false, không phải “yes” → Viết true (có) hoặc false (không).`,
  ]);
});

test("text fields do not take lists or maps", async () => {
  const hint = 'Viết trên một dòng sau dấu hai chấm; nếu cần thì đặt trong dấu nháy "…".';
  assert.deepEqual(await problemsOfFields("title: [a]\ndate: 2022-02-11\nsection: thoi-su\n"), [
    `${BAI}:2:8 error: mục “title” phải là văn bản → ${hint}`,
  ]);
  assert.deepEqual(await problemsOfFields(`${NEEDED}authors: {a: b}\n`), [
    `${BAI}:5:10 error: mục “authors” phải là văn bản → ${hint}`,
  ]);
});

test("a cover that is only a file name is answered with the form that a cover has", async () => {
  const [problem, ...others] = await problemsOfFields(`${NEEDED}cover: anh.jpg\n`, {
    "articles/2022/02/anh.jpg": "x",
  });
  assert.deepEqual(others, []);
  assert.match(problem ?? "", /^articles\/2022\/02\/bai\.md:5:8 error: .*“anh\.jpg” → .*image:.*alt:/);
});

test("a field longer than its limit says both lengths", async () => {
  assert.deepEqual(
    await problemsOfFields(`title: ${"a".repeat(301)}\ndate: 2022-02-11\nsection: thoi-su\n`),
    [`${BAI}:2:8 error: mục “title” dài 301 ký tự, quá giới hạn 300 → Rút ngắn lại.`],
  );
});

test("the source of a text must lie on the web", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}source: {name: Báo, url: "javascript:alert(1)"}\n`), [
    `${BAI}:5:26 error: mục “source.url” không phải là địa chỉ web: “javascript:alert(1)” → Viết cả địa chỉ, ví dụ: https://example.vn/trang`,
  ]);
});

test("a document that has no document number is asked for one", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}documents: [nghị quyết mới]\n`), [
    `${BAI}:5:13 error: “nghị quyết mới” không phải là số, ký hiệu văn bản → Viết như trên văn bản, ví dụ: 05-NQ/TU hoặc 15/2020/NĐ-CP.`,
  ]);
});

test("one run says everything that is wrong with an article, sorted by place", async () => {
  const fields =
    "date: 2022-02-31\nsection: thoi-xu\nsumary: Tóm tắt\ncover: {image: khong-co.jpg, alt: Ảnh}\n";
  const places = (await problemsOfFields(fields)).map((line) => line.slice(0, line.indexOf(" error")));
  assert.deepEqual(places, [`${BAI}:1`, `${BAI}:2:7`, `${BAI}:3:10`, `${BAI}:4:1`, `${BAI}:5:16`]);
});
