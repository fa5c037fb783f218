import { describe, expect, it } from "vitest";
import { guard, plain } from "./guard";
import type { Said } from "./lengths";

const included: Said = { country: "DE", minDays: 9, maxDays: 12, from: "2026-12-02", to: "2026-12-05", tax: "included", amount: null, open: false };
const door: Said = { ...included, tax: "at-door", amount: { amount: "7.82", currency: "EUR" } };
const cod: Said = { ...included, tax: "cod", amount: { amount: "24.99", currency: "EUR" } };
const open: Said = { ...included, tax: "unknown", open: true };

const faults = (text: string, language: string, said: Said = included) => [...new Set(guard(text, language, said).map(({ fault }) => fault))].sort();

describe("never tax free, whatever the verdict", () => {
  const said: [string, string][] = [
    ["zh", "德国免税到家"], ["zh", "零关税"], ["zh", "不用交税"], ["zh", "帮您低报"], ["zh", "免 税"], ["zh", "免\u200b税"], ["zh", "没有税"], ["zh", "关税为零"], ["zh", "税费0元"], ["en", "Taxes: none"], ["zh-hant", "免稅"],
    ["en", "Tax-free to your door"], ["en", "Duty free!"], ["en", "ＴＡＸ ＦＲＥＥ"], ["en", "No taxes at all"], ["en", "0% VAT"], ["en", "You won't have to pay any tax"],
    ["de", "Zollfrei und steuerfrei"], ["de", "Keine Zollgebühren"], ["de", "TAX FREE für alle"], ["fr", "Sans taxes"], ["fr", "Aucune taxe"], ["es", "Sin impuestos"], ["es-MX", "Libre de impuestos"],
    ["it", "Senza dazi"], ["it", "Esentasse"], ["nl", "Belastingvrij"], ["nl", "Geen invoerrechten"], ["pl", "Bez cła"], ["pl", "Wolne od podatku"], ["pt-BR", "Sem impostos"], ["pt-BR", "Isento de taxas"],
    ["th", "ปลอดภาษี"], ["th", "ไม่ต้องเสียภาษี"], ["vi", "Miễn thuế"], ["vi", "Không phải đóng thuế"], ["id", "Bebas pajak"], ["id", "Tanpa bea masuk"], ["ms", "Bebas cukai"], ["ms", "Tiada cukai"],
    ["ja", "免税です"], ["ja", "関税はかかりません"], ["ko", "면세"], ["ko", "관세 없음"], ["ar", "معفى من الضرائب"], ["ar", "بِدون ضَرائب"],
  ];
  it.each(said)("%s: %s", (language, text) => {
    for (const one of [included, door, cod, open]) expect(faults(text, language, one)).toContain("free");
  });
});

describe("tax included, and nothing at the door, only where the verdict says so", () => {
  const within: [string, string][] = [
    ["zh", "9到12天到，税费全包"], ["zh", "关税我们来付"], ["en", "We cover the duty"], ["fr", "Prix TTC"], ["en", "All duties included"], ["en", "Taxes are on us"], ["de", "inkl. MwSt"], ["fr", "TVA incluse"], ["es", "aranceles incluidos"], ["it", "dazi inclusi"],
    ["nl", "inclusief btw"], ["pl", "cło w cenie"], ["pt-BR", "com impostos inclusos"], ["th", "รวมภาษี"], ["vi", "đã bao gồm thuế"], ["id", "termasuk pajak"], ["ms", "cukai termasuk"], ["ja", "関税込み"], ["ko", "관세 포함"], ["ar", "السعر شامل الضرائب"],
    ["de", "Tax included, versandfertig"],
  ];
  it.each(within)("%s: %s", (language, text) => {
    expect(faults(text, language, included)).not.toContain("included");
    expect(faults(text, language, cod)).not.toContain("included");
    expect(faults(text, language, door)).toContain("included");
    expect(faults(text, language, open)).toContain("included");
  });
  const nothing: [string, string][] = [
    ["zh", "到门不用再付"], ["zh", "无需额外付钱"], ["zh", "无任何额外费用"], ["en", "nothing more to pay"], ["en", "no hidden fees"], ["de", "keine weiteren Kosten"], ["fr", "rien à payer"], ["es", "no pagas nada"], ["it", "niente da pagare"], ["nl", "geen extra kosten"],
    ["pl", "nic nie dopłacasz"], ["pt-BR", "nada a pagar"], ["th", "ไม่ต้องจ่ายเพิ่ม"], ["vi", "không phải trả thêm"], ["id", "tidak perlu bayar lagi"], ["ms", "tiada bayaran tambahan"], ["ja", "追加料金なし"], ["ko", "추가 비용 없음"], ["ar", "لا شيء يُدفع"],
  ];
  it.each(nothing)("%s: %s", (language, text) => {
    expect(faults(text, language, included)).not.toContain("nothing");
    for (const one of [door, cod, open]) expect(faults(text, language, one)).toContain("nothing");
  });
  it("what is not included may be said", () => {
    expect(faults("价格不含税，收货时另付 €7.82", "zh", door)).toEqual([]);
    expect(faults("Taxes are not included, about €7.82 at the door", "en", door)).toEqual([]);
    expect(faults("Zoll und Steuern nicht enthalten, etwa 7,82 € an der Tür", "de", door)).toEqual([]);
  });
  it("part of a text that denies does not cover the part that claims", () => {
    expect(faults("Taxes included, insurance not included", "en", door)).toContain("included");
    expect(faults("含税，不含保险", "zh", door)).toContain("included");
  });
  it("a text that leaves out what is due at the door is told so", () => {
    expect(faults("德国 9 到 12 天到", "zh", door)).toEqual(["silent"]);
    expect(faults("德国 9 到 12 天到", "zh", included)).toEqual([]);
    expect(faults("Lieferung in 9 bis 12 Tagen, 7,82 € extra", "de", door)).toEqual([]);
  });
});

describe("no day before the promise", () => {
  const early: [string, string][] = [
    ["zh", "8到12天到"], ["zh", "9到11天到"], ["zh", "７天到"], ["zh", "七天到"], ["zh", "一周就到"], ["zh", "十天左右"], ["zh", "48小时到"], ["zh", "9天到"], ["zh", "七八天到"], ["zh", "十来天到"], ["zh", "最快5天"], ["zh", "本周就到"], ["zh", "周五前到"], ["en", "by Friday"],
    ["en", "7 days"], ["en", "in 9 to 11 days"], ["en", "within seven days"], ["en", "8-12 days"], ["en", "in 1 week"], ["en", "72 hours"], ["en", "a 5-day delivery"],
    ["de", "in 8 bis 12 Tagen"], ["de", "in sieben Tagen"], ["fr", "en 9 à 11 jours"], ["es", "en una semana"], ["it", "in 7 giorni"], ["nl", "binnen 8 dagen"], ["pl", "w 8–12 dni"], ["pt-BR", "em dez dias"],
    ["th", "๗ วัน"], ["vi", "7 ngày"], ["id", "7 sampai 10 hari"], ["ms", "lapan hari"], ["ja", "7日間で届く"], ["ko", "7~10일"], ["ko", "일주일 배송"], ["ar", "خلال ٧ أيام"], ["de", "7 days only"],
  ];
  it.each(early)("%s: %s", (language, text) => expect(faults(text, language).some((fault) => fault === "days" || fault === "soon")).toBe(true));

  const right: [string, string][] = [
    ["zh", "9到12天到"], ["zh", "九到十二天到"], ["zh", "12天到"], ["zh", "两周到"], ["zh", "十二三天到"], ["zh", "二十来天到"], ["en", "a couple of weeks"], ["zh", "最晚12天"], ["zh", "10到15天"], ["en", "9-12 days"], ["en", "within twelve days"], ["en", "two weeks"], ["de", "in 9 bis 12 Tagen"], ["ko", "9~12일"], ["ja", "9〜12日"], ["ar", "خلال ٩ إلى ١٢ يومًا"], ["th", "๙-๑๒ วัน"],
  ];
  it.each(right)("%s: %s is as promised", (language, text) => expect(faults(text, language)).toEqual([]));

  it("numbers of other matters stay: price, pieces, sending off, returns", () => {
    for (const text of ["只要 24.99，买 2 件，12天到", "48小时内发货，9到12天到", "7天无理由退货", "第3号链接", "充一次电用 7 天，12天到", "100%正品，9到12天到"]) expect(faults(text, "zh"), text).toEqual([]);
    for (const text of ["ships within 2 days, 9 to 12 days to your door", "7-day returns", "only 3 left, 24.99", "the battery lasts 8 hours, 100% cotton"]) expect(faults(text, "en"), text).toEqual([]);
  });

  const dates: [string, string, string[]][] = [
    ["zh", "12月1日到12月5日到", ["date"]], ["zh", "12月2日到12月5日", []], ["zh", "12月2日到5日", []], ["zh", "12月2到5日之前都到，12月3号收到", ["date"]], ["zh", "12月5号收到", []], ["zh", "12月4号收到", ["date"]], ["zh", "2026-12-04 到", ["date"]],
    ["en", "by December 4", ["date"]], ["en", "between 2 and 5 December", []], ["en", "Dec 2 to Dec 5", []], ["en", "Dec 1st to Dec 5th", ["date"]], ["en", "by 5 December", []], ["en", "by Jan 2", []], ["de", "bis zum 4. Dezember", ["date"]], ["de", "2.–5. Dezember", []], ["de", "1. bis 5. Dezember", ["date"]],
    ["fr", "le 4 décembre", ["date"]], ["es", "el 4 de diciembre", ["date"]], ["pl", "4 grudnia", ["date"]], ["th", "4 ธันวาคม", ["date"]], ["vi", "ngày 4 tháng 12", ["date"]], ["ja", "12月4日に届く", ["date"]], ["ko", "12월 4일 도착", ["date"]], ["ar", "4 ديسمبر", ["date"]], ["de", "4/12", ["date"]], ["de", "5/12", []],
  ];
  it.each(dates)("%s: %s → %j", (language, text, expected) => expect(faults(text, language)).toEqual(expected));

  it("a promise over the turn of the year reads its months in their years", () => {
    const late: Said = { ...included, from: "2026-12-29", to: "2027-01-03" };
    expect(faults("12月29日到1月3日", "zh", late)).toEqual([]);
    expect(faults("by January 2", "en", late)).toEqual(["date"]);
    expect(faults("by December 30", "en", late)).toEqual(["date"]);
  });

  it("the day of the week before is a day", () => {
    expect(faults("明天就到", "zh")).toEqual(["soon"]);
    expect(faults("Next-day delivery", "en")).toEqual(["soon"]);
    expect(faults("今天下单，12 天到", "zh")).toEqual([]);
    expect(faults("Order today, 9 to 12 days", "en")).toEqual([]);
    expect(faults("arrives tomorrow", "en", { ...included, minDays: 1, maxDays: 1, from: "2026-11-24", to: "2026-11-24" })).toEqual([]);
  });
});

it("no guarantee: a share of the parcels is late", () => {
  for (const [language, text] of [["zh", "保证12天到"], ["en", "guaranteed"], ["de", "garantiert"], ["ja", "必ず届きます"], ["vi", "cam kết"]] as const) expect(faults(text, language), text).toEqual(["sure"]);
});

it("a text is read as evened out: width, case, marks nobody sees, digits of other scripts", () => {
  expect(plain("ＡＢ\u200b１２ ٣ ๔  含 税")).toBe("ab12 3 4 含税");
});

it("what was found is shown in the words of the text", () => {
  expect(guard("在德國免稅喔", "zh-hant", included)).toEqual([{ fault: "free", words: expect.stringMatching(/免.$/) as string }]);
  expect(guard("Lieferung in 7 Tagen", "de", included)).toEqual([{ fault: "days", words: "7 tagen" }]);
});
