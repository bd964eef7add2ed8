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
/** Pages that a process renders at a time: each run of Eleventy costs about 0.05 s by itself. */
const PORTION = { most: 1_000, least: 100 };

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
  const hands = stale.length < WORTH_HANDS ? [] : crew.hands();
  const next = portionsOf(stale, hands.length);
  const text = bodyReader(task.options.content);
  const pagesOf = pageWalk(site.desk);
  const own = async () => {
    for (let pages = next(); pages.length > 0; pages = next()) {
      onWritten(await renderWithEleventy(pagesOf(pages), site.version, task.folder, text));
    }
  };
  const helping = async (hand: Hand, state: string) => {
    for (let pages = next(); pages.length > 0; pages = next()) {
      const positions = pages.map(({ position }) => position);
      const answer = await hand.do({ ...task, kind: "render", positions });
      // The seal of the process: it runs this very program.
      const { files, state: seen } = answer as RenderAnswer;
      if (seen !== state) throw changedMeanwhile(files[0]?.file ?? "");
      onWritten(files);
    }
  };
  const state = hands.length === 0 ? "" : siteState(site.desk);
  // Each hand has a portion in reserve: while this process renders, it does not listen.
  await Promise.all([...hands, ...hands].map((hand) => helping(hand, state)).concat(own()));
}

/** Gives portion after portion, all at once where nobody helps; towards the end they get smaller, so that all end together. */
function portionsOf(pages: readonly PlannedPage[], hands: number): () => readonly PlannedPage[] {
  let at = 0;
  return () => {
    const left = pages.length - at;
    const share = Math.ceil(left / (3 * hands + 1));
    const size = hands === 0 ? left : Math.min(PORTION.most, Math.max(PORTION.least, share));
    at += size;
    return pages.slice(at - size, at);
  };
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
