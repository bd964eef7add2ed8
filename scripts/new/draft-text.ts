// The text of a new article: a draft whose every useful field stands ready, filled in or as an example.
import { stringify } from "yaml";
import type { MessageLanguage } from "../../portal/content/messages.ts";

/** What a draft is made of; ids are those of the portal's own registers, so that examples are true. */
export interface Draft {
  readonly title: string;
  /** As it is to stand in the file, "2026-03-02 09:00". */
  readonly date: string;
  readonly section: string;
  readonly sections: readonly string[];
  readonly author?: string;
  readonly agency?: string;
  readonly topic?: string;
}

/**
 * Front matter and a first paragraph. The required fields are filled in; the others are comments that become valid
 * fields when their "# " is removed.
 */
export function draftText(draft: Draft, language: MessageLanguage): string {
  const { title, date, section, sections } = draft;
  const words = WORDS[language];
  const day = date.slice(0, 10);
  return `---
title: ${stringify(title, { lineWidth: 0 }).trimEnd()}
summary: ${words.summary}
date: ${date}
section: ${section} # ${words.oneOf} ${sections.join(", ")}
draft: true # ${words.draft}

# ${words.optional}
# authors: [${draft.author ?? words.author}] # ${words.idOrName}
# agency: ${draft.agency ?? words.agency} # ${words.idOrName}
# topics: [${draft.topic ?? words.topic}] # ${words.idOrName}
# documents: [05-NQ/TU] # ${words.documents}
# cover:
#   image: ${words.image} # ${words.beside}
#   alt: ${words.alt}
#   caption: ${words.caption}
#   credit: ${words.credit}
# related: [/${day.slice(0, 7).replace("-", "/")}/${words.slug}/] # ${words.related}
# featured: true # ${words.featured}
# publish: ${day} 07:00 # ${words.publish}
# expire: ${Number(day.slice(0, 4)) + 1}-01-01 # ${words.expire}
---

${words.body}
`;
}

const WORDS = {
  vi: {
    summary: "Viết sapo ở đây, một hoặc hai câu nói đúng chuyện chính.",
    oneOf: "chọn một:",
    draft: "xong bài thì xóa dòng này",
    optional: "Cần mục nào thì bỏ dấu # và một dấu cách ở đầu dòng; không cần thì xóa dòng ấy.",
    idOrName: "mã trong danh mục, hoặc viết thẳng tên",
    author: "Tên tác giả",
    agency: "Tên cơ quan",
    topic: "Tên chủ đề",
    documents: "văn bản được nhắc đến",
    image: "anh-bia.jpg",
    beside: "đặt ảnh cạnh tệp này",
    alt: "Trong ảnh có gì, viết cho người không nhìn thấy ảnh",
    caption: "Chú thích ảnh",
    credit: "Tên người chụp",
    slug: "ten-bai",
    related: "địa chỉ bài liên quan, hiện trước",
    featured: "tin nổi bật trên trang chủ",
    publish: "hẹn giờ đăng",
    expire: "hết hạn đăng",
    body: `Viết đoạn đầu tiên ở đây: ai, việc gì, khi nào, ở đâu. Giữa hai đoạn để một dòng trống.

## Tiêu đề của một phần

- Danh sách viết bằng gạch đầu dòng.
- Chữ **đậm** nằm giữa hai dấu sao; [liên kết](/van-ban/) viết thế này.`,
  },
  en: {
    summary: "Write the summary here, one or two sentences that say what matters.",
    oneOf: "one of:",
    draft: "remove this line when the article is ready",
    optional: "To use a field, remove # and the space behind it; remove the lines that you do not need.",
    idOrName: "an id of the register, or a plain name",
    author: "Name of the author",
    agency: "Name of the agency",
    topic: "Name of the topic",
    documents: "documents that are mentioned",
    image: "cover.jpg",
    beside: "put the picture beside this file",
    alt: "What the picture shows, for those who cannot see it",
    caption: "Caption",
    credit: "Name of the photographer",
    slug: "slug",
    related: "addresses of related articles, shown first",
    featured: "a lead story of the home page",
    publish: "when to publish it",
    expire: "when it expires",
    body: `Write the first paragraph here: who, what, when, where. Leave a blank line between paragraphs.

## Heading of a part

- Lists are written with hyphens.
- Two asterisks make **bold** text; [a link](/van-ban/) looks like this.`,
  },
} as const satisfies Record<MessageLanguage, Record<string, string>>;
