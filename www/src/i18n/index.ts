/** Loads the texts of a language. Chinese comes with the page; the other languages when asked for. */
import codesZh from "../../locales/codes.zh-CN.ftl?raw";
import deskZh from "../../locales/zh-CN.ftl?raw";
import { L10n, LOCALES, type Locale } from "./l10n";

export { L10n, LOCALES, type Locale } from "./l10n";

const loaded = new Map<Locale, L10n>();

export const chinese: L10n = new L10n("zh-CN", [deskZh, codesZh]);
loaded.set("zh-CN", chinese);

/** What else has texts to bring before a language is shown: views that were opened. */
export const alongside = new Set<(l10n: L10n) => Promise<void>>();

export async function loadLocale(locale: Locale): Promise<L10n> {
  const l10n = loaded.get(locale) ?? (await english());
  await Promise.all([...alongside].map((bring) => bring(l10n)));
  return l10n;
}

async function english(): Promise<L10n> {
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
