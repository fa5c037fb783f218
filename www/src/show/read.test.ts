import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { csv } from "../late/csv";
import { runOfShow } from "../store/run-of-show";
import { grids } from "./files";
import { gramsOf, letterOf, moneyOf, readSheet, rowsOf, sizeOf, type Known } from "./read";
import { fieldOf, unitOf } from "./words";

const known: Known = { categories: [{ id: "portable-blender", zh: "便携榨汁机", en: "Portable blender" }, { id: "power-bank", zh: "充电宝", en: "Power bank" }], currency: "EUR", before: [] };
const sheet = (...rows: string[][]) => readSheet({ name: "货盘", rows }, known);

describe("headers", () => {
  it("are known in Chinese and English, with their units", () => {
    const told = ["商品名称", "货号", "英文名", "进货价(元)", "直播价", "币种", "重量 kg", "尺寸（cm）", "货物属性", "电池能量(Wh)", "HS编码", "类目", "易碎"].map(fieldOf);
    expect(told).toEqual(["name", "id", "nameEn", "cost", "price", "currency", "weight", "size", "goods", "batteryWh", "hs", "category", "fragility"]);
    expect(["SKU", "Product name", "Unit cost", "Selling price", "Weight (lb)", "Dimensions", "HS code"].map(fieldOf)).toEqual(["id", "name", "cost", "price", "weight", "size", "hs"]);
    expect(["备注", "库存", "链接", "主播"].map(fieldOf)).toEqual([null, null, null, null]);
    expect(["重量(KG)", "weight_g", "长 cm", "重量"].map(unitOf)).toEqual(["kg", "g", "cm", ""]);
  });
  it("of the page's own example and export are all known", () => {
    const [head = []] = rowsOf([]);
    expect(head.map((one) => one === "name_zh" ? "name" : fieldOf(one)).filter((one) => one === null)).toEqual([]);
  });
});

describe("cells", () => {
  it("amounts with signs, thousands and full-width digits", () => {
    expect(moneyOf("€24.99")).toEqual({ amount: "24.99", currency: "EUR" });
    expect(moneyOf("US$ 1,299.00")).toEqual({ amount: "1299.00", currency: "USD" });
    expect(moneyOf("４６元")).toEqual({ amount: "46", currency: "CNY" });
    expect(moneyOf("24,99 €")).toEqual({ amount: "24.99", currency: "EUR" });
    expect([moneyOf("面议"), moneyOf("20-30"), moneyOf("")]).toEqual([null, null, null]);
  });
  it("weights in every unit, in whole grams", () => {
    expect([gramsOf("620", ""), gramsOf("0.62kg", ""), gramsOf("0.62", "kg"), gramsOf("1.2斤", ""), gramsOf("1 lb", ""), gramsOf("620克", "")].map((one) => one?.grams)).toEqual(["620", "620", "620", "600", "454", "620"]);
    expect(gramsOf("0.62", "")).toEqual({ grams: "620", guessed: true });
    expect(gramsOf("轻", "")).toBeNull();
  });
  it("sizes in centimetres and millimetres", () => {
    expect(sizeOf("24x12*9", "")).toEqual({ size: "24×12×9", unit: "cm" });
    expect(sizeOf("240×120×90mm", "cm")).toEqual({ size: "240×120×90", unit: "mm" });
    expect([sizeOf("24×12", ""), sizeOf("大", "")]).toEqual([null, null]);
  });
  it("places are named as a spreadsheet does", () => expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]));
});

describe("a table of goods", () => {
  it("is found under its title, and every row is taken or told", () => {
    const read = sheet(
      ["11.23 直播货盘", "", "", "", "", ""],
      ["货号", "商品名称", "进货价", "直播价", "重量", "属性", "备注"],
      ["A1", "便携榨汁机", "46", "€24.99", "0.62kg", "带电", "主推"],
      ["A2", "充电宝", "面议", "27.99", "230", "纯电、会爆", ""],
      ["A1", "第二个", "1", "2", "3", "普货", ""],
      ["", "", "", "", "", "", ""],
      ["A9", "", "5", "", "", "", "没有名字"],
    );
    expect([read.headers, read.rows, read.products.length]).toEqual([2, 4, 3]);
    expect(read.products[0]).toMatchObject({ productId: "A1", nameZh: "便携榨汁机", cost: "46", price: "24.99", currency: "EUR", weight: "620", goods: ["battery-built-in"] });
    // What cannot be read stays as typed; the field of the desk then says what is wrong with it.
    expect(read.products[1]).toMatchObject({ cost: "面议", goods: ["battery-standalone"] });
    expect(read.products[2]).toMatchObject({ productId: "A1-2", goods: [] });
    expect(read.remarks.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["bad-number C4", "said-currency D4", "bad-goods F4", "said-twice A5", "row-nameless A7"]);
    expect(read.remarks.at(-1)?.text).toBe("A9 · 5 · 没有名字");
    expect(read.columns.filter(({ field }) => !field).map(({ letter, header }) => letter + header)).toEqual(["G备注"]);
  });
  it("without headers is not guessed at", () => expect(sheet(["便携榨汁机", "46", "24.99"])).toMatchObject({ headers: 0, products: [] }));
  it("keeps what it has no column for", () => {
    const before = { ...runOfShow[0], productId: "A1", weeks: "3 4 5" } as NonNullable<(typeof runOfShow)[0]>;
    const read = readSheet({ name: "", rows: [["货号", "品名", "售价"], ["A1", "榨汁机", "20"]] }, { ...known, before: [before] });
    expect(read.products[0]?.weeks).toBe("3 4 5");
  });
});

describe("files", () => {
  it("the export of the example is read back as it was", () => {
    const read = grids("货盘.csv", strToU8(csv(rowsOf(runOfShow))));
    if (typeof read === "string") throw new Error(read);
    const ids = runOfShow.map(({ category }) => ({ id: category, zh: category, en: category }));
    const back = readSheet(read[0] ?? { name: "", rows: [] }, { ...known, categories: ids });
    expect(back.remarks).toEqual([]);
    expect(back.products).toEqual(runOfShow);
  });
  it("all a product can have is read back on a device that knows nothing of it", () => {
    const [first, second, third] = runOfShow;
    if (!first || !second || !third) throw new Error("no products");
    const full = [
      { ...first, hazards: { batteryKind: "lithium-metal", lithiumG: "0.3", batteries: "2", batteryCells: "4", stateOfCharge: "30" }, papers: ["UN38.3", "MSDS"], packing: { now: "carton", sides: "25×13×10", weightG: "80", price: "1.20", marginMm: "20" }, weeks: "3 4 5", current: "direct" },
      { ...second, papers: [], hazards: { at2100mm: "0.1", at4600mm: "0.05" } },
      { ...third, hazards: { liquidMl: "50", flashPointC: "-4" }, sizeUnit: "cm" as const },
    ];
    const ids = full.map(({ category }) => ({ id: category, zh: category, en: category }));
    const read = grids("货盘.csv", strToU8(csv(rowsOf(full))));
    if (typeof read === "string") throw new Error(read);
    const back = readSheet(read[0] ?? { name: "", rows: [] }, { ...known, categories: ids });
    expect(back.remarks).toEqual([]);
    expect(back.products).toEqual(full);
    expect(back.columns.filter(({ field }) => !field)).toEqual([]);
  });
  it("as teams write it: 锂离子, 30%, UN38.3、MSDS; what is no number stays and is told; what has no column stays known", () => {
    const before = { ...runOfShow[0], productId: "A1", papers: ["MSDS"], hazards: { batteries: "3", lithiumG: "1" } } as NonNullable<(typeof runOfShow)[0]>;
    const rows = [["货号", "品名", "电池种类", "荷电状态(%)", "电池块数", "液体容量(ml)", "已有单证", "周销量"], ["A1", "甲", "锂离子", "30%", "", "５０毫升", "", "3、4，5"], ["A2", "乙", "镍氢", "满电", "2块", "", "un38.3、MSDS；CE", ""], ["A3", "丙", "", "", "", "", "无", ""], ["A4", "丁", "", "", "", "", "齐全", ""]];
    const read = readSheet({ name: "", rows }, { ...known, before: [before], papers: ["UN38.3", "MSDS"] });
    expect(read.columns.map(({ field }) => field)).toEqual(["id", "name", "batteryKind", "stateOfCharge", "batteries", "liquidMl", "papers", "weeks"]);
    expect(read.products.map(({ hazards, papers, weeks }) => ({ hazards, papers, weeks }))).toEqual([
      { hazards: { lithiumG: "1", batteryKind: "lithium-ion", stateOfCharge: "30", liquidMl: "50" }, papers: null, weeks: "3 4 5" },
      { hazards: { batteryKind: "镍氢", stateOfCharge: "满电", batteries: "2" }, papers: ["UN38.3", "MSDS"], weeks: "" },
      { hazards: {}, papers: [], weeks: "" },
      { hazards: {}, papers: null, weeks: "" },
    ]);
    expect(read.remarks.map(({ code, cell, text }) => `${code} ${cell} ${text}`)).toEqual(["bad-figure C3 镍氢", "bad-figure D3 满电", "bad-papers G3 CE", "bad-papers G5 齐全"]);
  });
  it("without a column of classes has those its categories have as a rule, and says so; a word for none is none", () => {
    const categories = [{ id: "power-bank", zh: "充电宝", en: "Power bank", goods: ["battery-standalone"] as const }, { id: "sock", zh: "袜子", en: "Socks", goods: ["general"] as const }];
    const goodsIn = (rows: string[][]) => {
      const read = readSheet({ name: "", rows }, { ...known, categories });
      return [read.products.map(({ goods }) => goods), read.remarks.filter(({ code }) => code === "said-goods").map(({ cell, text }) => `${cell} ${text}`)];
    };
    expect(goodsIn([["品名", "类目"], ["大容量", "充电宝"], ["短袜", "袜子"], ["别的", ""]])).toEqual([[["battery-standalone"], [], []], ["B2 充电宝"]]);
    expect(goodsIn([["品名", "类目", "属性"], ["大容量", "充电宝", "普货"], ["空白", "充电宝", ""]])).toEqual([[[], ["battery-standalone"]], ["B3 充电宝"]]);
  });
  it("the example file of the repository, with its comments", () => {
    const read = grids("run-of-show.csv", new Uint8Array(readFileSync(new URL("../../../examples/run-of-show.csv", import.meta.url))));
    if (typeof read === "string") throw new Error(read);
    const [first] = read;
    expect(first && readSheet(first, known).products).toHaveLength(runOfShow.length);
  });
  it("a workbook: shared and inline texts, numbers as typed, gaps, prefixes, hidden sheets", () => {
    const book = zipSync({
      "xl/workbook.xml": strToU8('<x:workbook xmlns:x="a" xmlns:r="b"><x:sheets><x:sheet name="旧" sheetId="1" state="hidden" r:id="rId1"/><x:sheet name="货盘 &amp; 价" sheetId="2" r:id="rId2"/></x:sheets></x:workbook>'),
      "xl/_rels/workbook.xml.rels": strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'),
      "xl/sharedStrings.xml": strToU8("<sst><si><t>品名</t></si><si><r><t>便携</t></r><r><t>榨汁机</t></r><rPh><t>ピン</t></rPh></si></sst>"),
      "xl/worksheets/sheet1.xml": strToU8("<worksheet/>"),
      "xl/worksheets/sheet2.xml": strToU8('<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>售价</t></is></c><c r="D2" t="str"><f>1</f><v>币种</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><v>24.989999999999998</v></c><c r="D3" t="inlineStr"><is><t>USD</t></is></c></row></sheetData></worksheet>'),
    });
    const read = grids("货盘.xlsx", book);
    if (typeof read === "string") throw new Error(read);
    expect(read.map(({ name }) => name)).toEqual(["货盘 & 价"]);
    const back = readSheet(read[0] ?? { name: "", rows: [] }, known);
    expect(back).toMatchObject({ headers: 2, products: [{ nameZh: "便携榨汁机", price: "24.99", currency: "USD" }] });
    expect(back.columns.map(({ letter }) => letter)).toEqual(["A", "C", "D"]);
  });
  it("what is no table is said to be none", () => {
    expect(grids("a.xls", new Uint8Array([0xd0, 0xcf, 0x11]))).toBe("old");
    expect(grids("a.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 9]))).toBe("broken");
    expect(grids("a.csv", new Uint8Array())).toBe("empty");
  });
});
