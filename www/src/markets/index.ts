/** Facts about destinations that only the page needs: the clock on the wall there and the language spoken to buyers. */

/** What the board compares until the seller adds or removes some. */
export const USUAL: readonly string[] = ["DE", "FR", "IT", "ES", "NL", "PL", "GB", "US", "CA", "SG", "MY", "TH", "JP", "AU"];

interface Market {
  /** IANA zone of the largest city; regions with another one are named apart. */
  zone: string;
  regions?: Record<string, string>;
  /** Languages of the sentence for the buyer, the first one most spoken. */
  languages: string[];
}

const MARKETS: Record<string, Market> = {
  AE: { zone: "Asia/Dubai", languages: ["ar", "en"] },
  AT: { zone: "Europe/Vienna", languages: ["de"] },
  AU: { zone: "Australia/Sydney", languages: ["en"] },
  BE: { zone: "Europe/Brussels", languages: ["nl", "fr"] },
  BG: { zone: "Europe/Sofia", languages: ["bg"] },
  BR: { zone: "America/Sao_Paulo", regions: { AM: "America/Manaus", MT: "America/Cuiaba", AC: "America/Rio_Branco" }, languages: ["pt-BR"] },
  CA: {
    zone: "America/Toronto",
    regions: {
      BC: "America/Vancouver", AB: "America/Edmonton", SK: "America/Regina", MB: "America/Winnipeg",
      NS: "America/Halifax", NB: "America/Moncton", PE: "America/Halifax", NL: "America/St_Johns",
      YT: "America/Whitehorse", NT: "America/Yellowknife", NU: "America/Iqaluit",
    },
    languages: ["en", "fr"],
  },
  CH: { zone: "Europe/Zurich", languages: ["de", "fr", "it"] },
  CL: { zone: "America/Santiago", languages: ["es"] },
  CY: { zone: "Asia/Nicosia", languages: ["el", "en"] },
  CZ: { zone: "Europe/Prague", languages: ["cs"] },
  DE: { zone: "Europe/Berlin", languages: ["de"] },
  DK: { zone: "Europe/Copenhagen", regions: { FO: "Atlantic/Faroe", GL: "America/Nuuk" }, languages: ["da"] },
  EE: { zone: "Europe/Tallinn", languages: ["et", "ru"] },
  ES: { zone: "Europe/Madrid", regions: { CN: "Atlantic/Canary" }, languages: ["es"] },
  FI: { zone: "Europe/Helsinki", languages: ["fi", "sv"] },
  FR: {
    zone: "Europe/Paris",
    regions: {
      971: "America/Guadeloupe", 972: "America/Martinique", 973: "America/Cayenne", 974: "Indian/Reunion", 976: "Indian/Mayotte",
      BL: "America/St_Barthelemy", MF: "America/Marigot", PM: "America/Miquelon", WF: "Pacific/Wallis", PF: "Pacific/Tahiti", NC: "Pacific/Noumea",
    },
    languages: ["fr"],
  },
  GB: { zone: "Europe/London", languages: ["en"] },
  GR: { zone: "Europe/Athens", languages: ["el"] },
  HK: { zone: "Asia/Hong_Kong", languages: ["zh-hant", "en"] },
  HR: { zone: "Europe/Zagreb", languages: ["hr"] },
  HU: { zone: "Europe/Budapest", languages: ["hu"] },
  ID: { zone: "Asia/Jakarta", languages: ["id"] },
  IE: { zone: "Europe/Dublin", languages: ["en"] },
  IL: { zone: "Asia/Jerusalem", languages: ["he", "en"] },
  IN: { zone: "Asia/Kolkata", languages: ["en", "hi"] },
  IT: { zone: "Europe/Rome", languages: ["it"] },
  JP: { zone: "Asia/Tokyo", languages: ["ja"] },
  KE: { zone: "Africa/Nairobi", languages: ["en"] },
  KR: { zone: "Asia/Seoul", languages: ["ko"] },
  KZ: { zone: "Asia/Almaty", languages: ["ru"] },
  LT: { zone: "Europe/Vilnius", languages: ["lt"] },
  LU: { zone: "Europe/Luxembourg", languages: ["fr", "de"] },
  LV: { zone: "Europe/Riga", languages: ["lv", "ru"] },
  MT: { zone: "Europe/Malta", languages: ["en"] },
  MX: { zone: "America/Mexico_City", languages: ["es-MX"] },
  MY: { zone: "Asia/Kuala_Lumpur", languages: ["ms", "en"] },
  NG: { zone: "Africa/Lagos", languages: ["en"] },
  NL: { zone: "Europe/Amsterdam", languages: ["nl"] },
  NO: { zone: "Europe/Oslo", languages: ["nb"] },
  NZ: { zone: "Pacific/Auckland", languages: ["en"] },
  PH: { zone: "Asia/Manila", languages: ["en"] },
  PL: { zone: "Europe/Warsaw", languages: ["pl"] },
  PT: { zone: "Europe/Lisbon", regions: { 20: "Atlantic/Azores", 30: "Atlantic/Madeira" }, languages: ["pt"] },
  RO: { zone: "Europe/Bucharest", languages: ["ro"] },
  RU: { zone: "Europe/Moscow", languages: ["ru"] },
  SA: { zone: "Asia/Riyadh", languages: ["ar", "en"] },
  SE: { zone: "Europe/Stockholm", languages: ["sv"] },
  SG: { zone: "Asia/Singapore", languages: ["en", "ms"] },
  SI: { zone: "Europe/Ljubljana", languages: ["sl"] },
  SK: { zone: "Europe/Bratislava", languages: ["sk"] },
  TH: { zone: "Asia/Bangkok", languages: ["th"] },
  TR: { zone: "Europe/Istanbul", languages: ["tr"] },
  TW: { zone: "Asia/Taipei", languages: ["zh-hant"] },
  US: { zone: "America/New_York", languages: ["en", "es-MX"] },
  VN: { zone: "Asia/Ho_Chi_Minh", languages: ["vi"] },
  ZA: { zone: "Africa/Johannesburg", languages: ["en"] },
};

/** Every destination the page knows, whether or not the pack of the day has it. */
export const DESTINATIONS: readonly string[] = Object.keys(MARKETS);

export function zoneOf(country: string, region?: string | null): string | null {
  const market = MARKETS[country];
  if (!market) return null;
  return (region && market.regions?.[region]) || market.zone;
}

export function languagesOf(country: string): string[] {
  return MARKETS[country]?.languages ?? ["en"];
}
