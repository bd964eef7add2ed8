// Links whose address may come from an editor's file.
import type { NamedLink } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";

/** A link with its name; one that leaves the portal says so to search engines. */
export function namedLink({ name, url, external }: NamedLink): Html {
  return html`<a href="${safeAddress(url)}"${external === true && html` rel="external"`}>${name}</a>`;
}

/**
 * The address, if it is one that only leads somewhere; "#" for any other scheme, such as javascript:.
 * Addresses made in urls.ts always pass; schemas check those of editors before, this is the second lock.
 */
export function safeAddress(url: string): string {
  return /^(?:https?:|mailto:|tel:|[/?#])/i.test(url) ? url : "#";
}
