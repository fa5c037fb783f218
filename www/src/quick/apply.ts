/** What a line changes in the form, and the form as a line. */
import type { GoodsClass } from "../engine/client";
import { plain } from "../i18n/decimal";
import { EXAMPLE, type Form } from "../store/form";
import { BATTERIES } from "../store/hazards";
import { certain } from "./exact";
import type { Value } from "./items";
import { postcodePattern } from "./places";

/** What the line does not name stays as it is; goods classes add up, unless the line says there are none. */
export function patchOf(values: readonly Value[], form: Form, destinations: readonly string[]): Partial<Form> {
  const patch: Partial<Form> = {};
  const bare = values.some((value) => value.field === "without" && value.what === "all");
  const unpowered = values.some((value) => value.field === "without" && value.what === "battery");
  let goods: GoodsClass[] = bare ? [] : form.goods.filter((one) => !unpowered || !BATTERIES.includes(one));
  for (const value of values) {
    switch (value.field) {
      case "cost":
        patch.cost = value.amount;
        break;
      case "price":
        Object.assign(patch, { price: value.amount, currency: value.currency });
        break;
      case "weight":
        patch.weight = value.grams;
        break;
      case "size":
        Object.assign(patch, { size: value.sides.join("×"), sizeUnit: value.unit });
        break;
      case "country":
        if (value.country !== form.country) {
          Object.assign(patch, { country: value.country, region: "", postcode: value.country === EXAMPLE.country ? EXAMPLE.postcode : "" });
          if (!destinations.includes(value.country)) patch.destinations = [...destinations, value.country];
        }
        break;
      case "goods":
        // One kind of battery at a time: the one that was named.
        if (BATTERIES.includes(value.goods)) goods = goods.filter((one) => !BATTERIES.includes(one));
        if (!goods.includes(value.goods)) goods = [...goods, value.goods];
        break;
      case "batteryWh":
        patch.batteryWh = value.wh;
        break;
      case "liquidMl":
        patch.hazards = { ...form.hazards, liquidMl: value.ml };
        break;
      case "quantity":
        patch.quantity = value.count;
        break;
      case "cod":
        patch.cod = value.on;
        break;
      case "incoterm":
        patch.incoterm = value.incoterm;
        break;
      case "fragility":
        patch.fragility = value.fragility;
        break;
      case "hs":
        patch.hs = value.hs;
        break;
      case "region":
      case "postcode":
      case "without":
      case "item":
        break;
    }
  }
  // A place named with the country wins over what the change of country empties.
  for (const value of values) {
    if (value.field === "region") Object.assign(patch, { region: value.region, ...(form.country === value.country ? {} : { postcode: "" }) });
  }
  for (const value of values) if (value.field === "postcode") patch.postcode = value.postcode;
  if (goods.length !== form.goods.length || goods.some((one) => !form.goods.includes(one))) patch.goods = goods;
  return patch;
}

const GOODS_WORDS: Partial<Record<GoodsClass, readonly [string, string]>> = {
  "battery-built-in": ["带电", "battery"], "battery-packed-with": ["配套电池", "battery beside"], "battery-standalone": ["纯电池", "loose battery"], liquid: ["液体", "liquid"],
  powder: ["粉末", "powder"], aerosol: ["气雾", "aerosol"], magnet: ["带磁", "magnet"], cosmetics: ["化妆品", "cosmetics"], food: ["食品", "food"],
  supplement: ["保健品", "supplement"], medicine: ["药品", "medicine"], blade: ["刀具", "blade"], brand: ["品牌", "brand"],
};

const MARKS: Record<string, string> = { EUR: "€", GBP: "£", USD: "US$", CAD: "CA$", AUD: "A$", SGD: "S$", HKD: "HK$", TWD: "NT$", NZD: "NZ$", BRL: "R$", MYR: "RM" };
const NUMBER = /^\d+(\.\d+)?$/;

/** The form as a line that reads back as the same form; what stands in a field and is no number is left out. */
export function format(form: Form, chinese: boolean): string {
  const word = (pair: readonly [string, string]) => pair[chinese ? 0 : 1];
  const cost = certain(plain(form.cost));
  const price = certain(plain(form.price));
  const weight = plain(form.weight);
  const sides = form.size.normalize("NFKC").split(/[x×*✕,\s]+/i).filter(Boolean).map(certain);
  const parts = [
    NUMBER.test(cost) ? `${word(["成本", "cost "])}¥${cost}` : "",
    /^\d+$/.test(weight) ? (/^0*\d{1,3}$/.test(weight) ? `${Number(weight)}g` : `${kilograms(weight)}kg`) : "",
    sides.length === 3 && sides.every((side) => NUMBER.test(side)) ? `${sides.join("×")}${form.sizeUnit}` : "",
    ...(form.goods.length ? form.goods.map((one) => word(GOODS_WORDS[one] ?? ["", ""])) : [word(["普货", "general goods"])]),
    form.country + (form.region ? `-${form.region}` : ""),
    postcode(form, chinese),
    NUMBER.test(price) ? (form.currency === "CNY" ? `${word(["售价", "price "])}${price} CNY` : MARKS[form.currency] ? `${MARKS[form.currency]}${price}` : `${price} ${form.currency}`) : "",
    /^[1-9]\d*$/.test(form.quantity.trim()) && form.quantity.trim() !== "1" ? word([`${form.quantity.trim()}件`, `${form.quantity.trim()} pcs`]) : "",
    form.cod ? word(["货到付款", "COD"]) : "",
  ];
  return parts.filter(Boolean).join(" ");
}

function kilograms(grams: string): string {
  const whole = grams.slice(0, -3).replace(/^0+(?=\d)/, "");
  const rest = grams.slice(-3).replace(/0+$/, "");
  return rest ? `${whole}.${rest}` : whole;
}

function postcode(form: Form, chinese: boolean): string {
  const typed = form.postcode.trim();
  if (!typed) return "";
  const pattern = postcodePattern(form.country);
  const clear = pattern?.exec(typed)?.[0] === typed;
  return clear ? typed : /^[A-Za-z0-9-]+$/.test(typed) ? `${chinese ? "邮编" : "postcode"} ${typed}` : "";
}
