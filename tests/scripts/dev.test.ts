import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { enliven } from "../../scripts/dev/live-files.ts";
import { hasLetters } from "../../scripts/steps/pictures/title-picture.ts";
import { watchFolder } from "../../scripts/dev/watch-folder.ts";
import { article, newFolder, runScript, sampleContent } from "./command-sample.ts";
import { copyProject, newTab, startDev } from "./dev-sample.ts";
import { quarters } from "./pictures-samples.ts";

const ARTICLE = "articles/2026/03/khai-mac-tuan-le-sach.md";
const ADDRESS = "/tin/2026/03/khai-mac-tuan-le-sach/";
const NOW = ["--now", "2026-10-01T08:00:00+07:00"];

describe("npm run dev", () => {
  it("makes the page that is asked for, without building the site", async () => {
    const folder = newFolder();
    sampleContent(folder);
    const { origin, stop } = await startDev(folder, NOW);
    const get = (path: string) => fetch(origin + path, { redirect: "manual" });
    const page = await get(ADDRESS);
    assert.equal(page.status, 200);
    const markup = await page.text();
    assert.match(markup, /<h1[^>]*>Khai mạc tuần lễ sách<\/h1>/);
    assert.match(markup, /<script src="\/~dev\/live\.js" data-state="[^"]+" defer><\/script><\/head>/);
    assert.equal((await get("/")).headers.get("location"), "/tin/");
    assert.equal((await get(ADDRESS.slice(0, -1))).headers.get("location"), ADDRESS);
    const feed = await get("/tin/atom.xml");
    assert.match(feed.headers.get("content-type") ?? "", /xml/);
    assert.doesNotMatch(await feed.text(), /~dev/);
    const script = /<script type="module" src="([^"]+)"/.exec(markup)?.[1] ?? "";
    const asset = await get(script);
    assert.match(asset.headers.get("cache-control") ?? "", /immutable/);
    assert.match(asset.headers.get("content-type") ?? "", /javascript/);
    const missing = await get("/tin/khong-co/");
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /<h1[^>]*>Không tìm thấy/);
    assert.equal(await stop(), 0);
  });

  it("leaves no worker in the browser, and takes away one that a built site left at this address", async () => {
    const folder = newFolder();
    sampleContent(folder);
    const settings = join(folder, "content/portal.yaml");
    writeFileSync(settings, `${readFileSync(settings, "utf8")}offline: true\n`);
    const { origin, stop } = await startDev(folder, NOW);
    assert.doesNotMatch(await (await fetch(origin + ADDRESS)).text(), /data-worker/);
    const worker = await fetch(`${origin}/tin/sw.js`);
    assert.match(worker.headers.get("content-type") ?? "", /javascript/);
    assert.equal(worker.headers.get("cache-control"), "no-store");
    assert.match(await worker.text(), /registration\.unregister\(\)/);
    await stop();
  });

  it("paints the picture of a title when it is asked for", async (t) => {
    if (!(await hasLetters())) return t.skip("no letters on this machine");
    const folder = newFolder();
    sampleContent(folder);
    const settings = join(folder, "content/portal.yaml");
    writeFileSync(settings, `${readFileSync(settings, "utf8")}socialPictures: titles\n`);
    const { origin, stop } = await startDev(folder, NOW);
    const markup = await (await fetch(origin + ADDRESS)).text();
    const { pathname } = new URL(/property="og:image" content="([^"]+)"/.exec(markup)?.[1] ?? "");
    const picture = await fetch(origin + pathname);
    assert.equal(picture.headers.get("content-type"), "image/png");
    const bytes = Buffer.from(await picture.arrayBuffer());
    assert.equal(bytes.toString("latin1", 1, 4), "PNG");
    const other = pathname.replace(/[0-9a-f]{16}/, "0123456789abcdef");
    assert.equal((await fetch(origin + other)).status, 404);
    await stop();
  });

  it("serves this machine only, reads only, and no file by its path", async () => {
    const folder = newFolder();
    sampleContent(folder);
    const { origin } = await startDev(folder, NOW);
    const { port } = new URL(origin);
    const status = (path: string, host = `127.0.0.1:${port}`, method = "GET") =>
      new Promise((resolve, reject) => {
        const options = { port, host: "127.0.0.1", path, method, headers: { host } };
        request(options, (response) => resolve(response.resume().statusCode))
          .on("error", reject)
          .end();
      });
    assert.equal(await status(ADDRESS), 200);
    assert.equal(await status(ADDRESS, `localhost:${port}`), 200);
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "127.0.0.1:1",
      `127.0.0.1.evil.example:${port}`,
    ]) {
      assert.equal(await status(ADDRESS, host), 403, host);
      assert.equal(await status("/~dev/events", host), 403, host);
    }
    assert.equal(await status(ADDRESS, undefined, "POST"), 405);
    const outside = [
      "/tin/../../content/portal.yaml",
      "/tin/%2e%2e%2fcontent/portal.yaml",
      "/content/portal.yaml",
    ];
    for (const path of [
      ...outside,
      "/tin/hinh/..%2f..%2fportal.yaml",
      "/tin/assets/../../portal.yaml",
      "/%00",
    ]) {
      assert.equal(await status(path), 404, path);
    }
    assert.equal(await status("/%ff"), 400);
  });

  it("shows drafts and scheduled articles with a note, and leaves them out with --published", async () => {
    const folder = newFolder();
    sampleContent(folder, {
      "articles/2026/09/nhap.md": article({ title: "Bài nháp", date: "2026-09-02", draft: "true" }),
      "articles/2026/11/hen.md": article({ title: "Bài hẹn", date: "2026-11-05 07:00" }),
    });
    const preview = await startDev(folder, NOW);
    const text = async (path: string) => (await fetch(preview.origin + path)).text();
    assert.match(
      await text("/tin/2026/09/nhap/"),
      /<p class="dev-note"[^>]*>Bản nháp: người đọc chưa thấy bài này\./,
    );
    assert.match(await text("/tin/2026/11/hen/"), /người đọc sẽ thấy từ Thứ Năm, 05\/11\/2026, 07:00/);
    assert.doesNotMatch(await text(ADDRESS), /class="dev-note"/);
    assert.match(await text("/tin/"), /<a href="\/tin\/2026\/09\/nhap\/" data-dev="nháp"/);
    assert.match(preview.said(), /3 bài viết, trong đó 2 bài chưa đăng/);
    await preview.stop();
    const published = await startDev(folder, [...NOW, "--published"]);
    assert.equal((await fetch(`${published.origin}/tin/2026/09/nhap/`)).status, 404);
    assert.doesNotMatch(await (await fetch(`${published.origin}/tin/`)).text(), /data-dev/);
  });

  it("makes the one variant of a picture that the browser takes", async () => {
    const folder = newFolder();
    const name = "articles/2026/03/co-anh/index.md";
    const content = sampleContent(folder, { [name]: article({ cover: "{image: anh.jpg, alt: Bốn màu}" }) });
    writeFileSync(join(content, dirname(name), "anh.jpg"), await quarters(700, 300).jpeg().toBuffer());
    const { origin } = await startDev(folder, NOW);
    const markup = await (await fetch(`${origin}/tin/2026/03/co-anh/`)).text();
    const address = /\/tin\/hinh\/[0-9a-f]+-320\.jpg/.exec(markup)?.[0] ?? "";
    const answers = await Promise.all([fetch(origin + address), fetch(origin + address)]);
    for (const answer of answers) {
      assert.equal(answer.headers.get("content-type"), "image/jpeg");
      assert.equal(new Uint8Array(await answer.arrayBuffer())[0], 0xff);
    }
    const made = readdirSync(join(folder, "cache/pictures")).filter((file) => !file.startsWith("."));
    assert.deepEqual(made, [address.slice("/tin/hinh/".length)]);
    assert.equal((await fetch(origin + address.replace("-320", "-321"))).status, 404);
  });

  it("reloads the page after an edit, lists problems over it, and shows it again when they are mended", async () => {
    const folder = newFolder();
    const content = sampleContent(folder);
    const { origin, said } = await startDev(folder, NOW);
    const tab = await newTab();
    await tab.goto(origin + ADDRESS);
    writeFileSync(join(content, ARTICLE), article({ title: "Bế mạc tuần lễ sách" }));
    await tab.getByRole("heading", { level: 1, name: "Bế mạc tuần lễ sách" }).waitFor();
    writeFileSync(join(content, ARTICLE), article({ title: "Bế mạc", section: "thoi-suu" }));
    await tab.getByRole("heading", { level: 1, name: "1 lỗi trong nội dung" }).waitFor();
    assert.match(
      (await tab.locator("li.error").textContent()) ?? "",
      /khai-mac-tuan-le-sach\.md:4:10[\s\S]*→ Có phải ý bạn là “thoi-su”\?/,
    );
    assert.match(said(), /lỗi: section “thoi-suu”/);
    // As many editors save: a new file under another name, renamed over the old one.
    writeFileSync(join(content, `${ARTICLE}.new`), article({ title: "Tổng kết tuần lễ sách" }));
    renameSync(join(content, `${ARTICLE}.new`), join(content, ARTICLE));
    await tab.getByRole("heading", { level: 1, name: "Tổng kết tuần lễ sách" }).waitFor();
    mkdirSync(join(content, "articles/2026/04/bai-moi"), { recursive: true });
    writeFileSync(
      join(content, "articles/2026/04/bai-moi/index.md"),
      article({ title: "Bài mới", date: "2026-04-01" }),
    );
    await tab.getByRole("complementary").getByRole("link", { name: "Bài mới" }).first().waitFor();
    rmSync(join(content, ARTICLE));
    await tab.getByRole("heading", { level: 1, name: /Không tìm thấy/ }).waitFor();
  });

  it("answers with the new text when it is asked the very moment a file is saved", async () => {
    const folder = newFolder();
    const content = sampleContent(folder);
    const { origin } = await startDev(folder, NOW);
    assert.equal((await fetch(origin + ADDRESS)).status, 200);
    for (const title of ["Lần một", "Lần hai", "Lần ba"]) {
      writeFileSync(join(content, ARTICLE), article({ title }));
      const answer = await fetch(origin + ADDRESS);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), new RegExp(`<h1[^>]*>${title}`));
    }
  });

  it("takes up edits of styles, layouts and the portal's code, faulty ones too", async () => {
    const folder = newFolder();
    sampleContent(folder);
    const project = copyProject(folder);
    const { origin, said } = await startDev(folder, NOW, project);
    const tab = await newTab();
    await tab.goto(origin + ADDRESS);
    const edit = (file: string, from: string, to: string) => {
      const text = readFileSync(join(project, file), "utf8");
      assert.ok(text.includes(from), `${from} in ${file}`);
      writeFileSync(
        join(project, file),
        text.replace(from, () => to),
      );
    };
    writeFileSync(
      join(project, "assets/styles/base.css"),
      `${readFileSync(join(project, "assets/styles/base.css"), "utf8")}h1{letter-spacing:7px}`,
    );
    await tab.waitForFunction(() => {
      const title = document.querySelector("h1");
      return title !== null && getComputedStyle(title).letterSpacing === "7px";
    });
    edit("layouts/strings/vi.ts", 'skipToContent: "', 'skipToContent: "Thử: ');
    await tab
      .getByText(/^Thử: /)
      .first()
      .waitFor({ state: "attached" });
    edit("layouts/strings/vi.ts", "export const vi = {", "export const vi = {{");
    await tab.getByRole("heading", { level: 1, name: "Chương trình gặp lỗi" }).waitFor();
    assert.match(said(), /layouts\/strings\/vi\.ts:\d+/);
    edit("layouts/strings/vi.ts", "export const vi = {{", "export const vi = {");
    await tab.getByRole("heading", { level: 1, name: "Khai mạc tuần lễ sách" }).waitFor();
    edit("portal/model/urls.ts", "/chuyen-muc/$", "/muc-thu/$");
    await tab.locator('a[href="/tin/muc-thu/thoi-su/"]').first().waitFor({ state: "attached" });
  });

  it("says so when its port is taken or no port at all", async () => {
    const folder = newFolder();
    sampleContent(folder);
    const { origin } = await startDev(folder, NOW);
    const { port } = new URL(origin);
    const taken = await runScript("dev", folder, ["--port", port]);
    assert.equal(taken.code, 2);
    assert.match(taken.stderr, new RegExp(`Cổng ${port} đang có chương trình khác dùng`));
    assert.equal((await runScript("dev", folder, ["--port", "80a"])).code, 2);
  });
});

describe("enlivening a page", () => {
  it("leaves what is no page of its own alone, and cannot be tricked by a title", () => {
    const unpublished = new Map([["/a/", { word: "nháp", note: 'Nháp <b> $& "' }]]);
    assert.equal(enliven("<ul><li>Mảnh</li></ul>", "/a/", unpublished).body, "<ul><li>Mảnh</li></ul>");
    const page = '<head><title>&lt;/head></title></head><body class="x"><a class="y" href="/a/">A</a></body>';
    const { body, state } = enliven(page, "/a/", unpublished);
    assert.match(body, /<body class="x"><p class="dev-note" role="note">Nháp &lt;b&gt; \$&amp; &quot;<\/p>/);
    assert.match(body, /<a class="y" href="\/a\/" data-dev="nháp">A<\/a>/);
    assert.notEqual(state, enliven(page, "/a/").state);
  });
});

describe("watching a folder", () => {
  const watched = async (act: (folder: string) => void | Promise<void>) => {
    const folder = newFolder();
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a/old.md"), "");
    const seen = new Set<string>();
    const watching = watchFolder(
      folder,
      (paths) => {
        for (const path of paths) seen.add(path.slice(folder.length + 1));
      },
      () => assert.fail("no limit here"),
    );
    await watching.ready;
    await act(folder);
    await sleep(200);
    watching.stop();
    return seen;
  };

  it("notices files that are created, changed, renamed and removed, in folders that are new, too", async () => {
    const seen = await watched(async (folder) => {
      mkdirSync(join(folder, "b/c/d"), { recursive: true });
      writeFileSync(join(folder, "b/c/d/new.md"), "1");
      await sleep(100);
      writeFileSync(join(folder, "b/c/d/later.md"), "1");
      renameSync(join(folder, "a/old.md"), join(folder, "a/other.md"));
      rmSync(join(folder, "a/other.md"));
    });
    for (const path of ["b/c/d/new.md", "b/c/d/later.md", "a/old.md", "a/other.md"])
      assert.ok(seen.has(path), path);
  });

  it("watches a folder again that was removed and came back", async () => {
    const seen = await watched(async (folder) => {
      rmSync(join(folder, "a"), { recursive: true });
      await sleep(100);
      mkdirSync(join(folder, "a"));
      await sleep(100);
      writeFileSync(join(folder, "a/back.md"), "1");
    });
    assert.ok(seen.has("a/back.md"));
  });

  it("passes over what editors and the system put beside files", async () => {
    const seen = await watched((folder) => {
      writeFileSync(join(folder, "a/.old.md.swp"), "1");
      writeFileSync(join(folder, "a/old.md~"), "1");
    });
    assert.deepEqual([...seen], []);
  });
});
