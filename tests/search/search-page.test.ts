// What readers type into the search page, and what they see, in a real browser.
import assert from "node:assert/strict";
import { askAxe } from "../../scripts/accessibility/axe.ts";
import { RESOLUTION, searchPageTests } from "./search-reader.ts";

const test = searchPageTests();

const EXPECTED: readonly (readonly [typed: string, first: string])[] = [
  ["dang bo", RESOLUTION],
  ["Đảng bộ", RESOLUTION],
  ["vinh long", RESOLUTION],
  ["05 nq tu", RESOLUTION],
  ["15/2020/nd-cp", "Nghị định về công tác văn thư: những điểm cần biết"],
  ["ubnd", "UBND tỉnh họp phiên thường kỳ tháng hai"],
  ["vixnh long", RESOLUTION],
  ['"khoai lang"', "Khoai lang Bình Tân vào vụ thu hoạch"],
];

for (const [typed, first] of EXPECTED) {
  test(`typing ${typed} shows “${first}” first`, async (reader) => {
    await reader.open();
    await reader.type(typed);
    assert.equal((await reader.titles())[0], first);
  });
}

test("what a Telex slip was read as is told", async (reader) => {
  await reader.open();
  await reader.type("vixnh long");
  const notes = await reader.page.locator("[data-search=notes]").textContent();
  assert.match(notes ?? "", /vixnh long.*vĩnh long/);
});

test("an unknown word shows an honest empty page", async (reader) => {
  await reader.open();
  await reader.type("xyzzyq");
  assert.deepEqual(await reader.titles(), []);
  assert.equal(await reader.status(), "Không tìm thấy bài viết nào có “xyzzyq”.");
  const notes = await reader.page.locator("[data-search=notes]").textContent();
  assert.match(notes ?? "", /Không bài viết nào có: xyzzyq/);
});

test("a misspelt word offers the right one as a link that searches for it", async (reader) => {
  await reader.open("?q=khoaii+lang");
  await reader.page.getByRole("link", { name: "khoai lang", exact: true }).click();
  await reader.settled("khoai lang");
  assert.equal((await reader.titles())[0], "Khoai lang Bình Tân vào vụ thu hoạch");
});

test("results are said to have the words that they have, not one that no article has", async (reader) => {
  await reader.open("?q=khoaii+lang");
  await reader.settled("khoaii lang");
  assert.match((await reader.status()) ?? "", /“lang”/);
  assert.match((await reader.page.locator("[data-search=notes]").textContent()) ?? "", /có: khoaii/);
});

test("found words are highlighted with their own marks, and a result opens at the passage", async (reader) => {
  await reader.open("?q=vinh+long");
  await reader.settled("vinh long");
  assert.equal(await reader.page.locator("h2 mark").first().textContent(), "Vĩnh Long");
  const last = reader.page.locator("a.result-title", { hasText: "Khoai lang" });
  assert.match(
    (await last.getAttribute("href")) ?? "",
    /^\/tin\/2021\/12\/khoai\/#:~:text=V%C4%A9nh%20Long$/,
  );
});

test("a result opens at the passage, also where only the page itself has it", async (reader) => {
  await reader.open(`?q=${encodeURIComponent("đê bao khép kín")}`);
  await reader.settled("đê bao khép kín");
  await reader.page.locator("a.result-title", { hasText: "Khoai lang" }).click();
  await reader.page.waitForURL(/khoai/);
  await reader.page.waitForFunction(() => scrollY > 1000);
});

test("the back button returns to the search before, a filter is part of the address", async (reader) => {
  await reader.open("?q=vinh+long");
  await reader.settled("vinh long");
  const before = await reader.titles();
  await reader.page.locator("summary", { hasText: "Thu hẹp" }).click();
  await reader.page.locator("#loc-section").selectOption("Nông nghiệp");
  await reader.page.waitForURL(/section=/);
  await reader.page.waitForFunction(() => document.querySelectorAll("a.result-title").length === 1);
  await reader.page.goBack();
  await reader.page.waitForFunction(
    (count) => document.querySelectorAll("a.result-title").length === count,
    before.length,
  );
  assert.deepEqual(await reader.titles(), before);
});

test("an English portal writes dates and counts in English", async (reader) => {
  await reader.page.goto(`${reader.host.address}en/?q=khoai+lang`);
  await reader.settled("khoai lang");
  assert.equal(await reader.page.locator(".result-facts time").first().textContent(), "19 December 2021");
  assert.match((await reader.status()) ?? "", /^\d+ articles with “khoai lang”$/);
});

test("what was searched once can be searched without a network", async (reader) => {
  await reader.open("?q=dang+bo");
  await reader.settled("dang bo");
  await reader.page.context().setOffline(true);
  await reader.field().fill("đảng bộ");
  await reader.settled("đảng bộ");
  assert.equal((await reader.titles()).length > 0, true);
});

test(
  "without JavaScript the page leads to sections and the archive",
  async (reader) => {
    await reader.open();
    const ways = reader.page.locator("main").getByRole("link");
    assert.equal(await ways.filter({ hasText: "Nông nghiệp" }).first().isVisible(), true);
    assert.equal(await ways.filter({ hasText: "Lưu trữ" }).first().isVisible(), true);
    assert.equal(await reader.page.locator("[data-search=filters]").isVisible(), false);
  },
  false,
);

for (const address of [
  "",
  "?q=vinh+long",
  "?q=xyzzyq",
  "?q=khoaii+lang",
  "?section=N%C3%B4ng+nghi%E1%BB%87p",
]) {
  test(`axe finds nothing on the search page ${address}`, async (reader) => {
    await reader.open(address);
    if (address.startsWith("?q")) await reader.settled(new URLSearchParams(address).get("q") ?? "");
    if (address.startsWith("?s")) await reader.page.waitForSelector("a.result-title");
    const { violations } = await askAxe(reader.page);
    // The page stands here without its style sheets; sizes are tried on whole sites.
    const broken = violations.filter(({ rule }) => rule !== "target-size");
    assert.deepEqual(broken, []);
  });
}
