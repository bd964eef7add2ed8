// What the benchmark prints.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { count, formatTable, megabytes, ratio, seconds } from "../../scripts/bench/format-table.ts";
import { measureRun, medianCost } from "../../scripts/bench/measure-run.ts";
import { reportPortal } from "../../scripts/bench/report-portal.ts";
import { surveyFolder } from "../../scripts/bench/survey-folder.ts";

test("a table is aligned Markdown: words to the left, figures to the right, missing cells empty", () => {
  const table = formatTable(["build", "s"], [["cold", "12.5"], ["nothing changed"]]);
  assert.equal(
    table,
    [
      "| build           |    s |",
      "|:----------------|-----:|",
      "| cold            | 12.5 |",
      "| nothing changed |      |",
    ].join("\n"),
  );
});

test("figures are rounded to what can be read", () => {
  assert.deepEqual([0.456, 12.34, 123.4, undefined].map(seconds), ["0.46", "12.3", "123", "–"]);
  assert.deepEqual([1_234_567, 380_000_000, undefined].map(megabytes), ["1.2", "380", "–"]);
  assert.deepEqual([12, 1234, 1_234_567].map(count), ["12", "1 234", "1 234 567"]);
  assert.deepEqual(
    [ratio(1, 3), ratio(1, 30), ratio(undefined, 2), ratio(1, 0)],
    ["0.33", "0.033", "–", "–"],
  );
});

test("the median of an even number of runs lies between the two in the middle, each measure for itself", () => {
  const costs = [{ wall: 4, cpu: 1 }, { wall: 1, cpu: 3 }, { wall: 2 }, { wall: 100 }];
  assert.deepEqual(medianCost(costs), { wall: 3, cpu: 2 });
});

test("a report names the machine, the content and every build, and compares with Hugo when there is one", () => {
  const build = { wall: 2, cpu: 3, memory: 4e8, pages: 10, files: 12, bytes: 3e6 };
  const machine = { processor: "Any CPU", cores: 2, memory: 8e9, system: "linux 6", node: "v20", load: 0.1 };
  const results = [{ scenario: "cold", changed: 12, deleted: 0, ...build }];
  const findings = { machine, articles: 1000, content: "generated, seed 1", runs: 1, results };
  const alone = reportPortal(findings);
  for (const part of ["Any CPU, 2 cores", "1 000 articles (generated, seed 1)", "| cold"])
    assert.ok(alone.includes(part), part);
  assert.ok(!alone.includes("Hugo"));
  const beside = reportPortal({ ...findings, hugo: { ...build, wall: 4, version: "0.169.0" } });
  assert.match(beside, /\| Hugo 0\.169\.0, always in full \|/);
  assert.match(beside, /\| cold +\| +0\.50 \| +1\.00 \| +1\.00 \|/);
});

test("a folder's survey counts pages, files and bytes; a missing folder is empty", () => {
  const folder = mkdtempSync(join(tmpdir(), "bantin-test-"));
  try {
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a/index.html"), "chữ");
    writeFileSync(join(folder, "feed.xml"), "1234");
    assert.deepEqual(surveyFolder(folder), { pages: 1, files: 2, bytes: 9 });
    assert.deepEqual(surveyFolder(join(folder, "none")), { pages: 0, files: 0, bytes: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a run gives back what the command wrote, and fails with its last words when the command does", async () => {
  const run = (code: string) => measureRun({ file: process.execPath, args: ["-e", code], cwd: tmpdir() });
  assert.equal((await run("console.log('xong')")).stdout, "xong\n");
  await assert.rejects(run("console.error('không được'); process.exit(3)"), /ended with 3:\nkhông được/);
});

test("a command that cannot start is an error", async () => {
  await assert.rejects(measureRun({ file: "/nowhere/nothing", args: [], cwd: tmpdir() }), /ENOENT/);
});
