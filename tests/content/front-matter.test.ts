// Front matter and YAML that is broken, dangerous, or not plain data.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeText, splitFrontMatter } from "../../portal/content/front-matter.ts";
import { readPlainYaml } from "../../portal/content/plain-yaml.ts";
import { BAI, NEEDED, problemsOfArticle, problemsOfFields } from "./problem-at.ts";

const QUOTES = 'Đặt giá trị có dấu “: ” hoặc ký tự đặc biệt trong dấu nháy "…".';
const PLAIN = 'Viết giá trị thẳng ra; nếu là văn bản thì đặt trong dấu nháy "…".';

for (const opening of ["---js", "---javascript", "---coffee", "---json", "---toml", "--- js"]) {
  test(`front matter that opens with “${opening}” is never run`, async () => {
    assert.deepEqual(await problemsOfArticle(`${opening}\n{ title: process.exit(3) }\n---\nNội dung.\n`), [
      `${BAI}:1 error: phần khai báo mở bằng “${opening}”: không bao giờ chạy mã trong bài viết → Thay dòng này bằng --- và viết YAML.`,
    ]);
  });
}

test("executable front matter is refused in English, too", async () => {
  assert.deepEqual(await problemsOfArticle("---js\n{}\n---\n", {}, "en"), [
    `${BAI}:1 error: the front matter opens with “---js”: code in articles is never run → Make this line --- and write YAML.`,
  ]);
});

for (const [what, text] of [
  ["an empty file", ""],
  ["a file that is only text", "Chỉ có chữ.\n"],
  ["TOML", "+++\ntitle = 1\n+++\n"],
  ["a blank line before", `\n---\n${NEEDED}---\n`],
] as const) {
  test(`${what} has no front matter`, async () => {
    assert.deepEqual(await problemsOfArticle(text), [
      `${BAI}:1 error: thiếu phần khai báo đầu bài → Bắt đầu tệp bằng một dòng ---, rồi title, date, section, rồi một dòng ---.`,
    ]);
  });
}

test("front matter that nobody closed is a problem", async () => {
  assert.deepEqual(await problemsOfArticle(`---\n${NEEDED}\nNội dung.\n`), [
    `${BAI}:1 error: phần khai báo đầu bài chưa được đóng → Thêm một dòng --- sau dòng khai báo cuối cùng.`,
  ]);
});

for (const [what, fields] of [
  ["a list", "- a\n"],
  ["a word", "chữ\n"],
] as const) {
  test(`front matter that is ${what} is not a map`, async () => {
    assert.deepEqual(await problemsOfFields(fields), [
      `${BAI}:1 error: phần khai báo phải gồm các dòng “tên: giá trị” → Ví dụ: title: Tiêu đề bài viết`,
    ]);
  });
}

test("a tab as indentation is found at its place", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}cover:\n\timage: anh.jpg\n`), [
    `${BAI}:6:1 error: có dấu tab trong phần khai báo → Thụt dòng bằng dấu cách, không dùng phím Tab.`,
  ]);
});

test("a colon in an unquoted title is broken YAML", async () => {
  assert.deepEqual(
    await problemsOfFields("title: Hội nghị: tổng kết\ndate: 2022-02-11\nsection: thoi-su\n"),
    [
      `${BAI}:2:8 error: YAML sai cú pháp gần “title: Hội nghị: tổng kết” (BLOCK_AS_IMPLICIT_KEY) → ${QUOTES}`,
    ],
  );
});

test("a quote that nobody closed is reported where something stands", async () => {
  const [problem, ...others] = await problemsOfFields(
    'title: "Hội nghị\ndate: 2022-02-11\nsection: thoi-su\n',
  );
  assert.deepEqual(others, []);
  assert.match(problem ?? "", /^articles\/2022\/02\/bai\.md:[234](?::\d+)? error: YAML sai cú pháp gần “.+”/);
});

test("a field that stands twice is a problem", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}title: Hai\n`), [
    `${BAI}:5:1 error: mục “title” được khai báo hai lần → Giữ lại một mục.`,
  ]);
});

test("anchors, aliases, tags and merge keys are refused where they stand", async () => {
  const said = (place: string, what: string) =>
    `${BAI}:${place} error: YAML dùng “${what}” (neo, bí danh hoặc thẻ) → ${PLAIN}`;
  assert.deepEqual(await problemsOfFields(`${NEEDED}summary: &a Tóm tắt\nagency: *a\n`), [
    said("5:13", "&a"),
    said("6:9", "*a"),
  ]);
  assert.deepEqual(await problemsOfFields(`${NEEDED}summary: !!js/function 'function () {}'\n`), [
    said("5:24", "tag:yaml.org,2002:js/function"),
  ]);
  assert.deepEqual(await problemsOfFields(`${NEEDED}cover: {<<: {image: a.jpg}, alt: x}\n`), [
    said("5:9", "<<"),
  ]);
  assert.deepEqual(await problemsOfFields(`${NEEDED}__proto__: {draft: true}\n`), [said("5:1", "__proto__")]);
});

test("an alias bomb is refused before it grows", async () => {
  const levels = Array.from(
    { length: 9 },
    (_, i) =>
      `b${i}: &b${i} [${Array(9)
        .fill(i === 0 ? "x" : `*b${i - 1}`)
        .join(",")}]\n`,
  );
  const started = performance.now();
  const problems = await problemsOfFields(`${NEEDED}${levels.join("")}`);
  assert.ok(problems.every((line) => line.includes("(neo, bí danh hoặc thẻ)")));
  assert.ok(performance.now() - started < 2_000);
});

test("nesting a thousand deep and three thousand unknown fields end in problems, soon", async () => {
  const started = performance.now();
  assert.equal(
    (await problemsOfFields(`${NEEDED}summary: ${"[".repeat(1000)}${"]".repeat(1000)}\n`)).length,
    1,
  );
  const many = Array.from({ length: 3000 }, (_, i) => `muc${i}: x\n`).join("");
  assert.equal((await problemsOfFields(`${NEEDED}${many}`)).length, 3000);
  assert.ok(performance.now() - started < 10_000);
});

test("front matter and files have a limit", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}summary: ${"a".repeat(70_000)}\n`), [
    `${BAI}:1 error: tệp dài 70055, quá giới hạn 65536 → Chia bài thành nhiều phần hoặc bỏ dữ liệu dán nhầm.`,
  ]);
  assert.deepEqual(await problemsOfArticle(`---\n${NEEDED}---\n${"a".repeat(2_200_000)}\n`), [
    `${BAI}:1 error: tệp dài 2200054, quá giới hạn 2097152 → Chia bài thành nhiều phần hoặc bỏ dữ liệu dán nhầm.`,
  ]);
});

test("text that is not UTF-8 is found in its line", async () => {
  const hint = "Mở tệp trong trình soạn thảo và chọn “Lưu với mã hóa UTF-8”.";
  const windows = Buffer.from(`---\n${NEEDED}---\n\nDòng đầu.\ncaf\xe9\n`, "latin1");
  assert.deepEqual(await problemsOfArticle(Buffer.from("---\ntitle: Caf\xe9\n---\n", "latin1")), [
    `${BAI}:2 error: tệp không được lưu ở dạng UTF-8 → ${hint}`,
  ]);
  assert.equal((await problemsOfArticle(windows)).length, 1);
  assert.deepEqual(await problemsOfArticle(Buffer.from(`\ufeff---\n${NEEDED}---\n`, "utf16le")), [
    `${BAI}:1 error: tệp không được lưu ở dạng UTF-8 → ${hint}`,
  ]);
});

test("a byte-order mark and the line ends of Windows and old Macs make no difference", async () => {
  const text = `---\n${NEEDED}---\n\nNội dung.\n`;
  for (const variant of [`\ufeff${text}`, text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r")]) {
    assert.deepEqual(await problemsOfArticle(variant), []);
  }
});

test("lines are counted right behind line separators of Unicode", async () => {
  assert.deepEqual(await problemsOfArticle(`---\ntitle: A\u2028B\u0085C\ndate: x\nsection: thoi-su\n---\n`), [
    `${BAI}:3:7 error: mục “date” có ngày không hợp lệ: “x” → Viết năm-tháng-ngày, có thể thêm giờ: 2022-02-11 hoặc 2022-02-11 10:30.`,
  ]);
});

test("control characters in quoted values never reach the terminal", async () => {
  assert.deepEqual(await problemsOfFields('title: Bài\ndate: "2022\\e[31m\u202e"\nsection: thoi-su\n'), [
    `${BAI}:3:7 error: mục “date” có ngày không hợp lệ: “2022[31m” → Viết năm-tháng-ngày, có thể thêm giờ: 2022-02-11 hoặc 2022-02-11 10:30.`,
  ]);
});

test("any bytes are either taken apart or a problem, and nothing of the text is lost", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: "grapheme" }).map((text) => Buffer.from(`---\n${text}`)),
      ),
      (bytes) => {
        const text = decodeText(bytes, BAI);
        if (typeof text !== "string") return;
        const parts = splitFrontMatter(text, BAI);
        if ("code" in parts) return;
        assert.ok(text.endsWith(parts.body) && text.includes(parts.frontMatter));
        const before = text.slice(0, text.length - parts.body.length);
        assert.equal(before.split("\n").length, parts.bodyLine);
      },
    ),
  );
});

test("plain YAML reads every scalar as the text that was typed", () => {
  const words = fc.stringMatching(/^[a-z0-9.-]{1,12}$/);
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), words, { maxKeys: 6, noNullPrototype: true }),
      (fields) => {
        const yaml = readPlainYaml(
          Object.entries(fields)
            .map(([key, value]) => `${key}: "${value}"`)
            .join("\n"),
          BAI,
        );
        assert.ok(!Array.isArray(yaml));
        assert.deepEqual(yaml.value ?? {}, fields);
      },
    ),
  );
  for (const typed of ["1.10", "no", "2022-02-11", "0o17", "1e400", ".inf", "NaN"]) {
    const yaml = readPlainYaml(`a: ${typed}`, BAI);
    assert.ok(!Array.isArray(yaml));
    assert.deepEqual(yaml.value, { a: typed });
  }
});
