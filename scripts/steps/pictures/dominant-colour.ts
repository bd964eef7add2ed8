// Finds the colour that stands for a picture until the picture itself has arrived.
import type { Pixels } from "./codec.ts";

/**
 * The mean of the most frequent of 4,096 colour cells (16 steps a channel), as "#rrggbb".
 * A plain mean would turn a red banner before green leaves into mud. Among equally frequent cells the darkest wins.
 */
export function dominantColour({ data }: Pixels): string {
  const counts = new Uint32Array(4096);
  const sums = new Float64Array(4096 * 3);
  for (let at = 0; at + 2 < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const cell = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    counts[cell] = (counts[cell] ?? 0) + 1;
    for (const [channel, value] of [red, green, blue].entries()) {
      sums[cell * 3 + channel] = (sums[cell * 3 + channel] ?? 0) + value;
    }
  }
  const cell = counts.reduce((best, count, index) => (count > (counts[best] ?? 0) ? index : best), 0);
  const mean = [0, 1, 2].map((channel) => Math.round((sums[cell * 3 + channel] ?? 0) / (counts[cell] || 1)));
  return `#${mean.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
