// npm run bench -- dev: how soon the preview of a large portal is there, and how soon it shows an edit.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeMachine, machineLine } from "./describe-machine.ts";
import { articleFiles } from "./article-files.ts";
import { formatTable, seconds } from "./format-table.ts";
import { CORPUS_NOW, writeCorpus } from "./write-corpus.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    edits: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
  },
});

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "bantin-bench-dev-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

/** A preview that runs. */
interface Preview {
  readonly child: ChildProcess;
  readonly origin: string;
}

const content = join(folder, "content");
const articles = Number(values.articles);
writeCorpus(content, { articles, seed: Number(values.seed), sidebars: "fragments", pictures: 0 });
const newest = articleFiles(content)
  .filter((path) => /^articles\/\d{4}\/\d{2}\/[^/]+\.md$/.test(path))
  .sort()
  .at(-1);
if (newest === undefined) throw new Error("the generated portal has no article to edit");
const page = `${newest.slice("articles".length, -".md".length)}/`;

const cold = await start();
await stop(cold.preview);
const warm = await start();
const edits: number[] = [];
for (let edit = 1; edit <= Number(values.edits); edit++) edits.push(await showEdit(warm.preview, edit));
await stop(warm.preview);

const middle = [...edits].sort((a, b) => a - b)[edits.length >> 1] ?? 0;
const found = { articles, cold: cold.seconds, warm: warm.seconds, edit: middle };
if (values.json) {
  process.stdout.write(`${JSON.stringify({ machine: describeMachine(root), ...found })}\n`);
} else {
  const rows = [
    ["first start, nothing remembered", seconds(found.cold)],
    ["start with a warm cache", seconds(found.warm)],
    [`edit to reloaded page (middle of ${edits.length})`, seconds(found.edit)],
  ];
  process.stdout.write(`${articles} articles; ${machineLine(describeMachine(root))}\n\n`);
  process.stdout.write(`${formatTable(["preview", "seconds"], rows)}\n`);
}

/** Starts the preview as `npm run dev` does; ends when an article's page has been answered. */
async function start(): Promise<{ readonly preview: Preview; readonly seconds: number }> {
  const begun = performance.now();
  const places = ["--content", content, "--cache", join(folder, "cache"), "--now", CORPUS_NOW];
  const child = spawn(process.execPath, ["scripts/start.mjs", "dev", "--port", "0", "--json", ...places], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (line: Buffer) => {
      const { address }: { address: string } = JSON.parse(line.toString());
      resolve(new URL(address).origin);
    });
    child.once("exit", (code) => reject(new Error(`the preview ended with ${code}`)));
  });
  await textAt(`${origin}${page}`);
  return { preview: { child, origin }, seconds: (performance.now() - begun) / 1000 };
}

async function stop({ child }: Preview): Promise<void> {
  child.removeAllListeners("exit");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Adds a sentence to an article and waits until its page shows it: seconds. */
async function showEdit({ origin }: Preview, edit: number): Promise<number> {
  const file = join(content, newest ?? "");
  const sentence = `Câu thêm thứ ${edit}.`;
  const begun = performance.now();
  writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n\n${sentence}\n`);
  while (!(await textAt(`${origin}${page}`)).includes(sentence)) {
    if (performance.now() - begun > 120_000) throw new Error("the preview does not show an edit");
  }
  const took = (performance.now() - begun) / 1000;
  // The preview opens the whole portal again when editing pauses: the next edit should not meet that.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return took;
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
