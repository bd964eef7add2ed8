// Names plain data by a hash, so that two builds can tell whether a page would show the same.
import { hash } from "node:crypto";

/** A hash (20 hexadecimal digits) of plain data. Frozen objects are shared between pages and hashed once. */
export function digest(value: unknown): string {
  return hash("sha1", canonical(value)).slice(0, 20);
}

const known = new WeakMap<object, string>();

function canonical(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (!Object.isFrozen(value)) return spelledOut(value);
  let name = known.get(value);
  if (name === undefined) {
    name = `#${hash("sha1", spelledOut(value)).slice(0, 20)}`;
    known.set(value, name);
  }
  return name;
}

function spelledOut(value: object): string {
  if (Array.isArray(value)) {
    let text = "[";
    for (const item of value) text += `${canonical(item)},`;
    return `${text}]`;
  }
  let text = "{";
  for (const [key, item] of Object.entries(value)) text += `${JSON.stringify(key)}:${canonical(item)},`;
  return `${text}}`;
}
