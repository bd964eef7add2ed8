// The picture of a title: its size, its letters, and what a machine without letters is told.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { urlsOf } from "../../portal/model/urls.ts";
import { hasLetters, paintTitle } from "../../scripts/steps/pictures/title-picture.ts";
import { temporaryFolder } from "../fixtures/portal-builder.ts";

const url = urlsOf("https://bantin.example/").titlePicture("0123456789abcdef");
const said = { url, section: "Thời sự", portal: "Cổng thử", accent: "#ffcc00" };

/** Share of the pixels that are nearly white, in a part of the picture. */
async function white(png: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const pixels = await sharp(png).extract(part).greyscale().raw().toBuffer();
  return pixels.filter((value) => value > 240).length / pixels.length;
}

test("a title of any length, with marks, markup or a very long word, stays on the picture", async (t) => {
  if (!(await hasLetters())) return t.skip("no letters on this machine");
  const titles = ["Ngắn", "Ưu đãi, hỗ trợ <b>&amp; “Ễ Ộ Ữ Ẵ”", "Nghiêng ".repeat(37), "N".repeat(80), "🙂"];
  for (const title of titles) {
    const png = await paintTitle({ ...said, title });
    const { width, height, format } = await sharp(png).metadata();
    assert.deepEqual([width, height, format], [1200, 630, "png"]);
    const edges = [
      { left: 0, top: 0, width: 60, height: 630 },
      { left: 1140, top: 0, width: 60, height: 630 },
      { left: 0, top: 560, width: 1200, height: 70 },
    ];
    for (const edge of edges) assert.equal(await white(png, edge), 0, title);
  }
});

test("the same title gives the same bytes", async () => {
  const paint = () => paintTitle({ ...said, title: "Hội nghị quán triệt" });
  assert.ok((await paint()).equals(await paint()));
});

test("a machine without letters is found out", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "none.conf"), '<?xml version="1.0"?><fontconfig></fontconfig>');
  const module = new URL("../../scripts/steps/pictures/title-picture.ts", import.meta.url).href;
  const program = `import { hasLetters } from ${JSON.stringify(module)}; console.log(await hasLetters());`;
  const said = execFileSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program],
    {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, "none.conf") },
      encoding: "utf8",
    },
  );
  assert.equal(said.trim(), "false");
});
