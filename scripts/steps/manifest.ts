// What was built: every file of the site with its hash, size, cache rule and key.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How long a file may be kept by browsers and CDNs. */
export type CacheRule = "page" | "immutable" | "asked";

/** The Cache-Control header of each rule. */
export const CACHE_RULES: Readonly<Record<CacheRule, string>> = {
  page: "public, max-age=60, stale-while-revalidate=600",
  immutable: "public, max-age=31536000, immutable",
  // Browsers may keep it, but ask each time whether it changed.
  asked: "no-cache",
};

export interface ManifestFile {
  /** First 32 hexadecimal digits of the SHA-256 of its bytes. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly cache: CacheRule;
  /** Hash of what it was made from; the same key means the same file. */
  readonly key: string;
}

/** Files of the site by their path inside it, sorted. */
export interface Manifest {
  /** Names the program that built it. */
  readonly version: string;
  readonly rules: Readonly<Record<CacheRule, string>>;
  readonly files: Readonly<Record<string, ManifestFile>>;
}

const FILE = "manifest.json";

/** The manifest of the last build; undefined when there is none or it cannot be read. */
export function readManifest(cache: string, file = FILE): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(cache, file), "utf8"));
  } catch {
    return undefined;
  }
  return isManifest(value) ? value : undefined;
}

/** Writes the manifest whole or not at all. */
export function writeManifest(cache: string, manifest: Manifest, file = FILE): void {
  const aside = join(cache, `${file}.tmp`);
  // Hashes, keys and rules hold nothing that JSON would have to escape.
  const lines = Object.entries(manifest.files).map(
    ([path, { hash, size, cache: rule, key }]) =>
      `${JSON.stringify(path)}:{"hash":"${hash}","size":${size},"cache":"${rule}","key":"${key}"}`,
  );
  const { files: _, ...head } = manifest;
  writeFileSync(aside, `${JSON.stringify(head).slice(0, -1)},"files":{\n${lines.join(",\n")}\n}}\n`);
  renameSync(aside, join(cache, file));
}

/** What changed from one build to the next, sorted. */
export interface Changes {
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/** The files whose bytes differ between two manifests, and those that are gone. */
export function changesBetween(before: Manifest | undefined, after: Manifest): Changes {
  const old = before?.files ?? {};
  return {
    changed: Object.keys(after.files).filter((path) => old[path]?.hash !== after.files[path]?.hash),
    deleted: Object.keys(old)
      .filter((path) => !(path in after.files))
      .sort(),
  };
}

/** Changes that were written as JSON; undefined when there are none or they cannot be read. */
export function readChanges(path: string): Changes | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isChanges(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isChanges(value: unknown): value is Changes {
  return (
    typeof value === "object" &&
    value !== null &&
    "changed" in value &&
    Array.isArray(value.changed) &&
    "deleted" in value &&
    Array.isArray(value.deleted)
  );
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null || !("files" in value) || !("version" in value))
    return false;
  return typeof value.version === "string" && typeof value.files === "object" && value.files !== null;
}
