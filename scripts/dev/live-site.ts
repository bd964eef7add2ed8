// Keeps the preview up to date: opens it again when content, styles or code change.
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { BuildOptions } from "../build-options.ts";
import { PROJECT } from "../program-version.ts";
import { problemsForPeople } from "../report.ts";
import { enliven } from "./live-files.ts";
import { loadProgram } from "./load-program.ts";
import type { Program } from "./load-program.ts";
import type { Answer, Preview } from "./preview-site.ts";
import { faultPage } from "./trouble-page.ts";
import { watchFolder } from "./watch-folder.ts";
import { DEV_WORDS } from "./words.ts";

export interface LiveOptions extends Pick<BuildOptions, "content" | "cache" | "address" | "language"> {
  /** The moment to show; the present, if none is given. */
  readonly now?: number;
  /** Leaves drafts and scheduled articles out. */
  readonly published: boolean;
  /** Hears what a person at the terminal should know. */
  readonly say: (text: string) => void;
}

export interface LiveSite {
  /** Names what pages are made from now. */
  state(): string;
  /** What stands at a path, when all that is changing has settled. */
  answer(path: string): Promise<Answer>;
  home(): Promise<string>;
  /** Calls `listener` with each new state. */
  onState(listener: (state: string) => void): void;
  close(): void;
}

/** Opens the preview and watches everything that it is made of. */
export function liveSite(options: LiveOptions): LiveSite {
  const { content, cache, language, say } = options;
  const words = DEV_WORDS[language];
  const listeners: ((state: string) => void)[] = [];
  const started = Date.now().toString(36);
  let opening = 0;
  let state = `${started}-0`;
  let program: Program | undefined;
  let told = "";
  let waiting = false;
  let current: Promise<Pick<Preview, "answer" | "home">>;

  const open = async (): Promise<Pick<Preview, "answer" | "home">> => {
    waiting = false;
    const begun = performance.now();
    const next = `${started}-${++opening}`;
    try {
      program ??= await loadProgram(join(cache, "dev"));
      const { now = Date.now(), published } = options;
      const preview = await program.openPreview({ ...options, now, preview: !published, state: next });
      const { problems, articles, unpublished } = preview;
      const report = problems.length === 0 ? "" : problemsForPeople(problems, folder, language);
      if (report !== told) say(report);
      told = report;
      if (!problems.some(({ severity }) => severity === "error")) {
        say(`${words.opened(articles, unpublished, Math.round(performance.now() - begun))}\n`);
      }
      return preview;
    } catch (error) {
      say(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      const body = enliven(faultPage(error, language), next, "", new Map());
      const answer: Answer = { status: 500, type: "text/html; charset=utf-8", body };
      return { home: "/", answer: async () => answer };
    } finally {
      state = next;
      for (const listener of listeners) listener(next);
    }
  };
  /** Changes that come while the site is being opened are taken up by one more opening. */
  const reopen = () => {
    if (waiting) return;
    waiting = true;
    current = current.then(open);
  };
  const onCode = (paths: readonly string[]) => {
    if (!paths.some((path) => program === undefined || isCode(path) || program.files.has(path))) return;
    program = undefined;
    reopen();
  };
  const folder = relative(process.cwd(), content) || ".";
  const polling = () => say(`${words.polling}\n`);
  mkdirSync(join(cache, "dev"), { recursive: true });
  const watchings = [
    watchFolder(content, reopen, polling),
    watchFolder(join(PROJECT, "assets"), reopen, polling),
    ...["portal", "layouts", "scripts"].map((name) => watchFolder(join(PROJECT, name), onCode, polling)),
  ];
  current = open();
  return {
    state: () => state,
    answer: async (path) => (await settled()).answer(path),
    home: async () => (await settled()).home,
    onState: (listener) => listeners.push(listener),
    close: () => {
      for (const watching of watchings) watching.stop();
    },
  };

  async function settled(): Promise<Pick<Preview, "answer" | "home">> {
    for (let seen: typeof current | undefined; seen !== current; ) {
      seen = current;
      await seen;
    }
    return current;
  }
}

/** Code that a new import may need although the program did not know it before. */
function isCode(path: string): boolean {
  return path.endsWith(".ts") && !path.startsWith(join(PROJECT, "scripts"));
}
