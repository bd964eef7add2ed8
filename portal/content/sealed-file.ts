// Files of the cache folder: written whole or not at all, and believed only when undamaged.
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { pack, unpack } from "./packed-data.ts";

/**
 * Writes plain data under a seal (a hash of `key`, and a checksum). Written beside its place and renamed, so that a
 * process that dies leaves the old file.
 * @returns what {@link unpack} reads
 */
export function writeSealed(path: string, key: string, value: unknown): Buffer {
  const bytes = pack(value);
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, Buffer.concat([Buffer.from(sealOf(key, bytes)), bytes]));
  renameSync(aside, path);
  return bytes;
}

/**
 * The data written under the same key; undefined when the file is missing, damaged or from another version. Equal
 * parts of it are one object: it must not be changed.
 */
export function readSealed(path: string, key: string): unknown {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const bytes = file.subarray(SEAL_LENGTH);
  return file.toString("latin1", 0, SEAL_LENGTH) === sealOf(key, bytes) ? unpack(bytes) : undefined;
}

const SEAL_LENGTH = 48;

function sealOf(key: string, bytes: Uint8Array): string {
  return hash("sha1", key) + crc32(bytes).toString(16).padStart(8, "0");
}
