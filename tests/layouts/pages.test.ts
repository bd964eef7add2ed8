// What holds for every kind of page: landmarks, languages, and text that stays text.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Html } from "../../layouts/html.ts";
import { archivePage } from "../../layouts/pages/archive.ts";
import { articlePage } from "../../layouts/pages/article.ts";
import { designPage } from "../../layouts/pages/design.ts";
import { documentPage } from "../../layouts/pages/document.ts";
import { documentsPage } from "../../layouts/pages/documents.ts";
import { fragmentPage } from "../../layouts/pages/fragment.ts";
import { gonePage } from "../../layouts/pages/gone.ts";
import { homePage } from "../../layouts/pages/home.ts";
import { listPage } from "../../layouts/pages/list.ts";
import { mostViewedPage } from "../../layouts/pages/most-viewed.ts";
import { notFoundPage } from "../../layouts/pages/not-found.ts";
import { redirectPage } from "../../layouts/pages/redirect.ts";
import { staticPage } from "../../layouts/pages/static-page.ts";
import { stringsOf } from "../../layouts/strings.ts";
import type { Frame } from "../../portal/pages/frame.ts";
import * as props from "./props.ts";

/** Every page kind with the document around it, in the frame of a test. */
const KINDS: Record<string, (frame: Frame) => Html> = {
  article: (frame) => articlePage(props.articleProps({ frame }), () => "Thân bài."),
  gone: (frame) => gonePage(props.goneProps({ frame })),
  list: (frame) => listPage(props.listProps({ frame })),
  home: (frame) => homePage(props.homeProps({ frame })),
  document: (frame) => documentPage(props.documentProps({ frame })),
  documents: (frame) => documentsPage(props.documentsProps({ frame })),
  archive: (frame) => archivePage(props.archiveProps({ frame })),
  "most viewed": (frame) => mostViewedPage(props.mostViewedProps({ frame })),
  static: (frame) => staticPage(props.staticPageProps({ frame }), () => "Thân trang."),
  "not found": (frame) => notFoundPage(props.notFoundProps({ frame })),
};

for (const [kind, render] of Object.entries(KINDS)) {
  const markup = String(render(props.frameProps()));
  const count = (pattern: RegExp) => markup.match(pattern)?.length ?? 0;

  test(`the ${kind} page has its landmarks, one heading of the first level and a way past the menu`, () => {
    assert.ok(markup.startsWith('<!DOCTYPE html>\n<html lang="vi"'));
    for (const one of [/<header class="masthead"/g, /<main /g, /<footer class="foot"/g, /<h1/g, /<title>/g])
      assert.equal(count(one), 1, String(one));
    assert.match(markup, /<a class="skip" href="#noi-dung">/);
    assert.match(markup, /<main id="noi-dung"/);
  });

  test(`the ${kind} page names each of its parts once`, () => {
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  test(`the ${kind} page speaks no English in Vietnamese`, () => {
    // "In" (print) and "to" (big) are Vietnamese words, so they are not looked for.
    const english =
      /(?<!\p{L})(?:the|of|and|page|article|search|menu|close|home|latest|newer|older|section|feedback|skip|print|share)(?!\p{L})/iu;
    assert.doesNotMatch(visibleText(markup), english);
  });

  test(`the ${kind} page speaks English where the portal does`, () => {
    const english = String(render(props.frameProps({ language: "en" })));
    assert.match(english, /<html lang="en"/);
    const own = [
      stringsOf("vi").menu,
      stringsOf("vi").home,
      stringsOf("vi").footerPortal,
      stringsOf("vi").latest,
    ];
    for (const word of own) assert.ok(!visibleText(english).includes(word), word);
  });

  test(`the ${kind} page says the same when asked twice`, () => {
    assert.equal(String(render(props.frameProps())), markup);
  });
}

test("hostile text in any field of any page never becomes markup or a script's address", () => {
  const hostile = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style></textarea><svg onload=alert(1)>",
    "javascript:alert(1)//",
    "<!--",
    "{{7*7}}<%= 7 %>",
  ];
  for (const [kind, markup] of hostile.flatMap(everyPageWith)) {
    assert.doesNotMatch(markup, /(?:href|src|action)="\s*javascript:/i, kind);
    const bare = markup.replace(/<(script|style)[ >][\s\S]*?<\/\1>/g, "").replace(/="[^"]*"/g, "");
    assert.doesNotMatch(bare, /<script|<img src=|<svg|<!--|<[^>]*\son\w+/, kind);
  }
});

test("a title with markup never yields a tag, whatever it is", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("b", "iframe", "style", "a href=x"), (text, tag) => {
      const title = `${text}<${tag}>`;
      const tags = (markup: Html) => String(markup).match(/<[a-zA-Z][^>]*>/g)?.length;
      const line = (shown: string) =>
        fragmentPage({ language: "vi", name: "latest", lines: [props.lineProps({ title: shown })] });
      assert.equal(tags(line(title)), tags(line("Không có gì")));
    }),
  );
});

test("a fragment is the list that baked sidebars have", () => {
  const lines = [props.lineProps()];
  const latest = String(fragmentPage({ language: "vi", name: "latest", lines }));
  assert.ok(String(KINDS.list?.(props.frameProps())).includes(latest));
  assert.match(
    String(fragmentPage({ language: "vi", name: "most-viewed", lines })),
    /^<ol class="lines ranked">/,
  );
});

test("the menu marks the page itself, and the section that it stands in", () => {
  const section = String(KINDS.list?.(props.frameProps()));
  assert.match(section, /href="\/chuyen-muc\/thoi-su\/" aria-current="page"/);
  assert.match(
    String(KINDS.article?.(props.frameProps())),
    /href="\/chuyen-muc\/thoi-su\/" aria-current="true"/,
  );
});

test("a numbered list page leads to its neighbours and shows titles only", () => {
  const markup = String(listPage(props.listProps({ cards: [], lines: [props.lineProps()] })));
  assert.match(markup, /<a href="\/chuyen-muc\/thoi-su\/trang\/1\/" rel="next">Cũ hơn<\/a>/);
  assert.match(markup, /Về xưởng đóng ghe/);
});

test("an empty list says so", () => {
  assert.match(String(listPage(props.listProps({ cards: [], lines: [] }))), /Chưa có bài viết nào ở đây/);
});

test("a withdrawn article tells when and why, an expired one only when", () => {
  assert.match(String(gonePage(props.goneProps())), /Lý do: Số liệu chưa được kiểm tra/);
  const gone = { kind: "expired", date: { iso: "2024-01-01", ms: 0 } } as const;
  const expired = String(gonePage(props.goneProps({ gone })));
  assert.match(expired, /hết thời hạn đăng/);
  assert.doesNotMatch(expired, /Lý do/);
});

test("a redirect leads on at once and names the new address for search engines", () => {
  const to = props.urls.article({ id: "2022/02/a" });
  const markup = String(
    redirectPage({ language: "vi", to, canonical: "https://bantin.example/2022/02/a/", title: "Tin" }),
  );
  assert.match(markup, /<meta http-equiv="refresh" content="0;url=\/2022\/02\/a\/">/);
  assert.match(markup, /<link rel="canonical" href="https:\/\/bantin\.example\/2022\/02\/a\/">/);
});

/** Every page whose texts, names and free addresses are all `text`. */
function everyPageWith(text: string): [string, string][] {
  const named = { name: text, url: text, external: true };
  const frame = props.frameProps({
    portalName: text,
    agencyName: text,
    description: text,
    accent: text,
    menu: [named],
    sections: [named],
    staticPages: [named],
    contact: { name: text, address: text, phone: text, email: text, responsible: text, licence: text },
  });
  const head = props.headProps(props.urls.home(), text, { description: text, breadcrumb: [named] });
  const card = {
    ...props.cardProps({ title: text, summary: text }),
    section: { ...props.cardProps().section, name: text },
  };
  const sidebars = {
    mode: "baked",
    latest: [card],
    mostViewed: [card],
    links: [{ name: text, links: [named] }],
  } as const;
  const around = { frame, head, sidebars };
  const document = props.documentEntry({ number: text, type: text, issuer: text, date: text, title: text });
  const picture = { ...props.pictureProps({ alt: text }), caption: text, credit: text };
  const article = props.shownArticle({
    title: text,
    summary: text,
    cover: picture,
    documents: [{ ...document, places: [] }],
    authors: [{ ...named, role: text }],
    agency: named,
    topics: [named],
    series: { topic: named, part: 1, previous: card },
    updates: [{ date: card.date, note: text }],
    source: named,
  });
  const feedback = {
    action: text,
    method: "post",
    controller: text,
    purpose: text,
    retention: text,
    email: text,
  } as const;
  const related = [{ ...card, reason: { kind: "topic", name: text } }] as const;
  const facts = [
    { kind: "role", text },
    { kind: "website", link: named },
    { kind: "existed", from: text },
  ] as const;
  const pages: Record<string, Html> = {
    article: articlePage(
      props.articleProps({ ...around, article, feedback, related, older: [card], sectionPage: named }),
      () => text,
    ),
    gone: gonePage(
      props.goneProps({
        ...around,
        gone: { kind: "withdrawn", date: card.date, reason: text },
        sectionPage: named,
      }),
    ),
    list: listPage(
      props.listProps({
        ...around,
        heading: text,
        description: text,
        facts,
        children: [named],
        cards: [card],
      }),
    ),
    home: homePage(
      props.homeProps({
        ...around,
        leads: [card, card],
        sections: [{ section: named, children: [named], cards: [card], more: [card] }],
        documents: [document],
      }),
    ),
    document: documentPage(
      props.documentProps({
        ...around,
        document: {
          ...document,
          signer: text,
          effectiveFrom: text,
          source: named,
          files: [{ url: "https://bantin.example/a.pdf", name: text, size: text }],
          topics: [named],
          timeline: [
            { step: "replaces", document },
            { step: "this", document },
          ],
        },
        citing: [
          { year: text, articles: [{ ...card, sentence: { before: text, cited: text, after: text } }] },
        ],
        alongside: [document],
      }),
    ),
    documents: documentsPage(
      props.documentsProps({
        ...around,
        years: [
          {
            year: "2021",
            documents: [
              {
                ...document,
                citations: 1,
                topics: [text],
                files: [{ url: "/tep/0/a.pdf", name: text, bytes: 9 }],
              },
            ],
          },
        ],
      }),
    ),
    mostViewed: mostViewedPage(props.mostViewedProps({ ...around, cards: [card] })),
    static: staticPage(props.staticPageProps({ ...around, title: text, summary: text }), () => text),
    design: designPage(
      props.designProps({ frame, head, cards: [card], lines: [card], documents: [document] }),
    ),
    notFound: notFoundPage(props.notFoundProps({ frame, head, sections: [named] })),
    redirect: redirectPage({
      language: "vi",
      to: props.urls.home(),
      canonical: "https://bantin.example/",
      title: text,
    }),
  };
  return Object.entries(pages).map(([kind, markup]) => [kind, String(markup)]);
}

/** What readers see or hear: text, labels and placeholders, without data for machines. */
function visibleText(markup: string): string {
  const body = markup.slice(markup.indexOf("<body")).replace(/<(script|style)[\s\S]*?<\/\1>/g, " ");
  const spoken = [...body.matchAll(/\s(?:aria-label|alt|placeholder|title|data-done)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  return `${body.replace(/<[^>]*>/g, " ")} ${spoken.join(" ")}`;
}

test("two search forms on one page are told apart by their names", () => {
  const forms = [
    ...String(KINDS["not found"]?.(props.frameProps())).matchAll(/role="search"[^>]*aria-label="([^"]+)"/g),
  ];
  assert.equal(new Set(forms.map(([, label]) => label)).size, 2);
});
