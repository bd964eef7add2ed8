// Makes a variant of a picture when a browser asks for it.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Picture } from "../../portal/model/picture.ts";
import type { Urls } from "../../portal/model/urls.ts";
import { cropFiles, openVariantFolder, variantFiles, writeVariants } from "../steps/pictures/variants.ts";
import type { Variant } from "../steps/pictures/variants.ts";

export interface PictureShelf {
  readonly urls: Urls;
  /** Absolute paths. */
  readonly content: string;
  readonly cache: string;
  /** By file inside the content folder. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/**
 * Answers addresses of pictures with their bytes; undefined for any other address, and for a picture that changed
 * since it was described. Variants are kept where the build keeps them.
 */
export function picturesOnDemand(shelf: PictureShelf): (path: string) => Promise<Uint8Array | undefined> {
  const { urls, content, cache, pictures } = shelf;
  const folder = join(cache, "pictures");
  const files = new Map([...pictures].map(([file, picture]) => [picture.hash, { file, picture }]));
  const making = new Map<string, Promise<boolean>>();
  let opened: Promise<unknown> | undefined;

  const make = async (file: string, picture: Picture, variant: Variant) => {
    opened ??= openVariantFolder(folder);
    await opened;
    if (existsSync(join(folder, variant.name))) return true;
    return (await writeVariants(folder, join(content, file), picture, [variant])) === undefined;
  };
  return async (path) => {
    const known = files.get(HASH.exec(path)?.[1] ?? "");
    if (known === undefined) return undefined;
    const { file, picture } = known;
    const variant = [...variantFiles(picture), ...cropFiles(picture)].find(
      ({ name }) => path === folderOf(urls.crop(picture.hash, "1x1")) + name,
    );
    if (variant === undefined) return undefined;
    const { name } = variant;
    const made = making.get(name) ?? make(file, picture, variant);
    making.set(name, made);
    try {
      return (await made) ? await readFile(join(folder, name)) : undefined;
    } finally {
      making.delete(name);
    }
  };
}

const HASH = /\/([0-9a-f]{16})-[^/]*$/;

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf("/") + 1);
}
