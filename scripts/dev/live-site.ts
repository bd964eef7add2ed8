// Keeps the preview up to date: takes up what changes in content, styles and code.
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { BuildOptions } from "../build-options.ts";
import { PROJECT } from "../program-version.ts";
import { problemsForPeople } from "../report.ts";
import { enliven } from "./live-files.ts";
import { loadProgram } from "./load-program.ts";
import type { Program } from "./load-program.ts";
import type { Answer, KnownContent, Preview } from "./preview-site.ts";
import { faultPage, faultText } from "./trouble-page.ts";
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
  /** What stands at a path, when all that is changing has settled; a fault of the code is an answer, too. */
  answer(path: string): Promise<Answer>;
  home(): Promise<string>;
  /** Calls `listener` when pages may have changed. */
  onChange(listener: () => void): void;
  close(): void;
}

/** Opens the preview and watches everything that it is made of. */
export function liveSite(options: LiveOptions): LiveSite {
  const { content, cache, language, say } = options;
  const words = DEV_WORDS[language];
  const folder = relative(process.cwd(), content) || ".";
  const listeners: (() => void)[] = [];
  let program: Program | undefined;
  /** The last opening, what was read for it, which content files changed since, and whether styles or code did. */
  let opened: Preview | undefined;
  let known: KnownContent | undefined;
  let changed = new Set<string>();
  let looksChanged = false;
  /** Milliseconds that reading the content took the last time. */
  let readingTook = 0;
  let current: Preview | { readonly fault: unknown };
  let told = "";
  let working: Promise<void> = Promise.resolve();
  let waiting = false;
  let later: NodeJS.Timeout | undefined;

  const tell = ({ problems }: Preview) => {
    const report = problems.length === 0 ? "" : problemsForPeople(problems, folder, language);
    if (report !== told) say(report);
    told = report;
  };
  /** Opens the preview, with the content read anew if it is to be. */
  const open = async (anew: boolean) => {
    const begun = performance.now();
    if (anew) {
      changed = new Set();
      known = undefined;
    }
    looksChanged = false;
    opened = undefined;
    program ??= await loadProgram(join(cache, "dev"));
    const { now = Date.now(), published } = options;
    opened = await program.openPreview({ ...options, now, preview: !published }, known);
    const took = Math.round(performance.now() - begun);
    if (opened.known !== known) readingTook = took;
    known = opened.known;
    current = opened;
    tell(opened);
    if (!opened.problems.some(({ severity }) => severity === "error")) {
      say(`${words.opened(opened.articles, opened.unpublished, took)}\n`);
    }
  };
  /** Edits of articles in a large portal are shown at once, and the portal is opened again when they pause. */
  const takeUp = async () => {
    waiting = false;
    clearTimeout(later);
    if (looksChanged) await open(false);
    if (changed.size === 0) return;
    const revised = readingTook > AT_ONCE_MS ? opened?.revised([...changed]) : undefined;
    if (revised === undefined) return open(true);
    current = revised;
    tell(revised);
    later = setTimeout(() => work(() => open(true)), PAUSE * readingTook);
  };
  const work = (step: () => Promise<void>) => {
    working = working.then(step).catch((fault: unknown) => {
      current = { fault };
      say(`${faultText(fault)}\n`);
    });
    working.then(() => {
      for (const listener of listeners) listener();
    });
  };
  /** What changes while the site is being worked on is taken up by one more step. */
  const reopen = () => {
    if (!waiting) work(takeUp);
    waiting = true;
  };
  const onContent = (paths: readonly string[]) => {
    for (const path of paths) changed.add(path);
    reopen();
  };
  const onLooks = () => {
    looksChanged = true;
    reopen();
  };
  const onCode = (paths: readonly string[]) => {
    if (!paths.some((path) => program === undefined || isCode(path) || program.files.has(path))) return;
    program = undefined;
    onLooks();
  };
  mkdirSync(join(cache, "dev"), { recursive: true });
  const polling = () => say(`${words.polling}\n`);
  const watchings = [
    watchFolder(content, onContent, polling),
    watchFolder(join(PROJECT, "assets"), onLooks, polling),
    ...["portal", "layouts", "scripts"].map((name) => watchFolder(join(PROJECT, name), onCode, polling)),
  ];
  work(() => open(true));

  const settled = async () => {
    for (let seen: typeof working | undefined; seen !== working; ) {
      seen = working;
      await seen;
    }
    return current;
  };
  return {
    answer: async (path) => {
      for (let patience = MOST_WAITS; ; patience--) {
        const preview = await settled();
        try {
          if ("fault" in preview) throw preview.fault;
          return await preview.answer(path);
        } catch (fault) {
          // A file was saved since the portal was opened; the watcher is about to tell so.
          if (isOfContent(fault) && patience > 0) await sleep(WAIT_MS);
          else
            return { status: 500, type: "text/html; charset=utf-8", ...enliven(faultPage(fault, language)) };
        }
      }
    },
    home: async () => {
      const preview = await settled();
      return "fault" in preview ? "/" : preview.home;
    },
    onChange: (listener) => listeners.push(listener),
    close: () => {
      clearTimeout(later);
      for (const watching of watchings) watching.stop();
    },
  };
}

const WAIT_MS = 25;
const MOST_WAITS = 80;

/** Programs that are loaded anew have a class of their own for such errors. */
function isOfContent(fault: unknown): boolean {
  return fault instanceof Error && "problems" in fault;
}

/** A portal that opens faster than this is always opened whole. */
const AT_ONCE_MS = 150;
/** How long editing must pause before the portal is opened again, in times that this takes. */
const PAUSE = 2;

/** Code that a new import may need although the program did not know it before. */
function isCode(path: string): boolean {
  return path.endsWith(".ts") && !path.startsWith(join(PROJECT, "scripts"));
}
