// What lies in a content folder and must not be read, and articles that lie where none belongs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  article,
  contentFolder,
  open,
  portalOf,
  problemsIn,
  problemsOf,
  SMALLEST,
  temporaryFolder,
} from "../fixtures/portal-builder.ts";

const LINK_HINT = "Chép tệp thật vào thư mục nội dung thay cho liên kết.";

test("three files are a portal, and its defaults are those of the contract", async () => {
  assert.equal(Object.keys(SMALLEST).length, 3);
  const portal = await portalOf();
  assert.deepEqual(
    portal.articles.map(({ id, title }) => [id, title]),
    [["2022/02/tin-mot", "Tin một"]],
  );
  const { language, timeZone, sidebars, url } = portal.settings;
  assert.deepEqual(
    { language, timeZone, sidebars, url },
    { language: "vi", timeZone: "Asia/Ho_Chi_Minh", sidebars: "baked", url: "https://bantin.example/" },
  );
});

test("a symbolic link to a file is refused, whatever its name", async () => {
  const root = contentFolder();
  symlinkSync("/etc/passwd", join(root, "articles/2022/02/xau.md"));
  symlinkSync("/etc/passwd", join(root, "ghi-chu.txt"));
  symlinkSync("/etc/passwd", join(root, "articles/2022/02/anh.jpg"));
  assert.deepEqual(await problemsIn(root), [
    `articles/2022/02/anh.jpg:1 error: “articles/2022/02/anh.jpg” là liên kết tượng trưng (symlink) → ${LINK_HINT}`,
    `articles/2022/02/xau.md:1 error: “articles/2022/02/xau.md” là liên kết tượng trưng (symlink) → ${LINK_HINT}`,
    `ghi-chu.txt:1 error: “ghi-chu.txt” là liên kết tượng trưng (symlink) → ${LINK_HINT}`,
  ]);
  assert.match(
    (await problemsIn(root, "en"))[2] ?? "",
    /“ghi-chu\.txt” is a symbolic link → Copy the real file into the content folder/,
  );
});

test("a symbolic link to a folder is refused and not walked into", async () => {
  const elsewhere = temporaryFolder();
  writeFileSync(join(elsewhere, "bi-mat.md"), article({ title: "Bí mật" }));
  const root = contentFolder();
  symlinkSync(elsewhere, join(root, "articles/2022/03"));
  const expected = [
    `articles/2022/03:1 error: “articles/2022/03” là liên kết tượng trưng (symlink) → ${LINK_HINT}`,
  ];
  assert.deepEqual(await problemsIn(root), expected);
});

test("a register that is a symbolic link is reported once", async () => {
  const root = contentFolder({ "portal.yaml": null });
  symlinkSync("/etc/passwd", join(root, "portal.yaml"));
  assert.deepEqual(await problemsIn(root), [
    `portal.yaml:1 error: “portal.yaml” là liên kết tượng trưng (symlink) → ${LINK_HINT}`,
  ]);
});

test("a pipe in the place of an article does not hold up the build", {
  skip: process.platform === "win32",
}, async () => {
  const root = contentFolder();
  assert.equal(spawnSync("mkfifo", [join(root, "articles/2022/02/ong.md")]).status, 0);
  assert.deepEqual(await problemsIn(root), [
    "articles/2022/02/ong.md:1 error: “articles/2022/02/ong.md” không phải là tệp thường → Xóa nó khỏi thư mục nội dung.",
  ]);
});

test("hidden files and files of other kinds are passed over", async () => {
  const files = {
    ".git/x.md": "x",
    "articles/2022/02/.bai.md.swp": "x",
    "articles/2022/02/bai.docx": "x",
    "README.md": "# Sổ tay\n",
    "articles/README.md": "x",
  };
  assert.deepEqual(await problemsOf(files), []);
});

test("a folder that is not there is the only problem", async () => {
  const root = join(temporaryFolder(), "khong-co");
  const { portal, problems } = await open(root);
  assert.equal(portal, undefined);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["folder-missing"],
  );
});

test("portal.yaml and sections.yaml must be there, and only they are asked for", async () => {
  assert.deepEqual(await problemsOf({ "portal.yaml": null }), [
    "portal.yaml:1 error: thiếu tệp “portal.yaml” → Tạo tệp này; README.md có mẫu ngắn nhất.",
  ]);
  assert.deepEqual(await problemsOf({ "sections.yaml": null }), [
    "sections.yaml:1 error: thiếu tệp “sections.yaml” → Tạo tệp này; README.md có mẫu ngắn nhất.",
  ]);
});

test("a name that cannot become an address is answered with one that can", async () => {
  const rule = "Chỉ dùng chữ thường không dấu, chữ số và gạch nối: đổi tên thành";
  for (const [name, better] of [
    ["Bài Viết", "bai-viet"],
    ["Đảng ủy", "dang-uy"],
    ["bai--hai", "bai-hai"],
    ["_headers", "headers"],
    ["a.b", "a-b"],
    ["bai.", "bai"],
    ["bai ", "bai"],
    ["😀", "ten-bai"],
  ]) {
    const file = `articles/2022/02/${name}.md`;
    assert.deepEqual(await problemsOf({ [file]: article({ title: "Bài" }) }), [
      `${file}:1 error: tên “${name}” không dùng làm địa chỉ được → ${rule} “${better}”.`,
    ]);
  }
});

test("a name too long for other file systems is refused", async () => {
  const [problem] = await problemsOf({
    [`articles/2022/02/${"a".repeat(200)}.md`]: article({ title: "Bài" }),
  });
  assert.match(problem ?? "", /không dùng làm địa chỉ được/);
});

test("an article outside of a month or too deep in one is told where to lie", async () => {
  for (const file of ["articles/2022/13/bai.md", "articles/a/b/bai.md", "articles/2022/02/bai/hai.md"]) {
    assert.deepEqual(await problemsOf({ [file]: article({ title: "Bài" }) }), [
      `${file}:1 error: tệp “${file}” không nằm đúng chỗ của một bài viết → Đặt bài ở articles/<năm>/<tháng>/<ten-bai>/index.md hoặc articles/<năm>/<tháng>/<ten-bai>.md.`,
    ]);
  }
});

test("an article that lies in no month gets its address from its date, and a folder counts as its picture's place", async () => {
  const portal = await portalOf({
    "articles/bai-le.md": article({ title: "Bài lẻ", date: "2022-03-05" }),
    "articles/2022/04/co-anh/index.md": article({
      title: "Có ảnh",
      date: "2022-04-05",
      cover: "{image: anh.jpg, alt: Ảnh}",
    }),
    "articles/2022/04/co-anh/anh.jpg": "x",
  });
  assert.deepEqual(
    portal.articles.map(({ id }) => id),
    ["2022/04/co-anh", "2022/03/bai-le", "2022/02/tin-mot"],
  );
  assert.deepEqual(portal.pictureFiles, ["articles/2022/04/co-anh/anh.jpg"]);
});

test("a folder of another month than the date is a warning, and the folder decides the address", async () => {
  const file = "articles/2022/03/bai.md";
  const root = contentFolder({ [file]: article({ title: "Bài" }) });
  assert.deepEqual(await problemsIn(root), [
    `${file}:3:7 warning: bài nằm trong thư mục 2022/03 nhưng ghi ngày 2022-02-11 → Địa chỉ bài theo thư mục; chuyển thư mục nếu bài chưa đăng.`.replace(
      ":3:7",
      ":2:7",
    ),
  ]);
  const { portal } = await open(root);
  assert.ok(portal?.articles.some(({ id }) => id === "2022/03/bai"));
});

test("an article that cannot be read is a problem with the system's reason", {
  skip: process.getuid?.() === 0,
}, async () => {
  const root = contentFolder();
  const folder = join(root, "articles/2022/05");
  mkdirSync(folder, { mode: 0o000 });
  assert.match(
    (await problemsIn(root))[0] ?? "",
    /articles\/2022\/05:1 error: không đọc được “articles\/2022\/05” \(EACCES\)/,
  );
  rmSync(folder, { recursive: true });
});
