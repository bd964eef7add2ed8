// What machines are told of a portal: what is news, what has changed, whom to write to.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  newsSitemapPages,
  securityTxtPages,
  sitemapIndexPages,
  sitemapPages,
} from "../../portal/pages/machine-files.ts";
import { article, portalOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const SETTINGS = "name: Thử\nurl: https://bantin.example/\n";
const files = {
  "articles/2022/02/a.md": article({ title: "A", date: "2022-02-10 09:00" }),
  "articles/2022/02/b.md": article({ title: "B", date: "2022-02-11 10:00", updated: "2022-02-20" }),
  "articles/2022/02/c.md": article({
    title: "C",
    date: "2022-02-11",
    withdrawn: "{date: 2022-02-11, reason: Sai}",
  }),
};
const deskAt = async (now: string, more: Record<string, string> = {}) =>
  deskOf(
    await portalOf({ "articles/2022/02/tin-mot.md": null, ...files, ...more }, { now: Date.parse(now) }),
  );

test("news are the articles of the last two days that are not withdrawn, as the portal's moment counts", async () => {
  const news = async (now: string) =>
    [...newsSitemapPages(await deskAt(now))].flatMap(({ props }) =>
      props().entries.map(({ title }) => title),
    );
  assert.deepEqual(await news("2022-02-12T08:59:59+07:00"), ["B", "A"]);
  assert.deepEqual(await news("2022-02-12T09:00:00+07:00"), ["B"]);
  assert.deepEqual(await news("2022-02-14T00:00:00+07:00"), []);
});

test("a sitemap says when an article changed in substance, and nothing of when the site was built", async () => {
  const changes = async (now: string) => {
    const desk = await deskAt(now);
    const parts = [...sitemapIndexPages(desk)].flatMap(({ props }) => props().parts);
    const entries = [...sitemapPages(desk)].flatMap(({ props }) => props().entries);
    return [...parts, ...entries].flatMap(({ changed }) => changed?.iso ?? []);
  };
  const expected = ["2022-02-20", "2022-02-20", "2022-02-10T09:00:00+07:00"];
  assert.deepEqual(await changes("2022-03-01T00:00:00+07:00"), expected);
  assert.deepEqual(await changes("2025-03-01T00:00:00+07:00"), expected);
});

test("security.txt is believed for half a year and stays the same for a month", async () => {
  const contact = { "portal.yaml": `${SETTINGS}contact: {email: an@bantin.example}\n` };
  const expires = async (now: string) =>
    [...securityTxtPages(await deskAt(now, contact))].map(({ props }) => props().expires);
  assert.deepEqual(await expires("2022-05-01T00:00:00+07:00"), ["2022-12-01T00:00:00Z"]);
  assert.deepEqual(await expires("2022-06-30T12:00:00+07:00"), ["2023-01-01T00:00:00Z"]);
});

test("security.txt is left out where nobody is named, and where hosts would not look for it", async () => {
  const below = "name: Thử\nurl: https://bantin.example/tin/\ncontact: {email: an@bantin.example}\n";
  for (const portal of [SETTINGS, below])
    assert.deepEqual([...securityTxtPages(await deskAt("2022-05-01", { "portal.yaml": portal }))], []);
});
