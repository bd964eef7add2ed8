// Reads the YAML files of the content folder: settings and registers.
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { decodeText } from "./front-matter.ts";
import { parseFields } from "./parse-fields.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import type { PlainYaml } from "./plain-yaml.ts";
import { problemAt } from "./problem.ts";
import type { Place, Problem } from "./problem.ts";

/** An entry of a register with the place where it stands. */
export interface Entry<Fields> {
  readonly fields: Fields;
  readonly place: (field: string) => Place;
}

/** The plain data of a YAML file; undefined when there is no such file. */
export function readYamlFile(root: string, file: string, problems: Problem[]): PlainYaml | undefined {
  const stat = lstatSync(join(root, file), { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isFile()) {
    problems.push(
      problemAt({ file, line: 1 }, stat.isSymbolicLink() ? "symbolic-link" : "not-a-file", { value: file }),
    );
    return undefined;
  }
  const text = decodeText(readFileSync(join(root, file)), file);
  if (typeof text !== "string") {
    problems.push(text);
    return undefined;
  }
  const yaml = readPlainYaml(text, file);
  if (!Array.isArray(yaml)) return yaml;
  problems.push(...yaml);
  return undefined;
}

/** Reads a YAML file that is one map of fields. */
export function readFieldsFile<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): Entry<z.output<Schema>> | undefined {
  const yaml = readYamlFile(root, file, problems);
  if (yaml === undefined) return undefined;
  const parsed = parseFields(schema, yaml.value ?? {}, yaml);
  problems.push(...(parsed.problems ?? []));
  if (parsed.fields === undefined) return undefined;
  return { fields: parsed.fields, place: (field) => yaml.place(field.split(".")) };
}

/** Reads a YAML file that is a list of entries; an entry that has problems is left out. A missing file is empty. */
export function readListFile<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): Entry<z.output<Schema>>[] {
  const yaml = readYamlFile(root, file, problems);
  if (yaml === undefined || yaml.value === null || yaml.value === undefined) return [];
  if (!Array.isArray(yaml.value)) {
    problems.push(problemAt({ file, line: 1 }, "not-a-list"));
    return [];
  }
  return yaml.value.flatMap((value: unknown, i) => {
    const parsed = parseFields(schema, value, yaml, [i]);
    problems.push(...(parsed.problems ?? []));
    return parsed.fields === undefined
      ? []
      : [{ fields: parsed.fields, place: (field: string) => yaml.place([i, field]) }];
  });
}

/** Reads a YAML file that is either one map of fields or a list of such maps. */
export function readEntriesFile<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): Entry<z.output<Schema>>[] {
  const yaml = readYamlFile(root, file, problems);
  if (yaml === undefined || yaml.value === null || yaml.value === undefined) return [];
  const values: readonly unknown[] = Array.isArray(yaml.value) ? yaml.value : [yaml.value];
  return values.flatMap((value, i) => {
    const path = Array.isArray(yaml.value) ? [i] : [];
    const parsed = parseFields(schema, value, yaml, path);
    problems.push(...(parsed.problems ?? []));
    if (parsed.fields === undefined) return [];
    return [{ fields: parsed.fields, place: (field: string) => yaml.place([...path, field]) }];
  });
}
