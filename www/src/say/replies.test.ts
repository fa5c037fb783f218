import { describe, expect, it } from "vitest";
import { USUAL } from "../markets";
import { guard } from "./guard";
import { SPOKEN, voice, type Said } from "./lengths";
import { collisions, harmless, line, parse, repliesOf, toJson, toText, type Reply } from "./replies";

const said: Said = { country: "DE", minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05", tax: "included", amount: null, open: false };
const zh = await voice("zh");

it("reads as the control room pastes it", () => {
  expect(toText(repliesOf(zh, said)).split("\r\n")).toEqual([
    "多久到/几天到/多久能到/多长时间/物流/运费时效/发货|{德国 9 到 12 天到。/德国\uff0c9 到 12 天到。}",
    "几号到/哪天到/什么时候到|现在下单\uff0c德国预计 12月2日到 12月5日送到\uff0c也就是 9 到 12 天。",
    "要交税吗/交税/关税/税费/清关/含税/包税|{进口税费由我们承担\uff0c已经算在价格里\uff0c收货时不用再付。/价格已含税\uff0c到门不用再付。}",
    "能发德国吗/发德国吗/德国能寄吗/寄德国|{德国\uff0c9 到 12 天到。/德国 9 到 12 天到。}",
    "",
  ]);
});

it("in a run-of-show the number of the product asks and answers", () => {
  const [time] = repliesOf(zh, said, { subject: { number: 7, zh: "榨汁机", en: "Juicer" } });
  expect(time?.keywords.slice(0, 2)).toEqual(["7号多久到", "7号链接多久到"]);
  expect(time?.variants[0]).toBe("7 号榨汁机\uff1a德国 9 到 12 天到。");
});

it("with several destinations in the file a question names its own", async () => {
  const words = async (language: string, subject?: object) => repliesOf(await voice(language), said, { placed: true, ...subject }).map(({ keywords }) => keywords[0]);
  expect(await words("zh")).toEqual(["德国多久到", "德国几号到", "德国要交税吗", "能发德国吗"]);
  expect(await words("zh", { subject: { number: 7, zh: "榨汁机", en: "" } })).toEqual(["7号德国多久到", "7号德国几号到", "7号德国要交税吗", "7号能发德国吗"]);
  expect(await words("en", { subject: { number: 7, zh: "", en: "Juicer" } })).toEqual(["#7 Germany how long", "#7 Germany what date", "#7 Germany tax", "#7 ship to Germany"]);
  expect((await words("de"))[3]).toBe("Versand nach Deutschland");
});

describe("keywords that get into each other's way", () => {
  const reply = (keywords: string[], text: string): Reply => ({ topic: "tax", language: "zh", reviewed: true, keywords, variants: [text], own: false });
  it("are counted where two lines answer them otherwise, and not where the answer is the same", () => {
    expect(collisions([reply(["多久", "几天"], "A"), reply(["多久"], "B"), reply(["几天"], "A")])).toEqual({ keywords: 2, doubled: 1, within: 0, example: null });
  });
  it("as a part of another: the first product's number ends the eleventh's", () => {
    expect(collisions([reply(["1号多久到", "1号多久到德国"], "A"), reply(["11号多久到"], "B"), reply(["2号多久到"], "C")])).toEqual({ keywords: 4, doubled: 0, within: 1, example: ["1号多久到", "11号多久到"] });
    expect(collisions([reply(["#1 tax"], "A"), reply(["#11 tax"], "B")]).within).toBe(0);
  });
  it("do not within a language, between any two of the fourteen usual destinations", async () => {
    for (const language of SPOKEN) {
      const speaks = await voice(language);
      const found = collisions(USUAL.flatMap((country) => repliesOf(speaks, { ...said, country }, { placed: true })));
      expect(found, language).toMatchObject({ doubled: 0, within: 0, example: null });
      expect(found.keywords, language).toBeGreaterThan(14 * 8);
    }
  });
});

it("the seller's own words stand in place of the page's, each length where it answers", () => {
  const own: Record<string, string> = { "zh normal": "姐妹们，德国 9 到 12 天到，税我们包。", "zh full": "12月5日前到德国。" };
  const replies = repliesOf(zh, said, { own: (language, length) => own[`${language} ${length}`] ?? null });
  expect(replies.map(({ variants, own }) => [own, ...variants])).toEqual([
    [true, "德国 9 到 12 天到。", "姐妹们，德国 9 到 12 天到，税我们包。"],
    [true, "12月5日前到德国。"],
    [false, "进口税费由我们承担\uff0c已经算在价格里\uff0c收货时不用再付。", "价格已含税\uff0c到门不用再付。"],
    [true, "姐妹们，德国 9 到 12 天到，税我们包。", "德国 9 到 12 天到。"],
  ].map((one) => one.map((text) => (typeof text === "string" ? text.replace(/，/g, "\uff0c") : text))));
});

describe("the four characters of a line", () => {
  it("stand as their twins in keywords and answers", () => {
    expect(harmless("a|b/c{d}e\r\n f")).toBe("a｜b／c｛d｝e f");
    expect(line({ keywords: ["9/10 天", "到|吗"], variants: ["{今晚}下单", "A/B"] })).toBe("9／10 天/到｜吗|{｛今晚｝下单/A／B}");
    expect(line({ keywords: ["a"], variants: ["x/y"] })).toBe("a|x／y");
  });
  it("read back to the same keywords and answers, whatever was in them", () => {
    const alphabet = ["|", "/", "{", "}", "\n", "\\", "税", "7", " ", "a", "\u2028", "：", "{a/b}"];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const word = () => `k${Array.from({ length: 1 + random(8) }, () => alphabet[random(alphabet.length)]).join("")}`;
    for (let turn = 0; turn < 500; turn += 1) {
      const keywords = Array.from({ length: 1 + random(4) }, word);
      const variants = Array.from({ length: 1 + random(3) }, word);
      const text = line({ keywords, variants });
      expect(text).not.toMatch(/[\r\n\u2028]/);
      expect(parse(text)).toEqual({ keywords: keywords.map(harmless), answers: variants.map(harmless) });
    }
  });
  it("a line without keywords, or with two bars, is none", () => {
    for (const text of ["|x", "x", "a|b|c", ""]) expect(parse(text)).toBeNull();
    expect(parse("a|x{1/2}y{3/4}")?.answers).toEqual(["x1y3", "x1y4", "x2y3", "x2y4"]);
  });
});

it("every language answers every topic with what the guard lets pass; an unknown duty is not answered but as unknown", async () => {
  for (const language of SPOKEN) {
    const speaks = await voice(language);
    for (const change of [{}, { tax: "at-door", amount: { amount: "7.82", currency: "EUR" } }, { tax: "cod", amount: { amount: "24.99", currency: "EUR" } }, { tax: "unknown", open: true }] as Partial<Said>[]) {
      const one = { ...said, ...change };
      const replies = repliesOf(speaks, one);
      expect(replies.map(({ topic }) => topic), language).toEqual(["time", "date", "tax", "ship"]);
      for (const { keywords, variants, reviewed } of replies) {
        expect(keywords.length).toBeGreaterThan(1);
        for (const text of variants) expect(guard(text, language, one).filter(({ fault }) => fault !== "silent"), text).toEqual([]);
        expect(reviewed).toBe(language === "zh" || language === "en");
      }
    }
    expect(repliesOf(speaks, { ...said, tax: "unknown", open: false }).map(({ topic }) => topic)).toEqual(["time", "date", "ship"]);
  }
});

it("a keyword answers once: the first line keeps it", () => {
  const reply = (keywords: string[], text: string): Reply => ({ topic: "tax", language: "en", reviewed: true, keywords, variants: [text], own: false });
  expect(toText([reply(["VAT", "tax"], "A"), reply(["vat", "duty"], "B"), reply(["Tax"], "C")])).toBe("VAT/tax|A\r\nduty|B\r\n");
});

it("as JSON with what the promise rests on", () => {
  const made = { at: "2026-11-23T20:14:00+08:00", engine: "0.1.0", pack: { version: "2026.11.4", sha256: "ab" } };
  const json = JSON.parse(toJson([{ product: { id: "p1", number: 7, zh: "榨汁机", en: "Juicer" }, said, replies: repliesOf(zh, said) }], made)) as { format: string; version: number; made: object; entries: { country: string; promise: object; tax: string; replies: Reply[] }[] };
  expect(json).toMatchObject({ format: "landcast-replies", version: 1, made });
  expect(json.entries[0]).toMatchObject({ country: "DE", tax: "included", promise: { minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05" } });
  expect(json.entries[0]?.replies).toEqual(repliesOf(zh, said));
});
