// Reads what the search benchmark searches: articles of a corpus file, and topics with their right answers.
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { SearchRecord } from "../../portal/search/record.ts";
import type { KnownQuery } from "./search-queries.ts";

/** Articles of a corpus file, spread evenly over eight years in the order of the file. */
export async function corpusRecords(file: string): Promise<SearchRecord[]> {
  const bytes = await readFile(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
  return lines.map((line, at) => {
    const { title, category, body }: { title: string; category: string; body: string[] } = JSON.parse(line);
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor((at / lines.length) * 8 * 365) * 86_400_000);
    const date = `${day.toISOString().slice(0, 10)}T08:00`;
    const url = `/${date.slice(0, 4)}/${date.slice(5, 7)}/bai-${at}/`;
    return { url, title, summary: "", date, section: category, text: body.join("\n") };
  });
}

/** Topics that people wrote: JSON lines {text, right: [addresses]}. */
export async function readTopics(file: string): Promise<KnownQuery[]> {
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  return lines.map((line): KnownQuery => {
    const { text, right }: KnownQuery = JSON.parse(line);
    return { text, right };
  });
}
