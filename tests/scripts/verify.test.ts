import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import { filesOf, verifySite, type VerifyOptions } from "../../scripts/steps/verify.ts";
import { pageFacts } from "../../scripts/steps/verify/page-facts.ts";
import { scanHtml, type Tag } from "../../scripts/steps/verify/scan-html.ts";
import { xmlFault } from "../../scripts/steps/verify/xml-fault.ts";

const SITE = { base: "/tin", origin: "https://example.vn" };
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A site of these files, with a home page and a page that has the id "muc". */
function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "bantin-verify-"));
  folders.push(folder);
  const all = {
    "index.html": "<!DOCTYPE html><h1>Trang chủ</h1>",
    "a/index.html": '<p id="muc"></p>',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Findings of a site as "file:line code first-param". */
function found(
  files: Readonly<Record<string, string>>,
  options: Partial<VerifyOptions> = {},
): readonly string[] {
  return verifySite(site(files), { ...SITE, ...options }).map(
    ({ file, line, code, params }) => `${file}:${line} ${[code, ...Object.values(params)].join(" ")}`,
  );
}

const inBody = (markup: string) => found({ "p.html": markup });

describe("links of a page", () => {
  it("lead to pages and files that exist, in whatever way they are written", () => {
    const good = [
      "/tin/",
      "/tin/a/",
      "/tin/a/?q=1",
      "/tin/a/#muc",
      "https://example.vn/tin/a/",
      "a/",
      "./a/index.html",
      "",
      "#",
      "#top",
      "/tin/%61/",
      "//example.vn/tin/",
      "/tin/x/../a/",
      "a/#:~:text=x",
      "https://elsewhere.vn/x",
      "mailto:a@b.vn",
      "tel:1",
    ];
    assert.deepEqual(inBody(good.map((url) => `<a href="${url}">x</a>`).join("")), []);
  });

  it("are reported with their line when nothing is there", () => {
    assert.deepEqual(inBody('<p>\n<a\n href="/tin/b/">x</a>\n<a href=/a/>x</a>'), [
      "p.html:2 broken-link /tin/b/",
      "p.html:4 broken-link /a/",
    ]);
  });

  it("are checked in every attribute that leads somewhere", () => {
    const markup = [
      '<img src="1.jpg" alt="">',
      '<img srcset="2.jpg 320w, 3.jpg,\n4.jpg 2x" alt="">',
      '<link rel="canonical" href="5">',
      '<link rel="stylesheet" href="6.css">',
      '<form action="7"></form>',
      '<form method="post" action="program"></form>',
      '<meta property="og:image" content="https://example.vn/tin/8.jpg">',
      '<video poster="9.jpg"></video>',
      '<meta http-equiv="refresh" content="0; url=10">',
      '<script src="11.js"></script>',
    ];
    const broken = inBody(markup.join("\n")).map(
      (finding) => /broken-link (?:https:\/\/example.vn\/tin\/)?(\d+)/.exec(finding)?.[1],
    );
    assert.deepEqual(broken, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
  });

  it("may not miss the id they lead to, on the same page or another", () => {
    assert.deepEqual(
      inBody('<i id="hai"></i><a href="#hai"></a><a href="#ba"></a><a href="/tin/a/#bốn"></a>'),
      ["p.html:1 broken-fragment #ba", "p.html:1 broken-fragment /tin/a/#bốn"],
    );
    assert.deepEqual(inBody('<i id="mục"></i><a href="#m%E1%BB%A5c"></a>'), []);
  });

  it("may not run code, however it is disguised", () => {
    const disguises = [
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "java&#x09;script:alert(1)",
      "javascript&colon;alert(1)",
      "&#106avascript:1",
      "vbscript:x",
      "data:text/html,x",
      "\u0001javascript:1",
    ];
    for (const url of disguises) assert.match(inBody(`<a href="${url}">x</a>`)[0] ?? url, /script-address/);
    assert.deepEqual(inBody('<img src="data:image/gif;base64,R0lGOD" alt="">'), []);
  });
});

describe("what a page fetches", () => {
  it("comes from the portal's own host only", () => {
    const markup = [
      '<script src="https://cdn.example/x.js"></script>',
      '<link rel="stylesheet" href="//fonts.example/x.css">',
      '<link rel="preconnect" href="https://fonts.example">',
      '<img src="https://pictures.example/x.jpg" alt="">',
      '<source srcset="https://pictures.example/x.avif 320w">',
      "<style>p{background:url(https://pictures.example/y.png)}</style>",
      '<style>@import "https://styles.example/y.css";</style>',
      '<iframe src="https://maps.example/"></iframe>',
    ];
    const findings = inBody(markup.join("\n"));
    assert.equal(findings.length, markup.length);
    for (const finding of findings) assert.match(finding, / external-resource /);
  });

  it("is also checked in style sheets", () => {
    assert.deepEqual(
      found({
        "assets/x.css": "p{background:url('https://x.example/y')}\ni{mask:url(#m)}\nb{mask:url(z.svg)}",
      }),
      ["assets/x.css:1 external-resource https://x.example/y", "assets/x.css:3 broken-link z.svg"],
    );
  });
});

describe("markup of a page", () => {
  const page = (body: string) =>
    found({ "p.html": `<!DOCTYPE html><html lang="vi"><body>${body}</body></html>` });

  it("has one heading of the first rank, unless it is a fragment or leads elsewhere", () => {
    assert.deepEqual(page("<h1>x</h1>"), []);
    assert.deepEqual(page("<h2>x</h2>"), ["p.html:1 no-heading"]);
    assert.deepEqual(page("<h1>x</h1><h1>y</h1>"), ["p.html:1 several-headings 2"]);
    assert.deepEqual(page('<meta http-equiv="refresh" content="0;url=/tin/">'), []);
    assert.deepEqual(inBody("<p>fragment</p>"), []);
  });

  it("has no id twice, and a text for every picture", () => {
    assert.deepEqual(inBody('<p id="a"></p>\n<p id=a></p>'), ["p.html:2 duplicate-id a"]);
    assert.deepEqual(inBody('<img src="/tin/">\n<img>'), [
      "p.html:1 missing-alt /tin/",
      "p.html:2 missing-alt ",
    ]);
  });

  it("holds no code: no handlers, no scripts, no style attributes; data in scripts is read", () => {
    assert.deepEqual(inBody('<p ONCLICK="x" style="color:red">'), [
      "p.html:1 event-handler onclick",
      "p.html:1 inline-style",
    ]);
    assert.deepEqual(inBody("<script>x</script>"), ["p.html:1 inline-script"]);
    assert.deepEqual(inBody('<script type="application/ld+json">{"a":1}</script>'), []);
    assert.match(inBody('<script type="application/ld+json">{"a":}</script>')[0] ?? "", /bad-json/);
  });
});

describe("files for machines", () => {
  it("name only addresses that exist", () => {
    assert.deepEqual(
      found({
        "sitemap.xml":
          "<urlset>\n<url><loc>https://example.vn/tin/a/</loc></url>\n<url><loc>https://example.vn/tin/b/</loc></url></urlset>",
        "atom.xml":
          '<feed><link rel="self" href="https://example.vn/tin/atom.xml"/><link href="https://example.vn/tin/c/"/></feed>',
        "feed.json":
          '{"feed_url":"https://example.vn/tin/feed.json","items":[{"url":"https://example.vn/tin/d/"}]}',
        "manifest.webmanifest": '{"start_url":"/tin/","icons":[{"src":"/tin/e.png"}]}',
      }),
      [
        "atom.xml:1 broken-link https://example.vn/tin/c/",
        "feed.json:1 broken-link https://example.vn/tin/d/",
        "manifest.webmanifest:1 broken-link /tin/e.png",
        "sitemap.xml:3 broken-link https://example.vn/tin/b/",
      ],
    );
  });

  it("can be read, and hold texts that work outside of the site", () => {
    assert.deepEqual(found({ "atom.xml": "<feed>\n<title>a & b</title></feed>" }), [
      "atom.xml:2 bad-xml bad-reference",
    ]);
    assert.match(found({ "feed.json": "{" })[0] ?? "", /bad-json/);
    assert.deepEqual(
      found({ "atom.xml": '<feed><content type="html">&lt;a href=&quot;/tin/a/&quot;&gt;</content></feed>' }),
      ["atom.xml:1 relative-address /tin/a/"],
    );
  });
});

describe("the budget", () => {
  it("warns of an article's page that is too long to arrive at once", () => {
    const noise = Array.from({ length: 9000 }, (_, i) => ((i * 2654435761) >>> 0).toString(36)).join(" ");
    const findings = found({
      "2022/02/dai/index.html": noise,
      "2022/02/gon/index.html": "x".repeat(60_000),
      "tim-kiem/index.html": noise,
    });
    assert.equal(findings.length, 1);
    assert.match(findings[0] ?? "", /^2022\/02\/dai\/index\.html:undefined over-budget \d+ 14336$/);
  });
});

describe("an incremental check", () => {
  const files = {
    "p.html": '<a href="/tin/a/#nein"></a><a href="/tin/new/"></a>',
    "q.html": '<a href="/tin/lost/"></a>',
  };

  it("looks at the changed files only, and knows all addresses", () => {
    assert.deepEqual(found(files, { only: ["p.html"] }), [
      "p.html:1 broken-fragment /tin/a/#nein",
      "p.html:1 broken-link /tin/new/",
    ]);
    const paths = new Set(["p.html", "q.html", "a/index.html", "new/index.html"]);
    assert.deepEqual(found(files, { only: ["p.html"], paths }), ["p.html:1 broken-fragment /tin/a/#nein"]);
  });

  it("lists files with forward slashes, folders below folders", () => {
    assert.deepEqual([...filesOf(site({ "x/y/z.html": "" }))].sort(), [
      "a/index.html",
      "index.html",
      "x/y/z.html",
    ]);
  });
});

describe("the HTML scanner", () => {
  const tags = (html: string) => {
    const all: Tag[] = [];
    scanHtml(html, (tag) => all.push(tag));
    return all.map(({ name, attributes }) => [name, ...pairs(attributes)].join(" "));
  };
  const pairs = (attributes: readonly string[]) =>
    attributes.flatMap((name, i) => (i % 2 === 0 ? [`${name}=${attributes[i + 1]}`] : []));

  it("splits hostile markup as browsers do", () => {
    assert.deepEqual(tags('<A HREF="a>b" id=\'c"d\' href=second>'), ['a href=a>b id=c"d href=second']);
    assert.deepEqual(tags("<p/id=a/><br id = b >"), ["p id=a/", "br id=b"]);
    assert.deepEqual(tags("<!-- <p> --><b><!--><i><!---><u><!-- --!><s>"), ["b", "i", "u", "s"]);
    assert.deepEqual(tags("<script>'<p>'</scripty></SCRIPT ><b><title><i></title><u>"), [
      "script",
      "b",
      "title",
      "u",
    ]);
    assert.deepEqual(tags("<svg><title/><a href=x></a></svg><textarea><p>"), [
      "svg",
      "title",
      "a href=x",
      "textarea",
    ]);
    assert.deepEqual(tags("a < b <3 <> </> </ x> <?php <p> ?> <!x <p> <b"), []);
    assert.deepEqual(tags('<a href="unclosed <p>'), []);
    assert.deepEqual(tags("<a href=>x<b id>"), ["a href=", "b id="]);
    assert.deepEqual(tags('<a href="&amp;&#38;&#x26;&lt;&unknown;">'), ["a href=&&&<&unknown;"]);
  });

  it("takes any text, and never throws", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "!",
      "-",
      "=",
      '"',
      "'",
      " ",
      "\0",
      "a",
      "script",
      "style",
      "svg",
      "<!--",
      "-->",
      "id",
      "href",
      "&#",
      ";",
      "&#x110000;",
      "ộ",
      "\uD800",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join("")),
        (html) => void pageFacts(html),
      ),
    );
  });

  it("needs time in proportion to the text, whatever is repeated", () => {
    const repeated = [
      "<",
      "<a ",
      "<!--",
      "</",
      "</script",
      "<script>",
      "<a href='",
      "&#",
      '<a id="x">',
      "<svg>",
      "<img srcset=',,,,a ",
      "<style>url( ",
      "=",
      "<title></",
    ];
    for (const part of repeated) {
      const start = process.cpuUsage().user;
      pageFacts(part.repeat(300_000 / part.length));
      assert.ok(process.cpuUsage().user - start < 1_500_000, part);
    }
  });
});

describe("the XML check", () => {
  it("accepts what XML allows", () => {
    for (const good of [
      '<?xml version="1.0"?>\n<!-- a --><a b="1" c=\'"\'>x<b/>&amp;&#x1F600;<![CDATA[<&]]></a>\n<?pi x?>',
      '\uFEFF<a xmlns:m="u"><m:b m:c=""/></a>',
      "<ộ.a-1 xml:lang='vi' >]] ></ộ.a-1 >",
    ])
      assert.equal(xmlFault(good), undefined, good);
  });

  it("names the first fault and its place", () => {
    const cases: readonly (readonly [string, string, number])[] = [
      ["", "no-root", 0],
      ["<a>", "unfinished-markup", 3],
      ["<a></b>", "wrong-end-tag", 3],
      ["<a/><b/>", "several-roots", 4],
      ["<a/>x", "text-outside-root", 4],
      ["<a>&nbsp;</a>", "bad-reference", 3],
      ["<a b='&'/>", "bad-reference", 0],
      ["<a>&#0;</a>", "bad-reference", 3],
      ["<a>&#xFFFFFFFFFF;</a>", "bad-reference", 3],
      ["<a>]]></a>", "bad-text", 3],
      ["<a><!-- -- --></a>", "bad-text", 3],
      ["<a b=1/>", "bad-tag", 0],
      ["<a b='<'/>", "bad-tag", 0],
      ["<a b=''c=''/>", "bad-tag", 0],
      ["<a b='' b=''/>", "repeated-attribute", 0],
      ["<m:a/>", "undeclared-prefix", 0],
      ["<a>\u0001</a>", "forbidden-character", 3],
      ["<a>\uD800</a>", "forbidden-character", 3],
      ["<!DOCTYPE a><a/>", "document-type", 0],
      [" <?xml version='1.0'?><a/>", "late-declaration", 1],
      ["<a><![CDATA[x</a>", "unfinished-markup", 3],
    ];
    for (const [text, reason, offset] of cases) assert.deepEqual(xmlFault(text), { reason, offset }, text);
  });

  it("needs time in proportion to the text, and never throws", () => {
    for (const part of ["<a>", "<a b='", "&amp;", "<!--", "]]", "<?", "<a b='1' "]) {
      const start = process.cpuUsage().user;
      xmlFault(part.repeat(300_000 / part.length));
      assert.ok(process.cpuUsage().user - start < 1_500_000, part);
    }
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void xmlFault(`<a>${text}</a>`)));
  });
});
