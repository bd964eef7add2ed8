// Every command of package.json can be bundled as `npm run` starts it, and its errors name the sources.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundleCommand } from "../../scripts/bundle-program.mjs";
import { temporaryFolder } from "../fixtures/portal-builder.ts";

const PROJECT = join(import.meta.dirname, "../..");
const scripts = readFileSync(join(PROJECT, "package.json"), "utf8").matchAll(/start\.mjs ([a-z-]+)"/g);
const commands = [...new Set([...scripts].map(([, name = ""]) => name)), "hand"];

test("every command can be bundled", async () => {
  assert.ok(commands.length > 5, String(commands));
  for (const name of commands) {
    const folder = temporaryFolder();
    await bundleCommand(join(PROJECT, "scripts", `${name}.ts`), folder, PROJECT);
    assert.ok(existsSync(join(folder, `${name}.mjs`)), name);
    rmSync(folder, { recursive: true });
  }
});

test("the stack of an error names the source, not the bundle", async () => {
  const folder = temporaryFolder();
  const source = join(folder, "fails.ts");
  const bundle = join(folder, "bundle");
  writeFileSync(
    source,
    "// A command that fails.\nfunction fail(): never {\n  throw new TypeError('x');\n}\nfail();\n",
  );
  await bundleCommand(source, bundle, PROJECT);
  const places = join(PROJECT, "scripts/source-places.mjs");
  const program = `import { tellSourcePlaces } from ${JSON.stringify(places)};
    tellSourcePlaces(${JSON.stringify(bundle)});
    await import(${JSON.stringify(join(bundle, "fails.mjs"))}).catch(({ stack }) => console.log(stack));`;
  const stack = execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  assert.match(stack, /^TypeError: x\n {4}at fail \(\S*\/fails\.ts:3:9\)\n/);
  rmSync(folder, { recursive: true });
});
