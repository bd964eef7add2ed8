// Reads portal.yaml and the registers that articles refer to.
import type { Abbreviation, Agency, Author, Link, Section, Topic } from "../model/registers.ts";
import type { PortalSettings } from "../model/portal.ts";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readFieldsFile, readListFile } from "./read-yaml-file.ts";
import type { Entry } from "./read-yaml-file.ts";
import { unknownId } from "./unknown-id.ts";
import {
  abbreviationFields,
  agencyFields,
  authorFields,
  linkFields,
  sectionFields,
  topicFields,
} from "./schemas/registers.ts";
import { settingsFieldsIn } from "./schemas/settings.ts";
import type { SettingsFields } from "./schemas/settings.ts";

export interface Registers {
  readonly sections: ReadonlyMap<string, Section>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly links: readonly Link[];
  readonly abbreviations: readonly Abbreviation[];
}

/**
 * Reads portal.yaml; `address` (of the command line) takes the place of its `url`. `spoken` are the languages that the
 * interface has words for; all, where they are not told.
 */
export function readSettings(
  root: string,
  { address, spoken }: { readonly address?: string; readonly spoken?: readonly string[] },
  problems: Problem[],
): PortalSettings | undefined {
  const before = problems.length;
  const entry = readFieldsFile(root, "portal.yaml", settingsFieldsIn(spoken), problems);
  if (entry === undefined) {
    if (problems.length === before)
      problems.push(problemAt({ file: "portal.yaml", line: 1 }, "file-missing", { value: "portal.yaml" }));
    return undefined;
  }
  return settingsOf(entry.fields, address);
}

/** Reads all registers and holds them against each other. */
export function readRegisters(root: string, problems: Problem[]): Registers {
  const sections = registerOf(
    readListFile(root, "sections.yaml", sectionFields, problems),
    "sections.yaml",
    problems,
  );
  const agencies = registerOf(
    readListFile(root, "agencies.yaml", agencyFields, problems),
    "agencies.yaml",
    problems,
  );
  const authors = registerOf(
    readListFile(root, "authors.yaml", authorFields, problems),
    "authors.yaml",
    problems,
  );
  const topics = registerOf(
    readListFile(root, "topics.yaml", topicFields, problems),
    "topics.yaml",
    problems,
  );
  const links = registerOf(readListFile(root, "links.yaml", linkFields, problems), "links.yaml", problems);
  if (sections.entries.size === 0 && !problems.some(({ file }) => file === "sections.yaml")) {
    problems.push(problemAt({ file: "sections.yaml", line: 1 }, "file-missing", { value: "sections.yaml" }));
  }
  checkReference(sections, "parent", sections, problems);
  checkReference(agencies, "successor", agencies, problems);
  checkReference(authors, "agency", agencies, problems);
  checkLoops(sections, problems);
  return {
    sections: sections.entries,
    agencies: agencies.entries,
    authors: authors.entries,
    topics: topics.entries,
    links: [...links.entries.values()],
    abbreviations: readListFile(root, "abbreviations.yaml", abbreviationFields, problems).map(({ fields }) =>
      Object.freeze(fields),
    ),
  };
}

function settingsOf(fields: SettingsFields, address: string | undefined): PortalSettings {
  const url = address ?? fields.url;
  const feedback = fields.feedback ?? {};
  const email = feedback.email ?? fields.contact?.email;
  const { pageviews, ...rest } = fields;
  return {
    ...rest,
    url: url.endsWith("/") ? url : `${url}/`,
    language: fields.language ?? "vi",
    timeZone: fields.timeZone ?? "Asia/Ho_Chi_Minh",
    accent: (fields.accent ?? "#9a1b1e").toLowerCase(),
    sidebars: fields.sidebars ?? "baked",
    socialPictures: fields.socialPictures ?? "portal",
    feeds: fields.feeds ?? "main",
    twins: fields.twins ?? true,
    designPage: fields.designPage ?? false,
    offline: fields.offline ?? false,
    menu: fields.menu ?? [],
    feedback: { ...feedback, ...(email !== undefined && { email }) },
    ...(pageviews?.days !== undefined && { pageviewDays: pageviews.days }),
  };
}

interface Register<T> {
  readonly name: string;
  readonly entries: Map<string, T>;
  readonly places: Map<string, Entry<T>["place"]>;
}

function registerOf<T extends { readonly id: string }>(
  list: readonly Entry<T>[],
  name: string,
  problems: Problem[],
): Register<T> {
  const entries = new Map<string, T>();
  const places = new Map<string, Entry<T>["place"]>();
  for (const { fields, place } of list) {
    if (entries.has(fields.id))
      problems.push(problemAt(place("id"), "duplicate-id", { value: fields.id, register: name }));
    entries.set(fields.id, Object.freeze(fields));
    places.set(fields.id, place);
  }
  return { name, entries, places };
}

/** Reports entries whose `field` names an id that the other register does not have. */
function checkReference<T, Field extends keyof T & string>(
  from: Register<T>,
  field: Field,
  to: Register<unknown>,
  problems: Problem[],
): void {
  for (const [id, entry] of from.entries) {
    const value = entry[field];
    if (typeof value !== "string" || to.entries.has(value)) continue;
    const place = from.places.get(id)?.(field) ?? { file: from.name, line: 1 };
    problems.push(unknownId(place, field, value, to.name, to.entries.keys()));
  }
}

/** A section must not lie inside itself, over however many steps. */
function checkLoops({ entries, places, name }: Register<Section>, problems: Problem[]): void {
  for (const [id, section] of entries) {
    let above = section.parent;
    for (let steps = 0; above !== undefined && steps <= entries.size; steps++) {
      if (above === id) {
        problems.push(
          problemAt(places.get(id)?.("parent") ?? { file: name, line: 1 }, "parent-loop", { value: id }),
        );
        break;
      }
      above = entries.get(above)?.parent;
    }
  }
}
