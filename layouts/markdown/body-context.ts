// What the rules of the Markdown renderer know besides the text: addresses, pictures, places to link.
import type { ShownPicture } from "../../portal/pages/cards.ts";
import type { MediaBySource } from "../../portal/pages/media.ts";
import type { Strings } from "../strings.ts";

/** What a body needs from around it. */
export interface BodyContext {
  /** Put in front of addresses that begin with "/": the base path, in feeds with scheme and host. */
  readonly root: string;
  /** Put in front of picture addresses, which have their base path already: "" or scheme and host. */
  readonly pictureRoot: string;
  /** Pictures by the path that the Markdown writes. */
  readonly figures: Readonly<Record<string, ShownPicture>>;
  /** Sound, film and PDF files, likewise. */
  readonly media?: MediaBySource | undefined;
  /** Places in the text to link, each named by its block's ordinal and offsets there. */
  readonly citations: readonly LinkedPlace[];
  /** Accessible name of a table that scrolls. */
  readonly tableLabel: string;
  /** Says which words are caption and which credit; left out in feeds. */
  readonly strings?: Strings;
}

export interface LinkedPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** Further attributes of the link. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The context that a body is rendered in; undefined where it is only outlined. */
export function contextOf(env: unknown): BodyContext | undefined {
  return typeof env === "object" && env !== null && "context" in env
    ? (env.context as BodyContext)
    : undefined;
}
