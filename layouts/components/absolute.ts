// Makes addresses whole for readers that are not on the site: feeds, sitemaps, previews, search engines.

/** `url` with scheme and host in front if it is one of the portal's own ("/tin/…"); others stay as they are. */
export function absoluteUrl(origin: string, url: string): string {
  return url.startsWith("/") && !url.startsWith("//") ? origin + url : url;
}
