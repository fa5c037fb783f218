/** Loads the texts of a language. Chinese comes with the page; the other languages when asked for. */
import codesZh from "../../locales/codes.zh-CN.ftl?raw";
import deskZh from "../../locales/zh-CN.ftl?raw";
import { L10n, LOCALES, type Locale } from "./l10n";

export { L10n, LOCALES, type Locale } from "./l10n";

const loaded = new Map<Locale, L10n>();

export const chinese: L10n = new L10n("zh-CN", [deskZh, codesZh]);
loaded.set("zh-CN", chinese);

export async function loadLocale(locale: Locale): Promise<L10n> {
  const have = loaded.get(locale);
  if (have) return have;
  const [desk, codes] = await Promise.all([
    import("../../locales/en.ftl?raw"),
    import("../../locales/codes.en.ftl?raw"),
  ]);
  const l10n = new L10n("en", [desk.default, codes.default]);
  loaded.set("en", l10n);
  return l10n;
}

/** The best of our languages for a tag such as `zh-Hans-CN` or `en_GB`; Chinese where there is none. */
export function negotiate(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    const match = LOCALES.find((locale) => locale.toLowerCase().split("-")[0] === language);
    if (match) return match;
  }
  return "zh-CN";
}
