/**
 * Where the stops of a route are drawn. The pack has no coordinates; a map of the world needs none finer than a tenth of a
 * degree, so cities stand at their airport: longitude and latitude from OurAirports, which is in the public domain
 * (https://ourairports.com/data/), rounded. Which airport stands for a country is this page's choice and says nothing of
 * where parcels enter it. Pingxiang has no airport: the town's coordinates, 22.1° N 106.8° E.
 */
import type { Name } from "../engine/client";

export type Place = readonly [longitude: number, latitude: number];

const AIRPORTS = {
  DXB: [55.4, 25.3], VIE: [16.6, 48.1], SYD: [151.2, -33.9], BRU: [4.5, 50.9], SOF: [23.4, 42.7], GRU: [-46.5, -23.4], YYZ: [-79.6, 43.7],
  ZRH: [8.5, 47.5], SCL: [-70.8, -33.4], LCA: [33.6, 34.9], PRG: [14.3, 50.1], FRA: [8.6, 50.0], CPH: [12.7, 55.6], TLL: [24.8, 59.4],
  MAD: [-3.6, 40.5], HEL: [25.0, 60.3], CDG: [2.5, 49.0], LHR: [-0.5, 51.5], ATH: [23.9, 37.9], HKG: [113.9, 22.3], ZAG: [16.1, 45.7],
  BUD: [19.3, 47.4], CGK: [106.7, -6.1], DUB: [-6.3, 53.4], TLV: [34.9, 32.0], DEL: [77.1, 28.6], MXP: [8.7, 45.6], NRT: [140.4, 35.8],
  NBO: [36.9, -1.3], ICN: [126.5, 37.5], ALA: [77.0, 43.4], VNO: [25.3, 54.6], LUX: [6.2, 49.6], RIX: [24.0, 56.9], MLA: [14.5, 35.9],
  MEX: [-99.1, 19.4], KUL: [101.7, 2.7], LOS: [3.3, 6.6], AMS: [4.8, 52.3], OSL: [11.1, 60.2], AKL: [174.8, -37.0], MNL: [121.0, 14.5],
  WAW: [21.0, 52.2], LIS: [-9.1, 38.8], OTP: [26.1, 44.6], SVO: [37.4, 56.0], RUH: [46.7, 25.0], ARN: [17.9, 59.7], SIN: [104.0, 1.4],
  LJU: [14.5, 46.2], BTS: [17.2, 48.2], BKK: [100.7, 13.7], IST: [28.7, 41.3], TPE: [121.2, 25.1], LAX: [-118.4, 33.9], SGN: [106.7, 10.8],
  JNB: [28.2, -26.1], EWR: [-74.2, 40.7], BHX: [-1.7, 52.5], RTM: [4.4, 52.0], HND: [139.8, 35.6], SZX: [113.8, 22.6], CAN: [113.3, 23.4],
  FUO: [113.1, 23.1], XMN: [118.1, 24.5], YIW: [120.0, 29.3], HGH: [120.4, 30.2], NGB: [121.5, 29.8], PVG: [121.8, 31.1], CGO: [113.8, 34.5],
  TAO: [120.1, 36.4], PEK: [116.6, 40.1], CKG: [106.7, 29.7], CTU: [103.9, 30.6],
} as const satisfies Record<string, Place>;
type Airport = keyof typeof AIRPORTS;

const PINGXIANG: Place = [106.8, 22.1];

const COUNTRIES: Record<string, Airport> = {
  AE: "DXB", AT: "VIE", AU: "SYD", BE: "BRU", BG: "SOF", BR: "GRU", CA: "YYZ", CH: "ZRH", CL: "SCL", CY: "LCA", CZ: "PRG", DE: "FRA", DK: "CPH",
  EE: "TLL", ES: "MAD", FI: "HEL", FR: "CDG", GB: "LHR", GR: "ATH", HK: "HKG", HR: "ZAG", HU: "BUD", ID: "CGK", IE: "DUB", IL: "TLV", IN: "DEL",
  IT: "MXP", JP: "NRT", KE: "NBO", KR: "ICN", KZ: "ALA", LT: "VNO", LU: "LUX", LV: "RIX", MT: "MLA", MX: "MEX", MY: "KUL", NG: "LOS", NL: "AMS",
  NO: "OSL", NZ: "AKL", PH: "MNL", PL: "WAW", PT: "LIS", RO: "OTP", RU: "SVO", SA: "RUH", SE: "ARN", SG: "SIN", SI: "LJU", SK: "BTS", TH: "BKK",
  TR: "IST", TW: "TPE", US: "LAX", VN: "SGN", ZA: "JNB",
};

const NODES: Record<string, Airport> = {
  "AE-DXB": "DXB", "AU-SYD": "SYD", "CA-YYZ": "YYZ", "CZ-PRG": "PRG", "DE-FRA": "FRA", "ES-MAD": "MAD", "FR-PAR": "CDG", "GB-BHX": "BHX", HK: "HKG",
  "ID-JKT": "CGK", "IT-MIL": "MXP", "JP-TYO": "HND", "MX-MEX": "MEX", "MY-HUB": "KUL", "MY-KUL": "KUL", "NL-RTM": "RTM", "PH-MNL": "MNL",
  "PL-WAW": "WAW", "SA-RUH": "RUH", "SG-HUB": "SIN", "SG-SIN": "SIN", "TH-BKK": "BKK", "US-LAX": "LAX", "US-NJ": "EWR", "VN-SGN": "SGN",
};

const ORIGINS: Record<string, { at: Airport; name: Name }> = {
  "CN-SZX": { at: "SZX", name: { zh: "深圳", en: "Shenzhen" } },
  "CN-CAN": { at: "CAN", name: { zh: "广州", en: "Guangzhou" } },
  "CN-FUO": { at: "FUO", name: { zh: "佛山", en: "Foshan" } },
  "CN-XMN": { at: "XMN", name: { zh: "厦门", en: "Xiamen" } },
  "CN-YIW": { at: "YIW", name: { zh: "义乌", en: "Yiwu" } },
  "CN-HGH": { at: "HGH", name: { zh: "杭州", en: "Hangzhou" } },
  "CN-NGB": { at: "NGB", name: { zh: "宁波", en: "Ningbo" } },
  "CN-SHA": { at: "PVG", name: { zh: "上海", en: "Shanghai" } },
  "CN-CGO": { at: "CGO", name: { zh: "郑州", en: "Zhengzhou" } },
  "CN-TAO": { at: "TAO", name: { zh: "青岛", en: "Qingdao" } },
  "CN-PEK": { at: "PEK", name: { zh: "北京", en: "Beijing" } },
  "CN-CKG": { at: "CKG", name: { zh: "重庆", en: "Chongqing" } },
  "CN-CTU": { at: "CTU", name: { zh: "成都", en: "Chengdu" } },
};

/** Null for a country or a warehouse that this page does not know: it is listed, not drawn. */
export function countryPlace(code: string): Place | null {
  const airport = COUNTRIES[code];
  return airport ? AIRPORTS[airport] : null;
}

export function nodePlace(id: string): Place | null {
  if (id === "CN-PXG") return PINGXIANG;
  const airport = NODES[id];
  return airport ? AIRPORTS[airport] : null;
}

/** The city parcels start in; one that is not known starts in South China, as the engine counts it. */
export function originPlace(city: string): { at: Place; name: Name } {
  const origin = ORIGINS[city];
  return origin ? { at: AIRPORTS[origin.at], name: origin.name } : { at: AIRPORTS.SZX, name: { zh: "华南集货口岸", en: "South China gateway" } };
}
