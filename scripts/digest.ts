// Names plain data by a hash, so that two builds can tell whether a page would show the same.
import { hash } from "node:crypto";

/** Hexadecimal digits of a digest. */
export const DIGEST_LENGTH = 20;

/**
 * A hash (20 hexadecimal digits) of plain data. Frozen objects are shared between pages: each is spelled out and
 * hashed once and stands for itself by that hash from then on.
 */
export function digest(value: unknown): string {
  return hash("sha1", spelledOut(value)).slice(0, DIGEST_LENGTH);
}

const known = new WeakMap<object, string>();

/** Text that differs for different data: strings go with their length, so that none can pass for structure. */
function spelledOut(value: unknown): string {
  if (typeof value === "string") return `${value.length}"${value}`;
  if (typeof value !== "object" || value === null) return `${value},`;
  if (!Object.isFrozen(value)) return partsOf(value);
  let name = known.get(value);
  if (name === undefined) {
    name = `#${hash("sha1", partsOf(value)).slice(0, DIGEST_LENGTH)}`;
    known.set(value, name);
  }
  return name;
}

function partsOf(value: object): string {
  if (Array.isArray(value)) {
    let text = "[";
    for (let i = 0; i < value.length; i++) text += spelledOut(value[i]);
    return `${text}]`;
  }
  const parts: Record<string, unknown> = { ...value };
  let text = "{";
  for (const key in parts) text += `${key}:${spelledOut(parts[key])}`;
  return `${text}}`;
}
