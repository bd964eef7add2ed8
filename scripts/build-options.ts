// What every command that builds or reads the portal is told on its command line.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseMoment } from "../portal/language/moment.ts";
import { UsageError } from "./usage-error.ts";

export interface BuildOptions {
  /** Folders, as absolute paths. */
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  /** Takes the place of `url` in portal.yaml. */
  readonly address?: string;
  /** The moment to build for, in milliseconds since 1970. */
  readonly now: number;
  /** Build without looking at what was built before. */
  readonly clean: boolean;
  /** Report for machines, on stdout. */
  readonly json: boolean;
  /** Language of messages. */
  readonly language: "vi" | "en";
}

/**
 * Reads the options shared by all commands; `more` declares those of one command, in the form of node:util's parseArgs.
 * @throws UsageError for an unknown option or a value that it cannot have.
 */
export function parseOptions(
  args: readonly string[],
  more: Readonly<Record<string, { type: "string" | "boolean" }>> = {},
) {
  const { values, positionals } = parsed(args, more);
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const address = text("url");
  if (address !== undefined && !(URL.canParse(address) && /^https?:\/\/[^?#@\s]+$/.test(address))) {
    throw new UsageError(
      `--url: “${address}” không phải là địa chỉ web, ví dụ https://example.vn/ (not a web address)`,
    );
  }
  const language = text("lang") ?? "vi";
  if (language !== "vi" && language !== "en")
    throw new UsageError(`--lang: vi | en, không phải “${language}” (not a language)`);
  const options: BuildOptions = {
    content: resolve(text("content") ?? "content"),
    output: resolve(text("output") ?? "_site"),
    cache: resolve(text("cache") ?? ".cache"),
    ...(address !== undefined && { address }),
    now: instantOf(text("now")),
    clean: values.clean === true,
    json: values.json === true,
    language,
  };
  return { options, values, positionals };
}

function parsed(args: readonly string[], more: Readonly<Record<string, { type: "string" | "boolean" }>>) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...SHARED, ...more },
      allowPositionals: true,
      strict: true,
    });
    const plain: Record<string, unknown> = values;
    return { values: plain, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const SHARED = {
  content: { type: "string" },
  output: { type: "string" },
  cache: { type: "string" },
  url: { type: "string" },
  now: { type: "string" },
  lang: { type: "string" },
  clean: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `--now`, else SOURCE_DATE_EPOCH (seconds), else the present. */
function instantOf(written: string | undefined): number {
  if (written !== undefined) {
    const moment = parseMoment(written, "UTC");
    if (moment === undefined) throw new UsageError(`--now: “${written}” → 2022-02-11T10:30:00+07:00`);
    return moment.ms;
  }
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return Date.now();
  if (!/^\d{1,12}$/.test(epoch)) throw new UsageError(`SOURCE_DATE_EPOCH: “${epoch}” → 1644550200`);
  return Number(epoch) * 1000;
}
