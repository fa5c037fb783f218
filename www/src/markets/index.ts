/** Facts about destinations that only the page needs: the clock on the wall there and the language spoken to buyers. */

export const DESTINATIONS = ["DE", "FR", "IT", "ES", "NL", "PL", "GB", "US", "CA", "SG", "MY", "TH", "JP", "AU"] as const;

interface Market {
  /** IANA zone of the largest city; regions with another one are named apart. */
  zone: string;
  regions?: Record<string, string>;
  /** Languages of the sentence for the buyer, the first one most spoken. */
  languages: string[];
}

const MARKETS: Record<string, Market> = {
  DE: { zone: "Europe/Berlin", languages: ["de"] },
  FR: { zone: "Europe/Paris", languages: ["fr"] },
  IT: { zone: "Europe/Rome", languages: ["it"] },
  ES: { zone: "Europe/Madrid", languages: ["es"] },
  NL: { zone: "Europe/Amsterdam", languages: ["nl"] },
  PL: { zone: "Europe/Warsaw", languages: ["pl"] },
  GB: { zone: "Europe/London", languages: ["en"] },
  US: { zone: "America/New_York", languages: ["en", "es"] },
  CA: {
    zone: "America/Toronto",
    regions: {
      BC: "America/Vancouver", AB: "America/Edmonton", SK: "America/Regina", MB: "America/Winnipeg",
      NS: "America/Halifax", NB: "America/Moncton", PE: "America/Halifax", NL: "America/St_Johns",
      YT: "America/Whitehorse", NT: "America/Yellowknife", NU: "America/Iqaluit",
    },
    languages: ["en", "fr"],
  },
  SG: { zone: "Asia/Singapore", languages: ["en", "ms"] },
  MY: { zone: "Asia/Kuala_Lumpur", languages: ["ms", "en"] },
  TH: { zone: "Asia/Bangkok", languages: ["th"] },
  JP: { zone: "Asia/Tokyo", languages: ["ja"] },
  AU: { zone: "Australia/Sydney", languages: ["en"] },
};

export function zoneOf(country: string, region?: string | null): string | null {
  const market = MARKETS[country];
  if (!market) return null;
  return (region && market.regions?.[region]) || market.zone;
}

export function languagesOf(country: string): string[] {
  return MARKETS[country]?.languages ?? ["en"];
}
