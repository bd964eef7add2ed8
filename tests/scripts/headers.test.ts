import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { documentShell } from "../../layouts/components/document-shell.ts";
import { html } from "../../layouts/html.ts";
import { stringsOf } from "../../layouts/strings.ts";
import { ownStyle } from "../../layouts/components/own-style.ts";
import { contentSecurityPolicy, headersFile, hashSource } from "../../scripts/steps/headers.ts";
import { pageFacts } from "../../scripts/steps/verify/page-facts.ts";
import { articleHead, frame } from "../layouts/machine-sample.ts";

const SITE = { base: "", origin: "https://example.vn", styles: ["p{margin:0}"], rules: "{}" };

function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy.split("; ").map((part) => [part.slice(0, part.indexOf(" ")), part.slice(part.indexOf(" ") + 1)]),
  );
}

describe("the content security policy", () => {
  it("lets in the portal's own files and nothing inline but the style element", () => {
    const policy = contentSecurityPolicy(SITE);
    const rules = directives(policy);
    assert.equal(rules.get("default-src"), "'none'");
    assert.equal(rules.get("script-src"), `'self' 'wasm-unsafe-eval' '${hashSource("{}")}'`);
    assert.equal(rules.get("style-src"), "'self' 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='");
    assert.equal(rules.get("form-action"), "'self'");
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:/);
  });

  it("lets feedback go where the portal wants it, and nowhere else", () => {
    const target = (feedback: { action?: string; email?: string }) =>
      directives(contentSecurityPolicy({ ...SITE, feedback })).get("form-action");
    assert.equal(
      target({ action: "https://gop-y.example.vn:8443/gui?x=1#y" }),
      "'self' https://gop-y.example.vn:8443",
    );
    assert.equal(target({ email: "tin@example.vn" }), "'self' mailto:");
    assert.equal(target({ action: "https://góp-ý.vn/" }), `'self' ${new URL("https://góp-ý.vn").origin}`);
  });

  it("names the hash of the style element that pages really have", () => {
    const page = documentShell({
      frame,
      head: articleHead,
      strings: stringsOf("vi"),
      kind: "text",
      main: html`<h1>x</h1>`,
    });
    const styles = [...page.toString().matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      (found) => found[1] ?? "",
    );
    assert.equal(styles.length, 1);
    const policy = contentSecurityPolicy({
      styles: [(frame.assets.firstStyles.text ?? "") + ownStyle(frame)],
      rules: /<script type="speculationrules">(.*?)<\/script>/.exec(page.toString())?.[1] ?? "",
    });
    assert.ok(policy.includes(hashSource(styles[0] ?? "")));
    const forbidden = pageFacts(page.toString()).faults.map(({ code }) => code);
    assert.deepEqual(
      forbidden.filter((code) => code.startsWith("inline") || code === "event-handler"),
      [],
    );
  });
});

/** How many lines a file has, and how many directives all its policies. */
function counts(file: string): readonly number[] {
  return [file.split(/[\r\n]/).length, file.split(";").length];
}

describe("the file _headers", () => {
  it("says in rules that never repeat a header what all pages, assets and pictures get", () => {
    const file = headersFile(SITE);
    assert.match(
      file,
      /^\/\*\n {2}Content-Security-Policy: default-src 'none'; .*; frame-ancestors 'self'\n/,
    );
    assert.match(file, /\n\/assets\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n/);
    assert.match(file, /\n {2}Strict-Transport-Security: /);
    assert.match(file, /\n\/sw\.js\n {2}Cache-Control: no-cache\n/);
    const everywhere = file.slice(0, file.indexOf("\n/sw.js"));
    assert.doesNotMatch(everywhere, /Cache-Control/);
    for (const line of file.split("\n")) assert.ok(line.length < 2000, "hosts cut longer lines");
  });

  it("follows the portal under its path, and demands no encryption where there is none", () => {
    const file = headersFile({ ...SITE, base: "/tin", origin: "http://localhost:8080" });
    assert.match(file, /^\/tin\/\*\n/);
    assert.doesNotMatch(file, /Strict-Transport-Security/);
  });

  it("cannot be broken out of by a path, an origin or a form's target", () => {
    const hostile = ["/a\nb", "/a:x", "/*", "/a b", "/a\r", "a", "/ộ"];
    for (const base of hostile) assert.throws(() => headersFile({ ...SITE, base }), TypeError, base);
    const targets = [
      "https://a.vn;script-src *",
      "https://a;b.vn/",
      "https://a,b.vn/",
      "https://a'b.vn/",
      "javascript:1",
      "data:x",
      "mailto:x",
      "//a.vn",
      "https://*.vn/",
      "file:///x",
    ];
    for (const action of targets)
      assert.throws(() => headersFile({ ...SITE, feedback: { action } }), TypeError, action);
  });

  it("holds the same lines whatever the address of the form", () => {
    const [lines, parts] = counts(headersFile(SITE));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string({ unit: "binary" }).map((text) => `https://a.vn${text}`),
        ),
        (action) => {
          try {
            assert.deepEqual(counts(headersFile({ ...SITE, feedback: { action } })), [lines, parts]);
            return true;
          } catch (error) {
            if (!(error instanceof TypeError)) throw error;
            return true;
          }
        },
      ),
    );
  });
});
