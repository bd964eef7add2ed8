// Turns drawings (SVG) into pictures of pixels: what a program's text can do ends there.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { recognise } from "./recognise.ts";

/** A drawing of a map has some thousand elements; larger texts are not drawings by hand. */
const MOST_BYTES = 2e6;
const MOST_TAGS = 50_000;

/** What drawings may not hold: entities grow without bound, pictures inside are no business of a drawing's decoder. */
const REFUSED: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["<!ENTITY>", /<!ENTITY|<!DOCTYPE[^>]*\[/i],
  ["<image>", /<(?:[\w.-]+:)?(?:image|feImage)\b/i],
];

/** Why a drawing is not painted, judged by its text alone. */
export function drawingFault(bytes: Buffer): string | undefined {
  if (bytes.length > MOST_BYTES) return `${Math.ceil(bytes.length / 1e6)} MB > ${MOST_BYTES / 1e6} MB`;
  const text = textOf(bytes);
  if (text === undefined) return "UTF-8?";
  const tags = text.split("<").length - 1;
  if (tags > MOST_TAGS) return `${tags} > ${MOST_TAGS}`;
  return REFUSED.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The picture as one of the formats that are decoded here. @throws Error when a drawing cannot be painted. */
export async function rasterOf(bytes: Buffer): Promise<Buffer> {
  const recognised = recognise(bytes);
  return "format" in recognised && recognised.format === "SVG" ? paint(bytes) : bytes;
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const PAINTER = fileURLToPath(new URL("drawing-painter.ts", import.meta.url));
/** Drawings with filters in filters could paint for ever: the process is ended. */
const PATIENCE = { timeout: 30_000, killSignal: "SIGKILL", maxBuffer: 64e6, encoding: "buffer" } as const;

function paint(drawing: Buffer): Promise<Buffer> {
  const loader = import.meta.resolve("tsx");
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ["--import", loader, PAINTER],
      PATIENCE,
      (error, png, complaint) => {
        if (error === null) resolve(png);
        else reject(new Error(error.killed ? "> 30 s" : String(complaint).trim() || "?"));
      },
    );
    // A painter that gives up early closes its input: the exit code says why, not the broken pipe.
    child.stdin?.on("error", () => {});
    child.stdin?.end(drawing);
  });
}
