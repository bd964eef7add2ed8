// Reads an article aloud with the browser's own voice, block by block.

import { spokenLanguage, voiceFor } from "./voice.ts";

/** Begins, or stops what was begun; the button's words say which. @returns nothing to tell: the voice is heard. */
export function readAloud(button: HTMLElement): string {
  const start = button.dataset.start ?? button.textContent ?? "";
  button.dataset.start = start;
  const rest = () => {
    button.textContent = start;
  };
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    rest();
    return "";
  }
  const lang = spokenLanguage();
  const voice = voiceFor(lang) ?? null;
  for (const text of blocks()) {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = lang;
    words.voice = voice;
    // Whatever ends it, the last word or a voice that fails: the button begins anew.
    words.onend = words.onerror = () => speechSynthesis.pending || rest();
    speechSynthesis.speak(words);
  }
  addEventListener("pagehide", () => speechSynthesis.cancel(), { once: true });
  button.textContent = button.dataset.stop ?? "";
  return "";
}

/** Title, sapo and text; one utterance for each block, for browsers give up on very long ones. */
function blocks(): string[] {
  const found = document.querySelectorAll<HTMLElement>(
    "article h1, article .sapo, .prose > p, .prose li, .prose > :is(h2, h3, h4), .prose blockquote p",
  );
  return [...found]
    .filter((block) => block.parentElement?.closest("li") === null)
    .map((block) => block.textContent?.trim() ?? "")
    .filter((text) => text !== "");
}
