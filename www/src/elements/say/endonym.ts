/** What a language calls itself. */
const ENDONYMS: Record<string, string> = {
  zh: "中文", "zh-hant": "繁體中文", en: "English", ar: "العربية", bg: "Български", cs: "Čeština", da: "Dansk", de: "Deutsch", el: "Ελληνικά",
  es: "Español", "es-MX": "Español (México)", et: "Eesti", fi: "Suomi", fr: "Français", he: "עברית", hi: "हिन्दी", hr: "Hrvatski", hu: "Magyar", id: "Indonesia",
  it: "Italiano", ja: "日本語", ko: "한국어", lt: "Lietuvių", lv: "Latviešu", ms: "Melayu", nb: "Norsk", nl: "Nederlands", pl: "Polski",
  pt: "Português", "pt-BR": "Português (Brasil)", ro: "Română", ru: "Русский", sk: "Slovenčina", sl: "Slovenščina", sv: "Svenska", th: "ไทย", tr: "Türkçe", vi: "Tiếng Việt",
};

export function endonym(language: string): string {
  return ENDONYMS[language] ?? language;
}
