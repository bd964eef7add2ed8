// Makes the portal's icons, in its accent colour, from the one drawing in assets/icons/icon.svg.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * The icons by file name: favicon.svg and the PNG files that phones ask for. `currentColor` in the drawing
 * becomes `accent` ("#rrggbb").
 *
 * The PNGs are painted by a process of their own: the picture step forbids SVG in this one, and must go on so.
 * @throws Error when the drawing is no SVG.
 */
export async function drawIcons(drawing: string, accent: string): Promise<ReadonlyMap<string, Buffer>> {
  const svg = drawing.replaceAll("currentColor", accent);
  const painted: unknown = JSON.parse(await runPainter(svg, accent));
  const icons = new Map([["favicon.svg", Buffer.from(compact(svg))]]);
  for (const [name, base64] of Object.entries(painted ?? {}))
    icons.set(name, Buffer.from(String(base64), "base64"));
  return icons;
}

const PAINTER = fileURLToPath(new URL("icon-painter.ts", import.meta.url));
const PATIENCE = { timeout: 60_000, maxBuffer: 16 * 1024 * 1024 };

function runPainter(svg: string, accent: string): Promise<string> {
  const loader = import.meta.resolve("tsx");
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ["--import", loader, PAINTER, accent],
      PATIENCE,
      (error, stdout, stderr) =>
        error
          ? reject(new Error(`The icon cannot be painted: ${stderr.trim() || error.message}`))
          : resolve(stdout),
    );
    // A painter that gives up early closes its input: the exit code says why, not the broken pipe.
    child.stdin?.on("error", () => {});
    child.stdin?.end(svg);
  });
}

/** An SVG without comments and the blanks between its elements. */
export function compact(svg: string): string {
  return svg
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/>\s+</g, "><")
    .trim();
}
