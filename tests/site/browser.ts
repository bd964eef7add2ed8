// The browser of `npm run accessibility`, and one page at a time in it.
import type { Browser, Page } from "playwright-core";
import { contextFor, type Eyes } from "../../scripts/accessibility/browser.ts";

export { type Eyes, lookingAt, openBrowser } from "../../scripts/accessibility/browser.ts";

/** Opens an address in a context of its own, shows it to `look`, and closes it. */
export async function seeing<Seen>(
  browser: Browser,
  address: string,
  eyes: Eyes,
  look: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  const context = await contextFor(browser, eyes);
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "load" });
    return await look(page);
  } finally {
    await context.close();
  }
}
