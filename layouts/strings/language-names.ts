// What languages call themselves: those of the country's peoples, its neighbours and most of its readers abroad.

/** The language's own name, by its tag ("km", "zh-Hant"); the tag itself where nobody entered a name. */
export function languageName(tag: string): string {
  const [primary = ""] = tag.split("-", 1);
  return NAMES[tag] ?? NAMES[primary] ?? tag;
}

const NAMES: Readonly<Record<string, string>> = {
  vi: "Tiếng Việt",
  en: "English",
  km: "ភាសាខ្មែរ",
  lo: "ພາສາລາວ",
  th: "ภาษาไทย",
  zh: "中文",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  ja: "日本語",
  ko: "한국어",
  fr: "Français",
  de: "Deutsch",
  es: "Español",
  ru: "Русский",
};
