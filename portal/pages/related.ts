// Articles that are offered beside another, each with the reason why.
import type { Kinship } from "../indexes/related-articles.ts";
import type { Portal } from "../model/portal.ts";
import type { ArticleCard } from "./cards.ts";
import type { Desk } from "./desk.ts";

/** Why an article is offered beside another. */
export type RelatedReason =
  | { readonly kind: "picked" }
  | { readonly kind: "document"; readonly number: string }
  | { readonly kind: "series"; readonly name: string }
  | { readonly kind: "topic"; readonly name: string }
  | { readonly kind: "section"; readonly name: string };

export interface RelatedCard extends ArticleCard {
  readonly reason: RelatedReason;
}

/** The reason as readers are told it. */
export function reasonOf(kinship: Kinship, { portal }: Desk): RelatedReason {
  if (kinship.kind === "picked") return kinship;
  const name = nameOf(kinship, portal);
  return kinship.kind === "document" ? { kind: "document", number: name } : { kind: kinship.kind, name };
}

/** The name of the document, section or topic that two articles share. */
export function nameOf(kinship: Kinship, { documents, sections, topics }: Portal): string {
  if (kinship.kind === "picked") return "";
  const { kind, id } = kinship;
  if (kind === "document") return documents.get(id)?.number ?? id;
  return (kind === "section" ? sections : topics).get(id)?.name ?? id;
}
