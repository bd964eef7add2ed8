// The part of a page's styles that comes from portal.yaml: the accent, and the font of titles where there is one.
import type { Frame } from "../../portal/pages/frame.ts";
import { accentStyle } from "./accent.ts";

/** Stands after the styles that all portals have. */
export function ownStyle({ accent, font }: Pick<Frame, "accent" | "font">): string {
  return font === undefined ? accentStyle(accent) : accentStyle(accent) + fontStyle(font);
}

/**
 * Readers whose browser has the font at hand see titles in it, others in the system's serif: it never takes the place
 * of letters that are already shown, so nothing moves. A font of one weight is used as it is, never made bolder.
 */
function fontStyle({ url, weights = [1, 1000] }: NonNullable<Frame["font"]>): string {
  return `@font-face{font-family:Portal;src:url(${url})format("woff2");font-weight:${weights.join(" ")};font-display:optional}:root{--heading:Portal,var(--serif)}`;
}
