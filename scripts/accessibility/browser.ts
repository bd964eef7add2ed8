// A real Chromium, and pages in it as readers see them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";

/** How a reader looks at a page. */
export interface Eyes {
  readonly width?: number;
  readonly height?: number;
  readonly colours?: "light" | "dark";
  readonly javaScript?: boolean;
}

/**
 * Starts Chromium: the one that the variable CHROMIUM names, else the system's.
 * @throws Error with the command that installs it where there is none.
 */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
}

/** Shows pages of a site to `look`, one after the other in one tab: cheaper than a context for each. */
export async function lookingAt<Shown extends { readonly url: string }>(
  browser: Browser,
  site: string,
  pages: readonly Shown[],
  eyes: Eyes,
  look: (page: Page, shown: Shown) => Promise<void>,
): Promise<void> {
  const context = await contextFor(browser, eyes);
  try {
    const page = await context.newPage();
    for (const shown of pages) {
      await page.goto(site + shown.url, { waitUntil: "load" });
      await look(page, shown);
    }
  } finally {
    await context.close();
  }
}

/** A fresh window that looks so. */
export function contextFor(browser: Browser, eyes: Eyes): Promise<BrowserContext> {
  const { width = 1280, height = 900, colours = "light", javaScript = true } = eyes;
  return browser.newContext({
    viewport: { width, height },
    colorScheme: colours,
    javaScriptEnabled: javaScript,
    reducedMotion: "reduce",
    locale: "vi-VN",
  });
}

/** Headless Chromium that needs no display and talks to nobody by itself. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"] as const;

function chromiumPath(): string {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  }
  const found = () => PLACES.find((path) => existsSync(path));
  const path = found() ?? (installed() ? found() : undefined);
  if (path !== undefined) return path;
  throw new Error(
    `This needs Chromium. Install it (sudo ${INSTALL.join(" ")}) or name one: CHROMIUM=/path/to/chrome`,
  );
}

/** On a CI machine that lets us, installs it; a person's machine is left alone. */
function installed(): boolean {
  if (process.env.CI !== "true" || process.getuid?.() !== 0) return false;
  const [command, ...args] = INSTALL;
  return (
    spawnSync(command, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0
  );
}
