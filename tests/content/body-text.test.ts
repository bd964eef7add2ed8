// Bodies: pictures that are missing or lie elsewhere, HTML, template syntax and links that run code.
import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../layouts/markdown.ts";
import { BAI, NEEDED, problemsOfArticle, problemsOfBody, problemsOfFields } from "./problem-at.ts";

const PICTURE = { "articles/2022/02/anh.jpg": "x" };
const ALT_HINT = "Viết ngắn gọn trong ảnh có gì, cho người không nhìn thấy ảnh.";
const PICTURE_HINT = "Chép ảnh vào cạnh bài viết và viết đúng tên tệp, cả chữ hoa, chữ thường.";
const render = (markdown: string) =>
  renderBody(markdown, {
    root: "",
    pictureRoot: "",
    figures: {},
    citations: [],
    tableLabel: "Bảng",
  }).toString();

test("a cover without a description is a problem", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}cover:\n  image: anh.jpg\n`, PICTURE), [
    `${BAI}:6:3 error: ảnh “anh.jpg” chưa có lời mô tả (alt) → ${ALT_HINT}`,
  ]);
  assert.deepEqual(await problemsOfFields(`${NEEDED}cover:\n  image: anh.jpg\n`, PICTURE, "en"), [
    `${BAI}:6:3 error: the picture “anh.jpg” has no description (alt) → Say briefly what it shows, for those who cannot see it.`,
  ]);
});

test("a picture of the body without a description is a problem in its line", async () => {
  assert.deepEqual(await problemsOfBody("Mở đầu.\n\n![](anh.jpg)\n\n![ ](anh.jpg)\n", PICTURE), [
    `${BAI}:9 error: ảnh “anh.jpg” chưa có lời mô tả (alt) → ${ALT_HINT}`,
    `${BAI}:11 error: ảnh “anh.jpg” chưa có lời mô tả (alt) → ${ALT_HINT}`,
  ]);
});

test("a picture that is not there is answered with the one that is nearly called so", async () => {
  assert.deepEqual(await problemsOfFields(`${NEEDED}cover: {image: Anh.JPG, alt: Ảnh}\n`, PICTURE), [
    `${BAI}:5:16 error: không tìm thấy ảnh “Anh.JPG” → ${PICTURE_HINT} → “anh.jpg”`,
  ]);
  assert.deepEqual(await problemsOfBody("Mở đầu.\n\n![Ảnh](khong-co.jpg)\n"), [
    `${BAI}:9 error: không tìm thấy ảnh “khong-co.jpg” → ${PICTURE_HINT}`,
  ]);
});

test("a picture outside the content folder is never looked for", async () => {
  for (const path of ["../../../../../etc/passwd.jpg", "/../anh.jpg", "..%2F..%2F..%2F..%2Fanh.jpg"]) {
    const [problem, ...others] = await problemsOfBody(`![Ảnh](${path})\n`);
    assert.deepEqual(others, []);
    assert.match(
      problem ?? "",
      new RegExp(`^${BAI}:7 error: ảnh “[^”]*” nằm ngoài thư mục nội dung → Chép ảnh vào cạnh bài viết\\.$`),
    );
  }
  assert.deepEqual(await problemsOfFields(`${NEEDED}cover: {image: ../../../../a.jpg, alt: Ảnh}\n`), [
    `${BAI}:5:16 error: ảnh “../../../../a.jpg” nằm ngoài thư mục nội dung → Chép ảnh vào cạnh bài viết.`,
  ]);
});

test("a picture on another site is not fetched", async () => {
  const hint = "Tải ảnh về (nếu có quyền dùng) và đặt cạnh bài viết.";
  assert.deepEqual(await problemsOfBody("![Ảnh](https://khac.example/a.jpg)\n"), [
    `${BAI}:7 error: ảnh “https://khac.example/a.jpg” nằm ở trang khác → ${hint}`,
  ]);
  for (const path of ["//khac.example/a.jpg", "C:/a.jpg", "file:/a.jpg"]) {
    assert.deepEqual(await problemsOfFields(`${NEEDED}cover: {image: "${path}", alt: Ảnh}\n`), [
      `${BAI}:5:16 error: ảnh “${path}” nằm ở trang khác → ${hint}`,
    ]);
  }
});

test("HTML in Markdown is shown as text and warned of", async () => {
  assert.deepEqual(await problemsOfBody("Một đoạn.\n\n<script>alert(1)</script> và <b>đậm</b>.\n"), [
    `${BAI}:9 warning: có mã HTML “<script>”: trang sẽ hiện nguyên văn mã này → Viết bằng Markdown, hoặc xóa mã.`,
  ]);
  assert.deepEqual(await problemsOfBody("<b>đậm</b>\n", {}, "en"), [
    `${BAI}:7 warning: there is HTML, “<b>”: the page will show it as text → Write Markdown instead, or remove it.`,
  ]);
  assert.equal(render("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
  assert.equal(render("<img src=x onerror=alert(1)>"), "<p>&lt;img src=x onerror=alert(1)&gt;</p>\n");
});

test("template syntax stays text", async () => {
  for (const syntax of ["{{ 7 * 7 }}", "{% include x %}", "<%= x %>", `$${"{process.env.HOME}"}`]) {
    const [problem, ...others] = await problemsOfBody(`Một đoạn ${syntax} ở giữa.\n`);
    assert.deepEqual(others, []);
    assert.match(
      problem ?? "",
      new RegExp(
        `^${BAI}:7 warning: có cú pháp khuôn mẫu “[^”]+”: trang sẽ hiện nguyên văn → Xóa đi nếu đó là chữ dán nhầm\\.$`,
      ),
    );
    assert.ok(render(syntax).includes(syntax.replaceAll("<", "&lt;").replaceAll(">", "&gt;")));
  }
});

test("a link that would run code is shown as text and warned of", async () => {
  assert.deepEqual(await problemsOfBody("[xem](javascript:alert(1))\n"), [
    `${BAI}:7 warning: liên kết “javascript:alert(1)” không an toàn và bị bỏ → Chỉ dùng liên kết https:, http:, mailto:, tel: hoặc bắt đầu bằng /.`,
  ]);
  for (const href of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "jav&#x09;ascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "//khac.example/",
  ]) {
    assert.doesNotMatch(render(`[xem](${href})\n\n<${href}>\n\n[a]: ${href}\n\n[a]`), /<a /, href);
  }
});

test("every link that is dropped is warned of", async () => {
  for (const href of ["//khac.example/", "jav&#x09;ascript:alert(1)", "file:///etc/passwd"]) {
    const problems = await problemsOfBody(`[xem](${href})\n`);
    assert.equal(problems.length, 1, href);
    assert.match(problems[0] ?? "", /:7 warning: liên kết “.*” không an toàn và bị bỏ/);
  }
});

test("a link to an article that does not exist is a warning in its line", async () => {
  assert.deepEqual(
    await problemsOfBody("Xem [tin](/2022/02/tin-mot/).\n\nXem [bài](/2022/02/khong-co/).\n"),
    [
      `${BAI}:9 warning: liên kết “/2022/02/khong-co/” không dẫn tới bài nào → Kiểm tra lại địa chỉ; bài nháp và bài hẹn giờ chưa có trang.`,
    ],
  );
});

test("no text of an editor can leave its attribute or element", () => {
  const nasty = `"><script>alert(1)</script><!-- ]]> \${x} {{x}}`;
  for (const markdown of [
    nasty,
    `[${nasty}](/a "${nasty}")`,
    `# ${nasty}`,
    `- ${nasty}`,
    `\`${nasty}\``,
    `| a |\n|---|\n| ${nasty} |`,
    `\`\`\`${nasty}\nx\n\`\`\``,
  ]) {
    assert.doesNotMatch(render(markdown), /<script|<!--/i, markdown);
  }
  assert.doesNotMatch(render("x {onclick=alert(1)}\n\n::: danger\nx\n:::"), /onclick="|class="danger/);
});

test("an attack on the Markdown parser ends soon", () => {
  const started = performance.now();
  for (const markdown of [
    "*a ".repeat(20_000),
    "[".repeat(20_000),
    "![".repeat(5_000),
    "> ".repeat(2_000),
    "`".repeat(20_001),
    "[a](".repeat(10_000),
    "a**b".repeat(5_000),
    `${"x".repeat(1_000_000)}`,
  ]) {
    render(markdown);
  }
  assert.ok(performance.now() - started < 10_000, `${performance.now() - started} ms`);
});

test("a broken draft is warned of and stops nothing", async () => {
  assert.deepEqual(
    await problemsOfArticle(`---\n${NEEDED}draft: true\ncover: {image: chua-co.jpg, alt: Ảnh}\n---\n`),
    [`${BAI}:6:16 warning: không tìm thấy ảnh “chua-co.jpg” → ${PICTURE_HINT}`],
  );
});
