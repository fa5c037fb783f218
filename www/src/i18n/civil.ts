/** The locale in which a day is written to a buyer. */

/** Day and month as written in that country, by the calendar on the parcel: Saudi and Thai defaults are others. */
export function dateLocale(language: string, country: string): string {
  const base = language === "zh-hant" ? "zh-Hant" : language;
  // Some languages name their country themselves. Chinese is read by the seller too, whatever the country of the buyer.
  const region = /-[A-Z]{2}$/.test(base) ? "" : language === "zh" ? "-CN" : `-${country}`;
  return `${base}${region}-u-ca-gregory-nu-latn`;
}
