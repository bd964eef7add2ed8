// Finds slips of the pen in a paragraph: a word typed twice, a quotation mark never closed. Precision before recall.
import type { Finding } from "./checks.ts";

/**
 * Words typed twice. Vietnamese doubles words on purpose ("luôn luôn", "ngày ngày", "xanh xanh"), so only words that
 * have no such double are believed to be slips, and "ngày ngày" only before a date.
 */
export function repeatedWords(text: string): Finding[] {
  const findings: Finding[] = [];
  for (const found of text.matchAll(WORD)) {
    const [word] = found;
    const gap = found.index + word.length;
    const again = gap + 1;
    if (text[gap] !== " " && text[gap] !== "\u00a0") continue;
    const after = text.slice(again, again + word.length);
    if (after !== word.toLowerCase() || /[\p{L}\p{M}\p{N}]/u.test(text[again + word.length] ?? "")) continue;
    if (
      !isSlip(word.normalize("NFC").toLowerCase(), text.slice(again + word.length, again + word.length + 4))
    )
      continue;
    const end = again + word.length;
    findings.push({
      rule: "repeated-word",
      start: found.index,
      end,
      params: { word },
      fix: { start: gap, end, text: "" },
    });
  }
  return findings;
}

/**
 * Quotation marks “ that no ” closes. A straight closing mark counts, and so does “ where a closing mark should be. A paragraph that is open from its first
 * character may go on in the next one, which by convention opens with “ again.
 */
export function unclosedQuotes(text: string, nextText: string | null): Finding[] {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”"]/g)) {
    const closes = index > 0 && !/[\s(“]/u.test(text[index - 1] ?? "");
    if (mark === "“" && !(closes && open.length > 0 && ENDS_WORD.test(text.slice(index + 1, index + 2))))
      open.push(index);
    else if (mark !== '"' || ENDS_WORD.test(text.slice(index + 1, index + 2))) open.pop();
  }
  const goesOn = nextText?.trimStart().startsWith("“") ?? false;
  return open
    .filter((at) => !(goesOn && text.slice(0, at).trim() === ""))
    .map((at) => ({ rule: "unclosed-quote", start: at, end: at + 1, params: {} }));
}

function isSlip(word: string, after: string): boolean {
  if (word === "ngày") return /^\s\d{1,2}/.test(after);
  if (word === "số") return /^\s\d/.test(after);
  return NEVER_DOUBLED.has(word);
}

const ENDS_WORD = /^(?:$|[\s.,;:!?)])/u;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const NEVER_DOUBLED: ReadonlySet<string> = new Set(
  "của và các những trong tại theo đang bằng giữa nhưng hoặc nếu thì vì nên cũng bị từng".split(" "),
);
