// Makes the articles of a generated portal one after another: the same seed, the same articles.
import { slugify } from "../../portal/language/slug.ts";
import { bodyOf, summaryOf } from "./article-body.ts";
import { fillTemplate, type Story } from "./fill-template.ts";
import { type Random, randomOf, zipfOf } from "./random.ts";
import type { Registers } from "./registers.ts";
import { TITLES } from "./sentences.ts";
import { SECTIONS } from "./vocabulary.ts";

/** One article as a file of the content folder. */
export interface GeneratedArticle {
  /** Path inside the content folder: "articles/2022/02/<slug>.md", or "…/<slug>/index.md" when it has a picture. */
  readonly path: string;
  /** "/2022/02/<slug>/" */
  readonly address: string;
  readonly text: string;
  /** Number of the shared picture that stands beside the article as "anh-bia.jpg". */
  readonly picture?: number;
}

const FIRST_DAY = Date.UTC(2014, 0, 1);
const LAST_DAY = Date.UTC(2026, 0, 1);

/**
 * Articles from the oldest to the newest, spread over twelve years up to the end of 2025 (local time).
 * About 500 words each; a third of them carry the first topic, the other topics follow Zipf's law.
 * @param pictures how many shared pictures there are; 0 makes articles without pictures.
 */
export function* generateArticles(
  count: number,
  seed: number,
  registers: Registers,
  pictures: number,
): Generator<GeneratedArticle> {
  const taken = new Set<string>();
  const topicRank = zipfOf(registers.topics.length - 1);
  const documentRank = zipfOf(registers.documents.length);
  for (let rank = 0; rank < count; rank += 1) {
    const random = randomOf(seed, rank);
    const section = random.pick(SECTIONS);
    const time = FIRST_DAY + Math.floor(((rank + random.next()) / count) * (LAST_DAY - FIRST_DAY));
    const topics = topicsOf(registers, topicRank, random);
    const agency = random.pick(registers.agencies);
    const story: Story = {
      section,
      time,
      registers,
      documentRank,
      place: random.pick(registers.places),
      agency: agency.name,
      activity: random.pick(section.activities),
      topic: registers.topics[1 + topicRank(random)]?.name ?? "",
    };
    const title = freshTitle(story, random, taken);
    const slug = slugify(title);
    const picture = pictures > 0 && random.chance(0.4) ? random.whole(0, pictures - 1) : undefined;
    const figure = picture !== undefined && random.chance(0.2);
    const moment = new Date(time).toISOString();
    const lines = [
      `title: ${JSON.stringify(title)}`,
      `summary: ${JSON.stringify(summaryOf(story, random))}`,
      `date: ${moment.slice(0, 10)} ${moment.slice(11, 16)}`,
      ...(random.chance(0.03)
        ? [`updated: ${new Date(time + 7_200_000).toISOString().slice(0, 16).replace("T", " ")}`]
        : []),
      `section: ${section.id}`,
      `authors: [${random.pick(registers.authors).id}]`,
      `agency: ${agency.id}`,
      `topics: [${topics.join(", ")}]`,
      ...(picture === undefined
        ? []
        : [
            "cover:",
            "  image: anh-bia.jpg",
            `  alt: ${JSON.stringify(`Quang cảnh ${story.activity}`)}`,
            "  credit: Minh họa",
          ]),
      ...(random.chance(0.01) ? [`aliases: [/tin-tuc/${rank + 10000}.html]`] : []),
    ];
    const body = bodyOf(story, random, random.whole(440, 580), figure ? "anh-bia.jpg" : undefined);
    const folder = `${moment.slice(0, 4)}/${moment.slice(5, 7)}/${slug}`;
    yield {
      path: picture === undefined ? `articles/${folder}.md` : `articles/${folder}/index.md`,
      address: `/${folder}/`,
      text: `---\n${lines.join("\n")}\n---\n\n${body}`,
      ...(picture === undefined ? {} : { picture }),
    };
  }
}

function topicsOf(registers: Registers, topicRank: (random: Random) => number, random: Random): string[] {
  const topics = new Set<string>();
  const first = registers.topics[0];
  if (first !== undefined && random.chance(1 / 3)) topics.add(first.id);
  const size = topics.size + random.whole(2, 3);
  while (topics.size < size) {
    const topic = registers.topics[1 + topicRank(random)];
    if (topic !== undefined) topics.add(topic.id);
  }
  return [...topics];
}

/** A title whose slug no article has yet: drawn anew a few times, then told apart by a number. */
function freshTitle(story: Story, random: Random, taken: Set<string>): string {
  let title = "";
  for (let attempt = 1; ; attempt += 1) {
    title =
      attempt < 8
        ? fillTemplate(random.pick(TITLES), story, random)
        : `Kỳ ${attempt - 7}: ${title.replace(/^Kỳ \d+: /, "")}`;
    const slug = slugify(title);
    if (taken.has(slug)) continue;
    taken.add(slug);
    return title;
  }
}
