// What the picture step remembers between builds, and when it does not trust its memory.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import type { Picture } from "../../portal/model/picture.ts";
import { describePictures, makeVariants } from "../../scripts/steps/pictures.ts";
import { plain, quarters, temporaryFolder, writeSettled } from "./pictures-samples.ts";

const folder = temporaryFolder();
const RED = await plain(50, 40, [200, 0, 0]).png({ compressionLevel: 0 }).toBuffer();
const BLUE = await plain(50, 40, [0, 0, 200]).png({ compressionLevel: 0 }).toBuffer();
assert.equal(RED.length, BLUE.length, "the samples differ in content only");

/** A new folder with an empty cache; `look` describes files and counts those that had to be worked on. */
function workshop(name: string) {
  const home = join(folder, name);
  mkdirSync(home);
  const cache = join(home, "cache");
  const look = async (...files: string[]) => {
    let worked = 0;
    const onProgress = (done: number) => {
      worked = done;
    };
    return { ...(await describePictures(files, { cache, onProgress })), worked: () => worked };
  };
  const make = (pictures: ReadonlyMap<string, Picture>) => makeVariants(pictures, { cache });
  return { at: (file: string) => join(home, file), cache, index: join(cache, "pictures.json"), look, make };
}

test("An unchanged picture is not read again", async () => {
  const { at, look } = workshop("unchanged");
  const file = writeSettled(at("a.png"), RED);
  const first = await look(file);
  assert.equal(first.worked(), 1);
  // Other bytes under the same size and time: only reading could tell.
  writeSettled(file, BLUE);
  const second = await look(file);
  assert.equal(second.worked(), 0);
  assert.deepEqual(second.pictures, first.pictures);
});

test("A picture with a new time stamp or size is read again, and remembered so", async () => {
  const { at, look } = workshop("changed");
  const file = writeSettled(at("a.png"), RED);
  await look(file);
  writeSettled(file, BLUE, 1_600_000_001);
  const changed = await look(file);
  assert.equal(changed.worked(), 1);
  assert.equal(changed.pictures.get(file)?.colour, "#0000c8");
  assert.equal((await look(file)).worked(), 0);
});

test("A picture that was only touched is read once more and then remembered", async () => {
  const { at, look } = workshop("touched");
  const file = writeSettled(at("a.png"), RED);
  await look(file);
  utimesSync(file, 1_600_000_009, 1_600_000_009);
  assert.equal((await look(file)).worked(), 1);
  assert.equal((await look(file)).worked(), 0);
});

test("A picture written within the last two seconds is read again, for its time stamp may not move", async () => {
  const { at, look } = workshop("racy");
  const now = Date.now() / 1000;
  const file = writeSettled(at("a.png"), RED, now);
  assert.equal((await look(file)).pictures.get(file)?.colour, "#c80000");
  writeSettled(file, BLUE, now);
  assert.equal((await look(file)).pictures.get(file)?.colour, "#0000c8");
});

test("A picture dated in the future is read every time", async () => {
  const { at, look } = workshop("future");
  const file = writeSettled(at("a.png"), RED, Date.now() / 1000 + 86_400);
  await look(file);
  assert.equal((await look(file)).worked(), 1);
});

test("One content in many files has one description and one set of variants", async () => {
  const { at, look, make } = workshop("copies");
  const files = ["a.png", "b.png", "c.png"].map((name) => writeSettled(at(name), RED));
  const { pictures } = await look(...files, files[0] ?? "");
  assert.deepEqual([...pictures.keys()], files);
  assert.equal(new Set([...pictures.values()].map(({ hash }) => hash)).size, 1);
  const { made, files: names } = await make(pictures);
  assert.deepEqual([made, names.length], [2, 2]);
});

test("The answer comes in the order of the question, whatever was known before", async () => {
  const { at, look } = workshop("order");
  const a = writeSettled(at("a.png"), RED);
  const b = writeSettled(at("b.png"), BLUE);
  const c = writeSettled(at("c.png"), RED);
  await look(b);
  assert.deepEqual([...(await look(c, b, a)).pictures.keys()], [c, b, a]);
});

test("An index that is damaged, foreign, of another version or unreadable is built anew", async () => {
  const { at, look, index } = workshop("index");
  const file = writeSettled(at("a.png"), RED);
  const { pictures } = await look(file);
  const good = readFileSync(index, "utf8");
  const broken = [
    good.slice(0, -20),
    "",
    "null",
    "[]",
    '{"version":1}',
    good.replace('"version":1', '"version":0'),
    good.replace("#c80000", "red;}"),
    good.replace(/"[0-9a-f]{16}"/, '"../../../etc"'),
    good.replace(",50,40,", ",-50,40,"),
    good.replace('"PNG"', '"TIFF"'),
  ];
  for (const text of broken) {
    assert.notEqual(text, good);
    writeFileSync(index, text);
    const again = await look(file);
    assert.equal(again.worked(), 1, text);
    assert.deepEqual(again.pictures, pictures);
    assert.equal(readFileSync(index, "utf8"), good);
  }
});

test("A damaged picture is looked at again each time, so that mending it by any means helps", async () => {
  const { at, look } = workshop("mended");
  const file = writeSettled(at("a.png"), RED.subarray(0, 200));
  assert.equal((await look(file)).problems.get(file)?.code, "picture-damaged");
  assert.equal((await look(file)).worked(), 1);
  writeSettled(file, RED);
  assert.equal((await look(file)).problems.size, 0);
});

test("Nothing to do means nothing written and no progress", async () => {
  const { at, look, index } = workshop("idle");
  const file = writeSettled(at("a.png"), RED);
  await look(file);
  utimesSync(index, 1_600_000_000, 1_600_000_000);
  assert.equal((await look(file)).worked(), 0);
  assert.equal(statSync(index).mtimeMs, 1_600_000_000_000);
});

test("Progress counts every picture that is worked on, up to all of them", async () => {
  const { at, cache } = workshop("progress");
  const files = ["a.png", "b.png", "c.png"].map((name, index) =>
    writeSettled(at(name), index === 1 ? BLUE : RED),
  );
  const heard: string[] = [];
  await describePictures(files, { cache, onProgress: (done, total) => heard.push(`${done}/${total}`) });
  assert.deepEqual(heard, ["1/3", "2/3", "3/3"]);
});

test("Only missing variants are made, and they are the same as before", async () => {
  const { at, look, make, cache } = workshop("missing");
  const file = writeSettled(at("a.png"), await quarters(700, 400).png().toBuffer());
  const { pictures } = await look(file);
  const first = await make(pictures);
  assert.equal(first.made, 4);
  assert.equal((await make(pictures)).made, 0);
  const gone = join(cache, "pictures", first.files[2] ?? "");
  const bytes = readFileSync(gone);
  rmSync(gone);
  const again = await make(pictures);
  assert.deepEqual([again.made, again.files], [1, first.files]);
  assert.deepEqual(readFileSync(gone), bytes);
});

test("Variants made by another recipe are made anew, other files in the folder stay", async () => {
  const { at, look, make, cache } = workshop("recipe");
  const { pictures } = await look(writeSettled(at("a.png"), RED));
  const { files } = await make(pictures);
  const variants = join(cache, "pictures");
  for (const name of readdirSync(variants)) if (name.startsWith(".recipe")) rmSync(join(variants, name));
  writeFileSync(join(variants, "0123456789abcdef-320.avif"), "old");
  writeFileSync(join(variants, "holiday.jpg"), "mine");
  assert.equal((await make(pictures)).made, files.length);
  assert.equal(existsSync(join(variants, "0123456789abcdef-320.avif")), false);
  assert.equal(existsSync(join(variants, "holiday.jpg")), true);
});

test("Variants of deleted pictures go when the next new picture comes, those of the others stay", async () => {
  const { at, look, make, cache } = workshop("deleted");
  const [kept, deleted] = [writeSettled(at("a.png"), RED), writeSettled(at("b.png"), BLUE)];
  const both = await make((await look(kept, deleted)).pictures);
  rmSync(deleted);
  const fresh = writeSettled(at("c.png"), await plain(60, 40, [0, 200, 0]).png().toBuffer());
  const { pictures } = await look(kept, fresh);
  const wanted = new Map([...pictures].filter(([file]) => file === fresh));
  const made = await make(wanted);
  const hash = pictures.get(kept)?.hash ?? "";
  const left = readdirSync(join(cache, "pictures")).filter((name) => !name.startsWith("."));
  const expected = [...both.files.filter((name) => name.startsWith(hash)), ...made.files];
  assert.deepEqual(left.sort(), expected.sort());
  assert.ok(both.files.length > expected.length - made.files.length);
});

test("A lead picture is cut to four shapes, in its own pixels", async () => {
  const { at, look, cache } = workshop("crops");
  const { pictures } = await look(writeSettled(at("a.png"), await quarters(700, 400).png().toBuffer()));
  const [{ hash } = { hash: "" }] = pictures.values();
  const { files } = await makeVariants(pictures, { cache, leads: new Set([hash]) });
  const sizes = await Promise.all(
    ["1200x630", "16x9", "4x3", "1x1"].map(async (name) => {
      assert.ok(files.includes(`${hash}-${name}.jpg`));
      const { width, height } = await sharp(join(cache, "pictures", `${hash}-${name}.jpg`)).metadata();
      return `${width}x${height}`;
    }),
  );
  assert.deepEqual(sizes, ["700x368", "700x394", "533x400", "400x400"]);
});

test("What a killed build left half written is removed after an hour, and never taken for a variant", async () => {
  const { at, look, make, cache } = workshop("killed");
  const { pictures } = await look(writeSettled(at("a.png"), RED));
  const variants = join(cache, "pictures");
  mkdirSync(variants, { recursive: true });
  const name = `${[...pictures.values()][0]?.hash}-50.avif`;
  writeSettled(join(variants, `${name}.77.unfinished`), "half");
  writeFileSync(join(variants, `${name}.78.unfinished`), "half");
  assert.equal((await make(pictures)).made, 2);
  assert.deepEqual(
    readdirSync(variants).filter((entry) => entry.endsWith(".unfinished")),
    [`${name}.78.unfinished`],
  );
});

test("A picture that changes between description and making is a problem, not a wrong picture", async () => {
  const { at, look, make } = workshop("meanwhile");
  const changed = writeSettled(at("a.png"), RED);
  const gone = writeSettled(at("b.png"), BLUE);
  const { pictures } = await look(changed, gone);
  writeFileSync(changed, await plain(50, 40, [0, 200, 0]).png().toBuffer());
  rmSync(gone);
  const { made, files, problems } = await make(pictures);
  assert.deepEqual([made, files], [0, []]);
  assert.deepEqual(
    [...problems.values()].map(({ params }) => params.reason),
    ["changed during the build", "ENOENT"],
  );
});

test("An index that cannot be written makes the step fail aloud and leaves nothing half written", async () => {
  const { at, look, cache, index } = workshop("locked");
  mkdirSync(join(index, "in-the-way"), { recursive: true });
  await assert.rejects(look(writeSettled(at("a.png"), RED)), { code: "EISDIR" });
  assert.deepEqual(readdirSync(cache), ["pictures.json"]);
});

test("A cache that is in truth a file makes the step fail aloud", async () => {
  const { at, look, cache } = workshop("file");
  writeFileSync(cache, "");
  await assert.rejects(look(writeSettled(at("a.png"), RED)), /EEXIST|ENOTDIR/);
});

test("A build with nothing to do does not even load sharp", async () => {
  const { at, look, make, cache } = workshop("lazy");
  const file = writeSettled(at("a.png"), RED);
  await make((await look(file)).pictures);
  const program = `
    import { describePictures, makeVariants } from ${JSON.stringify(new URL("../../scripts/steps/pictures.ts", import.meta.url).href)};
    const options = { cache: ${JSON.stringify(cache)} };
    const { pictures } = await describePictures([${JSON.stringify(file)}], options);
    const { made } = await makeVariants(pictures, options);
    const loaded = process.report.getReport().sharedObjects.filter((path) => /sharp|vips/.test(path));
    console.log(JSON.stringify({ pictures: pictures.size, made, loaded }));`;
  const output = execFileSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", program],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  assert.deepEqual(JSON.parse(output), { pictures: 1, made: 0, loaded: [] });
});
