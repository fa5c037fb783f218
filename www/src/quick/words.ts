/** The words of the one-line box in Chinese and English: money, units, hazards, and what names a field. */
import type { GoodsClass } from "../engine/client";

/** Marks of money and the currencies they may stand for; the currency of the destination decides among several. */
const MONEY: Record<string, string> = {
  "¥": "CNY", "rmb": "CNY", "人民币": "CNY", "元": "CNY", "块钱": "CNY", "块": "CNY", "yuan": "CNY",
  "€": "EUR", "欧元": "EUR", "欧": "EUR", "euros": "EUR", "euro": "EUR",
  "£": "GBP", "英镑": "GBP", "镑": "GBP", "quid": "GBP",
  "us$": "USD", "美元": "USD", "美金": "USD", "美刀": "USD",
  "c$": "CAD", "ca$": "CAD", "加元": "CAD", "加币": "CAD", "a$": "AUD", "au$": "AUD", "澳元": "AUD", "澳币": "AUD",
  "s$": "SGD", "sg$": "SGD", "新元": "SGD", "新币": "SGD", "坡币": "SGD", "hk$": "HKD", "港元": "HKD", "港币": "HKD",
  "nt$": "TWD", "新台币": "TWD", "台币": "TWD", "nz$": "NZD", "纽元": "NZD", "新西兰元": "NZD", "mx$": "MXN", "墨西哥比索": "MXN",
  "r$": "BRL", "雷亚尔": "BRL", "rm": "MYR", "马币": "MYR", "林吉特": "MYR", "令吉": "MYR", "฿": "THB", "泰铢": "THB", "铢": "THB", "baht": "THB",
  "₫": "VND", "越南盾": "VND", "rp": "IDR", "印尼盾": "IDR", "印尼卢比": "IDR", "₱": "PHP", "菲律宾比索": "PHP",
  "日元": "JPY", "日币": "JPY", "円": "JPY", "yen": "JPY", "₩": "KRW", "韩元": "KRW", "韩币": "KRW", "won": "KRW",
  "zł": "PLN", "zl": "PLN", "兹罗提": "PLN", "kč": "CZK", "捷克克朗": "CZK", "ft": "HUF", "福林": "HUF", "lei": "RON", "列伊": "RON",
  "瑞典克朗": "SEK", "挪威克朗": "NOK", "丹麦克朗": "DKK", "瑞士法郎": "CHF", "瑞郎": "CHF", "法郎": "CHF", "₽": "RUB", "卢布": "RUB",
  "₺": "TRY", "里拉": "TRY", "₹": "INR", "印度卢比": "INR", "rs": "INR", "₪": "ILS", "谢克尔": "ILS", "迪拉姆": "AED", "里亚尔": "SAR",
  "₸": "KZT", "坚戈": "KZT", "₦": "NGN", "奈拉": "NGN", "ksh": "KES", "先令": "KES", "兰特": "ZAR", "智利比索": "CLP",
};

/** Marks that several markets share: the destination's own currency, if it is one of them, else the last, if a last one is meant everywhere. */
export const SHARED: Record<string, { of: readonly string[]; else: string | null }> = {
  "$": { of: ["USD", "CAD", "AUD", "SGD", "HKD", "TWD", "NZD"], else: "USD" },
  "dollars": { of: ["USD", "CAD", "AUD", "SGD", "HKD", "TWD", "NZD"], else: "USD" },
  "dollar": { of: ["USD", "CAD", "AUD", "SGD", "HKD", "TWD", "NZD"], else: "USD" },
  "刀": { of: ["USD", "CAD", "AUD", "SGD", "NZD"], else: "USD" },
  "kr": { of: ["SEK", "NOK", "DKK"], else: null },
  "克朗": { of: ["SEK", "NOK", "DKK", "CZK"], else: null },
  "比索": { of: ["MXN", "CLP", "PHP"], else: null },
  "pesos": { of: ["MXN", "CLP", "PHP"], else: null },
  "卢比": { of: ["INR", "IDR"], else: null },
  "盾": { of: ["IDR", "VND"], else: null },
};

/** Currencies that write `$` themselves and are not dollars: there `$` is unclear beside the American one. */
export const PESO_SIGN: readonly string[] = ["MXN", "CLP"];

export const CURRENCIES: readonly string[] = [
  "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES",
  "KRW", "KZT", "MXN", "MYR", "NGN", "NOK", "NZD", "PHP", "PLN", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "USD", "VND", "ZAR",
];

export const MONEY_WORDS: ReadonlyMap<string, string> = new Map([...Object.entries(MONEY), ...CURRENCIES.map((code) => [code.toLowerCase(), code] as const)]);

/** Grams in a unit, exactly. */
export const WEIGHTS: Readonly<Record<string, string>> = {
  kg: "1000", kgs: "1000", 公斤: "1000", 千克: "1000", g: "1", gr: "1", 克: "1", gram: "1", grams: "1",
  lb: "453.59237", lbs: "453.59237", 磅: "453.59237", oz: "28.349523125", 盎司: "28.349523125", 斤: "500", 市斤: "500", jin: "500", 两: "50",
};

/** Units in which a thousand cannot be meant. */
export const HEAVY: ReadonlySet<string> = new Set(["kg", "kgs", "公斤", "千克", "lb", "lbs", "磅", "斤", "市斤", "jin"]);

/** Millimetres in a unit. */
export const LENGTHS: Readonly<Record<string, string>> = {
  cm: "10", 厘米: "10", 公分: "10", mm: "1", 毫米: "1", in: "25.4", inch: "25.4", inches: "25.4", 英寸: "25.4", 寸: "25.4", '"': "25.4", "″": "25.4", "”": "25.4",
};

export const PIECES: readonly string[] = ["件", "个", "套", "只", "pcs", "pc", "pieces", "piece", "units", "unit"];

export type Handling = { goods: GoodsClass } | { without: "all" | "battery" } | { cod: boolean } | { incoterm: "ddp" | "dap" } | { fragility: "high" | "normal" | "low" };

const HANDLING: readonly (readonly [Handling, string])[] = [
  [{ goods: "battery-built-in" }, "带电内置|内置带电|带电·内置|内置电池|自带电池|含电池|带电池|带电|有电|with battery|with batteries|built-in battery|battery inside|battery built in|battery"],
  [{ goods: "battery-packed-with" }, "带电配套|配套带电|带电·配套|配套电池|电池同包|battery beside|packed with battery|battery packed with|with spare battery"],
  [{ goods: "battery-standalone" }, "纯电池|纯电|单独电池|loose battery|loose batteries|standalone battery|battery only"],
  [{ goods: "liquid" }, "含液体|带液体|液体|液|liquid|liquids"],
  [{ goods: "powder" }, "粉末状|粉末|粉|powder"],
  [{ goods: "aerosol" }, "气雾剂|气雾|喷雾|aerosol|spray can"],
  [{ goods: "magnet" }, "带磁性|含磁|带磁|磁性|磁铁|磁|magnetic|magnets|magnet|with magnet"],
  [{ goods: "cosmetics" }, "化妆品|彩妆|cosmetics|cosmetic"],
  [{ goods: "food" }, "食品|食物|food"],
  [{ goods: "supplement" }, "保健品|膳食补充剂|supplements|supplement"],
  [{ goods: "medicine" }, "药品|药|medicine|drug"],
  [{ goods: "blade" }, "刀具|带刃|刀|blade|blades|knife"],
  [{ goods: "brand" }, "品牌货|品牌|有牌|带牌|brand / ip|branded|brand"],
  [{ without: "all" }, "普货|普通货|general goods|general"],
  [{ without: "battery" }, "不带电|无电池|不含电池|no battery|without battery|no batteries"],
  [{ cod: true }, "货到付款|cod|cash on delivery"],
  [{ cod: false }, "在线支付|预付|no cod|prepaid"],
  [{ incoterm: "ddp" }, "双清包税|包税|含税|ddp|tax included|taxes included"],
  [{ incoterm: "dap" }, "不包税|不含税|dap|ddu|tax not included"],
  [{ fragility: "high" }, "易碎|fragile"],
  [{ fragility: "normal" }, "不易碎|not fragile"],
  [{ fragility: "low" }, "不怕摔|sturdy"],
];

export const HANDLING_WORDS: ReadonlyMap<string, Handling> = new Map(HANDLING.flatMap(([meant, words]) => words.split("|").map((word) => [word, meant] as const)));

export type Role = "cost" | "price" | "weight" | "size" | "quantity" | "postcode" | "hs" | "name" | "to" | "item";

const ROLES: Record<Role, string> = {
  cost: "进货价|采购价|拿货价|出厂价|进价|成本价|成本|unit cost|cost|buy|cogs",
  price: "直播价|直播间价|闪购价|秒杀价|福利价|到手价|券后价|活动价|一口价|特价|改价到|降价到|改价|降到|调到|售价|卖价|现价|价格|售|卖|selling price|price|sell|sale|retail",
  weight: "单件重量|重量|毛重|净重|重|weight|weighs|wt",
  size: "外箱尺寸|包装尺寸|尺寸|规格|大小|dimensions|dims|size",
  quantity: "数量|件数|quantity|qty",
  postcode: "邮政编码|邮编|post code|postcode|postal code|zip code|zip|plz",
  hs: "海关编码|hs编码|hs code|hs",
  name: "商品名|商品|品名|名称|产品|product|name",
  to: "目的地|发往|寄到|寄往|发到|送到|运到|卖到|发|寄|去|到|往|ship to|shipping to|to",
  item: "第|号链接|链接|no.|#",
};

export const ROLE_WORDS: ReadonlyMap<string, Role> = new Map(Object.entries(ROLES).flatMap(([role, words]) => words.split("|").map((word) => [word, role as Role] as const)));

/** The longest word of a list that stands at a place in the text; a Latin word only whole. */
export function longest<T>(words: ReadonlyMap<string, T>, text: string, at: number): { word: string; meant: T } | null {
  const limit = Math.min(text.length - at, longestOf(words));
  for (let length = limit; length > 0; length -= 1) {
    const word = text.slice(at, at + length).toLowerCase();
    const meant = words.get(word);
    if (meant === undefined) continue;
    if (/[a-zà-ž]$/.test(word) && /[a-zà-ž]/i.test(text[at + length] ?? "")) continue;
    if (/^[a-z]/.test(word) && /[a-z]/i.test(text[at - 1] ?? "")) continue;
    return { word: text.slice(at, at + length), meant };
  }
  return null;
}

const lengths = new WeakMap<ReadonlyMap<string, unknown>, number>();

function longestOf(words: ReadonlyMap<string, unknown>): number {
  let length = lengths.get(words);
  if (length === undefined) lengths.set(words, (length = Math.max(0, ...[...words.keys()].map((word) => word.length))));
  return length;
}
