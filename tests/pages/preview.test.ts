// What stands for an article in search results and messages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cropsOf } from "../../portal/model/picture.ts";
import { articlePages } from "../../portal/pages/article.ts";
import type { Preview } from "../../portal/pages/preview.ts";
import type { Parts } from "../../portal/pages/page.ts";
import { article, portalOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const SETTINGS = "name: Cổng thử\nurl: https://bantin.example/\n";
const PICTURE = {
  hash: "0123456789abcdef",
  width: 3000,
  height: 2000,
  colour: "#000000",
  widths: [640, 1280],
};

test("crops have the shapes that search engines and messages ask for, and never more pixels than the variants", () => {
  const sizes = (width: number, height: number, widest: number) =>
    cropsOf({ ...PICTURE, width, height, widths: [widest] }).map((crop) => `${crop.width}x${crop.height}`);
  assert.deepEqual(sizes(3000, 2000, 1280), ["1200x630", "1200x675", "800x600", "600x600"]);
  assert.deepEqual(sizes(720, 480, 720), ["720x378", "720x405", "640x480", "480x480"]);
  assert.deepEqual(sizes(1, 30, 1), ["1x1", "1x1", "1x1", "1x1"]);
  for (const { width, height } of cropsOf({ ...PICTURE, width: 1280, height: 20, widths: [1280] }))
    assert.ok(width <= 1280 && height <= 20);
});

async function previews(files: Record<string, string | Uint8Array>, settings = "") {
  const portal = await portalOf({ ...files, "portal.yaml": SETTINGS + settings });
  const pictures = new Map(portal.pictureFiles.map((file) => [file, PICTURE]));
  const pages = [...articlePages(deskOf(portal, pictures))];
  return new Map<string, { from: Parts; preview: Preview | undefined }>(
    pages.map(({ url, from, props }) => [
      url,
      { from: typeof from === "function" ? from() : from, preview: props().article.preview },
    ]),
  );
}

test("the cover stands for an article, else the first picture of its text", async () => {
  const seen = await previews({
    "articles/2022/02/bia/index.md": article({
      title: "Bìa",
      cover: "{image: a.jpg, alt: Ảnh bìa, credit: Lê Bình}",
    }),
    "articles/2022/02/bia/a.jpg": "",
    "articles/2022/02/anh/index.md": article({ title: "Ảnh" }, "![Ảnh trong bài](b.jpg)\n"),
    "articles/2022/02/anh/b.jpg": "",
  });
  const cover = seen.get("/2022/02/bia/")?.preview;
  assert.equal(cover?.alt, "Ảnh bìa");
  assert.equal(cover?.credit, "Lê Bình");
  assert.equal(cover?.pictures[0]?.url, "/hinh/0123456789abcdef-1200x630.jpg");
  assert.equal(seen.get("/2022/02/anh/")?.preview?.alt, "Ảnh trong bài");
});

test("an article without pictures has one of its title only where portal.yaml asks for it", async () => {
  const files = { "articles/2022/02/tran.md": article({ title: "Tin trần" }) };
  const address = "/2022/02/tran/";
  assert.equal((await previews(files)).get(address)?.preview, undefined);
  const titled = (await previews(files, "socialPictures: titles\n")).get(address);
  assert.match(titled?.preview?.pictures[0]?.url ?? "", /^\/hinh\/[0-9a-f]{16}-tieu-de\.png$/);
  assert.ok(titled?.from.flat().includes(titled?.preview?.pictures[0]?.url ?? ""));
});

test("the picture of a title has another address when anything on it changes", async () => {
  const address = async (title: string, settings = "") => {
    const files = { "articles/2022/02/tran.md": article({ title }) };
    const seen = await previews(files, `socialPictures: titles\n${settings}`);
    return seen.get("/2022/02/tran/")?.preview?.pictures[0]?.url;
  };
  const addresses = [await address("Một"), await address("Hai"), await address("Một", 'accent: "#0d5f8f"\n')];
  assert.equal(new Set(addresses).size, 3);
});
