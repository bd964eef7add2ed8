// The only file that knows Pagefind's build side: hands it texts and takes its index files.
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { PAGEFIND_MARK } from "../../portal/search/pagefind-index.ts";

/** What Pagefind made: files of index words in its own format, and its engine for the browser, decompressed. */
export type PagefindOutput = { readonly chunks: readonly Uint8Array[]; readonly engine: Uint8Array };

/**
 * Indexes texts whose words are search tokens, one record a text, in order. Pagefind's own page files and interfaces
 * are left out: bantin has its own. A build only takes the engine from here (word-index.ts writes the same index
 * sooner); the tests hold that index against this one. Throws what Pagefind reports.
 */
export async function runPagefind(texts: Iterable<string>): Promise<PagefindOutput> {
  running++;
  try {
    const { index, errors } = await createIndex({ forceLanguage: "vi" });
    if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
    let records = 0;
    for (const content of texts) {
      const { errors } = await index.addCustomRecord({ url: `/${records++}`, content, language: "vi" });
      if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`Pagefind: ${failed.join("; ")}`);
    await index.deleteIndex();
    const engine = files.find((file) => file.path === "wasm.unknown.pagefind");
    if (!engine) throw new Error("Pagefind made no engine file.");
    const chunks = files
      .filter((file) => file.path.endsWith(".pf_index"))
      .map((file) => unpack(file.content));
    return { chunks, engine: unpack(engine.content) };
  } finally {
    running--;
    if (running === 0) await close();
  }
}

/** Indexes the article pages below `site` with Pagefind as it comes, into `output`: the peer of the benchmark. */
export async function stockPagefind(site: string, output: string): Promise<void> {
  running++;
  try {
    const { index, errors } = await createIndex({ forceLanguage: "vi" });
    if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
    await index.addDirectory({ path: site, glob: "[12]*/**/*.html" });
    await index.writeFiles({ outputPath: output });
    await index.deleteIndex();
  } finally {
    running--;
    if (running === 0) await close();
  }
}

/** Pagefind runs as one child process for all indexes; it may stop only when none is being made. */
let running = 0;

function unpack(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(PAGEFIND_MARK.length);
}
