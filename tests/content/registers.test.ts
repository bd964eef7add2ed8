// portal.yaml, the registers, and the names that articles use beside them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, portalOf, problemsOf } from "../fixtures/portal-builder.ts";

test("everything that is wrong in portal.yaml is said at once", async () => {
  const settings =
    "name: Thử\nurl: bantin\nlanguage: fr\ntimeZone: Mars/Phobos\naccent: red\nsidebars: yes\nfoo: 1\nfeedback: {email: 'x@y.vn?cc=z@e.vn'}\n";
  assert.deepEqual(await problemsOf({ "portal.yaml": settings }), [
    "portal.yaml:2:6 error: mục “url” không phải là địa chỉ web: “bantin” → Viết cả địa chỉ, ví dụ: https://example.vn/trang",
    "portal.yaml:3:11 error: mục “language” có giá trị không hợp lệ: “fr” → Đúng ra phải là vi | en.",
    "portal.yaml:4:11 error: mục “timeZone” có giá trị không hợp lệ: “Mars/Phobos” → Đúng ra phải là Asia/Ho_Chi_Minh.",
    "portal.yaml:5:9 error: mục “accent” có giá trị không hợp lệ: “red” → Đúng ra phải là #9a1b1e.",
    "portal.yaml:6:11 error: mục “sidebars” có giá trị không hợp lệ: “yes” → Đúng ra phải là baked | fragments.",
    "portal.yaml:7:1 error: không có mục “foo” → Các mục dùng được: name, url, language, timeZone, agency, place, description, accent, font, sidebars, socialPictures, feeds, twins, designPage, offline, menu, contact, feedback, pageviews.",
    "portal.yaml:8:19 error: mục “feedback.email” có giá trị không hợp lệ: “x@y.vn?cc=z@e.vn” → Đúng ra phải là toasoan@example.vn.",
  ]);
});

test("addresses that run code are taken from no register", async () => {
  assert.deepEqual(await problemsOf({ "links.yaml": "- {id: a, name: A, url: 'javascript:alert(1)'}\n" }), [
    "links.yaml:1:25 error: mục “url” không phải là địa chỉ web: “javascript:alert(1)” → Viết cả địa chỉ, ví dụ: https://example.vn/trang",
  ]);
  for (const to of ["javascript:alert(1)", "//khac.example", "data:text/html,x"]) {
    const [problem] = await problemsOf({
      "portal.yaml": `name: Thử\nurl: https://bantin.example/\nmenu: [{label: Xấu, to: "${to}"}]\n`,
    });
    assert.match(problem ?? "", /^portal\.yaml:3:\d+ error: /, to);
  }
});

test("a menu entry that leads nowhere is a problem", async () => {
  const [problem] = await problemsOf({
    "portal.yaml": "name: Thử\nurl: https://bantin.example/\nmenu: [{label: Thời sự, to: thoi-xu}]\n",
  });
  assert.match(problem ?? "", /^portal\.yaml:3:\d+ error: .*“thoi-xu”/);
});

test("sections: an id twice, a bad id, a parent that is unknown and one that loops", async () => {
  const sections =
    "- {id: thoi-su, name: Thời sự}\n- {id: thoi-su, name: Hai}\n- {id: Bad Id, name: x}\n- {id: con, name: Con, parent: chau}\n- {id: chau, name: Cháu, parent: con}\n- {id: z, name: Z, parent: thoi-xu}\n";
  assert.deepEqual(await problemsOf({ "sections.yaml": sections }), [
    "sections.yaml:2:8 error: mã “thoi-su” có hai lần trong sections.yaml → Mỗi mã chỉ dùng một lần; đổi một trong hai.",
    "sections.yaml:3:8 error: tên “Bad Id” không dùng làm địa chỉ được → Chỉ dùng chữ thường không dấu, chữ số và gạch nối: đổi tên thành “bad-id”.",
    "sections.yaml:4:32 error: chuyên mục “con” nằm trong chính nó → Sửa mục parent.",
    "sections.yaml:5:34 error: chuyên mục “chau” nằm trong chính nó → Sửa mục parent.",
    "sections.yaml:6:28 error: parent “thoi-xu” không có trong sections.yaml → Có phải ý bạn là “thoi-su”?",
  ]);
});

test("a register that is no list says so, once", async () => {
  assert.deepEqual(await problemsOf({ "topics.yaml": "chu-de: Chủ đề\n" }), [
    "topics.yaml:1 error: tệp này phải là một danh sách → Mỗi mục bắt đầu bằng “- ”, ví dụ: - {id: thoi-su, name: Thời sự}",
  ]);
  assert.deepEqual(await problemsOf({ "sections.yaml": "thoi-su: Thời sự\n" }), [
    "sections.yaml:1 error: tệp này phải là một danh sách → Mỗi mục bắt đầu bằng “- ”, ví dụ: - {id: thoi-su, name: Thời sự}",
  ]);
});

test("an official document without a number that can be read is a problem", async () => {
  assert.deepEqual(
    await problemsOf({ "documents/a.yaml": "- {number: xyz}\n- {number: 05-NQ/TU, status: hết}\n" }),
    [
      "documents/a.yaml:1:12 error: “xyz” không phải là số, ký hiệu văn bản → Viết như trên văn bản, ví dụ: 05-NQ/TU hoặc 15/2020/NĐ-CP.",
      "documents/a.yaml:2:30 error: mục “status” có giá trị không hợp lệ: “hết” → Đúng ra phải là in-force | expired | replaced | amended.",
    ],
  );
});

test("plain names get a page under their slug; ids and names of the register lead to its entry", async () => {
  const portal = await portalOf({
    "authors.yaml": "- {id: le-binh, name: Lê Bình}\n",
    "articles/2022/02/a.md": article({
      title: "A",
      authors: "[Quang Chiến, Lê Bình]",
      agency: "Ban Biên tập",
      topics: "Chuyển đổi số",
    }),
    "articles/2022/02/b.md": article({ title: "B", authors: "[le-binh, Quang Chiến]" }),
  });
  const [a, b] = ["a", "b"].map((slug) => portal.articles.find((one) => one.slug === slug));
  assert.deepEqual(a?.authors, ["quang-chien", "le-binh"]);
  assert.deepEqual(b?.authors, ["le-binh", "quang-chien"]);
  assert.deepEqual([a?.agency, a?.topics], ["ban-bien-tap", ["chuyen-doi-so"]]);
  assert.deepEqual(portal.authors.get("quang-chien"), { id: "quang-chien", name: "Quang Chiến" });
  assert.equal(portal.topics.get("chuyen-doi-so")?.name, "Chuyển đổi số");
});

test("of spellings that share a page the oldest article's stands, and the others are warned of", async () => {
  const files = {
    "articles/2022/02/a.md": article({ title: "A", date: "2022-02-01", authors: "Hòa Bình" }),
    "articles/2022/02/b.md": article({ title: "B", date: "2022-02-02", authors: "Hoa Binh" }),
  };
  assert.equal((await portalOf(files)).authors.get("hoa-binh")?.name, "Hòa Bình");
  const problems = await problemsOf(files);
  assert.equal(problems.length, 1);
  assert.match(
    problems[0] ?? "",
    /^articles\/2022\/02\/b\.md:\d+(?::\d+)? warning: “Hòa Bình” và “Hoa Binh” có chung một trang/,
  );
});

test("a name that ASCII cannot spell still gets an address, and only it", async () => {
  const portal = await portalOf({
    "articles/2022/02/a.md": article({ title: "A", authors: "[😀, 李]" }),
  });
  const authors = portal.articles.find(({ slug }) => slug === "a")?.authors ?? [];
  assert.equal(new Set(authors).size, 2);
  for (const id of authors) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test("pageviews count by whole or short address, add up, and bad lines are named", async () => {
  const lines =
    "address,views,from\n/2022/02/tin-mot/,12,2022-01-01\nhttps://bantin.example/2022/02/tin-mot/?x=1,3\n/gioi-thieu/,99\n\n";
  const portal = await portalOf({ "pageviews.csv": lines });
  assert.deepEqual([...portal.pageviews], [["2022/02/tin-mot", 15]]);
  assert.deepEqual(
    await problemsOf({ "pageviews.csv": "address,views\nabc\n/2022/02/tin-mot/,-1\n/x/,1e9\n" }),
    [
      "pageviews.csv:2 error: dòng “abc” không đúng dạng địa chỉ,lượt xem → Ví dụ: /2022/02/ten-bai/,1250",
      "pageviews.csv:3 error: dòng “/2022/02/tin-mot/,-1” không đúng dạng địa chỉ,lượt xem → Ví dụ: /2022/02/ten-bai/,1250",
      "pageviews.csv:4 error: dòng “/x/,1e9” không đúng dạng địa chỉ,lượt xem → Ví dụ: /2022/02/ten-bai/,1250",
    ],
  );
});

test("abbreviations want a short form and what it stands for, in letters", async () => {
  assert.deepEqual(
    await problemsOf({
      "abbreviations.yaml":
        "- {short: BQL, full: Ban Quản lý}\n- {short: BQLDA}\n- {short: '&', full: [Và]}\n",
    }),
    [
      "abbreviations.yaml:2:3 error: thiếu mục “full” → Thêm một dòng, ví dụ: full: Ban Quản lý dự án",
      "abbreviations.yaml:3:11 error: mục “short” có giá trị không hợp lệ: “&” → Đúng ra phải là BQLDA.",
    ],
  );
});
