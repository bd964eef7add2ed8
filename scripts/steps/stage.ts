// Gathers the files of the next site: those kept from the last build, and those that this build makes.
import { constants, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashFile } from "../../portal/content/hash-file.ts";
import { hashOf } from "../../portal/content/markdown-source.ts";
import { CACHE_RULES } from "./manifest.ts";
import type { CacheRule, Manifest, ManifestFile } from "./manifest.ts";

/** New files lie in `folder`, which is empty at first; kept ones are only entered. */
export class Stage {
  readonly folder: string;
  readonly #before: Manifest | undefined;
  readonly #files = new Map<string, ManifestFile>();

  /** @param before what may be kept; undefined to make everything anew. */
  constructor(folder: string, before: Manifest | undefined) {
    this.folder = folder;
    this.#before = before;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** Keeps a file of the last build if it has one that was made from the same things (any, without a key). */
  keep(path: string, key?: string): boolean {
    const kept = this.#before?.files[path];
    if (kept === undefined || (key !== undefined && kept.key !== key)) return false;
    this.#files.set(path, kept);
    return true;
  }

  /** Enters a file that somebody has written into the folder. */
  enter(path: string, file: ManifestFile): void {
    this.#files.set(path, file);
  }

  /** What a file that was entered was made from. */
  keyOf(path: string): string | undefined {
    return this.#files.get(path)?.key;
  }

  /** Writes a file, unless the last build has the same bytes. */
  write(path: string, bytes: Uint8Array, cache: CacheRule): void {
    const hash = hashOf(bytes);
    if (this.keep(path, hash)) return;
    this.#files.set(path, { hash, size: bytes.length, cache, key: hash });
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), bytes);
  }

  /** Takes in a file that lies elsewhere and stays there. `key`: what it was made from, its own bytes if left out. */
  take(path: string, from: string, cache: CacheRule, key?: string): void {
    const bytes = readFileSync(from);
    const hash = hashOf(bytes);
    const file = { hash, size: bytes.length, cache, key: key ?? hash };
    if (this.#before?.files[path]?.hash === hash) this.#files.set(path, file);
    else this.adopt(path, from, file);
  }

  /** Takes in a file of any size and returns its hash: what was copied is what was hashed. @throws Error of node:fs */
  copy(path: string, from: string, cache: CacheRule): string {
    const to = join(this.folder, path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    const { hash } = hashFile(to);
    this.#files.set(path, { hash, size: statSync(to).size, cache, key: hash });
    return hash;
  }

  /** The same for a file that is known already. Copied, not linked: what happens to the one must not reach the other. */
  adopt(path: string, from: string, file: ManifestFile): void {
    this.#files.set(path, file);
    const to = join(this.folder, path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }

  /** The manifest of all files, kept and new. */
  manifest(version: string): Manifest {
    const sorted = [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
    return { version, rules: CACHE_RULES, files: Object.fromEntries(sorted) };
  }
}
