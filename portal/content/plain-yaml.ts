// Reads YAML as plain data: text, lists and maps of text; no anchors, tags, dates or numbers.
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import { problemAt } from "./problem.ts";
import type { Place, Problem } from "./problem.ts";

/** A way to a value: keys and list positions, ["cover", "alt"] or ["related", 2]. */
export type Path = readonly (string | number)[];

/** YAML that was read; `place` finds the line of a value and is only worked out when a problem asks for it. */
export interface PlainYaml {
  readonly value: unknown;
  readonly place: (path: Path, of?: "value" | "key") => Place;
}

/**
 * Reads `text` (which begins at line `firstLine` of `file`). Every scalar stays the text that was typed: `2022`,
 * `1.10`, `no` and `2022-02-11` are not turned into numbers, booleans or dates.
 *
 * js-yaml reads ten times as fast as the yaml package, which alone knows positions: so the former reads, and the
 * latter is asked when something is suspicious or wrong.
 */
export function readPlainYaml(text: string, file: string, firstLine = 1): PlainYaml | Problem[] {
  const placed = lazily(() => new PlacedYaml(text, file, firstLine));
  if (!SUSPICIOUS.test(text)) {
    try {
      const value = load(text, { schema: FAILSAFE_SCHEMA });
      return { value, place: (path, of) => placed().place(path, of) };
    } catch {
      // The yaml package below says what is wrong, and where.
    }
  }
  const problems = placed().problems();
  if (problems.length > 0) return problems;
  return { value: placed().value(), place: (path, of) => placed().place(path, of) };
}

/** Possible anchors, aliases, tags, merge keys, directives, several documents, tabs, or a name like __proto__. */
const SUSPICIOUS = /(?:^|[\s[{,:?-])[&*!](?=\S)|<<|^%|^---|^\.\.\.|\t|__proto__/m;

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

class PlacedYaml {
  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();
  readonly #text: string;
  readonly #file: string;
  readonly #firstLine: number;

  constructor(text: string, file: string, firstLine: number) {
    this.#text = text;
    this.#file = file;
    this.#firstLine = firstLine;
    this.#document = parseDocument(text, { schema: "failsafe", lineCounter: this.#lines, uniqueKeys: true });
  }

  value(): unknown {
    return this.#document.toJS({ maxAliasCount: 0 });
  }

  place(path: Path, of: "value" | "key" = "value"): Place {
    for (let length = path.length; length > 0; length--) {
      const range = this.#rangeOf(path.slice(0, length), length === path.length ? of : "value");
      if (range?.[0] !== undefined) return this.#at(range[0]);
    }
    return { file: this.#file, line: Math.max(1, this.#firstLine - 1) };
  }

  problems(): Problem[] {
    const found = this.#document.errors.map((error) => {
      const offset = this.#lastText(error.pos[0]);
      const place = this.#at(offset);
      const near = this.#lineText(offset);
      if (error.code === "TAB_AS_INDENT") return problemAt(place, "yaml-tab");
      if (error.code === "DUPLICATE_KEY")
        return problemAt(place, "yaml-duplicate", { value: near.split(":")[0]?.trim() ?? near });
      if (near.includes("\t")) return problemAt(place, "yaml-tab");
      return problemAt(place, "yaml-syntax", { value: near.trim(), reason: error.code });
    });
    return found.length > 0 ? found : this.#unplain();
  }

  #unplain(): Problem[] {
    const problems: Problem[] = [];
    visit(this.#document, (_, node) => {
      if (!isNode(node)) {
        if (
          isPair(node) &&
          isScalar(node.key) &&
          (node.key.value === "<<" || node.key.value === "__proto__")
        ) {
          const at = isNode(node.key) ? (node.key.range?.[0] ?? 0) : 0;
          problems.push(problemAt(this.#at(at), "yaml-not-plain", { value: String(node.key.value) }));
        }
        return;
      }
      const mark = isAlias(node)
        ? `*${node.source}`
        : node.anchor !== undefined
          ? `&${node.anchor}`
          : node.tag;
      if (mark !== undefined) {
        problems.push(problemAt(this.#at(node.range?.[0] ?? 0), "yaml-not-plain", { value: mark }));
      }
    });
    return problems;
  }

  #rangeOf(path: Path, of: "value" | "key"): readonly number[] | undefined {
    const parent =
      path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
    const last = path[path.length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === String(last));
      if (pair === undefined) return undefined;
      const value = isNode(pair.value) && of === "value" ? pair.value.range : undefined;
      return value ?? (isScalar(pair.key) ? (pair.key.range ?? undefined) : undefined);
    }
    const node = this.#document.getIn(path, true);
    return isNode(node) ? (node.range ?? undefined) : undefined;
  }

  #at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: line + this.#firstLine - 1, column: col };
  }

  /** The offset itself, or where the text before it ends: what is missing at the end is missed at the last word. */
  #lastText(offset: number): number {
    return this.#lineText(offset).trim() === ""
      ? Math.max(0, this.#text.slice(0, offset).trimEnd().length - 1)
      : offset;
  }

  #lineText(offset: number): string {
    const { line } = this.#lines.linePos(offset);
    return (this.#text.split("\n")[line - 1] ?? "").slice(0, 120);
  }
}
