import { describe, expect, it } from "vitest";
import type { SearchResult } from "../engine/client";
import { runOfShow } from "../store/run-of-show";
import { resolve, type Around } from "./resolve";

const phrase = (text: string) => ({ kind: "phrase", text, from: 0, to: text.length }) as const;
const result = (zh: string, en: string, confidence: string, candidates = ["850940"]) => ({ kind: "category", id: en, hs: candidates[0], zh, en, confidence, candidates }) as unknown as SearchResult;
const around: Around = { products: runOfShow, find: () => [], places: [], classes: () => ["general"] };
const fresh = { goods: [], batteryWh: "", hazards: {}, papers: null, packing: {}, weeks: "", current: "" };
const named = (text: string, found: SearchResult[] = []) => resolve(phrase(text), { ...around, find: () => found });

describe("a phrase", () => {
  it("is a product of the run-of-show by its name, a part that only one has, or its pinyin", () => {
    expect(named("便携榨汁机")).toEqual({ is: "product", index: 0 });
    expect(named("portable JUICER")).toEqual({ is: "product", index: 0 });
    expect(named("榨汁")).toEqual({ is: "product", index: 0 });
    for (const typed of ["bxzzj", "bianxie", "bian xie zha zhi ji", "BianXZZJ", "zhazhi"]) expect(named(typed), typed).toEqual({ is: "product", index: 0 });
  });
  it("whose letters several products share names them: 保温杯 and 保湿面霜 both begin with b", () => {
    const both = named("bao");
    expect(both.is === "several" && both.names.map(({ zh }) => zh)).toEqual(["保湿面霜 50g", "保温杯"]);
  });
  it("in letters may be a destination, which is offered and not taken", () => {
    const places = [{ zh: "德国", en: "Germany" }, { zh: "法国", en: "France" }];
    expect(resolve(phrase("dg"), { ...around, places })).toEqual({ is: "several", names: [{ zh: "德国", en: "Germany" }] });
    expect(resolve(phrase("degu"), { ...around, places })).toMatchObject({ names: [{ en: "Germany" }] });
  });
  it("that several products share names them, and takes none", () => {
    const names = runOfShow.filter(({ nameEn }) => nameEn.toLowerCase().includes("table"));
    expect(names.length).toBeGreaterThan(1);
    expect(named("table")).toMatchObject({ is: "several", names: names.slice(0, 3).map(({ nameEn: en }) => ({ en })) });
  });
  it("is goods of the dictionary by their very name only", () => {
    expect(named("破壁机", [result("破壁机", "Blender", "1", ["850940", "851679"])])).toEqual({ is: "goods", zh: "破壁机", en: "Blender", listed: true, patch: { productId: "破壁机", nameZh: "破壁机", nameEn: "Blender", category: "Blender", hs: "", ...fresh } });
    expect(named("破壁机", [result("破壁机", "Blender", "1")])).toMatchObject({ patch: { hs: "850940" } });
    expect(named("破壁", [result("破壁机", "Blender", "0.97")])).toEqual({ is: "several", names: [{ zh: "破壁机", en: "Blender" }] });
  });
  it("of goods brings the classes these have as a rule, and nothing of the product before", () => {
    const power = resolve(phrase("充电宝"), { ...around, products: [], find: () => [result("充电宝", "Power bank", "1")], classes: (id) => (id === "Power bank" ? ["battery-standalone"] : []) });
    expect(power).toMatchObject({ is: "goods", patch: { productId: "充电宝", goods: ["battery-standalone"], batteryWh: "", papers: null } });
  });
  it("after the word for a name is a new product, known or not", () => {
    expect(resolve({ ...phrase("羊毛衫"), after: 0 }, around)).toEqual({ is: "goods", zh: "羊毛衫", en: "羊毛衫", listed: false, patch: { productId: "羊毛衫", nameZh: "羊毛衫", nameEn: "羊毛衫", category: "", hs: "", ...fresh } });
    expect(resolve({ ...phrase("便携榨汁机"), after: 0 }, around)).toEqual({ is: "product", index: 0 });
  });
  it("that is nothing known offers nothing far-fetched", () => expect(named("qqqq", [result("破壁机", "Blender", "0.59")])).toEqual({ is: "several", names: [] }));
});
