// Reads the tokens that markdown-it makes: attributes, texts, sources of pictures.
import type { Token } from "markdown-it";

export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** The text of an inline token; its children's texts, joined, have the same length as what is rendered of them. */
export function plainText(token: Token | undefined): string {
  let text = "";
  for (const child of token?.children ?? []) text += textOf(child);
  return text;
}

export function textOf(child: Token): string {
  if (child.type === "softbreak" || child.type === "hardbreak") return " ";
  return child.type === "text" || child.type === "code_inline" ? child.content : "";
}

/** The path that an image's Markdown writes, percent-encoding undone. */
export function sourceOf(image: Token): string {
  return decoded(attribute(image, "src"));
}

export function decoded(src: string): string {
  try {
    return decodeURIComponent(src).normalize("NFC");
  } catch {
    return src;
  }
}
