// The voice that an article can be heard in.

/** The language of the article, which may not be the page's. */
export function spokenLanguage(): string {
  const text = document.querySelector<HTMLElement>("article .prose[lang]");
  return text?.lang || document.documentElement.lang;
}

/** A voice for the language, for any of its countries. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
}
