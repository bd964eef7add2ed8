// Reads an article aloud with the browser's own voice, block by block.

/** Begins, or stops what was begun; the button says which. @returns nothing to tell: the voice is heard. */
export function readAloud(button: HTMLElement): string {
  const start = button.dataset.start ?? button.textContent ?? "";
  button.dataset.start = start;
  const rest = () => {
    button.textContent = start;
    button.setAttribute("aria-pressed", "false");
  };
  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    rest();
    return "";
  }
  const { lang } = document.documentElement;
  const voice = speechSynthesis.getVoices().find((one) => one.lang.startsWith(lang)) ?? null;
  const texts = blocks();
  for (const [i, text] of texts.entries()) {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = lang;
    words.voice = voice;
    if (i === texts.length - 1) words.onend = rest;
    speechSynthesis.speak(words);
  }
  addEventListener("pagehide", () => speechSynthesis.cancel(), { once: true });
  button.textContent = button.dataset.stop ?? "";
  button.setAttribute("aria-pressed", "true");
  return "";
}

/** Title, sapo and text; one utterance for each block, for browsers give up on very long ones. */
function blocks(): string[] {
  const found = document.querySelectorAll<HTMLElement>(
    "article h1, article .sapo, .prose > p, .prose li, .prose > :is(h2, h3, h4), .prose blockquote p",
  );
  return [...found].map((block) => block.textContent?.trim() ?? "").filter((text) => text !== "");
}
