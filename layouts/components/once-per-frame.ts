// Remembers markup that many pages of a build share, so that it is made once.
import type { Frame } from "../../portal/pages/frame.ts";
import type { Html } from "../html.ts";

/** Frames never change once a page is made from them; with a frame its markup is forgotten. */
const made = new WeakMap<Frame, Map<unknown, Html>>();

/**
 * The markup that `make` makes, for each frame and key once.
 * @param key names everything else that it is made from: text, or an object that does not change.
 */
export function oncePerFrame(frame: Frame, key: unknown, make: () => Html): Html {
  let known = made.get(frame);
  if (known === undefined) {
    known = new Map();
    made.set(frame, known);
  }
  let markup = known.get(key);
  if (markup === undefined) {
    markup = make();
    known.set(key, markup);
  }
  return markup;
}
