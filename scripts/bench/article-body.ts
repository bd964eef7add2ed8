// Writes the body of a generated article: paragraphs, subheadings, a list or a figure, citations in the prose.
import { fillTemplate, type Story } from "./fill-template.ts";
import type { Random } from "./random.ts";
import {
  CITING,
  CLOSINGS,
  HEADINGS,
  OPENINGS,
  PLAIN,
  POINTS,
  SUMMARIES,
  type Templates,
} from "./sentences.ts";

/** Citations per article: the weight of 0, 1, 2 … of them; two on average. */
const CITATIONS = [20, 20, 25, 20, 10, 5] as const;

/** One sentence that may stand as an article's summary. */
export function summaryOf(story: Story, random: Random): string {
  return fillTemplate(random.pick(SUMMARIES), story, random);
}

/**
 * Markdown of about `words` words (syllables between spaces).
 * @param picture a file beside the article to show as a figure in the text.
 */
export function bodyOf(story: Story, random: Random, words: number, picture?: string): string {
  const fill = (template: string) => fillTemplate(template, story, random);
  const plain = shuffled(PLAIN, random);
  const citing = shuffled(CITING, random).slice(0, citationsOf(random));
  const blocks = [fill(random.pick(OPENINGS))];
  const headings = random.chance(0.35) ? shuffled(HEADINGS, random).slice(0, 2) : [];
  let written = wordsIn(blocks[0] ?? "");
  while (written < words - 50 && plain.length > 0) {
    const sentences = plain.splice(0, random.whole(2, 4));
    const cited = citing.pop();
    if (cited !== undefined) sentences.splice(random.whole(0, sentences.length), 0, cited);
    const paragraph = sentences.map(fill).join(" ");
    written += wordsIn(paragraph);
    const heading = blocks.length % 3 === 0 ? headings.pop() : undefined;
    if (heading !== undefined) blocks.push(`## ${fill(heading)}`);
    blocks.push(paragraph);
  }
  if (random.chance(0.15))
    blocks.push(
      shuffled(POINTS, random)
        .slice(0, 3)
        .map((point) => `- ${fill(point)}`)
        .join("\n"),
    );
  if (picture !== undefined)
    blocks.splice(
      2,
      0,
      `![${fill("Quang cảnh tại {place}")}](${picture} "${fill("Buổi làm việc ngày {day}")} | Ảnh: Minh họa")`,
    );
  blocks.push([...citing.map(fill), fill(random.pick(CLOSINGS))].join(" "));
  return `${blocks.join("\n\n")}\n`;
}

function citationsOf(random: Random): number {
  let left = random.whole(1, 100);
  return CITATIONS.findIndex((weight) => {
    left -= weight;
    return left <= 0;
  });
}

function shuffled(templates: Templates, random: Random): string[] {
  const list = [...templates];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = random.whole(0, last);
    const [a, b] = [list[last], list[other]];
    if (a !== undefined && b !== undefined) [list[last], list[other]] = [b, a];
  }
  return list;
}

function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at !== -1; at = text.indexOf(" ", at + 1)) words += 1;
  return words;
}
