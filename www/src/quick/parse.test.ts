/** The one-line box reads what sellers type, says what it cannot read, and guesses nothing. */
import { beforeAll, describe, expect, it } from "vitest";
import { engine } from "../../testing/engine";
import { EXAMPLE, toRequest, type Form } from "../store/form";
import { runOfShow } from "../store/run-of-show";
import { format, patchOf } from "./apply";
import { ceil, plus, tidy, times } from "./exact";
import type { Context, Item, Value } from "./items";
import { readNumber } from "./numbers";
import { parse, takenOf } from "./parse";
import type { Market } from "./places";

let markets: readonly Market[] = [];
beforeAll(async () => {
  markets = (await engine()).info().destinations;
});

const context = (change: Partial<Context> = {}): Context => ({ markets, country: "DE", currency: "EUR", products: 32, ...change });
const read = (line: string, change: Partial<Context> = {}): readonly Item[] => parse(line, context(change)).items;
const values = (line: string, change: Partial<Context> = {}): Value[] => takenOf(parse(line, context(change))).map(({ value }) => value);
/** Field by field what was taken, and what was not, with the reason. */
const told = (line: string, change: Partial<Context> = {}): string[] =>
  read(line, change).map((item) => (item.kind === "taken" ? short(item.value) : item.kind === "phrase" ? `? ${item.text}` : `${item.why}! ${item.text}`));

function short(value: Value): string {
  const { field, ...rest } = value;
  return `${field} ${Object.values(rest).flat().filter((one) => one !== false).join(" ")}`;
}

const FULL = ["cost 46", "weight 620", "size 24 12 9 cm", "goods battery-built-in", "country DE", "price 24.99 EUR"];

describe("a whole line", () => {
  it("is read as in the design", () => expect(told("¥46 0.62kg 24x12x9 带电 DE €24.99")).toEqual(FULL));
  it("is read in full-width characters", () => expect(told("￥４６　０．６２ｋｇ　２４×１２×９　带电　ＤＥ　€２４．９９")).toEqual(FULL));
  it("is read in Chinese without spaces", () => expect(told("进价46售价24.99欧元重620克24*12*9厘米发德国带电").toSorted()).toEqual(FULL.toSorted()));
  it("is read in English", () => expect(told("cost 46 weight 0.62 kg 24 x 12 x 9 cm with battery to Germany price 24.99 EUR")).toEqual(FULL));
  it("may come in any order", () => {
    const parts = ["¥46", "0.62kg", "24x12x9", "带电", "DE", "€24.99"];
    for (let turn = 0; turn < parts.length; turn += 1) {
      const turned = [...parts.slice(turn), ...parts.slice(0, turn)];
      expect(told(turned.join(" ")).toSorted(), turned.join(" ")).toEqual(FULL.toSorted());
      expect(told(turned.toReversed().join("，")).toSorted(), turned.join("，")).toEqual(FULL.toSorted());
    }
  });
  it("is read with half-width commas and no spaces", () => expect(told("¥46,0.62kg,24x12x9,带电,DE,€24.99")).toEqual(FULL));
  it("is read as it is said: 7号链接, 去德国, 改价, 半斤", () => {
    expect(told("7号链接 改价19.9欧 去德国")).toEqual(["item 7", "price 19.9 EUR", "country DE"]);
    expect(told("23号 到手价 29.9")).toEqual(["item 23", "price 29.9 EUR"]);
    expect(told("99号")).toEqual(["item! 99号"]);
    for (const [said, grams] of [["半斤", 250], ["一斤", 500], ["两斤", 1000], ["1斤半", 750], ["一公斤半", 1500], ["十斤", 5000]]) expect(told(`DE ${said}`), String(said)).toEqual(["country DE", `weight ${grams}`]);
    // In a name they stay what they are.
    expect(told("三件套")).toEqual(["? 三件套"]);
  });
  it("may name a product that nobody knows, after the word for it", () => {
    const items = read("品名: 羊毛衫 加厚 ¥80");
    expect(items).toMatchObject([{ kind: "phrase", text: "羊毛衫 加厚", from: 0, after: expect.any(Number) }, { kind: "taken" }]);
    expect(read("羊毛衫 ¥80")[0]).not.toHaveProperty("after");
    expect(told("¥80 name: wool sweater 300g")).toEqual(["cost 80", "? wool sweater", "weight 300"]);
  });
  it("may name the destination in pinyin, written together or apart", () => {
    for (const [spelled, country] of [["deguo", "DE"], ["de guo", "DE"], ["Faguo", "FR"], ["mei guo", "US"], ["xinjiapo", "SG"], ["ruidian", "SE"]]) expect(told(`620g ${spelled} 24x12x9`), spelled).toContain(`country ${country}`);
    // Initials may be anything: they are left to the names.
    expect(told("dg")).toEqual(["? dg"]);
    expect(told("fadeguo")).toEqual(["? fadeguo"]);
  });
  it("may have Chinese commas beside plain digits, and between full-width ones they group", () => {
    expect(told("24x12x9，620g")).toEqual(["size 24 12 9 cm", "weight 620"]);
    expect(told("￥１，２３４．５０")).toEqual(["cost 1234.50"]);
  });
  it("of nothing says nothing", () => expect(told("  ，, ")).toEqual([]));
});

describe("money", () => {
  it.each([
    ["¥46", "cost 46"], ["46元", "cost 46"], ["46块", "cost 46"], ["RMB 46", "cost 46"], ["46 CNY", "cost 46"], ["¥46元", "cost 46"], ["成本46", "cost 46"], ["进价：46.50", "cost 46.50"], ["46元成本", "cost 46"],
    ["€24.99", "price 24.99 EUR"], ["24,99 €", "price 24.99 EUR"], ["24.99欧", "price 24.99 EUR"], ["eur 24.99", "price 24.99 EUR"], ["售价24.99", "price 24.99 EUR"], ["24.99卖", "price 24.99 EUR"],
    ["US$24.99", "price 24.99 USD"], ["24.99美元", "price 24.99 USD"], ["$24.99 USD", "price 24.99 USD"], ["$24.99", "price 24.99 USD"], ["25刀", "price 25 USD"], ["£19.90", "price 19.90 GBP"], ["19.90英镑", "price 19.90 GBP"],
    ["RM109", "price 109 MYR"], ["S$34.90", "price 34.90 SGD"], ["฿499", "price 499 THB"], ["499泰铢", "price 499 THB"], ["2980円", "price 2980 JPY"], ["¥2980 JPY", "price 2980 JPY"], ["99zł", "price 99 PLN"],
    ["售价¥199", "price 199 CNY"], ["Rp299k", "price 299000 IDR"], ["3万日元", "price 30000 JPY"], ["1.5万韩元", "price 15000 KRW"],
  ])("%s is %s", (line, meant) => expect(told(line)).toEqual([meant]));
  it("without a currency goes by the destination on the line", () => expect(told("US 售价24.99")).toEqual(["country US", "price 24.99 USD"]));
  it("with a dollar sign is of the destination's dollar, wherever that stands", () => {
    expect(told("$24.99 CA")).toEqual(["price 24.99 CAD", "country CA"]);
    expect(told("AU 25刀")).toEqual(["country AU", "price 25 AUD"]);
  });
  it("with a peso's sign is asked about in Mexico", () => expect(told("MX $499")).toEqual(["country MX", "currency! $499"]));
  it("with a mark of three crowns goes by the destination or is asked about", () => {
    expect(told("249 kr SE")).toEqual(["price 249 SEK", "country SE"]);
    expect(told("249 kr DE")).toEqual(["currency! 249 kr", "country DE"]);
  });
  it("in ¥ to Japan may be yen", () => {
    expect(told("JP ¥2980")).toEqual(["country JP", "yen! ¥2980"]);
    expect(told("JP 成本¥46 2980円")).toEqual(["country JP", "cost 46", "price 2980 JPY"]);
    expect(told("JP 46元")).toEqual(["country JP", "cost 46"]);
  });
  it("twice in yuan needs a word for the second", () => {
    expect(told("¥46 ¥199")).toEqual(["cost 46", "two-costs! ¥199"]);
    expect(told("¥46 售价¥199")).toEqual(["cost 46", "price 199 CNY"]);
  });
  it("of the cost is yuan only", () => expect(told("成本$5")).toEqual(["cost-currency! 成本$5"]));
  it("named twice is told, not overwritten", () => expect(told("€24.99 €19.99")).toEqual(["price 24.99 EUR", "twice! €19.99"]));
  it("belongs to the mark beside it", () => expect(told("46 €24.99")).toEqual(["bare! 46", "price 24.99 EUR"]));
});

describe("separators", () => {
  it.each([
    ["€1,234.50", "price 1234.50 EUR"], ["€1.234,50", "price 1234.50 EUR"], ["€1'234.50", "price 1234.50 EUR"], ["€1\u202f234,50", "price 1234.50 EUR"],
    ["¥1,234", "cost 1234"], ["€1,234,567", "price 1234567 EUR"], ["₫1.234.567", "price 1234567 VND"], ["€24,9", "price 24.9 EUR"], ["€0.625", "price 0.625 EUR"], ["1.250kg", "weight 1250"], ["1,250g", "weight 1250"], ["１，２５０克", "weight 1250"], ["1,5公斤", "weight 1500"],
  ])("%s is %s", (line, meant) => expect(told(line)).toEqual([meant]));
  it.each([["€1.234"], ["1,250kg"], ["1.250g"], ["1,234oz"]])("%s may be two things and is told so, with both", (line) => {
    const [item] = read(line);
    expect(item).toMatchObject({ kind: "unclear", why: "number" });
    const options = item?.kind === "unclear" ? item.options : [];
    expect(options).toHaveLength(2);
    // Each answer, put in its place, is understood as what it said.
    for (const option of options) expect(values(option.text)).toEqual([option.value]);
  });
  it.each([["€1,23,4"], ["€12.34.5"], ["€1.23,456"], ["€1234,567.8"]])("%s is no number", (line) => expect(told(line)).toEqual([`broken! ${line}`]));
  it("reads by the last mark which is the point", () => {
    expect(readNumber("12,345.6", "other")).toEqual({ value: "12345.6" });
    expect(readNumber("12.345,6", "other")).toEqual({ value: "12345.6" });
    expect(readNumber("12.345", "other")).toEqual({ either: ["12.345", "12345"] });
    expect(readNumber("1234.567", "other")).toEqual({ value: "1234.567" });
  });
});

describe("weight", () => {
  it.each([
    ["620g", "620"], ["620克", "620"], ["0.62kg", "620"], ["0.62公斤", "620"], ["0.62 千克", "620"], ["1.24斤", "620"], ["1斤2两", "600"], ["2两", "100"], ["KG", ""], ["重量：620g", "620"], ["毛重0.62kg", "620"], ["1kg 200g", "1200"],
  ])("%s is %s g", (line, grams) => expect(values(line)).toEqual(grams ? [{ field: "weight", grams, rounded: false }] : []));
  it.each([["1lb", "454"], ["1磅", "454"], ["1 lb 4 oz", "567"], ["8oz", "227"], ["0.6205kg", "621"]])("%s is rounded up to %s g and says so", (line, grams) => expect(values(line)).toEqual([{ field: "weight", grams, rounded: true }]));
  it("without a unit is asked about", () => expect(told("重量620")).toEqual(["bare! 重量620"]));
});

describe("size", () => {
  it.each([
    ["24x12x9", "24 12 9 cm"], ["24×12×9cm", "24 12 9 cm"], ["24 * 12 * 9 厘米", "24 12 9 cm"], ["24X12.5X9", "24 12.5 9 cm"], ["240x120x90mm", "240 120 90 mm"], ["240×120×90毫米", "240 120 90 mm"], ["10x5x4in", "254 127 101.6 mm"],
    ['10"x5"x4"', "254 127 101.6 mm"], ["长24宽12高9", "24 12 9 cm"], ["L24 W12 H9", "24 12 9 cm"], ["24cm x 12cm x 9cm", "24 12 9 cm"], ["240mm x 12cm x 9cm", "240 120 90 mm"], ["尺寸：24×12×9", "24 12 9 cm"], ["24 by 12 by 9 cm", "24 12 9 cm"],
  ])("%s is %s", (line, meant) => expect(told(line)).toEqual([`size ${meant}`]));
  it("of two sides is told", () => expect(told("24x12cm")).toEqual(["sides! 24x12cm"]));
  it("is unclear with a number that is", () => expect(told("1.250x12x9")).toEqual(["number! 1.250x12x9"]));
});

describe("where to", () => {
  it.each([
    ["德国", "DE"], ["Germany", "DE"], ["DE", "DE"], ["de", "DE"], ["发德国", "DE"], ["→ 美国", "US"], ["to the USA", "US"], ["UK", "GB"], ["英国", "GB"], ["united kingdom", "GB"], ["韩国", "KR"], ["South Korea", "KR"], ["阿联酋", "AE"], ["UAE", "AE"],
    ["Türkiye", "TR"], ["香港", "HK"], ["Czech Republic", "CZ"], ["荷兰", "NL"], ["IT", "IT"], ["马来", "MY"],
  ])("%s is %s", (line, country) => expect(values(line)).toEqual([{ field: "country", country }]));
  it("every destination is found by its code and by both of its names", () => {
    for (const { country } of markets) {
      for (const name of [country, ...["zh-CN", "en"].map((locale) => new Intl.DisplayNames(locale, { type: "region", style: "short" }).of(country) ?? "")]) {
        expect(values(name), name).toEqual([{ field: "country", country }]);
      }
    }
  });
  it("a code that is a word, in small letters, is asked about", () => {
    expect(told("it")).toEqual(["word! it"]);
    expect(told("¥46 in €24.99")).toEqual(["cost 46", "word! in", "price 24.99 EUR"]);
  });
  it("a country without rules is told by name", () => expect(told("€24.99 冰岛")).toEqual(["price 24.99 EUR", "place! 冰岛"]));
  it("two are one too many", () => expect(told("DE FR")).toEqual(["country DE", "twice! FR"]));
  it("a name in a longer word is no place", () => expect(told("法国香水")).toEqual(["? 法国香水"]));
  it("post codes stand behind their country or their word", () => {
    expect(told("DE 10115 €24.99")).toEqual(["country DE", "postcode 10115", "price 24.99 EUR"]);
    expect(told("US 90210-1234")).toEqual(["country US", "postcode 90210-1234"]);
    expect(told("英国 SW1A 1AA")).toEqual(["country GB", "postcode SW1A 1AA"]);
    expect(told("JP 100-0001")).toEqual(["country JP", "postcode 100-0001"]);
    expect(told("邮编10115")).toEqual(["postcode 10115"]);
    expect(told("zip 10115")).toEqual(["postcode 10115"]);
    expect(told("DE 10115g")).toEqual(["country DE", "weight 10115"]);
    expect(told("DE 1011")).toEqual(["country DE", "bare! 1011"]);
  });
  it("regions stand behind their country", () => {
    expect(told("CA-ON")).toEqual(["country CA", "region CA ON"]);
    expect(told("CA ON M5V 2T6")).toEqual(["country CA", "region CA ON", "postcode M5V 2T6"]);
    expect(told("CA NL")).toEqual(["country CA", "region! CA NL"].slice(0, 1).concat("region! NL"));
  });
});

describe("handling", () => {
  it.each([
    ["带电", "battery-built-in"], ["with battery", "battery-built-in"], ["配套电池", "battery-packed-with"], ["纯电池", "battery-standalone"], ["液体", "liquid"], ["liquid", "liquid"], ["粉末", "powder"], ["带磁", "magnet"], ["磁性", "magnet"],
    ["刀", "blade"], ["刀具", "blade"], ["喷雾", "aerosol"], ["化妆品", "cosmetics"], ["食品", "food"], ["保健品", "supplement"], ["药品", "medicine"], ["品牌", "brand"],
  ])("%s is %s", (line, goods) => expect(values(line)).toEqual([{ field: "goods", goods }]));
  it("several add up, none clears them", () => {
    expect(told("带电 液体")).toEqual(["goods battery-built-in", "goods liquid"]);
    expect(told("普货")).toEqual(["without all"]);
    expect(told("不带电")).toEqual(["without battery"]);
  });
  it("a word that is part of a name is not taken", () => {
    for (const name of ["粉饼", "水果刀", "化妆品收纳盒", "磁力片"]) expect(told(name), name).toEqual([`? ${name}`]);
  });
  it("the rest of the order", () => {
    expect(told("3件 DDP 货到付款 易碎 7.4Wh 50ml")).toEqual(["quantity 3", "incoterm ddp", "cod true", "fragility high", "batteryWh 7.4", "liquidMl 50"]);
    expect(told("3.7V 10000mAh")).toEqual(["batteryWh 37"]);
    expect(told("10000mAh")).toEqual(["volts! 10000mAh"]);
    expect(told("HS 8509.40")).toEqual(["hs 850940"]);
    expect(told("数量3")).toEqual(["quantity 3"]);
    expect(told("第7")).toEqual(["item 7"]);
    expect(told("#99")).toEqual(["item! #99"]);
  });
});

describe("what is not understood", () => {
  it("is told: a number without a unit, with what it may be", () => {
    const [item] = read("46");
    expect(item).toMatchObject({ kind: "unclear", why: "bare" });
    const options = item?.kind === "unclear" ? item.options : [];
    expect(options.map(({ value }) => value?.field)).toEqual(["cost", "price", "weight"]);
    for (const option of options) expect(values(option.text)).toEqual([option.value]);
  });
  it("may name goods", () => {
    expect(told("便携榨汁机 ¥46")).toEqual(["? 便携榨汁机", "cost 46"]);
    expect(told("bluetooth earphones €24.99")).toEqual(["? bluetooth earphones", "price 24.99 EUR"]);
    expect(told("4K摄像头")).toEqual(["? 4K摄像头"]);
    expect(told("iPhone15 case")).toEqual(["? iPhone15 case"]);
  });
  it("a field that is named without a value", () => expect(told("售价 DE")).toEqual(["alone! 售价", "country DE"]));
  it("never disappears: every letter and digit of the line belongs to something", () => {
    const pieces = ["¥46", "1.234", "€", "带电", "德国", "xyz", "24x12", "kg", "3件", "成本", "@@", "12,34.5", "邮编", "it", "-5kg", "0.62kg", "第", "by", "😀", "$"];
    let seed = 7;
    for (let round = 0; round < 400; round += 1) {
      const line = Array.from({ length: 5 }, () => pieces[(seed = (seed * 1103515245 + 12345) % 2147483648) % pieces.length]).join(seed % 3 ? " " : "");
      const { line: plain, items } = parse(line, context());
      const lost = [...plain.matchAll(/[\p{L}\p{N}€$¥@]/gu)].filter((match) => !items.some(({ from, to }) => from <= match.index && match.index < to));
      expect(lost.map(([one]) => one), line).toEqual([]);
    }
  });
});

describe("a form written as a line", () => {
  const pick = <T>(from: readonly T[], seed: number): T => from[seed % from.length] as T;
  it.each([true, false])("reads back as the same form (Chinese: %s)", (chinese) => {
    let seed = 11;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) >> 8;
    const currencies = ["EUR", "USD", "GBP", "JPY", "CNY", "MYR", "PLN", "SEK", "MXN", "CHF", "CAD"];
    for (let round = 0; round < 300; round += 1) {
      const product = pick(runOfShow, next());
      const market = pick(markets, next());
      const form: Form = {
        ...EXAMPLE, ...product, country: market.country, region: market.regions.length && next() % 2 ? pick(market.regions, next()).code : "",
        postcode: market.country === "DE" ? pick(["10115", ""], next()) : market.country === "CA" ? pick(["M5V 2T6", ""], next()) : market.country === "SG" ? "018956" : "",
        cost: pick(["46.00", "1234.50", "7", "0.5", "1.234", "12345.678"], next()), price: pick(["24.99", "1999.00", "100", "2.500"], next()), currency: pick(currencies, next()),
        weight: String(1 + (next() % 30000)), size: pick(["24×12×9", "24.5x12x9", "1.125*2*3", "240 × 120 × 90"], next()), sizeUnit: pick(["cm", "mm"] as const, next()),
        goods: pick([[], ["battery-built-in"], ["liquid", "cosmetics"], ["battery-standalone"], ["magnet", "blade"], ["food"], ["brand", "powder"], ["aerosol"], ["supplement"], ["medicine"], ["battery-packed-with"]] as Form["goods"][], next()),
        quantity: pick(["1", "3"], next()), cod: next() % 4 === 0,
      };
      const line = format(form, chinese);
      const understood = parse(line, context({ country: form.country, currency: form.currency }));
      expect(understood.items.filter(({ kind }) => kind !== "taken"), line).toEqual([]);
      // The same request comes of it, from an empty form that has none of it.
      const empty: Form = { ...form, cost: "", price: "", currency: "EUR", weight: "", size: "", sizeUnit: "cm", goods: [], country: "XX", region: "", postcode: "", quantity: "1", cod: false };
      const again = { ...empty, ...patchOf(takenOf(understood).map(({ value }) => value), empty, form.destinations) };
      if (form.country === "DE" && !form.postcode) again.postcode = "";
      const bare = (one: Form) => {
        const { unitCost, price, ...rest } = toRequest(one, 0).product;
        const cents = ({ amount }: { amount: string }) => amount.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
        return { ...rest, cost: cents(unitCost ?? { amount: "" }), price: cents(price), currency: price.currency, destination: toRequest(one, 0).destination, order: toRequest(one, 0).order };
      };
      expect(bare(again), line).toEqual(bare(form));
    }
  });
});

describe("applied", () => {
  const form: Form = { ...EXAMPLE, ...(runOfShow[0] as (typeof runOfShow)[number]) };
  const patch = (line: string, of: Form = form) => patchOf(values(line), of, of.destinations);
  it("changes only what the line names", () => expect(patch("€19.99")).toEqual({ price: "19.99", currency: "EUR" }));
  it("adds to the goods classes, so that a battery is not lost", () => {
    expect(form.goods).toEqual(["battery-built-in"]);
    expect(patch("带磁")).toEqual({ goods: ["battery-built-in", "magnet"] });
    expect(patch("纯电池")).toEqual({ goods: ["battery-standalone"] });
    expect(patch("不带电 液体")).toEqual({ goods: ["liquid"] });
    expect(patch("普货")).toEqual({ goods: [] });
    expect(patch("带电")).toEqual({});
  });
  it("goes to a place without the post code of the last one, and compares it", () => {
    expect(patch("FR")).toEqual({ country: "FR", region: "", postcode: "" });
    expect(patch("法国 75001")).toEqual({ country: "FR", region: "", postcode: "75001" });
    expect(patch("KR")).toMatchObject({ country: "KR", destinations: [...form.destinations, "KR"] });
    expect(patch("DE")).toEqual({});
  });
});

it("decimals are exact", () => {
  expect(times("0.1", "0.2")).toBe("0.02");
  expect(times("453.59237", "3")).toBe("1360.77711");
  expect(plus("0.1", "0.2")).toBe("0.3");
  expect(ceil("453.59237")).toBe("454");
  expect(ceil("620.000")).toBe("620");
  expect(tidy("007.50")).toBe("7.50");
});
