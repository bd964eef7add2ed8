// npm run bench -- pages: how heavy the pages of a built site are, by kind of page.
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { count, formatTable } from "./format-table.ts";
import { kindOfPage, sampleOf, weighPage } from "./weigh-pages.ts";

const { values } = parseArgs({
  options: {
    output: { type: "string", default: "_site" },
    base: { type: "string", default: "" },
    sample: { type: "string", default: "20" },
    json: { type: "boolean", default: false },
  },
});

const kinds = new Map<string, string[]>();
for (const path of readdirSync(values.output, { recursive: true, encoding: "utf8" }).sort()) {
  if (!path.endsWith(".html")) continue;
  const kind = kindOfPage(path);
  const list = kinds.get(kind);
  if (list) list.push(path);
  else kinds.set(kind, [path]);
}

const results = [...kinds].map(([kind, paths]) => {
  const weights = sampleOf(paths, Number(values.sample)).map((path) =>
    weighPage(values.output, path, values.base),
  );
  const sorted = [...weights].sort((a, b) => a.brotli - b.brotli);
  return {
    kind,
    pages: paths.length,
    weighed: weights.length,
    typical: sorted[sorted.length >> 1],
    heaviest: sorted.at(-1),
  };
});

if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
else {
  const kilobytes = (bytes = 0) => (bytes / 1000).toFixed(1);
  const head = [
    "page",
    "pages",
    "weighed",
    "HTML kB",
    "brotli kB",
    "heaviest",
    "style kB",
    "scripts kB",
    "blocking",
  ];
  const rows = results.map(({ kind, pages, weighed, typical, heaviest }) => [
    kind,
    count(pages),
    count(weighed),
    kilobytes(typical?.html),
    kilobytes(typical?.brotli),
    kilobytes(heaviest?.brotli),
    kilobytes(typical?.style),
    kilobytes(typical?.scripts),
    count(typical?.blocking ?? 0),
  ]);
  process.stdout.write(`${formatTable(head, rows)}\n`);
}
