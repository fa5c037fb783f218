import { expect, it } from "vitest";
import { DESTINATIONS } from "../markets";
import { find, initials } from "./pinyin";

const zh = new Intl.DisplayNames("zh-CN", { type: "region", style: "short" });
const en = new Intl.DisplayNames("en", { type: "region", style: "short" });
const choices = DESTINATIONS.map((value) => ({ value, text: zh.of(value) ?? "", also: [en.of(value) ?? ""] }));
const found = (typed: string) => find(choices, typed).map(({ value }) => value);

it("names have the letters their pinyin begins with", () => {
  const read = { 德国: "dg", 法国: "fg", 西班牙: "xby", 荷兰: "hl", 阿联酋: "alq", 奥地利: "adl", 匈牙利: "xyl", 捷克: "jk", 日本: "rb", 越南: "yn", 南非: "nf", 挪威: "nw", 泰国: "tg", 土耳其: "teq", 哈萨克斯坦: "hskst", 卢森堡: "lsb", 意大利: "ydl", 机器: "jq", 榨汁机: "zzj", 希腊: "xl", 塞浦路斯: "spls", "T 恤 2": "tx2" };
  for (const [name, letters] of Object.entries(read)) expect(initials(name), name).toBe(letters);
});

it("a destination is found by its name, a part of it, pinyin, English or code", () => {
  expect(found("瑞典")).toEqual(["SE"]);
  expect(found("rd")).toEqual(["SE"]);
  expect(found("sw").slice(0, 2).toSorted()).toEqual(["CH", "SE"]);
  expect(found("SE")[0]).toBe("SE");
  expect(found("ＳＥ")[0]).toBe("SE");
  expect(found("hskst")).toEqual(["KZ"]);
  expect(found("利").length).toBeGreaterThan(2);
  expect(found("zzzz")).toEqual([]);
  expect(found("  ")).toHaveLength(DESTINATIONS.length);
});

it("every destination is found by the letters of its name", () => {
  for (const { value, text } of choices) expect(found(initials(text)), text).toContain(value);
});
