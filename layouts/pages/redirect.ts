// An address that only leads to another one.
import type { RedirectProps } from "../../portal/pages/redirect.ts";
import { type Html, html } from "../html.ts";
import { stringsOf } from "../strings.ts";

/** For hosts that cannot answer with a redirect: browsers go on at once, search engines take the new address. */
export function redirectPage({ language, to, canonical, title }: RedirectProps): Html {
  const strings = stringsOf(language);
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0;url=${to}">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${strings.movedTo} <a href="${to}">${canonical}</a></p>
</main>
</body>
</html>
`;
}
