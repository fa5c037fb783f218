import { expect, it } from "vitest";
import { DESTINATIONS } from "../markets";
import { runOfShow } from "../store/run-of-show";
import { find, initials, letters, spelled, typedLetters, type Choice } from "./pinyin";
import { readings } from "./syllables";

const zh = new Intl.DisplayNames("zh-CN", { type: "region", style: "short" });
const en = new Intl.DisplayNames("en", { type: "region", style: "short" });
const choices = DESTINATIONS.map((value) => ({ value, text: zh.of(value) ?? "", also: [en.of(value) ?? ""] }));
const found = (typed: string) => find(choices, typed).map(({ value }) => value);

it("names have the letters their pinyin begins with", () => {
  const read = { 德国: "dg", 法国: "fg", 西班牙: "xby", 荷兰: "hl", 阿联酋: "alq", 奥地利: "adl", 匈牙利: "xyl", 捷克: "jk", 日本: "rb", 越南: "yn", 南非: "nf", 挪威: "nw", 泰国: "tg", 土耳其: "teq", 哈萨克斯坦: "hskst", 卢森堡: "lsb", 意大利: "ydl", 机器: "jq", 榨汁机: "zzj", 希腊: "xl", 塞浦路斯: "spls", "T 恤 2": "tx2" };
  for (const [name, letters] of Object.entries(read)) expect(initials(name), name).toBe(letters);
});

it("a character has the syllable it is read as, and those it is read as in other words", () => {
  const read = { 德国: "deguo", 便携榨汁机: "bianxiezhazhiji", 充电宝: "chongdianbao", 瑞典: "ruidian", 口红: "kouhong", 蓝牙耳机: "lanyaerji", 手机壳: "shoujike", 筋膜枪: "jinmoqiang", 龙井: "longjing", 双肩包: "shuangjianbao", 血压计: "xueyaji" };
  for (const [name, spoken] of Object.entries(read)) expect(letters(name), name).toBe(spoken);
  expect(readings("行").toSorted()).toEqual(["hang", "xing"]);
  expect(readings("绿")).toContain("lv");
  expect(readings("女")).toContain("nv");
  expect([readings("·"), readings("T"), readings("ー")]).toEqual([[], ["t"], []]);
});

it("letters spell a name in full, by initials, mixed, and cut short", () => {
  const name = "便携榨汁机";
  for (const typed of ["bianxiezhazhiji", "bxzzj", "bxzhzhj", "bianxzzji", "bxiezhazj"]) expect(spelled(name, typed), typed).toBe("whole");
  for (const typed of ["b", "bian", "bianxie", "bianx", "bianxi", "bx", "bxzha"]) expect(spelled(name, typed), typed).toBe("start");
  for (const typed of ["zhazhi", "zzj", "zhaz", "zhiji"]) expect(spelled(name, typed), typed).toBe("within");
  for (const typed of ["zz", "bianxiezhazhijix", "pang", "bxx", "wzzj"]) expect(spelled(name, typed), typed).toBeNull();
  expect(spelled("纯棉 T 恤", "chunmiantxu")).toBe("whole");
  expect(spelled("20 寸行李箱", "20cunxinglixiang")).toBe("whole");
  expect(spelled("20 寸行李箱", "xinglixiang")).toBe("within");
  expect(spelled("Shopee", "sho")).toBeNull();
  expect(["bian xie", "xi'an", "ＢＸ", "lü", "x5", "12", "€5", ""].map(typedLetters)).toEqual(["bianxie", "xian", "bx", "lv", "x5", null, null, null]);
});

it("a destination is found by its name, a part of it, pinyin, English or code", () => {
  expect(found("瑞典")).toEqual(["SE"]);
  expect(found("rd")).toEqual(["SE"]);
  for (const typed of ["ruidian", "rui dian", "ruid", "rdian", "RUIDIAN"]) expect(found(typed)[0], typed).toBe("SE");
  expect(found("sw").slice(0, 2).toSorted()).toEqual(["CH", "SE"]);
  expect(found("SE")[0]).toBe("SE");
  expect(found("ＳＥ")[0]).toBe("SE");
  expect(found("hskst")).toEqual(["KZ"]);
  expect(found("利").length).toBeGreaterThan(2);
  expect(found("zzzz")).toEqual([]);
  expect(found("  ")).toHaveLength(DESTINATIONS.length);
});

it("every destination is found by the letters of its name, in short and in full", () => {
  for (const { value, text } of choices) {
    expect(found(initials(text)), text).toContain(value);
    expect(found(letters(text))[0], text).toBe(value);
  }
});

it("a product is found by its number, names, article number and pinyin", () => {
  const list: Choice[] = runOfShow.map(({ productId, nameZh, nameEn }, at) => ({ value: productId, text: nameZh, also: [nameEn, productId], number: at + 1 }));
  const first = (typed: string) => find(list, typed)[0]?.number;
  expect(["7", "07", "#7", "７", "36"].map(first)).toEqual([7, 7, 7, 7, 36]);
  // Behind the number itself those that begin with it, then names that have it.
  expect(find(list, "3").map(({ number }) => number).slice(0, 8)).toEqual([3, 30, 31, 32, 33, 34, 35, 36]);
  expect(["sku-14", "蓝牙", "earbuds", "Plush", "lyej", "lanya", "lan ya er ji", "jinmoq", "yumao"].map(first)).toEqual([14, 7, 7, 8, 7, 7, 7, 34, undefined]);
  expect(first("xinglixiang")).toBe(14);
});
