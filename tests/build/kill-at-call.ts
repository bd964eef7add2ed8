// Loaded into a build by tests: ends the process at the n-th call that changes the file system, as a power cut would,
// or lets this call and all after it that need room fail, as a full disk does.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const killAt = Number(process.env.BANTIN_KILL_AT ?? 0);
const fullAt = Number(process.env.BANTIN_FULL_AT ?? Number.POSITIVE_INFINITY);
const countFile = process.env.BANTIN_COUNT_FILE;
const write = fs.writeFileSync;
let calls = 0;

function counting<Args extends readonly unknown[], Result>(
  change: (...args: Args) => Result,
  needsRoom = false,
) {
  return (...args: Args): Result => {
    calls++;
    if (calls === killAt) process.kill(process.pid, "SIGKILL");
    if (needsRoom && calls >= fullAt)
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    return change(...args);
  };
}

Object.assign(fs, {
  renameSync: counting(fs.renameSync),
  rmSync: counting(fs.rmSync),
  rmdirSync: counting(fs.rmdirSync),
  unlinkSync: counting(fs.unlinkSync),
  linkSync: counting(fs.linkSync),
  copyFileSync: counting(fs.copyFileSync, true),
  mkdirSync: counting(fs.mkdirSync, true),
  writeFileSync: counting(fs.writeFileSync, true),
});
syncBuiltinESMExports();
process.on("exit", () => {
  if (countFile !== undefined) write(countFile, String(calls));
});
