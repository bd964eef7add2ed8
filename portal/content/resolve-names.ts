// Gives every author, agency and topic that articles name an entry of the register, and so a page.
import { slugify } from "../language/slug.ts";

/** Resolves names as articles write them. */
export interface NameResolver<Entry> {
  /** The id for a name: an id of the register, the id of the entry so named, or the name's own slug. */
  idOf(written: string): string;
  /** The register and all plain names met so far. */
  entries(): ReadonlyMap<string, Entry>;
}

/**
 * A resolver over `register`. Names are to be asked for from the oldest article to the newest: of spellings that
 * share a slug the first one met gives the entry its name, so that publishing never renames an old page.
 * @param onAlike hears of plain names that differ in spelling but share a slug.
 */
export function nameResolver<Entry extends { readonly id: string; readonly name: string }>(
  register: ReadonlyMap<string, Entry>,
  make: (id: string, name: string) => Entry,
  onAlike: (first: string, other: string) => void,
): NameResolver<Entry> {
  const entries = new Map(register);
  const known = new Map<string, string>();
  for (const entry of register.values()) known.set(entry.name, entry.id);
  for (const id of register.keys()) known.set(id, id);
  return {
    idOf(written) {
      const id = known.get(written);
      if (id !== undefined) return id;
      const own = slugify(written) || unspelledSlug(written);
      const other = entries.get(own);
      if (other === undefined) entries.set(own, Object.freeze(make(own, written)));
      else if (other.name !== written) onAlike(other.name, written);
      known.set(written, own);
      return own;
    },
    entries: () => entries,
  };
}

/** A slug for a name that ASCII cannot spell: the numbers of its characters. */
function unspelledSlug(name: string): string {
  const numbers = [...name].map((character) => (character.codePointAt(0) ?? 0).toString(36));
  return `ten-${numbers.join("-").slice(0, 60)}`;
}
