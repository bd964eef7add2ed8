// Dates as editors write them.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isTimeZone, momentOf, parseMoment } from "../../portal/language/moment.ts";

const HANOI = "Asia/Ho_Chi_Minh";

test("a day, a local time and a full ISO time are read in the portal's zone", () => {
  assert.deepEqual(parseMoment("2022-02-11", HANOI), {
    iso: "2022-02-11",
    ms: Date.parse("2022-02-10T17:00:00Z"),
  });
  assert.deepEqual(parseMoment("2022-02-11 10:30", HANOI), {
    iso: "2022-02-11T10:30:00+07:00",
    ms: 1_644_550_200_000,
  });
  for (const text of [
    "2022-02-11T10:30:00+07:00",
    "2022-02-11T03:30:00Z",
    "2022-02-10T22:30:00-05:00",
    " 2022-02-11 10:30:00 ",
  ]) {
    assert.equal(parseMoment(text, HANOI)?.iso, "2022-02-11T10:30:00+07:00", text);
  }
});

test("what no calendar has is no moment", () => {
  for (const text of [
    "",
    "2022",
    "2022-2-1",
    "11/02/2022",
    "2022-02-30",
    "2021-02-29",
    "2022-13-01",
    "2022-02-11 25:00",
    "2022-02-11 24:00",
    "2022-02-11T10:30+99:00",
    "0000-00-00",
    "1899-12-31",
    "2200-01-01",
    "+275760-09-13",
    "NaN",
    "2022-02-11; rm",
  ]) {
    assert.equal(parseMoment(text, HANOI), undefined, text);
  }
  assert.equal(parseMoment("2024-02-29", HANOI)?.iso, "2024-02-29");
});

test("reading what was written gives the same moment, in every zone", () => {
  const instants = fc.integer({ min: Date.UTC(1901, 0, 1) / 1000, max: Date.UTC(2199, 0, 1) / 1000 });
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(HANOI, "UTC", "America/New_York", "Asia/Kathmandu"),
      (seconds, zone) => {
        const moment = momentOf(seconds * 1000, zone);
        const read = parseMoment(moment.iso, zone);
        // Zones had offsets with seconds before 1930, which ISO 8601 cannot write.
        if (seconds > 0) assert.deepEqual(read, moment);
        else assert.ok(read !== undefined && Math.abs(read.ms - moment.ms) < 60_000);
      },
    ),
  );
});

test("time zones are those of the IANA database", () => {
  assert.ok(isTimeZone(HANOI) && isTimeZone("UTC"));
  assert.ok(!isTimeZone("Mars/Phobos") && !isTimeZone(""));
});
