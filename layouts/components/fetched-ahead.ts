// Which pages browsers may fetch before a reader asks for them.
import type { Html } from "../html.ts";
import { jsonForScript } from "./machine-text.ts";

/**
 * Speculation rules: pages of the portal that a reader points at come before the press. Browsers that save data or
 * power do not follow them. Its hash stands in the security policy.
 * @param home address of the home page, ends with "/".
 */
export function fetchedAhead(home: string): Html {
  return jsonForScript({ prefetch: [{ where: { href_matches: `${home}*/` }, eagerness: "moderate" }] });
}
