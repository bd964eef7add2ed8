// The reading tools, loaded when the first of them is used: text size, listening, sharing, copying, printing.
import { readAloud } from "./read-aloud.ts";

/** Does what a button is for. @returns what to tell the reader, "" for nothing. */
export async function useTool(button: HTMLElement): Promise<string> {
  switch (button.dataset.tool) {
    case "smaller":
      return resize(-1);
    case "larger":
      return resize(1);
    case "listen":
      return readAloud(button);
    case "share":
      return share(button.dataset.done ?? "");
    case "copy":
      return copy(textOf(button), button.dataset.done ?? "");
    default:
      print();
      return "";
  }
}

/** Letters of the running text, in rem; the second is the usual size. */
const SIZES = ["1rem", "1.125rem", "1.25rem", "1.5rem", "1.75rem"];

function resize(step: 1 | -1): string {
  const prose = document.querySelector<HTMLElement>("article .prose");
  if (prose === null) return "";
  const now = SIZES.indexOf(prose.style.fontSize);
  const size = SIZES[Math.max(0, Math.min(SIZES.length - 1, (now < 0 ? 1 : now) + step))] ?? "";
  prose.style.fontSize = size;
  try {
    localStorage.setItem("co-chu", size);
  } catch {
    // Browsers that keep nothing forget it with the page.
  }
  return "";
}

/** Opens the device's own sheet, else copies the address. */
async function share(copied: string): Promise<string> {
  const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  if (typeof navigator.share !== "function") return copy(url, copied);
  // Whoever closes the sheet has changed their mind: nothing to tell.
  await navigator.share({ title: document.title, url }).catch(() => {});
  return "";
}

/** Where the browser forbids the clipboard, the text says itself. */
async function copy(text: string, copied: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return copied;
  } catch {
    return text;
  }
}

/** A citation names the day on which the page was read. */
function textOf({ dataset: { text = "", accessed } }: HTMLElement): string {
  if (accessed === undefined) return text;
  return `${text}, ${accessed} ${new Date().toLocaleDateString(document.documentElement.lang)}.`;
}
