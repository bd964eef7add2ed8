// Files of the cache folder: written whole or not at all, and believed only when undamaged.
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes `value` as JSON under a seal (a hash of it and of `key`). Written beside its place and renamed, so that a
 * process that dies leaves the old file.
 */
export function writeSealed(path: string, key: string, value: unknown): void {
  const json = JSON.stringify(value);
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, `${sealOf(key, json)}\n${json}`);
  renameSync(aside, path);
}

/** The value written under the same key; undefined when the file is missing, damaged or from another version. */
export function readSealed(path: string, key: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  const end = text.indexOf("\n");
  const json = text.slice(end + 1);
  return text.slice(0, end) === sealOf(key, json) ? JSON.parse(json) : undefined;
}

function sealOf(key: string, json: string): string {
  return hash("sha1", `${key}\n${json}`);
}
