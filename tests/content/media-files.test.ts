// Sound, film and PDF files that texts name: what is read of them, and what is refused.
import assert from "node:assert/strict";
import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pdfFile } from "../fixtures/pdf-file.ts";
import { article, contentFolder, portalOf, problemsIn, problemsOf } from "../fixtures/portal-builder.ts";

const ARTICLE = "articles/2022/02/co-tieng/index.md";
const beside = (name: string) => `articles/2022/02/co-tieng/${name}`;
const withBody = (body: string) => ({ [ARTICLE]: article({ title: "Có tiếng" }, body) });
const SOUND = Buffer.from("ID3 tiếng nói");

test("files beside an article are read with kind, size and pages; the picture step does not see them", async () => {
  const { media, pictureFiles, urls } = await portalOf({
    ...withBody("![Lời nói](Loi-noi.mp3)\n\n![Chương trình](chuong-trinh.pdf)\n"),
    [beside("Loi-noi.mp3")]: SOUND,
    [beside("chuong-trinh.pdf")]: pdfFile(3),
    [beside("khong-ai-nhac.mp4")]: "chữ",
  });
  const [sound, document] = [...media.values()];
  assert.deepEqual([sound?.kind, sound?.name, sound?.bytes], ["audio", "Loi-noi.mp3", SOUND.length]);
  assert.deepEqual([document?.kind, document?.pages], ["pdf", 3]);
  assert.equal(media.size, 2);
  assert.deepEqual(pictureFiles, []);
  const { hash = "", name = "" } = sound ?? {};
  assert.match(urls.documentFile(hash, name), /^\/tep\/[0-9a-f]{16}\/loi-noi\.mp3$/);
});

test("captions beside a film under its name are the film's; those that are none are a problem", async () => {
  const film = Buffer.from("\0\0\0\x20ftypisom");
  const files = { ...withBody("![Phim](phim.mp4)\n"), [beside("phim.mp4")]: film };
  const { media } = await portalOf({
    ...files,
    [beside("phim.vtt")]: "WEBVTT\n\n00:00.000 --> 00:01.000\nChào\n",
  });
  const [one] = [...media.values()];
  assert.equal(one?.captions?.file, beside("phim.vtt"));
  assert.match(one?.captions?.hash ?? "", /^[0-9a-f]{16}$/);
  assert.equal([...(await portalOf(files)).media.values()][0]?.captions, undefined);
  const [problem] = await problemsOf({
    ...files,
    [beside("phim.vtt")]: "1\n00:00:00,000 --> 00:00:01,000\nChào\n",
  });
  assert.match(problem ?? "", /index\.md:\d+ error: tệp phụ đề “phim\.vtt” không phải là WebVTT → /);
});

test("every kind is known by its first bytes, and by nothing else", async () => {
  const right = {
    "a.mp3": Buffer.from([0xff, 0xfb, 0x10, 0xc4]),
    "b.m4a": Buffer.from("\0\0\0\x20ftypM4A "),
    "c.ogg": Buffer.from("OggS"),
    "d.mp4": Buffer.from("\0\0\0\x20ftypisom"),
    "e.webm": Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
    "f.pdf": pdfFile(1),
  };
  const names = Object.keys(right);
  const body = withBody(names.map((name) => `![tên](${name})\n`).join("\n"));
  const files = (bytes: (name: string) => Uint8Array) =>
    Object.fromEntries(names.map((name) => [beside(name), bytes(name)]));
  assert.deepEqual(await problemsOf({ ...body, ...files((name) => right[name as keyof typeof right]) }), []);
  const wrong = await problemsOf({ ...body, ...files(() => Buffer.from("<html><script>")) });
  assert.equal(wrong.length, names.length);
  for (const problem of wrong) assert.match(problem, /error: tệp “..*” không phải là [A-Z0-9]+ → /);
});

test("a file that is missing, badly named or outside is a problem with its line and a hint", async () => {
  assert.deepEqual(
    await problemsOf({
      ...withBody(
        "![a](loi-noj.mp3)\n\n![b](l%E1%BB%9Di%20n%C3%B3i.mp3)\n\n![c](../../../../../x.mp4)\n\n![d](https://youtu.be/abcdefghijk)\n",
      ),
      [beside("loi-noi.mp3")]: SOUND,
      [beside("lời nói.mp3")]: SOUND,
    }),
    [
      `${ARTICLE}:7 error: không tìm thấy tệp “loi-noj.mp3” → Chép tệp vào cạnh bài, viết đúng tên, cả chữ hoa, chữ thường. → “loi-noi.mp3”`,
      `${ARTICLE}:9 error: tên tệp “lời nói.mp3” không dùng làm địa chỉ được → Chỉ dùng chữ không dấu, chữ số và gạch nối: đổi tên tệp thành “loi-noi.mp3”.`,
      `${ARTICLE}:11 error: ảnh “../../../../../x.mp4” nằm ngoài thư mục nội dung → Chép ảnh vào cạnh bài viết.`,
      `${ARTICLE}:13 error: phim “https://youtu.be/abcdefghijk” nằm ở trang khác nên không viết như ảnh được → Bỏ dấu ! ở đầu, để một mình trong đoạn: [tên phim](địa chỉ). Phim chỉ mở khi người đọc bấm.`,
    ],
  );
});

test("a static page's files are looked at, too; what only a draft shows is a warning", async () => {
  const problems = await problemsOf(
    {
      "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\n![x](mat.pdf)\n",
      "articles/2022/02/nhap.md": article({ title: "Nháp", draft: "true" }, "![x](mat.mp3)\n"),
    },
    "en",
  );
  assert.deepEqual(
    problems.map((one) => one.split(" →")[0]),
    [
      "articles/2022/02/nhap.md:8 warning: the file “mat.mp3” was not found",
      "pages/gioi-thieu.md:5 error: the file “mat.pdf” was not found",
    ],
  );
});

test("more than 200 MB is refused without being read, more than 25 MB is a warning", async () => {
  const root = contentFolder(withBody("![a](to.mp4)\n\n![b](vua.mp3)\n"));
  writeFileSync(join(root, beside("to.mp4")), "");
  truncateSync(join(root, beside("to.mp4")), 200_000_001);
  writeFileSync(join(root, beside("vua.mp3")), SOUND);
  truncateSync(join(root, beside("vua.mp3")), 25_000_001);
  const [large, heavy, ...others] = await problemsIn(root);
  assert.match(large ?? "", /:7 error: tệp “to\.mp4” nặng 200,1 MB, quá giới hạn 200 MB/);
  assert.match(heavy ?? "", /:9 warning: tệp “vua\.mp3” nặng 25,1 MB/);
  assert.deepEqual(others, []);
});

test("a symbolic link is refused, wherever it leads", async () => {
  const root = contentFolder(withBody("![a](noi.mp3)\n"));
  symlinkSync("/etc/hostname", join(root, beside("noi.mp3")));
  const problems = await problemsIn(root);
  assert.ok(problems.some((one) => /symlink/.test(one)));
  assert.ok(problems.some((one) => /không tìm thấy tệp “noi\.mp3”/.test(one)));
});
