// robots.txt: every crawler is welcome, and told where the sitemap is (RFC 9309).
import type { RobotsProps } from "../../portal/pages/machine-files.ts";
import { plainLine } from "../components/machine-text.ts";
import { html, type Html } from "../html.ts";

/** The file for the root of the host; `sitemap` is an absolute address. */
export function robots({ sitemap }: RobotsProps): Html {
  return html`User-agent: *
Disallow:

Sitemap: ${plainLine(sitemap)}
`;
}
