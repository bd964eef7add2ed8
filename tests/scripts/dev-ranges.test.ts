// The preview's server gives players the parts of a file that they ask for.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { LiveSite } from "../../scripts/dev/live-site.ts";
import { serve } from "../../scripts/dev/serve.ts";
import type { Serving } from "../../scripts/dev/serve.ts";

const FILE = Buffer.from("0123456789");
const SITE: LiveSite = {
  answer: async (path) =>
    path === "/noi.mp3"
      ? { status: 200, type: "audio/mpeg", body: FILE, lasting: true }
      : { status: 200, type: "text/html; charset=utf-8", body: "<p>trang" },
  home: async () => "/",
  onChange: () => {},
  close: () => {},
};

let serving: Serving;
before(async () => {
  serving = await serve(SITE, 0);
});
after(() => serving?.close());

const ask = async (path: string, range: string) => {
  const answer = await fetch(`http://127.0.0.1:${serving.port}${path}`, { headers: { range } });
  return [answer.status, await answer.text(), answer.headers.get("content-range")];
};

test("a part of a file is sent as such, up to the file's end", async () => {
  assert.deepEqual(await ask("/noi.mp3", "bytes=2-4"), [206, "234", "bytes 2-4/10"]);
  assert.deepEqual(await ask("/noi.mp3", "bytes=7-"), [206, "789", "bytes 7-9/10"]);
  assert.deepEqual(await ask("/noi.mp3", "bytes=0-99999"), [206, "0123456789", "bytes 0-9/10"]);
});

test("whatever else is asked gets the whole file, and pages have no parts", async () => {
  for (const range of ["bytes=10-", "bytes=4-2", "bytes=-3", "bytes=0-1,3-4", "lines=1-2"])
    assert.deepEqual(await ask("/noi.mp3", range), [200, "0123456789", null]);
  assert.deepEqual(await ask("/", "bytes=0-1"), [200, "<p>trang", null]);
});
