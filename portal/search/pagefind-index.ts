// Runs Pagefind's own WebAssembly engine over the index words of one shard, in the browser and in Node alike.
import { placeIn } from "./windows.ts";

/*
 * Pagefind's JavaScript fetches files by itself, swallows errors, and loads one page list and one copy of the engine
 * per index. This drives the same engine (1.6.0, pinned in package.json) directly: one copy for all shards, errors
 * that can be shown and retried, and no page list, because a record is a bundle of articles (windows.ts).
 */

/** Pagefind's engine, loaded once. */
export type PagefindEngine = { readonly open: (records: number) => PagefindIndex };

/** The words of one shard: load index files, then ask for words. */
export type PagefindIndex = {
  /** Adds a file of the index (decompressed). Throws when Pagefind cannot read it. */
  readonly load: (chunk: Uint8Array) => void;
  /**
   * Every place where a token stands (`placeIn` of its record and position); the token must be in a loaded file.
   * @param form only places where the word has just these marks.
   */
  readonly places: (token: string, form?: string) => number[];
};

type Exports = {
  readonly memory: WebAssembly.Memory;
  readonly init_pagefind: (bytes: number, length: number) => number;
  readonly load_index_chunk: (index: number, bytes: number, length: number) => number;
  readonly search: (index: number, ...textsAndFlags: number[]) => [number, number];
  readonly __wbindgen_malloc: (length: number, align: number) => number;
  readonly __wbindgen_free: (at: number, length: number, align: number) => void;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_start: () => void;
};

/** Every compressed file of Pagefind begins with this mark. */
export const PAGEFIND_MARK = "pagefind_dcd";

/** Starts the engine from the WebAssembly that Pagefind puts beside every index. */
export async function pagefindEngine(file: Uint8Array): Promise<PagefindEngine> {
  const code = new Uint8Array(file);
  let table: WebAssembly.Table | undefined;
  const { instance } = await WebAssembly.instantiate(code, {
    "./pagefind_web_bg.js": {
      __wbindgen_init_externref_table: () => {
        const first = table?.grow(4) ?? 0;
        for (const [at, value] of [undefined, null, true, false].entries()) table?.set(first + at, value);
      },
    },
  });
  const wasm = exportsOf(instance);
  table = wasm.__wbindgen_externrefs;
  wasm.__wbindgen_start();
  return { open: (records) => openIndex(wasm, records) };
}

function exportsOf(instance: WebAssembly.Instance): Exports {
  const found: unknown = instance.exports;
  if (!hasExports(found)) throw new Error("This is not the search engine of Pagefind 1.6.");
  return found;
}

function hasExports(found: unknown): found is Exports {
  if (typeof found !== "object" || found === null) return false;
  const names = [
    "memory",
    "init_pagefind",
    "load_index_chunk",
    "search",
    "__wbindgen_malloc",
    "__wbindgen_free",
  ];
  return names.every((name) => name in found);
}

function openIndex(wasm: Exports, records: number): PagefindIndex {
  const passBytes = (bytes: Uint8Array): [number, number] => {
    const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const passText = (text: string): [number, number] => passBytes(new TextEncoder().encode(text));
  let index = wasm.init_pagefind(...passBytes(metadata(records))) >>> 0;
  if (index === 0) throw new Error("Pagefind did not accept the index.");
  return {
    load: (chunk) => {
      const next = wasm.load_index_chunk(index, ...passBytes(chunk)) >>> 0;
      if (next === 0) throw new Error("Pagefind could not read a file of the index.");
      index = next;
    },
    places: (token, form) => {
      const texts = [token, form ?? token, "{}", ""].flatMap(passText);
      const [at, length] = wasm.search(index, ...texts, 0, form === undefined ? 0 : 1);
      try {
        return placesIn(new Uint8Array(wasm.memory.buffer, at >>> 0, length));
      } finally {
        wasm.__wbindgen_free(at, length, 1);
      }
    },
  };
}

const [QUOTE, COLON, ZERO, LETTER_P, LETTER_L] = [34, 58, 48, 112, 108];

/**
 * Pagefind answers in JSON: results with their page `p` ("12", for our pages are called by their number) and
 * locations `l`, each at `l`. Only these numbers are read: to parse thousands of objects takes a phone longer.
 */
function placesIn(answer: Uint8Array): number[] {
  const places: number[] = [];
  let record = 0;
  for (let at = 0; at < answer.length; at++) {
    if (answer[at] !== QUOTE || answer[at + 2] !== QUOTE || answer[at + 3] !== COLON) continue;
    if (answer[at + 1] === LETTER_P) record = wholeNumber(answer, at + 5);
    else if (answer[at + 1] === LETTER_L && isDigit(answer[at + 4])) {
      places.push(placeIn(record, wholeNumber(answer, at + 4)));
    }
  }
  return places;
}

function wholeNumber(text: Uint8Array, start: number): number {
  let value = 0;
  for (let at = start; isDigit(text[at]); at++) value = 10 * value + (text[at] ?? 0) - ZERO;
  return value;
}

function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= ZERO && unit < ZERO + 10;
}

/**
 * The page list that Pagefind wants before anything else, in CBOR: version, pages as [hash, words], and no chunks,
 * filters, sorts or fields. Our pages are called by their number and all have one word: nothing depends on it.
 */
function metadata(records: number): Uint8Array {
  const text = (value: string) => [0x60 + value.length, ...new TextEncoder().encode(value)];
  const pages = Array.from({ length: records }, (_, record) => [0x82, ...text(String(record)), 1]).flat();
  const list = [0x99, records >> 8, records & 255];
  return Uint8Array.from([0x86, ...text("1.6.0"), ...list, ...pages, 0x80, 0x80, 0x80, 0x80]);
}
