// security.txt: whom to tell of a weakness of the portal (RFC 9116).
import type { SecurityTxtProps } from "../../portal/pages/machine-files.ts";
import { plainLine } from "../components/machine-text.ts";
import { html, type Html } from "../html.ts";

/** The file for /.well-known/; `email` is the portal's own address. */
export function securityTxt({ email, expires, languages, canonical }: SecurityTxtProps): Html {
  return html`Contact: mailto:${plainLine(email)}
Expires: ${plainLine(expires)}
Preferred-Languages: ${plainLine(languages.join(", "))}
Canonical: ${plainLine(canonical)}
`;
}
