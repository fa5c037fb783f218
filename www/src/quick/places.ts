/** Names of countries in Chinese and English, everyday ones too, and how post codes look there. */
import { readings } from "./syllables";

export interface Market {
  country: string;
  currency: string;
  regions: readonly { code: string; name: { zh: string; en: string } }[];
}

/** What people say beside the names that the browser knows. */
const ALSO: Record<string, string> = {
  AE: "阿联酋|迪拜|uae|emirates|dubai", AU: "澳洲|澳大利亚|aussie", BE: "比利时", BR: "巴西", CA: "加拿大", CH: "瑞士", CN: "中国", CZ: "捷克|czech republic|czechia", DE: "德国",
  ES: "西班牙", FR: "法国", GB: "英国|uk|great britain|britain|england|u.k.", GR: "希腊", HK: "香港|中国香港|hong kong", ID: "印尼|印度尼西亚", IT: "意大利",
  JP: "日本", KR: "韩国|南韩|korea|south korea", KZ: "哈萨克斯坦|哈萨克", MX: "墨西哥", MY: "马来西亚|马来|大马", NL: "荷兰|holland|the netherlands", NZ: "新西兰|纽西兰",
  PH: "菲律宾|philippines|the philippines", PL: "波兰", RU: "俄罗斯|俄国|russia", SA: "沙特|沙特阿拉伯|saudi|ksa", SG: "新加坡|坡县", TH: "泰国", TR: "土耳其|turkey|türkiye|turkiye",
  TW: "台湾|中国台湾|taiwan", US: "美国|usa|u.s.|u.s.a.|united states|america|the us|the usa", VN: "越南|vietnam|viet nam", ZA: "南非",
};

/** Codes that are English words in small letters: then the box asks instead of taking them. */
const WORDS: ReadonlySet<string> = new Set(["in", "it", "is", "no", "at", "be", "my", "to", "me", "us", "do", "so", "am", "as", "pm", "ad", "mm", "cm", "ml", "kg", "la"]);

export function wordLike(code: string): boolean {
  return WORDS.has(code);
}

let all: ReadonlyMap<string, string> | null = null;

/** Every country of the world by its names in small letters, so that one without rules can be told by name. */
export function placeNames(): ReadonlyMap<string, string> {
  if (all) return all;
  const names = new Map<string, string>();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const tongues = (["zh-CN", "en"] as const).flatMap((locale) => (["short", "long"] as const).map((style) => new Intl.DisplayNames(locale, { type: "region", style, fallback: "none" })));
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    // Old and private codes bear the names of living ones.
    if (["DD", "SU", "YU", "UK", "EU", "UN", "QO", "XA", "XB", "ZZ", "EZ", "FX"].includes(code)) continue;
    for (const tongue of tongues) {
      const name = tongue.of(code);
      if (name && name !== code && name.length > 2) names.set(name.toLowerCase(), code);
      else if (name && /^[\u4e00-\u9fff]{2}$/.test(name)) names.set(name, code);
    }
  }
  for (const [code, words] of Object.entries(ALSO)) for (const word of words.split("|")) names.set(word, code);
  return (all = names);
}

const inMarkets = new WeakMap<readonly Market[], { names: ReadonlyMap<string, string>; spoken: readonly { zh: string; en: string }[] }>();

function of(markets: readonly Market[]): { names: ReadonlyMap<string, string>; spoken: readonly { zh: string; en: string }[] } {
  let known = inMarkets.get(markets);
  if (!known) {
    const codes = new Set(markets.map(({ country }) => country));
    const names = new Map([...placeNames()].filter(([, country]) => codes.has(country)));
    // Pinyin in full says a country as surely as its name: "deguo", "de guo". No word of trade is spelled so.
    for (const [name, country] of [...names].filter(([name]) => /^[\u4e00-\u9fff]{2,}$/.test(name))) {
      const syllables = [...name].map((one) => readings(one)[0] ?? "");
      for (const spelled of [syllables.join(""), syllables.join(" ")]) if (spelled.length > 3 && !names.has(spelled)) names.set(spelled, country);
    }
    const [zh, en] = (["zh-CN", "en"] as const).map((locale) => new Intl.DisplayNames(locale, { type: "region", style: "short" }));
    inMarkets.set(markets, (known = { names, spoken: [...codes].map((code) => ({ zh: zh?.of(code) ?? "", en: en?.of(code) ?? "" })) }));
  }
  return known;
}

/** What people call a country beside its name: 阿联酋, 迪拜, uae. */
export function aliasesOf(country: string): readonly string[] {
  return ALSO[country]?.split("|") ?? [];
}

/** Names of the destinations of the pack, in small letters, with those that spell them in pinyin. */
export function namesIn(markets: readonly Market[]): ReadonlyMap<string, string> {
  return of(markets).names;
}

/** The destinations of the pack as they are called, for letters that may mean one. */
export function spokenOf(markets: readonly Market[]): readonly { zh: string; en: string }[] {
  return of(markets).spoken;
}

const DIGITS: Record<number, string> = {
  3: "",
  4: "AT AU BE BG CH CY DK HU LU LV NO NZ PH SI ZA",
  5: "CZ DE EE ES FI FR GR HR ID IT KR LT MX MY SA SE SK TH TR KE",
  6: "CN IN KZ NG RO RU SG VN",
  7: "CL IL",
};

const SPECIAL: Record<string, string> = {
  BR: "\\d{5}-?\\d{3}", CA: "[A-Z]\\d[A-Z] ?\\d[A-Z]\\d", CZ: "\\d{3} ?\\d{2}", GB: "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", GR: "\\d{3} ?\\d{2}", IE: "[A-Z]\\d[\\dW] ?[A-Z\\d]{4}",
  JP: "\\d{3}-?\\d{4}", LT: "(?:LT-?)?\\d{5}", LV: "(?:LV-?)?\\d{4}", MT: "[A-Z]{3} ?\\d{4}", NL: "\\d{4} ?[A-Z]{2}", PL: "\\d{2}-?\\d{3}", PT: "\\d{4}-\\d{3}", SE: "\\d{3} ?\\d{2}",
  SK: "\\d{3} ?\\d{2}", TW: "\\d{3}(?:\\d{2,3})?", US: "\\d{5}(?:-\\d{4})?",
};

/** How a post code of the country looks, at one place of a text; null where there are none, or it could be any number. */
export function postcodePattern(country: string): RegExp | null {
  const special = SPECIAL[country];
  if (special) return new RegExp(`(?:${special})(?![\\dA-Za-z.,'\\u3400-\\u9fff])`, "iy");
  const digits = Object.entries(DIGITS).find(([, countries]) => countries.split(" ").includes(country))?.[0];
  return digits ? new RegExp(`\\d{${digits}}(?![\\dA-Za-z.,'\\u3400-\\u9fff])`, "y") : null;
}
