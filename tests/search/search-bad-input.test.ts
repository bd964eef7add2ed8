// What no reader means, and files that do not come, on the search page in a real browser.
import assert from "node:assert/strict";
import { RESOLUTION, searchPageTests } from "./search-reader.ts";

const test = searchPageTests();

const BAD: readonly string[] = [
  "a ".repeat(5000),
  "đ".repeat(10_000),
  "\u0007\u202eabc\u0000",
  "()[]{}*+?.\\^$|/(?<=a)/",
  "<script>complain()</script><img src=x onerror=complain()>",
  "🙂🙂 👨‍👩‍👧",
  "שלום העربية",
  "\u0301\u0323\u0306",
  "---///…",
  '"""',
  "-1/0000/x",
  "%E0%A4%A",
  "__proto__ constructor",
  "\ud800",
  "javascript:complain()",
];
for (const text of BAD) {
  test(`is answered at once: ${JSON.stringify(text.slice(0, 24))}`, async (reader) => {
    const { page } = reader;
    await reader.open(`?q=${encodeURIComponent(Buffer.from(text.slice(0, 1500)).toString())}`);
    await page.waitForFunction(
      () => !document.querySelector("[data-search=filters]")?.hasAttribute("hidden"),
    );
    await reader.field().evaluate((box, typed) => {
      if (box instanceof HTMLInputElement) box.value = typed;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);
    await page.waitForFunction(() => !document.querySelector("[aria-busy]"), undefined, { timeout: 5000 });
    assert.equal(await page.locator("main img").count(), 0);
    await reader.type("dang bo");
    assert.equal((await reader.titles())[0], RESOLUTION);
  });
}

test("markup that is searched for stays text", async (reader) => {
  await reader.open(`?q=${encodeURIComponent("<img src=x> khoai lang")}`);
  await reader.page.waitForSelector("a.result-title");
  assert.equal(await reader.page.locator("main img").count(), 0);
});

test("damaged search files are told as missing ones are", async (reader) => {
  reader.host.trouble = "damaged";
  await reader.open("?q=dang+bo");
  const retry = reader.page.getByRole("button", { name: "Thử lại" });
  await retry.waitFor();
  reader.host.trouble = "none";
  await retry.click();
  await reader.settled("dang bo");
  assert.equal((await reader.titles())[0], RESOLUTION);
});

test("missing search files are told with a way to try again, which works", async (reader) => {
  await reader.open();
  reader.host.trouble = "missing";
  await reader.field().fill("dang bo");
  const retry = reader.page.getByRole("button", { name: "Thử lại" });
  await retry.waitFor();
  assert.equal(await reader.status(), "Chưa tải được dữ liệu tìm kiếm.");
  reader.host.trouble = "none";
  await retry.click();
  await reader.settled("dang bo");
  assert.equal((await reader.titles()).length > 0, true);
});

test("files that fail after others came leave what was found, the field and the ways on", async (reader) => {
  await reader.open("?q=dang+bo");
  await reader.settled("dang bo");
  const before = await reader.titles();
  reader.host.trouble = "missing";
  // Only a word that nobody wrote needs the vocabulary.
  await reader.field().fill("khoaii lang");
  await reader.page.getByRole("button", { name: "Thử lại" }).waitFor();
  assert.deepEqual(await reader.titles(), before);
  await reader.type("dang bo");
  assert.deepEqual(await reader.titles(), before);
  const way = reader.page.locator("main").getByRole("link", { name: "Nông nghiệp" });
  assert.equal(await way.isVisible(), true);
});
