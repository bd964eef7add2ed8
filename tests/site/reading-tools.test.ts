// The reading tools by keyboard alone, with a device that can share, print and speak, and one that cannot.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { REFERENCE_ARTICLE } from "./sample-site.ts";
import { sampleReader } from "./sample-reader.ts";

const sample = sampleReader();

/** What the page asked the device for, one line each. */
type Asked = readonly string[];

/** Runs in the page before all else: a device that writes down what it is asked for. */
function pretend({ voices, share }: { voices: readonly string[]; share: boolean }): void {
  const asked: string[] = [];
  const queue: SpeechSynthesisUtterance[] = [];
  const speech = {
    getVoices: () => voices.map((lang) => ({ lang, name: lang })),
    addEventListener: (_: string, changed: () => void) => setTimeout(changed, 50),
    get speaking() {
      return queue.length > 0;
    },
    get pending() {
      return queue.length > 1;
    },
    speak(words: SpeechSynthesisUtterance) {
      queue.push(words);
      asked.push(`say ${words.lang} ${words.voice?.lang}: ${words.text}`);
    },
    cancel() {
      queue.length = 0;
      asked.push("be silent");
    },
    finish() {
      while (queue.length > 0) {
        queue[0]?.onend?.(new SpeechSynthesisEvent("end", { utterance: new SpeechSynthesisUtterance() }));
        queue.shift();
      }
    },
  };
  class Words {
    text: string;
    lang = "";
    voice = null;
    onend: unknown = null;
    constructor(text = "") {
      this.text = text;
    }
  }
  class Told {}
  const set = (name: string, value: unknown) => Object.defineProperty(window, name, { value });
  set("speechSynthesis", speech);
  set("SpeechSynthesisUtterance", Words);
  set("SpeechSynthesisEvent", Told);
  set("print", () => asked.push("print"));
  set("asked", asked);
  const sheet = async ({ url }: { url: string }) => asked.push(`share ${url}`);
  Object.defineProperty(navigator, "share", { value: share ? sheet : undefined });
}

/** An article on such a device; `press` goes to a button with the Tab key and presses it. */
async function reading(
  device: { voices: readonly string[]; share: boolean },
  read: (page: Page, press: (name: string, key: "Enter" | "Space") => Promise<void>) => Promise<void>,
): Promise<Asked> {
  const permissions = ["clipboard-read", "clipboard-write"];
  const context = await sample.browser.newContext({ permissions, locale: "vi-VN" });
  try {
    const page = await context.newPage();
    // tsx wraps inner functions in a call of __name, which the page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(pretend, device);
    await page.goto(sample.address + REFERENCE_ARTICLE);
    await page.waitForFunction(() => document.querySelector("[data-tools][hidden]") === null);
    await page.waitForTimeout(100);
    const press = async (name: string, key: "Enter" | "Space") => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
      await page.evaluate(() => document.querySelector("h1")?.scrollIntoView());
      await page.locator("body").evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      await page.locator("main").focus();
      for (let i = 0; i < 80 && (await focused()) !== name; i++) await page.keyboard.press("Tab");
      assert.equal(await focused(), name);
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
    };
    await read(page, press);
    return await page.evaluate<Asked>("asked");
  } finally {
    await context.close();
  }
}

test("every tool is reached by Tab and used by Enter or Space", async () => {
  const asked = await reading({ voices: ["en-US", "vi-VN"], share: true }, async (page, press) => {
    const size = () =>
      page.locator(".prose").evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    const usual = await size();
    await press("A+", "Enter");
    assert.ok((await size()) > usual);
    await press("A−", "Space");
    assert.equal(await size(), usual);
    await press("Chia sẻ", "Enter");
    await press("Sao chép liên kết", "Space");
    await page.getByText("Đã sao chép liên kết").waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      `https://bantin.example${REFERENCE_ARTICLE}`,
    );
    await press("Trích dẫn bài này", "Enter");
    await page.getByText("Đã sao chép trích dẫn").waitFor();
    await press("In bài", "Enter");
  });
  assert.deepEqual(asked, [`share https://bantin.example${REFERENCE_ARTICLE}`, "print"]);
});

test("a Vietnamese voice reads title, sapo and text once each, stops when told, and begins anew at the end", async () => {
  const asked = await reading({ voices: ["en-US", "vi-VN"], share: true }, async (page, press) => {
    await press("Nghe bài", "Enter");
    await press("Dừng đọc", "Space");
    await press("Nghe bài", "Enter");
    await page.evaluate("speechSynthesis.finish()");
    assert.equal(await page.getByRole("button", { name: "Nghe bài" }).count(), 1);
  });
  const first = asked.slice(0, asked.indexOf("be silent"));
  assert.match(first[0] ?? "", /^say vi vi-VN: Vĩnh Long triển khai quán triệt/);
  assert.match(first[1] ?? "", /^say vi vi-VN: Hội nghị đã được nghe/);
  assert.ok(first.length > 5);
  assert.equal(new Set(first).size, first.length);
  assert.deepEqual(asked.slice(first.length + 1), first);
});

test("without a voice for its language an article offers no listening, and keeps its place", async () => {
  await reading({ voices: ["en-US"], share: false }, async (page, press) => {
    const listen = page.locator("[data-tool=listen]");
    assert.ok(!(await listen.isVisible()));
    await press("Chia sẻ", "Enter");
    await page.getByText("Đã sao chép liên kết").first().waitFor();
  });
});
