// Makes the portal's accent colour readable: as a surface, and as ink on light and dark paper.

/**
 * Colours as "#rrggbb". Inks have a contrast of at least 7 (WCAG 2.2, 1.4.6) on every paper, text on the accent itself
 * the higher one of white and black, which is at least 4.5 (1.4.3).
 */
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
    onAccent: contrast(own, "#ffffff") >= contrast(own, "#000000") ? "#ffffff" : "#000000",
    inkOnLight: readable(own, LIGHT_PAPER, -1),
    inkOnDark: readable(own, DARK_PAPER, 1),
  };
}

/** The style rules that set the four colours; base.css falls back on none of them. */
export function accentStyle(accent: string): string {
  const known = styles.get(accent);
  if (known !== undefined) return known;
  const { accent: own, onAccent, inkOnLight, inkOnDark } = accentColours(accent);
  const style = `:root{--accent:${own};--on-accent:${onAccent};--ink-light:${inkOnLight};--ink-dark:${inkOnDark}}`;
  styles.set(accent, style);
  return style;
}

/** Every page of a portal asks for the same one. */
const styles = new Map<string, string>();

/** Contrast ratio of two "#rrggbb" colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `colour` made darker (-1) or lighter (1), as little as possible, until it is readable on `paper`. */
function readable(colour: string, paper: string, step: -1 | 1): string {
  const { hue, saturation, lightness } = toHsl(colour);
  for (let light = lightness; light >= 0 && light <= 1; light += step * 0.01) {
    const tried = light === lightness ? colour : fromHsl(hue, saturation, light);
    if (contrast(tried, paper) >= 7.05) return tried;
  }
  return step < 0 ? "#000000" : "#ffffff";
}

/** Hue in degrees, saturation and lightness from 0 to 1 (CSS Color 4, "sRGB to HSL"). */
function toHsl(colour: string): { hue: number; saturation: number; lightness: number } {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => value / 255);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = (most - lightness) / Math.min(lightness, 1 - lightness);
  if (most === red) return { hue: 60 * ((green - blue) / range), saturation, lightness };
  if (most === green) return { hue: 60 * ((blue - red) / range + 2), saturation, lightness };
  return { hue: 60 * ((red - green) / range + 4), saturation, lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const part = (shift: number) => {
    const k = (((shift + hue / 30) % 12) + 12) % 12;
    const value =
      lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`;
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
