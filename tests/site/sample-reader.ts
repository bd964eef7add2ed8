// The sample portal served on this machine, and a browser that looks at it, for all tests of a file.
import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import type { SitePage } from "../../scripts/accessibility/pages-to-try.ts";
import { openBrowser } from "./browser.ts";
import { onePageOfEachKind, sampleSite, serve } from "./sample-site.ts";

/** What is there once the first test of the file runs. */
export interface SampleReader {
  readonly browser: Browser;
  /** The site's address, without a slash at the end. */
  readonly address: string;
  /** One page of each kind. */
  readonly pages: readonly SitePage[];
}

/** Opens both before the tests of the calling file, and closes them after. */
export function sampleReader(): SampleReader {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let pages: readonly SitePage[] = [];
  before(async () => {
    const site = await sampleSite();
    pages = onePageOfEachKind(site);
    browser = await openBrowser();
    server = await serve(site);
  });
  after(async () => {
    server?.close();
    await browser?.close();
  });
  return {
    get browser() {
      return browser;
    },
    get address() {
      return server.address;
    },
    get pages() {
      return pages;
    },
  };
}
