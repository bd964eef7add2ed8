// The search page with the keyboard, for screen readers, and while results still come in, in a real browser.
import assert from "node:assert/strict";
import { type Reader, searchPageTests } from "./search-reader.ts";
import { SMALL_NEWS } from "./small-news.ts";

const KHOAI = "Khoai lang Bình Tân vào vụ thu hoạch";
/** So many older articles that say more of "vĩnh long" that one of the newest month has no room among the first ten. */
const OLDER = Array.from({ length: 12 }, (_, at) => ({
  url: `/2021/06/chuyen-${at}/`,
  title: `Vĩnh Long: chuyện kể thứ ${at}`,
  summary: "",
  date: `2021-06-${10 + at}T07:00`,
  section: "Văn hóa",
  text: "Một chuyện kể ngắn.",
}));
const test = searchPageTests([...SMALL_NEWS, ...OLDER]);

/** Searches while the older shard does not come; returns what lets it come. */
async function searchWithoutOlder(reader: Reader): Promise<() => void> {
  let release: () => void = () => {};
  reader.host.held = new Promise((resolve) => {
    release = resolve;
  });
  await reader.open("?q=vinh+long");
  await reader.page.waitForSelector("a.result-title");
  return release;
}

const markFocused = (reader: Reader) =>
  reader.page.evaluate(() => document.activeElement?.setAttribute("data-marked", ""));
const isMarked = (reader: Reader) =>
  reader.page.evaluate(() => document.activeElement?.hasAttribute("data-marked"));

test("arrow keys lead from the field through the results and back", async (reader) => {
  await reader.open();
  await reader.field().focus();
  await reader.type("vinh long");
  await reader.page.keyboard.press("ArrowDown");
  await reader.page.keyboard.press("ArrowDown");
  assert.equal(await reader.focused(), (await reader.titles())[1]);
  await reader.page.keyboard.press("ArrowUp");
  await reader.page.keyboard.press("ArrowUp");
  assert.equal(await reader.focused(), "tim");
  await reader.page.keyboard.press("ArrowDown");
  await reader.page.keyboard.press("Escape");
  assert.equal(await reader.focused(), "tim");
});

test("the keyboard alone searches, narrows and opens a result", async (reader) => {
  const { page } = reader;
  await reader.open();
  await page.locator("body").press("Tab");
  for (let i = 0; i < 60 && (await reader.focused()) !== "tim"; i++) await page.keyboard.press("Tab");
  await page.keyboard.type("vinh long");
  await reader.settled("vinh long");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  for (let i = 0; i < 9 && (await reader.focused()) !== "loc-section"; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  await page.waitForFunction(() => document.querySelectorAll("a.result-title").length === 1);
  for (let i = 0; i < 9 && (await reader.focused()) !== KHOAI; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/2021\/12\/khoai/);
});

test("a result that has the focus keeps it, as the same element, when older results come in", async (reader) => {
  const release = await searchWithoutOlder(reader);
  assert.deepEqual(await reader.titles(), [KHOAI]);
  await reader.field().focus();
  await reader.page.keyboard.press("ArrowDown");
  await markFocused(reader);
  release();
  await reader.settled("vinh long");
  assert.equal(await reader.focused(), KHOAI);
  assert.equal(await isMarked(reader), true);
  const titles = await reader.titles();
  assert.deepEqual([titles.length, titles.at(-1)], [11, KHOAI], "no room among the first ten, yet it stays");
});

test("results that have no focus make room for better ones", async (reader) => {
  const release = await searchWithoutOlder(reader);
  release();
  await reader.settled("vinh long");
  const titles = await reader.titles();
  assert.deepEqual([titles.length, titles.includes(KHOAI)], [10, false]);
});

test("more results come after those that are shown, which stay, and the first new one has the focus", async (reader) => {
  await reader.open("?q=vinh+long");
  await reader.settled("vinh long");
  const before = await reader.titles();
  await reader.page
    .locator("a.result-title")
    .first()
    .evaluate((link) => link.setAttribute("data-marked", ""));
  await reader.page.getByRole("button", { name: "Xem thêm" }).press("Enter");
  await reader.page.waitForFunction(() => document.querySelectorAll("a.result-title").length > 10);
  const after = await reader.titles();
  assert.deepEqual(after.slice(0, 10), before);
  await reader.page.waitForFunction(() => document.activeElement?.matches("a.result-title"));
  assert.equal(await reader.focused(), after[10]);
  assert.equal(await reader.page.locator("[data-marked]").count(), 1);
});

test("screen readers hear what was found once, when typing has ended", async (reader) => {
  await reader.open();
  await reader.page.evaluate(() => {
    const region = document.querySelector("[data-search=said]");
    const heard: (string | null)[] = [];
    Reflect.set(window, "heard", heard);
    if (region)
      new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
  });
  await reader.field().pressSequentially("vinh long", { delay: 60 });
  await reader.settled("vinh long");
  await reader.page.waitForFunction(() => Reflect.get(window, "heard").length > 0);
  await reader.page.waitForTimeout(800);
  assert.deepEqual(await reader.page.evaluate(() => Reflect.get(window, "heard")), [await reader.status()]);
  assert.equal(await reader.page.locator("[data-search=said]").getAttribute("role"), "status");
});
