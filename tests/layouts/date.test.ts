// Dates are written for readers, without clock and locale of the machine.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  calendarDate,
  fullDate,
  fullDateText,
  shortDate,
  shortDateText,
  weekdayOf,
} from "../../layouts/components/date.ts";
import { stringsOf } from "../../layouts/strings.ts";

const vi = stringsOf("vi");
const en = stringsOf("en");
const moment = (iso: string) => ({ iso, ms: 0 });

test("a moment with an hour is written in full, with its zone", () => {
  assert.equal(fullDateText(moment("2022-02-11T10:30:00+07:00"), vi), "Thứ Sáu, 11/02/2022, 10:30 (GMT+7)");
  assert.equal(
    fullDateText(moment("2022-02-11T10:30:00+07:00"), en),
    "Friday, 11 February 2022, 10:30 (GMT+7)",
  );
});

test("a moment without an hour shows none", () => {
  assert.equal(fullDateText(moment("2021-12-24"), vi), "Thứ Sáu, 24/12/2021");
});

test("zones are named by their distance from Greenwich", () => {
  const zone = (offset: string) =>
    fullDateText(moment(`2022-02-11T10:30:00${offset}`), vi)
      .slice(-11)
      .trim();
  assert.match(zone("+05:30"), /\(GMT\+5:30\)$/);
  assert.match(zone("-03:00"), /\(GMT-3\)$/);
  assert.match(zone("Z"), /\(GMT\)$/);
  assert.match(zone("+00:00"), /\(GMT\)$/);
});

test("the time element carries the moment for machines", () => {
  assert.equal(String(shortDate(moment("2022-02-11"), vi)), '<time datetime="2022-02-11">11/02/2022</time>');
  assert.match(
    String(fullDate(moment("2022-02-11T10:30:00+07:00"), vi)),
    /datetime="2022-02-11T10:30:00\+07:00"/,
  );
  assert.match(String(calendarDate("2021-12-24", en)), />24 December 2021</);
});

test("what is no date stays as it was written", () => {
  assert.equal(shortDateText("năm 2021", vi), "năm 2021");
});

test("the weekday agrees with the calendar on every day of four centuries", () => {
  const anyDay = fc.date({ min: new Date("1800-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(anyDay, (date) => {
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      assert.equal(weekdayOf(day), date.getUTCDay());
    }),
  );
});
