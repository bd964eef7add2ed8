// The only file that knows Pagefind's build side: hands it texts and takes its index files.
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { PAGEFIND_MARK } from "../../portal/search/pagefind-index.ts";

/** What Pagefind made: files of index words in its own format, and its engine for the browser, decompressed. */
export type PagefindOutput = { readonly chunks: readonly Uint8Array[]; readonly engine: Uint8Array };

/**
 * Indexes texts whose words are search tokens, one record a text, in order: while Pagefind reads one, the next is
 * being made. Pagefind's own page files and interfaces are
 * left out: bantin has its own. Throws what Pagefind reports.
 */
export async function runPagefind(texts: Iterable<string> | AsyncIterable<string>): Promise<PagefindOutput> {
  running++;
  try {
    const { index, errors } = await createIndex({ forceLanguage: "vi" });
    if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
    let records = 0;
    let adding: Promise<void> = Promise.resolve();
    for await (const content of texts) {
      await adding;
      adding = index.addCustomRecord({ url: `/${records++}`, content, language: "vi" }).then(({ errors }) => {
        if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
      });
    }
    await adding;
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
