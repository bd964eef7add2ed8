// A small content folder and a way to run a command on it, for the tests of the commands.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";

const ROOT = join(import.meta.dirname, "../..");

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one test, gone when all tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bantin-command-"));
  folders.push(folder);
  return folder;
}

/** Writes a portal with one article, and `files` over it, into <folder>/content; returns that. */
export function sampleContent(folder: string, files: Readonly<Record<string, string>> = {}): string {
  const content = join(folder, "content");
  const all = {
    "portal.yaml": "name: Cổng mẫu\nurl: https://example.vn/tin/\n",
    "sections.yaml": "- {id: thoi-su, name: Thời sự}\n- {id: van-hoa, name: Văn hóa}\n",
    "articles/2026/03/khai-mac-tuan-le-sach.md": article({ title: "Khai mạc tuần lễ sách" }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return content;
}

/** An article with these fields over usual ones. */
export function article(
  fields: Readonly<Record<string, string>>,
  body = "Thư viện mở cửa đến 21 giờ.\n",
): string {
  const all = { title: "Bài mẫu", date: "2026-03-02 09:00", section: "thoi-su", ...fields };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join("")}---\n\n${body}`;
}

/** Runs `npm run <name>` without npm, with the sample content and cache of `folder`. */
export function runScript(name: string, folder: string, args: readonly string[] = []): Promise<Ended> {
  const places = ["--content", join(folder, "content"), "--cache", join(folder, "cache")];
  const options = { cwd: ROOT, env: { ...process.env, NO_COLOR: "1" } };
  const command = ["--import", "tsx", join("scripts", `${name}.ts`), ...places, ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}
