// Fills the slots of a sentence template from what an article is about.
import type { Random } from "./random.ts";
import type { Registers } from "./registers.ts";
import { NICKNAMES, SECTIONS, type SectionWords } from "./vocabulary.ts";

/** What the sentences of one article share. */
export interface Story {
  readonly section: SectionWords;
  readonly place: string;
  readonly agency: string;
  readonly activity: string;
  readonly topic: string;
  /** Milliseconds since 1970 of the article's local date, taken as UTC. */
  readonly time: number;
  readonly registers: Registers;
  /** Draws the rank of an official document; low ranks come up often. */
  readonly documentRank: (random: Random) => number;
}

const compiled = new Map<string, readonly string[]>();

/** The template's text with every slot filled; the first letter is a capital. */
export function fillTemplate(template: string, story: Story, random: Random): string {
  let parts = compiled.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/);
    compiled.set(template, parts);
  }
  let text = "";
  for (const [position, part] of parts.entries()) {
    text += position % 2 === 0 ? part : slot(part, story, random);
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A day as Vietnamese text writes it, "11/2/2022"; `time` in milliseconds, taken as UTC. */
function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

const DAY = 86_400_000;

function slot(name: string, story: Story, random: Random): string {
  switch (name) {
    case "a":
      return story.activity;
    case "b":
      return random.pick((random.chance(0.8) ? story.section : random.pick(SECTIONS)).activities);
    case "group":
      return random.pick(story.section.groups);
    case "result":
      return random.pick(story.section.results);
    case "n":
    case "m":
      return `${random.chance(0.4) ? random.whole(2, 60) : thousands(random.whole(61, 4800))} ${random.pick(story.section.counted)}`;
    case "number":
      return String(random.whole(2, 12));
    case "percent":
      return `${random.whole(3, 98)}${random.chance(0.5) ? `,${random.whole(1, 9)}` : ""}%`;
    case "money":
      return random.chance(0.5)
        ? `${random.whole(1, 90)},${random.whole(1, 9)} tỷ đồng`
        : `${random.whole(20, 950)} triệu đồng`;
    case "place":
      return `xã ${random.chance(0.7) ? story.place : random.pick(story.registers.places)}`;
    case "agency":
      return random.chance(0.7) ? story.agency : random.pick(story.registers.agencies).name;
    case "day":
      return dayOf(story.time - random.whole(0, 5) * DAY);
    case "later":
      return dayOf(story.time + random.whole(20, 200) * DAY);
    case "year":
      return String(new Date(story.time).getUTCFullYear() - random.whole(0, 3));
    case "month":
      return String(random.whole(1, 12));
    case "who":
      return NICKNAMES.map((names) => random.pick(names)).join(" ");
    case "topic":
      return `“${story.topic}”`;
    case "document":
      return documentBefore(story, random);
    default:
      throw new RangeError(`no such slot: ${name}`);
  }
}

/** How the text names a document that was there already when the article appeared. */
function documentBefore(story: Story, random: Random): string {
  const day = new Date(story.time).toISOString().slice(0, 10);
  for (;;) {
    const document = story.registers.documents[story.documentRank(random)];
    if (document !== undefined && document.date < day) return document.prose;
  }
}

const thousands = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
