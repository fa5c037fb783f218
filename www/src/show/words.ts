/** Headers and words of run-of-show tables, as teams in China and their tools write them. */
import type { GoodsClass } from "../engine/client";
import type { Form } from "../store/form";

export const FIELDS = ["id", "name", "nameEn", "category", "hs", "cost", "price", "currency", "weight", "size", "length", "width", "height", "goods", "batteryWh", "fragility", "stage",
  "batteryKind", "batteries", "batteryCells", "lithiumG", "stateOfCharge", "liquidMl", "flashPointC", "at2100mm", "at4600mm", "papers",
  "packedIn", "packedSize", "packedWeight", "packedPrice", "packedMargin", "weeks", "current",
] as const;
export type Field = (typeof FIELDS)[number];
/** Columns that a list of prices does not have; an export does. */
export type Extra = "batteryKind" | "batteries" | "batteryCells" | "lithiumG" | "stateOfCharge" | "liquidMl" | "flashPointC" | "at2100mm" | "at4600mm" | "papers" | "packedIn" | "packedSize" | "packedWeight" | "packedPrice" | "packedMargin" | "weeks" | "current";

/** The first that fits is taken, so what is longer stands first. A header is compared without spaces, signs and its unit. */
const HEADERS: readonly [Field, RegExp][] = [
  ["nameEn", /^(英文(品|商品|产品)?名称?|品名英文|(product)?name(en|english)|english(product)?name|titleen)$/],
  ["id", /^(id|sku(id|编码|号)?|spu|货号|编号|序号|商品(id|编码|编号)|产品(编码|编号)|款号|itemno|itemid|productid|no)$/],
  ["name", /^((商品|产品|货品)?(名称?|标题)|品名|商品|产品|(product|item)?(name|title)(zh|cn|chinese)?|product|item|中文(品)?名称?)$/],
  ["currency", /^(币种|货币|售价币种|currency|pricecurrency|cur)$/],
  ["cost", /^(进货价|进价|成本(价|单价)?|采购(价|成本|单价)|拿货价|供货价|出厂价|单位成本|(unit|purchase|product)?cost(price)?(cny|rmb)?|costofgoods)$/],
  ["price", /^((直播|零售|销售|目标|平台|活动|标)?(售|卖)?价格?|直播间价格?|销售单价|单价|(selling|sale|retail|live|unit)?price)$/],
  ["hs", /^(hs(code|编码)?|海关编码|商品编码hs|税则号|税号|hscode6|tariffcode|commoditycode)$/],
  ["category", /^(品类|类目|分类|商品类目|产品类别|类别|category|type)$/],
  ["weight", /^((商品|产品|包裹|单件)?(毛|净|克)?重量?|实重|(gross|net|item|product|package)?weight)$/],
  ["size", /^((商品|产品|包装|包裹|外箱)?(尺寸|体积|大小|规格尺寸)|长宽高|长×?x?\*?宽×?x?\*?高|(product|package)?(size|dimensions?)|lwh|lxwxh)$/],
  ["length", /^(长|长度|length|l)$/],
  ["width", /^(宽|宽度|width|w)$/],
  ["height", /^(高|高度|height|h)$/],
  ["goods", /^((货物|商品|产品|物流|运输)?(属性|特性|敏感属性)|是否带电|带电|敏感货|goods(class(es)?)?|attributes?|cargotype)$/],
  ["batteryWh", /^(电池(能量|容量|瓦时)|电量|瓦时|额定能量|battery(wh|energy)?|wh)$/],
  ["fragility", /^(易碎(程度|性)?|是否易碎|fragility|fragile)$/],
  ["stage", /^((销售|商品|产品)?阶段|款型|stage)$/],
  ["batteryKind", /^(电池(种类|类型|材质)|battery(kind|type|chemistry))$/],
  ["batteries", /^((每件)?电池(块|个)?数量?|batteries|batterycount|numberofbatteries)$/],
  ["batteryCells", /^((每件)?(单独)?(电芯|电池芯)(节|个)?数量?|batterycells|cells)$/],
  ["lithiumG", /^((每节)?锂(含量|金属含量)|lithium(content)?)$/],
  ["stateOfCharge", /^(荷电(状态|量)?|剩余电量|soc|stateofcharge(percent)?)$/],
  ["liquidMl", /^((液体|含液)(容量|体积|量)|liquid(ml)?)$/],
  ["flashPointC", /^(闭杯)?闪点℃?$|^flashpoint(c)?$/],
  ["at2100mm", /^(21米(处)?磁场(强度)?|磁场21米|magnetic2100mm(aperm)?)$/],
  ["at4600mm", /^(46米(处)?磁场(强度)?|磁场46米|magnetic4600mm(aperm)?)$/],
  ["papers", /^((已有|现有)?(单证|证书|资质|认证)|papers|documents|certificates)$/],
  ["packedIn", /^((现用)?包装(方式|类型)?|packing|packaging)$/],
  ["packedSize", /^(包装后(尺寸|大小)|packing(size|dimensions))$/],
  ["packedWeight", /^(包装(自重|材料重量?)|packingweight)$/],
  ["packedPrice", /^(包装(成本|费用?|价格?)|packing(price|cost)(cny)?)$/],
  ["packedMargin", /^(包装余量|缓冲(厚度|余量)|packingmargin)$/],
  ["weeks", /^((每|各|近几|历史)周销量|周销(量)?|weeklysales|salesbyweek)$/],
  ["current", /^((现在|目前|当前)?(发货方式|履约方式|发货模式)|sentby|fulfil?mentmode)$/],
];

/** What is in brackets, or a unit behind an underscore or a space: "重量(kg)", "weight_g", "长 cm". */
export function unitOf(header: string): string {
  const text = header.normalize("NFKC").toLowerCase();
  const [, inner] = /[([【]\s*([^)\]】]+)\s*[)\]】]/.exec(text) ?? [];
  if (inner) return inner.trim();
  return /(?:[_\s/-]|(?<=[\u4e00-\u9fff]))(kg|g|lbs?|oz|mm|cm|in|cny|rmb|usd|eur|gbp|元|克|千克|公斤|斤|厘米|毫米)$/.exec(text)?.[1] ?? "";
}

export function fieldOf(header: string): Field | null {
  const bare = header.normalize("NFKC").toLowerCase().replace(/[([【].*?[)\]】]/g, "");
  const unit = unitOf(bare);
  const tidy = (unit ? bare.slice(0, -unit.length) : bare).replace(/[\s_\-:：/.#*]+/g, "");
  if (tidy === "" && unit) return null;
  return HEADERS.find(([, form]) => form.test(tidy))?.[0] ?? (/^battery/.test(bare) ? "batteryWh" : null);
}

const GOODS: readonly [RegExp, GoodsClass | null][] = [
  [/^(普货|普通货?|无|否|不带电|general|none|no|n|0|false)$/, null],
  [/^(纯电池?|单独电池|充电宝|移动电源|battery-standalone|power ?bank|loose battery)$/, "battery-standalone"],
  [/^(配套电池?|带电[·・-]?配套|battery-packed-with)$/, "battery-packed-with"],
  [/^(带电|内置电池?|内电|带电[·・-]?内置|电池|锂电池?|是|有电|battery-built-in|battery|yes|y|1|true)$/, "battery-built-in"],
  [/^(液体?|带液|膏体|liquid)$/, "liquid"],
  [/^(粉末?|powder)$/, "powder"],
  [/^(气雾剂?|喷雾|aerosol)$/, "aerosol"],
  [/^(磁性?|带磁|强磁|magnet(ic)?)$/, "magnet"],
  [/^(化妆品|美妆|护肤品?|cosmetics?)$/, "cosmetics"],
  [/^(食品|零食|food)$/, "food"],
  [/^(保健品|膳食补充剂|supplements?)$/, "supplement"],
  [/^(药品?|medicine)$/, "medicine"],
  [/^(刀具?|刃具?|blade|knife)$/, "blade"],
  [/^(品牌|ip|品牌\/ip|仿牌|brand(ed)?)$/, "brand"],
];

/** A class, null for ordinary goods, undefined for a word that is not known. */
export function goodsOf(word: string): GoodsClass | null | undefined {
  return GOODS.find(([form]) => form.test(word))?.[1];
}

const FRAGILITY: readonly [RegExp, Form["fragility"]][] = [
  [/^(low|低|不易碎|不碎|软|否|no)$/, "low"],
  [/^(normal|一般|普通|正常|中)$/, "normal"],
  [/^(electronics?|电子(产品)?|精密)$/, "electronics"],
  [/^(high|高|易碎|玻璃|陶瓷|是|yes)$/, "high"],
];
const STAGE: readonly [RegExp, Form["stage"]][] = [
  [/^(test|测款|测试|新品|试款)$/, "test"],
  [/^(proven|稳定(款|销售)?|爆款|主推|已验证|常青)$/, "proven"],
  [/^(tail|长尾|清仓|尾货|尾款)$/, "tail"],
];

export function fragilityOf(word: string): Form["fragility"] | null {
  return FRAGILITY.find(([form]) => form.test(word))?.[1] ?? null;
}

export function stageOf(word: string): Form["stage"] | null {
  return STAGE.find(([form]) => form.test(word))?.[1] ?? null;
}

const SIGNS: Record<string, string> = { "€": "EUR", "£": "GBP", "us$": "USD", "$": "USD", "s$": "SGD", "a$": "AUD", "c$": "CAD", rm: "MYR", "฿": "THB", "₫": "VND", "₱": "PHP", "₩": "KRW", "r$": "BRL", "¥": "CNY", "元": "CNY", rmb: "CNY", "美元": "USD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "人民币": "CNY" };

/** The currency of a sign, a code or a Chinese name. */
export function currencyOf(text: string): string | null {
  const tidy = text.normalize("NFKC").toLowerCase().trim();
  return SIGNS[tidy] ?? (/^[a-z]{3}$/.test(tidy) ? tidy.toUpperCase() : null);
}
