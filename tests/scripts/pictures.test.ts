// What the picture step says of good pictures, and the variants it makes of them.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import type { Picture } from "../../portal/model/picture.ts";
import { variantWidths } from "../../scripts/steps/pictures/variants.ts";
import { describePictures, makeVariants } from "../../scripts/steps/pictures.ts";
import {
  type Colour,
  isNear,
  pngChunk,
  plain,
  QUARTERS,
  quarterColours,
  quarters,
  temporaryFolder,
  withJpegSegment,
} from "./pictures-samples.ts";

const folder = temporaryFolder();
const cache = join(folder, "cache");

/** Describes one picture and makes its variants. */
async function made(name: string, bytes: Buffer): Promise<Picture & { variant: (ending: string) => string }> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { pictures, problems } = await describePictures([file], { cache });
  assert.deepEqual([...problems], []);
  const picture = pictures.get(file);
  assert.ok(picture);
  const variants = await makeVariants(pictures, { cache });
  assert.deepEqual([...variants.problems], []);
  return { ...picture, variant: (ending) => join(cache, "pictures", `${picture.hash}-${ending}`) };
}

/** Fails unless the quarters of both variants of this width show these colours. */
async function assertShows(variant: (ending: string) => string, width: number, colours: readonly Colour[]) {
  for (const format of ["avif", "jpg"]) {
    const shown = await quarterColours(variant(`${width}.${format}`));
    assert.ok(
      colours.every((colour, index) => isNear(colour, shown[index])),
      `${format}: ${JSON.stringify(shown)} instead of ${JSON.stringify(colours)}`,
    );
  }
}

test("A picture is described by hash, size, colour and the widths of its variants", async () => {
  const { hash, width, height, colour, widths } = await made(
    "plain.png",
    await plain(1600, 900, [180, 20, 30]).png().toBuffer(),
  );
  assert.match(hash, /^[0-9a-f]{16}$/);
  assert.deepEqual(
    { width, height, colour, widths },
    { width: 1600, height: 900, colour: "#b4141e", widths: [320, 640, 960, 1280] },
  );
});

test("The variants have the widths that were promised, in the shape of the picture", async () => {
  const { variant, widths } = await made("shape.png", await quarters(1000, 640).png().toBuffer());
  assert.deepEqual(widths, [320, 640, 1000]);
  for (const width of widths) {
    for (const [ending, format] of [
      ["avif", "heif"],
      ["jpg", "jpeg"],
    ] as const) {
      const seen = await sharp(variant(`${width}.${ending}`)).metadata();
      assert.deepEqual([seen.format, seen.width, seen.height], [format, width, Math.round(width * 0.64)]);
      if (ending === "jpg") assert.equal(seen.isProgressive, true);
    }
    await assertShows(variant, width, QUARTERS);
  }
});

test("A small picture is never enlarged", async () => {
  const { variant, widths } = await made("small.gif", await quarters(90, 60).gif().toBuffer());
  assert.deepEqual(widths, [90]);
  assert.equal((await sharp(variant("90.jpg")).metadata()).width, 90);
});

test("Widths ascend, never exceed the picture, and no two lie within a tenth of each other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), (width) => {
      const widths = variantWidths(width);
      assert.equal(widths.at(-1), Math.min(width, 1280));
      assert.ok(widths.length <= 4);
      for (const [index, wide] of widths.slice(1).entries()) assert.ok((widths[index] ?? wide) < wide * 0.9);
    }),
  );
});

/** EXIF orientation → which stored quarter (0–3) stands top left, top right, bottom left, bottom right. */
const UPRIGHT: Readonly<Record<number, readonly [number, number, number, number]>> = {
  1: [0, 1, 2, 3],
  2: [1, 0, 3, 2],
  3: [3, 2, 1, 0],
  4: [2, 3, 0, 1],
  5: [0, 2, 1, 3],
  6: [2, 0, 3, 1],
  7: [3, 1, 2, 0],
  8: [1, 3, 0, 2],
};

test("Every EXIF orientation is set upright", async () => {
  for (const [orientation, order] of Object.entries(UPRIGHT)) {
    const bytes = await quarters(480, 240)
      .jpeg({ quality: 95 })
      .withMetadata({ orientation: Number(orientation) })
      .toBuffer();
    const { width, height, widths, variant } = await made(`turned-${orientation}.jpg`, bytes);
    assert.deepEqual([width, height], Number(orientation) < 5 ? [480, 240] : [240, 480], orientation);
    const widest = widths.at(-1) ?? 0;
    const seen = await sharp(variant(`${widest}.jpg`)).metadata();
    assert.deepEqual([seen.width, seen.height, seen.orientation], [width, height, undefined], orientation);
    await assertShows(
      variant,
      widest,
      order.map((quarter) => QUARTERS[quarter] ?? [0, 0, 0]),
    );
  }
});

test("Nothing of what a camera or an editor noted reaches the variants", async () => {
  const secret = "Nha rieng 10.2537N 105.9722E";
  const noted = await quarters(400, 300)
    .withExif({ IFD0: { Copyright: secret }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 15/1 13/1" } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${secret}</rdf:RDF></x:xmpmeta>`)
    .withIccProfile("p3")
    .jpeg()
    .toBuffer();
  const iptc = Buffer.from(
    `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x21\x1c\x02\x78\0\x1c${secret}\0`,
    "latin1",
  );
  const bytes = Buffer.concat([withJpegSegment(noted, 0xed, iptc), Buffer.from(`<?php ${secret}`)]);
  const source = await sharp(bytes).metadata();
  assert.ok(source.exif && source.xmp && source.iptc && source.icc, "the sample carries all four");
  const { widths, variant } = await made("noted.jpg", bytes);
  for (const name of widths.flatMap((width) => [`${width}.avif`, `${width}.jpg`])) {
    const seen = await sharp(variant(name)).metadata();
    assert.deepEqual(
      [seen.exif, seen.xmp, seen.iptc, seen.icc, seen.comments],
      Array(5).fill(undefined),
      name,
    );
    assert.doesNotMatch(
      readFileSync(variant(name), "latin1"),
      /Nha rieng|Exif|GPS|xmpmeta|Photoshop|ICC_PROFILE|<\?php/,
      name,
    );
  }
});

test("The text chunks of a PNG are gone too", async () => {
  const png = await quarters(330, 100).png().toBuffer();
  const text = pngChunk("tEXt", Buffer.from("Author\0Nha rieng", "latin1"));
  const { variant } = await made("text.png", Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]));
  for (const ending of ["330.avif", "330.jpg"])
    assert.doesNotMatch(readFileSync(variant(ending), "latin1"), /Nha rieng/);
});

test("A picture in another colour space than sRGB keeps its colours", async () => {
  const wide = await quarters(400, 200).withIccProfile("p3").png().toBuffer();
  assert.ok((await sharp(wide).metadata()).hasProfile);
  await assertShows((await made("p3.png", wide)).variant, 400, QUARTERS);
});

test("CMYK becomes RGB without turning negative", async () => {
  const dull: Colour = [150, 110, 90];
  const bytes = await plain(340, 200, dull).toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
  assert.equal((await sharp(bytes).metadata()).space, "cmyk");
  await assertShows((await made("cmyk.jpg", bytes)).variant, 340, [dull, dull, dull, dull]);
});

test("Sixteen bits a channel become eight", async () => {
  const bytes = await quarters(340, 200).toColourspace("rgb16").png().toBuffer();
  assert.equal((await sharp(bytes).metadata()).depth, "ushort");
  const { variant } = await made("deep.png", bytes);
  await assertShows(variant, 340, QUARTERS);
  assert.equal((await sharp(variant("340.avif")).metadata()).bitsPerSample, 8);
});

test("Transparent pictures stand on white, in eight bits and in sixteen", async () => {
  const half = plain(340, 200, [0, 0, 0], 0.5);
  for (const [name, bytes] of [
    ["clear8.png", await half.clone().png().toBuffer()],
    ["clear16.png", await half.clone().toColourspace("rgb16").png().toBuffer()],
    ["clear.webp", await half.clone().webp().toBuffer()],
  ] as const) {
    const { variant, colour } = await made(name, bytes);
    await assertShows(variant, 340, Array<Colour>(4).fill([127, 127, 127]));
    assert.match(colour, /^#(7|8)[0-9a-f](7|8)[0-9a-f](7|8)[0-9a-f]$/);
    assert.equal((await sharp(variant("340.avif")).metadata()).hasAlpha, false);
  }
});

test("Greyscale, palette and one-bit pictures come out right", async () => {
  const grey: Colour = [90, 90, 90];
  const greyscale = await plain(340, 200, grey).greyscale().jpeg({ quality: 95 }).toBuffer();
  await assertShows((await made("grey.jpg", greyscale)).variant, 340, [grey, grey, grey, grey]);
  await assertShows(
    (await made("palette.png", await quarters(340, 200).png({ palette: true }).toBuffer())).variant,
    340,
    QUARTERS,
  );
});

test("Of an animation the first frame is shown, and the caller learns that there were more", async () => {
  const frames = [QUARTERS[0], QUARTERS[1]].map((colour) => plain(60, 40, colour).png().toBuffer());
  const moving = sharp(await Promise.all(frames), { join: { animated: true } });
  const still = await plain(60, 40, QUARTERS[0]).png().toBuffer();
  const samples: readonly (readonly [string, Buffer])[] = [
    ["moving.gif", await moving.clone().gif().toBuffer()],
    ["moving.webp", await moving.clone().webp({ quality: 90 }).toBuffer()],
    [
      "moving.png",
      Buffer.concat([still.subarray(0, 33), pngChunk("acTL", Buffer.alloc(8, 1)), still.subarray(33)]),
    ],
  ];
  for (const [name, bytes] of samples) {
    const { variant, height } = await made(name, bytes);
    assert.equal(height, 40, name);
    await assertShows(variant, 60, Array<Colour>(4).fill(QUARTERS[0]));
    const { animated } = await describePictures([join(folder, name)], { cache });
    assert.deepEqual(animated, [join(folder, name)]);
  }
});

test("Extreme shapes get variants of at least one pixel", async () => {
  for (const [name, width, height] of [
    ["wide.png", 16_000, 2],
    ["tall.png", 2, 16_000],
    ["dot.png", 1, 1],
  ] as const) {
    const { variant, widths } = await made(name, await plain(width, height, [9, 9, 9]).png().toBuffer());
    for (const ending of widths.flatMap((wide) => [`${wide}.avif`, `${wide}.jpg`])) {
      const seen = await sharp(variant(ending)).metadata();
      assert.ok(seen.height >= 1 && seen.width === Number(ending.split(".")[0]), `${name} ${ending}`);
    }
  }
});

test("The colour is that of the largest area, not a mixture", async () => {
  const base = plain(300, 200, [20, 120, 40]);
  const banner = await plain(300, 60, [200, 16, 16]).png().toBuffer();
  const bytes = await base
    .composite([{ input: banner, top: 0, left: 0 }])
    .png()
    .toBuffer();
  assert.equal((await made("banner.png", bytes)).colour, "#147828");
});

test("The same bytes give the same variants, byte for byte", async () => {
  const file = join(folder, "same.jpg");
  writeFileSync(file, await quarters(700, 500).jpeg().toBuffer());
  const contents = [];
  for (const name of ["first", "second"]) {
    const options = { cache: join(folder, name) };
    mkdirSync(options.cache);
    await makeVariants((await describePictures([file], options)).pictures, options);
    const made = readdirSync(join(options.cache, "pictures")).sort();
    contents.push(
      made.map((entry) => [entry, readFileSync(join(options.cache, "pictures", entry), "base64")]),
    );
  }
  assert.deepEqual(contents[0], contents[1]);
});
