// The status of a portal as a person reads it.
import { fullDateText } from "../../layouts/components/date.ts";
import { stringsOf } from "../../layouts/strings.ts";
import type { MessageLanguage } from "../../portal/content/messages.ts";
import type { Moment } from "../../portal/model/moment.ts";
import type { PortalStatus, StatusLine } from "./portal-status.ts";

/** All lists that have entries, each article with its moment and file; the counts first, the next change last. */
export function statusText(
  status: PortalStatus,
  next: Moment | undefined,
  folder: string,
  language: MessageLanguage,
): string {
  const words = WORDS[language];
  const strings = stringsOf(language);
  const entry = ({ title, file, at, reason }: StatusLine, withReason: boolean) =>
    `  ${fullDateText(at, strings)}  ${title}\n${withReason && reason !== undefined ? `      ${reason}\n` : ""}      ${folder}/${file}\n`;
  const lists = LISTS.flatMap((name) => {
    const lines = status[name];
    if (lines.length === 0) return [];
    const shown = lines.slice(0, MOST).map((line) => entry(line, name === "withdrawn" || name === "leaving"));
    const more = lines.length > MOST ? `  ${words.more(lines.length - MOST)}\n` : "";
    return [`\n${words[name]} (${lines.length})\n${shown.join("")}${more}`];
  });
  const change = next === undefined ? words.noChange : words.change(fullDateText(next, strings));
  return `${words.published(status.published)}\n${lists.join("")}\n${change}\n`;
}

/** Longer lists are cut; --json has all of them. */
const MOST = 20;

const LISTS = ["scheduled", "drafts", "expiring", "leaving", "withdrawn", "expired"] as const;

const WORDS = {
  vi: {
    published: (count: number) => `${count} bài đang đăng.`,
    scheduled: "Hẹn giờ đăng",
    drafts: "Bản nháp, chưa đăng",
    expiring: "Sắp hết hạn",
    leaving: "Sẽ gỡ",
    withdrawn: "Đã gỡ",
    expired: "Đã hết hạn",
    more: (count: number) => `… và ${count} bài nữa (--json liệt kê đủ)`,
    change: (date: string) => `Lần thay đổi kế tiếp, nếu không ai sửa gì: ${date}.`,
    noChange: "Không có thay đổi nào đã hẹn trước.",
  },
  en: {
    published: (count: number) => `${count} articles are published.`,
    scheduled: "Scheduled",
    drafts: "Drafts, not published",
    expiring: "About to expire",
    leaving: "To be withdrawn",
    withdrawn: "Withdrawn",
    expired: "Expired",
    more: (count: number) => `… and ${count} more (--json lists all)`,
    change: (date: string) => `The next change, if nobody edits anything: ${date}.`,
    noChange: "No change is planned.",
  },
} as const;
