// Makes the portal's accent colour readable: as a surface, and as ink on light and dark paper.

/** Colours as "#rrggbb". Each has a contrast of at least 4.5 (WCAG 2.2, 1.4.3) where it is meant to stand. */
export interface AccentColours {
  /** The colour itself, for surfaces. */
  readonly accent: string;
  /** Text on a surface of the accent. */
  readonly onAccent: string;
  /** Text and lines in the accent on light paper, darkened as far as needed. */
  readonly inkOnLight: string;
  /** The same on dark paper, lightened. */
  readonly inkOnDark: string;
}

/** Paper that accent ink must be readable on: the darkest light surface and the lightest dark one of tokens.css. */
export const LIGHT_PAPER = "#f4f2ee";
export const DARK_PAPER = "#1f2429";

/** The readable variants of `accent`; a value that is no "#rrggbb" counts as a plain dark blue. */
export function accentColours(accent: string): AccentColours {
  const own = /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : "#1d4f91";
  return {
    accent: own,
    onAccent: contrast(own, "#ffffff") >= contrast(own, "#111111") ? "#ffffff" : "#111111",
    inkOnLight: readable(own, LIGHT_PAPER, 0),
    inkOnDark: readable(own, DARK_PAPER, 255),
  };
}

/** The style rules that set the four colours; base.css falls back on none of them. */
export function accentStyle(accent: string): string {
  const { accent: own, onAccent, inkOnLight, inkOnDark } = accentColours(accent);
  return `:root{--accent:${own};--on-accent:${onAccent};--ink-light:${inkOnLight};--ink-dark:${inkOnDark}}`;
}

/** Contrast ratio of two "#rrggbb" colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `colour` mixed with black (0) or white (255), as little as possible, until it is readable on `paper`. */
function readable(colour: string, paper: string, pole: 0 | 255): string {
  for (let percent = 0; percent < 100; percent += 2) {
    const mixed = mix(colour, pole, percent / 100);
    if (contrast(mixed, paper) >= 4.6) return mixed;
  }
  return pole === 0 ? "#000000" : "#ffffff";
}

function mix(colour: string, pole: number, share: number): string {
  const part = (value: number) =>
    Math.round(value + (pole - value) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${channels(colour).map(part).join("")}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
