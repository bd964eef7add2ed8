// Steps over running text in one search for what could begin markup.
import type { StateInline } from "markdown-it";

/** The library's rule for running text, which asks of each letter whether it could begin markup, as one search. */
export function skipText(state: StateInline, silent: boolean): boolean {
  MARKUP.lastIndex = state.pos;
  const end = Math.min(MARKUP.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

const MARKUP = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/g;
