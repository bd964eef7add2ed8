// The OpenSearch description: lets a browser search the portal from its address bar.
import type { FrameProps } from "../../portal/pages/machine-files.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { shortened } from "../components/machine-text.ts";
import { html, type Html } from "../html.ts";
import { stringsOf } from "../strings.ts";

/** OpenSearch 1.1; the lengths of ShortName and LongName are the format's own limits. */
export function openSearch({ frame }: FrameProps): Html {
  const icon = frame.assets.icons["favicon.svg"];
  const search = absoluteUrl(frame.origin, frame.search);
  return html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${shortened(frame.portalName, 16)}</ShortName>
<LongName>${shortened(frame.portalName, 48)}</LongName>
<Description>${stringsOf(frame.language).search}: ${shortened(frame.portalName, 512)}</Description>
<Language>${frame.language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
${icon && html`<Image type="image/svg+xml">${absoluteUrl(frame.origin, icon)}</Image>\n`}<Url type="text/html" method="get" template="${search}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${absoluteUrl(frame.origin, frame.openSearch)}"/>
</OpenSearchDescription>
`;
}
