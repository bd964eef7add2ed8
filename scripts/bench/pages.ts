// npm run bench -- pages: how heavy the pages of a built site are, by kind; with --paint, how soon a phone shows them.
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { count, formatTable, seconds } from "./format-table.ts";
import { paintPages } from "./paint-pages.ts";
import { kindOfPage, sampleOf, weighPage } from "./weigh-pages.ts";

const { values } = parseArgs({
  options: {
    output: { type: "string", default: "_site" },
    base: { type: "string", default: "" },
    sample: { type: "string", default: "20" },
    json: { type: "boolean", default: false },
    paint: { type: "boolean", default: false },
    runs: { type: "string", default: "1" },
  },
});

/** Sizes in kB: as written, styles in the page, compressed, with the linked styles; scripts compressed. */
const WEIGHTS = [
  "page",
  "pages",
  "weighed",
  "HTML",
  "styles in it",
  "brotli",
  "with all styles",
  "heaviest",
  "scripts",
  "blocking",
];
const TARGET_WEIGHTS = ["target", "", "", "", "", "", "14.0", "14.0", "3.0", "0"];
/** "for a picture": requests that must be answered before the first picture can be asked for. */
const PAINTS = ["page", "for a picture", "kB without pictures", "FCP s", "LCP s", "CLS", "TBT ms"];
const TARGET_PAINTS = ["target", "1", "25.0", "", "1.20", "0.000", "0"];

const kinds = new Map<string, string[]>();
for (const path of readdirSync(values.output, { recursive: true, encoding: "utf8" }).sort()) {
  if (!path.endsWith(".html")) continue;
  const kind = kindOfPage(path);
  const list = kinds.get(kind);
  if (list) list.push(path);
  else kinds.set(kind, [path]);
}

const results = [...kinds].map(([kind, paths]) => {
  const weights = sampleOf(paths, Number(values.sample)).map((path) => ({
    path,
    ...weighPage(values.output, path, values.base),
  }));
  const sorted = [...weights].sort((a, b) => a.brotli - b.brotli);
  return {
    kind,
    pages: paths.length,
    weighed: weights.length,
    typical: sorted[sorted.length >> 1],
    heaviest: sorted.at(-1),
  };
});

const addressOf = (path = "") => `/${path.replace(/index\.html$/, "")}`;
const shown = results.filter(({ kind }) => kind !== "fragment");
const painted = values.paint
  ? await paintPages(
      values.output,
      values.base,
      shown.map(({ typical }) => addressOf(typical?.path)),
      Number(values.runs),
    )
  : [];

if (values.json) {
  const paints = Object.fromEntries(painted.map((paint, i) => [shown[i]?.kind, paint]));
  process.stdout.write(`${JSON.stringify({ weights: results, paints }, null, 2)}\n`);
} else {
  const kilobytes = (bytes = 0) => (bytes / 1000).toFixed(1);
  const weightRows = results.map(({ kind, pages, weighed, typical, heaviest }) => [
    kind,
    count(pages),
    count(weighed),
    kilobytes(typical?.html),
    kilobytes(typical?.style),
    kilobytes(typical?.brotli),
    kilobytes((typical?.brotli ?? 0) + (typical?.linked ?? 0)),
    kilobytes((heaviest?.brotli ?? 0) + (heaviest?.linked ?? 0)),
    kilobytes(typical?.scripts),
    count(typical?.blocking ?? 0),
  ]);
  process.stdout.write(`${formatTable(WEIGHTS, [TARGET_WEIGHTS, ...weightRows])}\n`);
  const paintRows = painted.map((paint, i) => [
    shown[i]?.kind ?? "",
    count(1 + (shown[i]?.typical?.blocking ?? 0)),
    kilobytes(paint.bytes),
    seconds(paint.firstPaint / 1000),
    seconds(paint.largestPaint / 1000),
    paint.shift.toFixed(3),
    count(Math.round(paint.blocked)),
  ]);
  if (painted.length > 0) process.stdout.write(`\n${formatTable(PAINTS, [TARGET_PAINTS, ...paintRows])}\n`);
}
