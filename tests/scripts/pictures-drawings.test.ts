// Drawings (SVG) among the pictures: they become pixels, whatever else stands in them.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { describePictures, makeVariants } from "../../scripts/steps/pictures.ts";
import { temporaryFolder } from "./pictures-samples.ts";

const folder = temporaryFolder();
const cache = join(folder, "cache");
const svg = (inside: string, more = 'viewBox="0 0 40 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${more}>${inside}</svg>`;
const RED = '<rect width="100%" height="100%" fill="#c00000"/>';

async function verdict(name: string, text: string | Buffer): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { pictures, problems } = await describePictures([file], { cache });
  const problem = problems.get(file);
  const picture = pictures.get(file);
  return problem
    ? `${problem.code}: ${problem.params.reason}`
    : `${picture?.width} × ${picture?.height} ${picture?.colour}`;
}

test("a drawing is painted as wide as pictures are shown, and has the usual variants", async () => {
  assert.equal(await verdict("plain.svg", svg(RED)), "1280 × 640 #c00000");
  const file = join(folder, "plain.svg");
  const { pictures } = await describePictures([file], { cache });
  const { files } = await makeVariants(pictures, { cache });
  assert.ok(files.some((name) => name.endsWith("-1280.avif")));
  const jpg = files.find((name) => name.endsWith("-640.jpg")) ?? "";
  const { dominant } = await sharp(readFileSync(join(cache, "pictures", jpg))).stats();
  assert.ok(dominant.r > 150 && dominant.g < 60);
});

test("measures of any size are drawn to fit; those that nobody can see are refused", async () => {
  assert.equal(await verdict("large.svg", svg(RED, 'width="40000" height="40000"')), "1280 × 1280 #c00000");
  assert.equal(await verdict("tall.svg", svg(RED, 'viewBox="0 0 10 100"')), "410 × 4096 #c00000");
  assert.match(
    await verdict("vast.svg", svg(RED, 'width="9e6" height="9e6"')),
    /^picture-(damaged|too-large): /,
  );
  assert.match(await verdict("none.svg", svg(RED, 'width="0" height="0"')), /^picture-damaged: /);
});

test("scripts, handlers, foreign markup and style sheets of others do nothing, and nobody is asked for anything", async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const host = `http://127.0.0.1:${port}`;
  const hostile = [
    `<script>fetch("${host}/s")</script><script href="${host}/x.js"/>`,
    `<g onload="fetch('${host}/o')" onclick="alert(1)"/>`,
    `<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${host}/f"/></foreignObject>`,
    `<style>@import url("${host}/a.css"); rect { filter: url("${host}/f.svg#f") }</style>`,
    `<use href="${host}/u.svg#u"/><use xlink:href="file:///etc/hostname#u"/>`,
    `<a href="javascript:alert(1)"><text x="2" y="9">a</text></a>`,
  ];
  for (const [i, inside] of hostile.entries())
    assert.match(await verdict(`hostile-${i}.svg`, svg(RED + inside)), /^1280 × 640 #/, inside);
  server.close();
  assert.equal(asked, 0);
});

test("entities, pictures inside, foreign encodings and endless texts are refused before they are painted", async () => {
  const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${svg("<text>&b;</text>")}`;
  assert.equal(await verdict("laughs.svg", laughs), "picture-drawing: <!ENTITY>");
  const file = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  assert.equal(await verdict("file.svg", file + svg("<text>&x;</text>")), "picture-drawing: <!ENTITY>");
  const inside = '<image href="data:image/png;base64,AAAA" width="9" height="9"/>';
  assert.equal(await verdict("inside.svg", svg(inside)), "picture-drawing: <image>");
  assert.equal(await verdict("prefix.svg", svg("<svg:feImage/>")), "picture-drawing: <image>");
  assert.equal(
    await verdict("latin.svg", Buffer.from(svg("<!-- \xe9 -->"), "latin1")),
    "picture-drawing: UTF-8?",
  );
  assert.equal(await verdict("many.svg", svg("<g/>".repeat(50_001))), "picture-drawing: 50003 > 50000");
  assert.equal(await verdict("long.svg", svg(`<!--${"-x".repeat(1e6)}-->`)), "picture-drawing: 3 MB > 2 MB");
});

test("what refers to itself, at once or a billion times, is a problem and not an endless build", async () => {
  const loop = '<g id="a"><use href="#a"/></g>';
  assert.match(await verdict("loop.svg", svg(RED + loop)), /^(1280 × 640|picture-damaged: )/);
  const levels = Array.from({ length: 12 }, (_, i) => {
    const below = i === 0 ? '<rect width="1" height="1"/>' : `<use href="#l${i - 1}"/>`.repeat(10);
    return `<g id="l${i}">${below}</g>`;
  });
  assert.match(
    await verdict("billion.svg", svg(`<defs>${levels.join("")}</defs><use href="#l11"/>`)),
    /^(1280|picture-damaged)/,
  );
});

test("a broken drawing, and one under another name, are told apart", async () => {
  assert.match(
    await verdict("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g>"),
    /^picture-damaged: /,
  );
  assert.equal(await verdict("drawing.jpg", svg(RED)), "picture-format: .jpg ≠ SVG");
  assert.match(await verdict("ma.svg", `\ufeff<?xml version="1.0"?>\n<!-- mine -->\n${svg(RED)}`), /^1280/);
});
