import assert from "node:assert/strict";
import { readFileSync, statSync, chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { annotationOf } from "../../scripts/check/annotation.ts";
import { mendText } from "../../scripts/check/mend-text.ts";
import { article, newFolder, runScript, sampleContent } from "./command-sample.ts";

describe("npm run check", () => {
  it("says that all is well, and how many articles it looked at", async () => {
    const folder = newFolder();
    sampleContent(folder);
    const { code, stdout, stderr } = await runScript("check", folder);
    assert.deepEqual([code, stdout, stderr], [0, "", "1 bài viết, không có lỗi.\n"]);
  });

  it("reports every problem in one run, those of pictures too, each with file and line", async () => {
    const folder = newFolder();
    sampleContent(folder, {
      "articles/2026/03/mot.md": article({ section: "thoi-suu" }),
      "articles/2026/03/hai.md": article({ date: "30/02/2026" }),
      "articles/2026/03/ba/index.md": article({ cover: "{image: anh.jpg, alt: Ảnh}" }),
      "articles/2026/03/ba/anh.jpg": "chẳng phải ảnh",
    });
    const { code, stderr } = await runScript("check", folder);
    assert.equal(code, 1);
    assert.match(stderr, /mot\.md:4:10 {2}lỗi: section “thoi-suu”.*\n {4}→ Có phải ý bạn là “thoi-su”\?/);
    assert.match(stderr, /hai\.md:3:7 {2}lỗi: mục “date” có ngày không hợp lệ: “30\/02\/2026”/);
    assert.match(stderr, /ba\/anh\.jpg:1 {2}lỗi: ảnh “anh\.jpg”/);
    assert.match(stderr, /3 lỗi, 0 cảnh báo trong 3 tệp\./);
  });

  it("lets warnings pass: a faulty picture of a draft holds nobody up", async () => {
    const folder = newFolder();
    sampleContent(folder, {
      "articles/2026/03/ba/index.md": article({ draft: "true", cover: "{image: anh.jpg, alt: Ảnh}" }),
      "articles/2026/03/ba/anh.jpg": "chẳng phải ảnh",
    });
    const { code, stderr } = await runScript("check", folder);
    assert.equal(code, 0);
    assert.match(stderr, /anh\.jpg:1 {2}cảnh báo: /);
    assert.match(stderr, /2 bài viết, không có lỗi\.\n$/);
  });

  it("speaks English with --lang en, and both languages with --json", async () => {
    const folder = newFolder();
    sampleContent(folder, { "articles/2026/03/mot.md": article({ section: "thoi-suu" }) });
    const { code, stdout, stderr } = await runScript("check", folder, ["--lang", "en", "--json"]);
    assert.equal(code, 1);
    assert.match(stderr, /error: section “thoi-suu” is not in sections\.yaml/);
    const { problems } = JSON.parse(stdout);
    assert.equal(problems.length, 1);
    assert.equal(problems[0].vi.hint, "Có phải ý bạn là “thoi-su”?");
    assert.equal(problems[0].en.hint, "Did you mean “thoi-su”?");
  });

  it("writes annotations with --format github", async () => {
    const folder = newFolder();
    sampleContent(folder, { "articles/2026/03/mot.md": article({ section: "thoi-suu" }) });
    const { code, stdout } = await runScript("check", folder, ["--format", "github"]);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^::error file=[^,\n]+mot\.md,line=4,col=10,title=Lỗi nội dung::section “thoi-suu”[^\n]+\n$/,
    );
  });

  it("ends with 2 when it is used wrongly", async () => {
    const folder = newFolder();
    for (const args of [["--format", "pdf"], ["bai.md"], ["--no-such-option"]]) {
      assert.equal((await runScript("check", folder, args)).code, 2, args.join(" "));
    }
  });

  it("mends with --fix only what it says, byte for byte", async () => {
    const folder = newFolder();
    const name = "articles/2026/03/mot.md";
    const before = article(
      { title: "Bài mẫu" },
      "Họp ngày ngày 25/8.  \r\nNgày ngày ra đồng.\tHết".normalize("NFC"),
    );
    const content = sampleContent(folder, { [name]: `\ufeff${before}` });
    chmodSync(join(content, name), 0o640);
    const bytes = readFileSync(join(content, name), "utf8");
    const { code, stderr } = await runScript("check", folder, ["--fix"]);
    assert.equal(code, 0);
    assert.match(stderr, /mot\.md:7 {2}đã sửa: “ngày ngày” → “ngày”\n.*Đã tự sửa 1 chỗ trong 1 tệp\./);
    assert.equal(readFileSync(join(content, name), "utf8"), bytes.replace("ngày ngày 25", "ngày 25"));
    assert.equal(statSync(join(content, name)).mode & 0o777, 0o640);
  });

  it("leaves files alone that are not UTF-8, and reports them", async () => {
    const folder = newFolder();
    const file = join(sampleContent(folder), "articles/2026/03/mot.md");
    const bytes = Buffer.concat([Buffer.from(article({}, "Họp ngày ngày 25/8.")), Buffer.from([0xe1, 0xbb])]);
    writeFileSync(file, bytes);
    const { code, stderr } = await runScript("check", folder, ["--fix"]);
    assert.equal(code, 1);
    assert.match(stderr, /không được lưu ở dạng UTF-8/);
    assert.deepEqual(readFileSync(file), bytes);
  });
});

describe("mending a text", () => {
  it("composes letters that came in pieces", () => {
    const { text, mendings } = mendText("một\nNghị quyết".normalize("NFD"));
    assert.equal(text, "một\nNghị quyết");
    assert.deepEqual(
      mendings.map(({ line, after, kind }) => [line, after, kind]),
      [
        [1, "một", "composed"],
        [2, "Nghị", "composed"],
      ],
    );
  });

  it("keeps doubled words that can be meant", () => {
    for (const text of ["ngày ngày ra đồng", "năm năm 2016 - 2020", "xa xa 3 cây số", "mỗi ngày\nngày 25"]) {
      assert.deepEqual(mendText(text), { text, mendings: [] });
    }
  });

  it("keeps characters that Unicode would normalise although they are no letters in pieces", () => {
    const text = "đo bằng \u212a và \u2126, chữ \uf900";
    assert.equal(mendText(text).text, text);
  });

  it("finds nothing to mend in what it has mended", () => {
    const piece = fc.constantFrom(
      "ngày",
      "ngày ngày 2",
      " số số 05",
      "e\u0302\u0301",
      "ế",
      "\r\n",
      " ",
      "ab",
      "\u0301",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = mendText(pieces.join("")).text;
        assert.equal(mendText(once).text, once);
      }),
    );
  });
});

describe("an annotation", () => {
  it("escapes what would end a property or a line", () => {
    const problem = {
      severity: "warning",
      file: "articles/a,b:c.md",
      line: 3,
      code: "link-unknown",
      params: { value: "100%" },
    } as const;
    const line = annotationOf(problem, ".", "en");
    assert.match(
      line,
      /^::warning file=articles\/a%2Cb%3Ac\.md,line=3,title=Worth a look::the link “100%25” leads/,
    );
    assert.equal(line.includes("\n"), false);
  });
});
