// The style sheets of a page: what its first screen needs stands in its head, the rest comes from one file.
import type { Frame } from "../../portal/pages/frame.ts";
import { type Html, html, trusted } from "../html.ts";
import { ownStyle } from "./own-style.ts";

/** The first screens that have a style sheet of their own: assets/styles/first-<name>.css. */
export type FirstScreen = "article" | "home" | "list" | "text" | "document";

/** The one style element of a page. Its hash stands in the security policy, so nothing may be added to it. */
export function firstStyles(frame: Frame, screen: FirstScreen): Html {
  return html`<style>${trusted((frame.assets.firstStyles[screen] ?? "") + ownStyle(frame))}</style>`;
}

/** The security policy that lets the style element in, for hosts that can send no headers. */
export function policyFor({ assets }: Frame, screen: FirstScreen, framed = false): Html {
  const policy = assets.policies?.[framed ? framedPolicy(screen) : screen];
  return html`${policy && html`<meta http-equiv="Content-Security-Policy" content="${policy}">\n`}`;
}

/** What the policy is called that lets in the players of other sites, too, for pages with such a film. */
export function framedPolicy(screen: string): string {
  return `${screen} with players`;
}

/**
 * Fetches the styles of what stands below. In the body, so that what stands above is painted without waiting
 * for it; browsers do not show what stands below before it has come.
 */
export function laterStyles({ assets }: Frame): Html {
  const { later } = assets.styles;
  return html`${later && html`<link rel="stylesheet" href="${later}">\n`}`;
}
