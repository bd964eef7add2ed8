// A reader at the search page in a real browser: types, waits, and looks at what is shown.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import type { SearchRecord } from "../../portal/search/record.ts";
import { openBrowser } from "../../scripts/accessibility/browser.ts";
import { type SearchHost, startSearchHost } from "./search-host.ts";
import { SMALL_NEWS } from "./small-news.ts";

/** The first result of several queries. */
export const RESOLUTION = "Đảng bộ tỉnh Vĩnh Long triển khai quán triệt Nghị quyết năm 2022";

/** A reader with a fresh browser profile. */
export class Reader {
  readonly page: Page;
  readonly host: SearchHost;

  constructor(page: Page, host: SearchHost) {
    this.page = page;
    this.host = host;
  }

  /** Opens the search page, `address` being what follows its path ("?q=…"). */
  async open(address = ""): Promise<void> {
    await this.page.goto(`${this.host.address}tim-kiem/${address}`);
  }

  field(): Locator {
    return this.page.locator("#tim");
  }

  titles(): Promise<string[]> {
    return this.page.locator("a.result-title").allTextContents();
  }

  status(): Promise<string | null> {
    return this.page.locator("[data-search=status]").textContent();
  }

  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || "");
  }

  /** Types, and waits until the page has said what it found. */
  async type(text: string): Promise<void> {
    await this.field().fill("");
    await this.field().pressSequentially(text, { delay: 2 });
    await this.settled(text);
  }

  async settled(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => new URLSearchParams(location.search).get("q") === wanted,
      text,
    );
    await this.page.waitForFunction(() => {
      const said = document.querySelector("[data-search=status]")?.textContent ?? "";
      return said !== "" && !said.includes("…") && !document.querySelector("[aria-busy]");
    });
  }
}

/** Declares tests of the search page; in each the page must neither fail nor break its security policy. */
export function searchPageTests(records: readonly SearchRecord[] = SMALL_NEWS) {
  let browser: Browser | undefined;
  let host: SearchHost | undefined;
  before(async () => {
    host = await startSearchHost(records);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await host?.close();
  });
  return (name: string, body: (reader: Reader) => Promise<void>, javaScriptEnabled = true): void => {
    test(name, async () => {
      assert.ok(browser && host);
      host.trouble = "none";
      host.held = Promise.resolve();
      const complaints: string[] = [];
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (/Content Security|Refused/.test(message.text())) complaints.push(message.text());
      });
      await body(new Reader(page, host));
      await context.close();
      assert.deepEqual(complaints, []);
    });
  };
}
