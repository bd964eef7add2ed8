// Renders the stale pages with Eleventy: a few in this process, many together with child processes.
import type { Crew, Hand } from "../crew.ts";
import { bodyReader } from "../body-reader.ts";
import { ContentProblems } from "../content-problems.ts";
import { problemAt } from "../../portal/content/problem.ts";
import { renderWithEleventy } from "./eleventy-run.ts";
import type { RenderedFile } from "./eleventy-run.ts";
import type { OpenSite } from "./open-site.ts";
import { pageWalk } from "./plan.ts";
import type { PlannedPage } from "./plan.ts";
import { siteState } from "./site-state.ts";

/** Fewer stale pages than this are rendered faster than child processes start. */
const WORTH_HANDS = 600;
/** Pages that a process renders at most before it asks for more: each run of Eleventy costs about 0.05 s by itself. */
const PORTION = 1_000;
/** Into so many portions at least is divided what several processes render, that none waits long for another. */
const PORTIONS = 8;

/** What everybody who renders for one build knows. */
export interface SharedTask {
  readonly options: {
    readonly content: string;
    readonly cache: string;
    readonly now: number;
    readonly address?: string;
  };
  readonly version: string;
  /** Where the files are written to. */
  readonly folder: string;
}

/** What a hand is asked to render: pages by their positions among all pages of the site. */
export interface RenderTask extends SharedTask {
  readonly kind: "render";
  readonly positions: readonly number[];
}

/** A hand's answer; `state` names the content that it saw. */
export interface RenderAnswer {
  readonly files: readonly RenderedFile[];
  readonly state: string;
}

/**
 * Renders pages into `folder`.
 * @throws ContentProblems when the content changes meanwhile
 */
export async function renderPages(
  site: OpenSite,
  stale: readonly PlannedPage[],
  task: SharedTask,
  crew: Crew,
  onWritten: (files: readonly RenderedFile[]) => void,
): Promise<void> {
  const size = Math.min(PORTION, Math.ceil(stale.length / PORTIONS));
  const portions = divide(stale, stale.length < WORTH_HANDS ? stale.length : size);
  const text = bodyReader(task.options.content);
  const pagesOf = pageWalk(site.desk);
  const own = async () => {
    for (let pages = portions.shift(); pages !== undefined; pages = portions.shift()) {
      onWritten(await renderWithEleventy(pagesOf(pages), site.version, task.folder, text));
    }
  };
  const helping = async (hand: Hand, state: string) => {
    for (let pages = portions.shift(); pages !== undefined; pages = portions.shift()) {
      const positions = pages.map(({ position }) => position);
      const answer = await hand.do({ ...task, kind: "render", positions });
      // The seal of the process: it runs this very program.
      const { files, state: seen } = answer as RenderAnswer;
      if (seen !== state) throw changedMeanwhile(files[0]?.file ?? "");
      onWritten(files);
    }
  };
  const hands = portions.length > 1 ? crew.hands() : [];
  const state = hands.length === 0 ? "" : siteState(site.desk);
  await Promise.all([...hands.map((hand) => helping(hand, state)), own()]);
}

/** Lets the hands open the site, as the first pages that they are given would: this process can go on meanwhile. */
export function prepareHands(crew: Crew, task: SharedTask): void {
  // What is wrong with the content is found by this process, too.
  for (const hand of crew.hands()) hand.do({ ...task, kind: "render", positions: [] }).catch(() => {});
}

/** What to say when processes saw different contents. */
function changedMeanwhile(file: string): ContentProblems {
  return new ContentProblems([problemAt({ file, line: 1 }, "changed-while-reading", { value: file })]);
}

function divide<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size));
  return parts;
}
