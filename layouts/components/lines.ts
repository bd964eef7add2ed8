// Puts pieces of markup under one another, each on its line.
import { html, type Html } from "../html.ts";

/** The pieces as lines; those that are not there ("", false or undefined) leave no gap. */
export function lines(pieces: readonly (Html | "" | false | undefined)[]): Html {
  return html`${pieces.map((piece) => piece && html`${piece}\n`)}`;
}
