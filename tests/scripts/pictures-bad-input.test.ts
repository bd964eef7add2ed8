// What the picture step says of files that are damaged, gigantic, foreign or falsely named.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import sharp, { type Sharp } from "sharp";
import { describeBytes } from "../../scripts/steps/pictures/describe-bytes.ts";
import { describePictures } from "../../scripts/steps/pictures.ts";
import { blackPng, inserted, plain, quarters, temporaryFolder } from "./pictures-samples.ts";

const folder = temporaryFolder();

/** The problem of a file with these bytes and this name, as "code: reason", or "fine". */
async function verdict(name: string, bytes: string | Buffer): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return verdictOf(file);
}

async function verdictOf(file: string): Promise<string> {
  const { pictures, problems } = await describePictures([file], { cache: join(folder, "cache") });
  assert.equal(pictures.size + problems.size, 1);
  const problem = problems.get(file);
  return problem ? `${problem.code}: ${problem.params.reason}` : "fine";
}

/** Pixels without any order, so that their encoding is long enough to be cut and broken. */
function grain(): Sharp {
  const data = Buffer.alloc(160 * 120 * 3);
  for (let at = 0, state = 7; at < data.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    data[at] = state >> 16;
  }
  return sharp(data, { raw: { width: 160, height: 120, channels: 3 } });
}

test("A picture of every accepted format is fine, in capitals too", async () => {
  assert.equal(await verdict("a.jpg", await grain().jpeg().toBuffer()), "fine");
  assert.equal(await verdict("a.JPEG", await grain().jpeg().toBuffer()), "fine");
  assert.equal(await verdict("a.png", await grain().png().toBuffer()), "fine");
  assert.equal(await verdict("a.webp", await grain().webp().toBuffer()), "fine");
  assert.equal(await verdict("a.avif", await grain().avif({ effort: 0 }).toBuffer()), "fine");
  assert.equal(await verdict("a.gif", await grain().gif().toBuffer()), "fine");
});

test("A picture cut in its middle is damaged, in every format", async () => {
  const whole: readonly (readonly [string, Buffer])[] = [
    ["jpg", await grain().jpeg().toBuffer()],
    ["jpeg", await grain().jpeg({ progressive: true }).toBuffer()],
    ["png", await grain().png().toBuffer()],
    ["webp", await grain().webp().toBuffer()],
    ["avif", await grain().avif({ effort: 0 }).toBuffer()],
    ["gif", await grain().gif().toBuffer()],
  ];
  for (const [ending, bytes] of whole) {
    const cut = await verdict(`cut.${ending}`, bytes.subarray(0, Math.floor(bytes.length / 2)));
    assert.match(cut, /^picture-damaged: ./, ending);
  }
});

test("A picture whose first bytes are all that is left is damaged", async () => {
  for (const [ending, bytes] of [
    ["jpg", [0xff, 0xd8, 0xff]],
    ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ["gif", [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ] as const) {
    assert.match(await verdict(`stub.${ending}`, Buffer.from(bytes)), /^picture-damaged: ./, ending);
  }
});

test("A JPEG with a stray marker in its data is damaged, though a decoder could guess on", async () => {
  const jpeg = await grain().jpeg().toBuffer();
  assert.match(
    await verdict("stray.jpg", inserted(jpeg, jpeg.length >> 1, [0xff, 0xd3])),
    /^picture-damaged: .*Corrupt/,
  );
});

test("The slips of camera software that every browser forgives are forgiven", async () => {
  const jpeg = await grain().jpeg().toBuffer();
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  const wrongScan = Buffer.from(jpeg);
  wrongScan[scan + 12] = 0;
  assert.equal(await verdict("scan.jpg", wrongScan), "fine");
  assert.equal(await verdict("padded.jpg", inserted(jpeg, jpeg.length - 2, [1, 2, 3, 4, 5])), "fine");
  assert.equal(await verdict("trailing.jpg", Buffer.concat([jpeg, Buffer.from("<?php echo 1;")])), "fine");
});

test("A PNG bomb is judged by its header and costs no memory", async () => {
  const bomb = blackPng(14_000, 14_000);
  assert.ok(bomb.length < 200_000);
  await verdict("warm-up.png", blackPng(10, 10));
  const before = process.resourceUsage().maxRSS;
  assert.equal(await verdict("bomb.png", bomb), "picture-too-large: 14000 × 14000: 196 MP > 50 MP");
  assert.ok(process.resourceUsage().maxRSS - before < 60_000, "kilobytes");
});

test("A JPEG that claims 300 megapixels is too large", async () => {
  const jpeg = await plain(64, 48, [1, 2, 3]).jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(15_000, frame + 5);
  jpeg.writeUInt16BE(20_000, frame + 7);
  assert.equal(await verdict("claim.jpg", jpeg), "picture-too-large: 20000 × 15000: 300 MP > 50 MP");
});

test("A picture of 1 × 30,000 pixels is too large, one of 1 × 16,384 is not", async () => {
  assert.equal(await verdict("line.png", blackPng(1, 30_000)), "picture-too-large: 1 × 30000: 30000 > 16384");
  assert.equal(await verdict("short-line.png", blackPng(1, 16_384)), "fine");
});

test("A file of more than 64 MB is not even read", async () => {
  const file = join(folder, "heavy.jpg");
  writeFileSync(file, "");
  truncateSync(file, 80_000_000);
  assert.equal(await verdictOf(file), "picture-too-large: 80 MB > 64 MB");
});

test("An empty file is damaged, and so is one that is gone, a folder or a link", async () => {
  assert.equal(await verdict("empty.jpg", ""), "picture-damaged: 0 B");
  assert.equal(await verdictOf(join(folder, "gone.jpg")), "picture-damaged: ENOENT");
  mkdirSync(join(folder, "folder.jpg"));
  assert.equal(await verdictOf(join(folder, "folder.jpg")), "picture-damaged: not a regular file");
  symlinkSync("/etc/hostname", join(folder, "link.jpg"));
  assert.equal(await verdictOf(join(folder, "link.jpg")), "picture-damaged: not a regular file");
});

test("A picture with another format's ending is named for what it is", async () => {
  assert.equal(await verdict("png.jpg", await grain().png().toBuffer()), "picture-format: .jpg ≠ PNG");
  assert.equal(await verdict("webp.JPG", await grain().webp().toBuffer()), "picture-format: .JPG ≠ WebP");
  assert.equal(
    await verdict("avif.png", await grain().avif({ effort: 0 }).toBuffer()),
    "picture-format: .png ≠ AVIF",
  );
  assert.equal(await verdict("jpeg", await grain().jpeg().toBuffer()), "picture-format:  ≠ JPEG");
});

test("Two names of one content are judged each for itself", async () => {
  const bytes = await quarters(40, 40).png().toBuffer();
  assert.equal(await verdict("right.png", bytes), "fine");
  assert.equal(await verdict("wrong.gif", bytes), "picture-format: .gif ≠ PNG");
});

test("What is no picture for readers is refused by its content, whatever its name", async () => {
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  const cases: readonly (readonly [string, string | Buffer, string])[] = [
    ["scan.jpg", await grain().tiff().toBuffer(), "TIFF"],
    ["paper.png", "%PDF-1.7\n", "PDF"],
    ["paper.jpg", "%!PS-Adobe-3.0\n", "PostScript"],
    ["phone.jpg", heic, "HEIC"],
    ["film.gif", Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isommp42", "latin1"), "MP4"],
    ["paint.jpg", "BM....", "BMP"],
    ["page.jpg", "<!DOCTYPE html><title>404</title>", "HTML"],
    ["pointer.jpg", "version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "Git LFS"],
    ["code.jpg", "#!/bin/sh\n", "?"],
    ["polyglot.gif", "GIF89", "?"],
  ];
  for (const [name, bytes, format] of cases) {
    assert.equal(await verdict(name, bytes), `picture-format: ${format}`, name);
  }
});

test("No bytes whatever make the description throw or hang", async () => {
  const seeds = [
    await grain().jpeg().toBuffer(),
    await grain().jpeg({ progressive: true }).toBuffer(),
    await grain().png().toBuffer(),
    await grain().webp().toBuffer(),
    await grain().avif({ effort: 0 }).toBuffer(),
    await grain().gif().toBuffer(),
  ];
  const breaks = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    maxLength: 6,
  });
  const length = fc.double({ min: 0.5, max: 1, noNaN: true });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...seeds), breaks, length, async (seed, changes, kept) => {
      const bytes = Buffer.from(seed.subarray(0, Math.ceil(seed.length * kept)));
      for (const [at, value] of changes) bytes[Math.floor(at * at * (bytes.length - 1))] = value;
      const result = await describeBytes(bytes);
      assert.ok("code" in result ? result.params.reason !== "" : result.width > 0 && result.height > 0);
    }),
    { numRuns: 300 },
  );
});
