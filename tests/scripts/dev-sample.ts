// Starts the preview server for tests, and a browser that looks at it.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../scripts/accessibility/browser.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A preview server that runs. */
export interface Running {
  /** "http://127.0.0.1:40123". */
  readonly origin: string;
  /** What it told the terminal so far. */
  said(): string;
  /** Ends it as Ctrl+C does; resolves with its exit code. */
  stop(): Promise<number | null>;
}

const running = new Set<() => Promise<unknown>>();
after(async () => {
  for (const stop of running) await stop();
});

/** Starts `npm run dev` on a free port with the content and cache of `folder`, from the code at `project`. */
export function startDev(folder: string, args: readonly string[] = [], project = ROOT): Promise<Running> {
  const places = ["--content", join(folder, "content"), "--cache", join(folder, "cache")];
  const command = ["--import", "tsx", "scripts/dev.ts", "--port", "0", "--json", ...places, ...args];
  const child = spawn(process.execPath, command, { cwd: project, env: { ...process.env, NO_COLOR: "1" } });
  let told = "";
  child.stderr.on("data", (bytes: Buffer) => {
    told += bytes;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = () => {
    running.delete(stop);
    child.kill("SIGTERM");
    return ended;
  };
  running.add(stop);
  return new Promise((resolve, reject) => {
    child.stdout.once("data", (bytes: Buffer) => {
      const { address } = JSON.parse(String(bytes));
      resolve({ origin: new URL(address).origin, said: () => told, stop });
    });
    child.once("exit", (code) => reject(new Error(`dev ended with ${code}: ${told}`)));
  });
}

/** A copy of the project's code that a test may edit. */
export function copyProject(folder: string): string {
  const project = join(folder, "project");
  mkdirSync(project);
  for (const name of ["portal", "layouts", "assets", "scripts", "package.json", "package-lock.json"]) {
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  }
  cpSync(join(ROOT, "tsconfig.json"), join(project, "tsconfig.json"));
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  return project;
}

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

/** A new tab. */
export async function newTab(): Promise<Page> {
  browser ??= openBrowser();
  return (await browser).newPage();
}
