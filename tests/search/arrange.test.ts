// Keeping the focus while a list changes, in a real browser.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { arrange, place } from "../../assets/scripts/search/arrange.ts";
import { openBrowser } from "../../scripts/accessibility/browser.ts";

let browser: Browser;
let page: Page;
before(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setContent("<!doctype html><ol></ol>");
  await page.addScriptTag({ content: `${place.toString()}; window.arrange = ${arrange.toString()}` });
});
after(() => browser.close());

type Lists = { readonly old: string[]; readonly next: string[]; readonly focus: number };

/** The list after one change, what has the focus, and how often any item lost it. */
const change = (lists: Lists) =>
  page.evaluate(({ old, next, focus }) => {
    const list = document.querySelector("ol") ?? document.body;
    const items = new Map([...old, ...next].map((name) => [name, document.createElement("li")]));
    for (const [name, item] of items) {
      item.tabIndex = -1;
      item.textContent = name;
    }
    list.replaceChildren(...old.flatMap((name) => items.get(name) ?? []));
    let lost = 0;
    items.get(old[focus] ?? "")?.focus();
    list.addEventListener("focusout", () => lost++);
    Reflect.get(window, "arrange")(
      list,
      next.map((name) => items.get(name)),
    );
    const shown = [...list.children].map((child) => child.textContent ?? "");
    return { shown, focused: document.activeElement?.textContent ?? "", lost };
  }, lists);

test("the list is as wanted, and what has the focus and stays keeps it without losing it in between", async () => {
  const names = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(names, names, fc.nat(7), async (old, next, at) => {
      const focus = at % old.length;
      const { shown, focused, lost } = await change({ old, next, focus });
      assert.deepEqual(shown, next);
      const name = old[focus] ?? "";
      if (next.includes(name)) assert.deepEqual([focused, lost], [name, 0]);
    }),
    { numRuns: 150 },
  );
});
