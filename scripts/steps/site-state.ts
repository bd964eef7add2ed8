// Names everything that a site's pages are made from, so that processes can tell whether they opened the same one.
import { hash } from "node:crypto";
import type { Desk } from "../../portal/pages/desk.ts";
import { digest } from "../digest.ts";

/** A hash of the content and assets behind all pages of `desk`. */
export function siteState({ portal, pictures, assets }: Desk): string {
  const { articles, gone, urls, citations: _, ...rest } = portal;
  const files = [...articles, ...gone].map(({ id, hash: own }) => `${id} ${own}\n`).join("");
  const parts = Object.values(rest).map((part) => (part instanceof Map ? [...part] : part));
  return digest([hash("sha1", files), urls.origin, urls.base, parts, [...pictures], assets]);
}
