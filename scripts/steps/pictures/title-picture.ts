// Paints the picture that stands for an article without pictures: its section, its title, the portal's name.
import { accentColours } from "../../../layouts/components/accent.ts";
import type { TitlePicture } from "../../../portal/pages/preview.ts";
import { layOut, type PaintedText, paintText } from "./paint-text.ts";

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const LINE = WIDTH - 2 * MARGIN;
/** Room of the title, between the line of the section and that of the portal. */
const TITLE_TOP = 150;
const TITLE_ROOM = 350;
/** Tried from the largest on; at the last one 300 characters have room. */
const TITLE_SIZES = [68, 60, 52, 44, 36, 30];
const SMALL = "sans 32";

/** White letters on the accent, made dark enough for them: a PNG of 1200 × 630 pixels. */
export async function paintTitle({ title, section, portal, accent }: TitlePicture): Promise<Buffer> {
  const [above, below] = [await paintText(section, SMALL, LINE), await paintText(portal, SMALL, LINE)];
  const heading = await fittingTitle(title);
  return layOut({ width: WIDTH, height: HEIGHT, colour: accentColours(accent).inkOnLight }, [
    { ...above, left: MARGIN, top: MARGIN },
    { ...heading, left: MARGIN, top: TITLE_TOP },
    { ...below, left: MARGIN, top: HEIGHT - MARGIN - below.height },
  ]);
}

/** Whether this machine has letters for Vietnamese: without any, all characters become the same empty box. */
export async function hasLetters(): Promise<boolean> {
  const [letter, none] = [
    await paintText("Ộ", "serif bold 60", LINE),
    await paintText("\u0378", "serif bold 60", LINE),
  ];
  return letter.width !== none.width || letter.height !== none.height;
}

async function fittingTitle(written: string): Promise<PaintedText> {
  // Few machines have letters for these; they would become boxes.
  const title = written.replace(/\p{Extended_Pictographic}\ufe0f?\s*/gu, "");
  let painted = await paintText(title, `serif bold ${TITLE_SIZES[0]}`, LINE);
  for (const size of TITLE_SIZES.slice(1)) {
    if (painted.height <= TITLE_ROOM) break;
    painted = await paintText(title, `serif bold ${size}`, LINE);
  }
  return painted;
}
