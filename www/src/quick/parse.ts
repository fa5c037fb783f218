/** Reads a line as a seller types it: sums, weights, sizes, places and handling in any order. Pure: the same line gives the same answer. */
import { ceil, certain, plus, times } from "./exact";
import type { Context, Item, Option, Taken, Understanding, Unclear, Value, Why } from "./items";
import { lex, normalize, type Lexeme } from "./lex";
import { readNumber, type Kind, type Reading } from "./numbers";
import { placeNames, postcodePattern, type Market } from "./places";
import { HEAVY, LENGTHS, PESO_SIGN, SHARED, WEIGHTS, type Role } from "./words";

export function parse(text: string, context: Context): Understanding {
  const line = normalize(text);
  return new Parser(line, context).read();
}

/** Smaller units that add to the one before: 1斤2两, 2 lb 3 oz. */
const ADDS: Record<string, string> = { 斤: "两", 市斤: "两", lb: "oz", lbs: "oz", 磅: "盎司", kg: "g", 公斤: "克", 千克: "克" };

class Parser {
  private readonly lexemes: Lexeme[];
  private readonly items: Item[] = [];
  private at = 0;
  /** The word 品名, when the name is to follow. */
  private naming: { from: number; to: number } | null = null;
  private readonly markets: ReadonlyMap<string, Market>;
  /** The destination the line names, or else the form's. */
  private readonly country: string;

  constructor(
    private readonly line: string,
    private readonly context: Context,
  ) {
    this.lexemes = lex(line, context.markets);
    this.markets = new Map(context.markets.map((one) => [one.country, one]));
    const named = this.lexemes.find((one) => one.is === "place" && one.sure);
    this.country = named?.is === "place" ? named.country : context.country;
  }

  private get currency(): string {
    return this.markets.get(this.country)?.currency ?? this.context.currency;
  }

  read(): Understanding {
    let role: { role: Role; from: number; to: number } | null = null;
    while (this.at < this.lexemes.length) {
      const one = this.lexemes[this.at] as Lexeme;
      this.at += 1;
      if (one.is === "role" && !one.glued) {
        if (role) this.unclear(role, "alone");
        role = { role: one.role, from: one.from, to: one.to };
        if (one.role === "name") this.naming = { from: one.from, to: one.to };
        if (one.role === "name" || one.role === "to") role = null;
        else if (one.role === "postcode" || one.role === "hs") role = this.coded(role);
        continue;
      }
      if (one.is === "gap") continue;
      if (one.is !== "word") this.naming = null;
      const used: boolean = this.take(one, role);
      if (role && !used) this.unclear(role, "alone");
      role = null;
    }
    if (role) this.unclear(role, "alone");
    this.settle();
    return { line: this.line, items: this.items.sort((a, b) => a.from - b.from) };
  }

  private text(part: { from: number; to: number }): string {
    return this.line.slice(part.from, part.to).trim();
  }

  private taken(part: { from: number; to: number }, value: Value): void {
    const repeated = this.items.some((item) => item.kind === "taken" && item.value.field === value.field && value.field !== "goods");
    if (repeated) this.unclear(part, "twice");
    else this.items.push({ kind: "taken", text: this.text(part), from: part.from, to: part.to, value });
  }

  private unclear(part: { from: number; to: number }, why: Why, options: readonly Option[] = []): void {
    this.items.push({ kind: "unclear", text: this.text(part), from: part.from, to: part.to, why, options });
  }

  /** True when the word that names a field before it was for this. */
  private take(one: Lexeme, role: { role: Role; from: number; to: number } | null): boolean {
    const from = role?.from ?? one.from;
    switch (one.is) {
      case "money":
        this.money({ ...one, from: role?.role === "cost" || role?.role === "price" ? from : one.from }, role?.role ?? null);
        return role === null || role.role === "cost" || role.role === "price";
      case "weight":
        this.weight({ ...one, from: role?.role === "weight" ? from : one.from });
        return role === null || role.role === "weight";
      case "sides":
        this.sides({ ...one, from: role?.role === "size" ? from : one.from });
        return role === null || role.role === "size";
      case "measure":
        this.measure({ ...one, from: role?.role === "quantity" ? from : one.from });
        return role === null || (role.role === "quantity" && one.unit === "pieces");
      case "number":
        return this.number(one, role);
      case "handling":
        this.taken(one, handled(one.meant));
        return role === null;
      case "place":
        this.place(one);
        return role === null;
      case "word":
        this.word(one);
        return role === null;
      default:
        return role === null;
    }
  }

  /** A word without meaning of its own: with its neighbours it may be the name of the goods. */
  private word(one: Lexeme): void {
    const last = this.items.at(-1);
    if (last?.kind === "phrase" && !this.line.slice(last.to, one.from).trim()) {
      last.to = one.to;
      last.text = this.line.slice(last.after ?? last.from, last.to).trim();
    } else {
      this.items.push({ kind: "phrase", text: this.text(one), from: this.naming?.from ?? one.from, to: one.to, ...(this.naming ? { after: this.naming.to } : {}) });
    }
    this.naming = null;
  }

  private reading(part: { from: number; to: number }, number: string, kind: Kind, options: (value: string) => Option): string | null {
    const reading: Reading = readNumber(number, kind);
    if (reading === null) this.unclear(part, "broken");
    else if ("either" in reading) this.unclear(part, "number", reading.either.map(options));
    else return reading.value;
    return null;
  }

  private money(one: Lexeme & { is: "money" }, role: Role | null): void {
    // The word behind it names it: 46元成本.
    const behind = this.lexemes[this.at];
    let meant = role === "cost" || role === "price" ? role : null;
    let to = one.to;
    if (!meant && behind?.is === "role" && behind.glued && (behind.role === "cost" || behind.role === "price")) {
      meant = behind.role;
      to = behind.to;
      this.at += 1;
    }
    const part = { from: one.from, to };
    const priced = this.currencyOf(one.mark, meant);
    if (typeof priced !== "string") return this.either(part, one, priced, meant);
    const value = this.reading(part, one.number, "money", (number) => this.asMoney(times(number, one.times), priced, meant));
    if (value === null) return;
    const amount = one.times === "1" ? value : times(value, one.times);
    const field = meant ?? (priced === "CNY" ? "cost" : "price");
    if (field === "cost" && priced !== "CNY") return this.unclear(part, "cost-currency");
    if (meant === null && priced === "CNY" && this.has("cost") && !this.has("price")) {
      return this.unclear(part, "two-costs", [this.asMoney(amount, "CNY", "price")]);
    }
    this.taken(part, field === "cost" ? { field, amount } : { field, amount, currency: priced });
  }

  private has(field: Value["field"]): boolean {
    return this.items.some((item) => item.kind === "taken" && item.value.field === field);
  }

  /** The currency a mark stands for here, or those it may stand for. */
  private currencyOf(mark: string, role: "cost" | "price" | null): string | readonly string[] {
    const market = this.currency;
    const shared = SHARED[mark];
    if (shared) {
      if (shared.of.includes(market)) return market;
      if (mark === "$" && PESO_SIGN.includes(market)) return [market, "USD"];
      return shared.else ?? shared.of;
    }
    if (mark === "CNY" && market === "JPY" && role !== "cost" && this.yen()) return ["CNY", "JPY"];
    return mark;
  }

  /** Whether the sum at hand was written with the sign that yuan and yen share. */
  private yen(): boolean {
    const at = this.lexemes[this.at - 1];
    const here = at?.is === "money" ? at : this.lexemes[this.at - 2];
    return here !== undefined && /¥/.test(this.line.slice(here.from, here.to)) && !/元|rmb|cny|块|人民币/i.test(this.line.slice(here.from, here.to));
  }

  private either(part: { from: number; to: number }, one: Lexeme & { is: "money" }, currencies: readonly string[], role: "cost" | "price" | null): void {
    const reading = readNumber(one.number, "money");
    const values = reading === null ? [] : "either" in reading ? reading.either : [reading.value];
    const options = values.flatMap((value) => currencies.map((currency) => this.asMoney(times(value, one.times), currency, role)));
    this.unclear(part, currencies.includes("JPY") ? "yen" : "currency", options);
  }

  private asMoney(read: string, currency: string, role: "cost" | "price" | null): Option {
    const amount = certain(read);
    const field = role ?? (currency === "CNY" ? "cost" : "price");
    if (field === "cost") return { text: `cost ${amount} ${currency}`, value: currency === "CNY" ? { field, amount } : null };
    return { text: currency === "CNY" ? `price ${amount} CNY` : `${amount} ${currency}`, value: { field, amount, currency } };
  }

  private weight(one: Lexeme & { is: "weight" }): void {
    let part = { from: one.from, to: one.to };
    const value = this.reading(part, one.number, HEAVY.has(one.unit) ? "heavy" : WEIGHTS[one.unit] === "1" ? "grams" : "other", (number) => this.asWeight(number, one.unit));
    if (value === null) return;
    let grams = times(value, WEIGHTS[one.unit] ?? "1");
    const gap = this.lexemes[this.at]?.is === "gap" ? 1 : 0;
    const rest = this.lexemes[this.at + gap];
    if (rest?.is === "weight" && ADDS[one.unit] === rest.unit && !/[^\s]/.test(this.line.slice(one.to, rest.from))) {
      const more = readNumber(rest.number, "other");
      if (more && "value" in more) {
        grams = plus(grams, times(more.value, WEIGHTS[rest.unit] ?? "1"));
        part = { from: part.from, to: rest.to };
        this.at += gap + 1;
      }
    }
    const whole = ceil(grams);
    this.taken(part, { field: "weight", grams: whole, rounded: whole !== grams });
  }

  private asWeight(number: string, unit: string): Option {
    const grams = times(number, WEIGHTS[unit] ?? "1");
    return { text: `${certain(number)}${unit}`, value: { field: "weight", grams: ceil(grams), rounded: ceil(grams) !== grams } };
  }

  private sides(one: Lexeme & { is: "sides" }): void {
    if (one.sides.length !== 3) return this.unclear(one, "sides");
    const units = one.sides.map(({ unit }) => unit);
    const common = units.findLast((unit) => unit !== "") ?? "cm";
    const read = one.sides.map(({ number, unit }) => ({ reading: readNumber(number, "other"), unit: unit || common }));
    if (read.some(({ reading }) => reading === null)) return this.unclear(one, "broken");
    if (read.some(({ reading }) => reading && "either" in reading)) {
      // Each side may be either: the two lines in which all are read alike.
      const options = [0, 1].map((which) => this.asSides(read.map(({ reading, unit }) => ({ number: reading && "either" in reading ? (reading.either[which] ?? "") : ((reading as { value: string }).value), unit }))));
      return this.unclear(one, "number", options);
    }
    this.taken(one, sized(read.map(({ reading, unit }) => ({ number: (reading as { value: string }).value, unit }))));
  }

  private asSides(sides: readonly { number: string; unit: string }[]): Option {
    return { text: sides.map(({ number, unit }) => `${certain(number)}${unit}`).join("×"), value: sized(sides) };
  }

  private measure(one: Lexeme & { is: "measure" }): void {
    const suffix = this.line.slice(one.from, one.to).replace(/^[\d.,'\s]+/, "");
    const value = this.reading(one, one.number, one.unit === "mah" || one.unit === "pieces" ? "money" : "other", (number) => ({ text: `${number}${suffix}`, value: null }));
    if (value === null) return;
    if (one.unit === "item") return void this.item(one, one.number);
    if (one.unit === "pieces") return /^[1-9]\d*$/.test(value) ? this.taken(one, { field: "quantity", count: value }) : this.unclear(one, "broken");
    if (one.unit === "wh") return this.taken(one, { field: "batteryWh", wh: value });
    if (one.unit === "ml") return this.taken(one, { field: "liquidMl", ml: ceil(value) });
    if (one.unit === "l") return this.taken(one, { field: "liquidMl", ml: ceil(times(value, "1000")) });
    // 3.7V 10000mAh, in either order, are 37 Wh.
    const gap = this.lexemes[this.at]?.is === "gap" ? 1 : 0;
    const other = this.lexemes[this.at + gap];
    const pair = other?.is === "measure" && (one.unit === "mah" ? other.unit === "v" : other.unit === "mah") ? readNumber(other.number, "money") : null;
    if (other && pair && "value" in pair) {
      this.at += gap + 1;
      return this.taken({ from: one.from, to: other.to }, { field: "batteryWh", wh: times(times(value, pair.value), "0.001") });
    }
    if (one.unit === "v") return this.unclear(one, "unknown");
    const wh = times(times(value, "3.7"), "0.001");
    this.unclear(one, "volts", [{ text: `${wh}Wh`, value: { field: "batteryWh", wh } }]);
  }

  private number(one: Lexeme & { is: "number" }, role: { role: Role; from: number; to: number } | null): boolean {
    const from = role?.from ?? one.from;
    const part = { from, to: one.to };
    const behind = this.lexemes[this.at];
    const glued = !role && behind?.is === "role" && behind.glued ? behind : null;
    const meant = role?.role ?? glued?.role ?? null;
    if (glued) {
      part.to = glued.to;
      this.at += 1;
    }
    if (meant === "cost" || meant === "price") {
      const currency = meant === "cost" ? "CNY" : this.country === this.context.country ? this.context.currency : this.currency;
      const value = this.reading(part, one.number, "money", (number) => this.asMoney(number, currency, meant));
      if (value !== null) this.taken(part, meant === "cost" ? { field: meant, amount: value } : { field: meant, amount: value, currency });
    } else if (meant === "quantity") {
      if (/^[1-9]\d*$/.test(one.number)) this.taken(part, { field: "quantity", count: one.number });
      else this.unclear(part, "broken");
    } else if (meant === "item") {
      this.item(part, one.number);
    } else if (meant === "weight") {
      this.unclear(part, "bare", this.guesses(one.number, ["weight"]));
    } else {
      const reading = readNumber(one.number, "money");
      // A small whole number alone may be a product's.
      const number = Number(one.number);
      const listed: Option[] = /^\d+$/.test(one.number) && number >= 1 && number <= this.context.products ? [{ text: `#${number}`, value: { field: "item", number } }] : [];
      this.unclear(one, reading ? "bare" : "broken", [...listed, ...this.guesses(one.number, ["cost", "price", "weight"])]);
      return role === null;
    }
    return true;
  }

  /** A product by its number in the run-of-show. */
  private item(part: { from: number; to: number }, text: string): void {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= this.context.products) this.taken(part, { field: "item", number });
    else this.unclear(part, "item");
  }

  /** What a number without a unit may be. */
  private guesses(number: string, fields: readonly ("cost" | "price" | "weight")[]): Option[] {
    const reading = readNumber(number, "money");
    const values = reading === null ? [] : "either" in reading ? reading.either : [reading.value];
    return values.flatMap((value) =>
      fields.map((field) =>
        field === "cost" ? this.asMoney(value, "CNY", "cost") : field === "price" ? this.asMoney(value, this.currency, "price") : this.asWeight(value, value.includes(".") ? "kg" : "g"),
      ),
    );
  }

  private place(one: Lexeme & { is: "place" }): void {
    const named = this.items.find((item) => item.kind === "taken" && item.value.field === "country");
    if (!one.sure) return this.unclear(one, "word", [{ text: one.country, value: { field: "country", country: one.country } }]);
    if (named) return this.unclear(one, "twice");
    this.taken(one, { field: "country", country: one.country });
    this.region(one);
    this.postcode();
  }

  /** CA-ON, Canada Ontario, ES CN; a code that is a country's, too, is asked about unless a hyphen joins it. */
  private region(place: Lexeme & { is: "place" }): void {
    const regions = this.markets.get(place.country)?.regions ?? [];
    if (!regions.length) return;
    const rest = this.line.slice(place.to);
    const coded = /^(\s*-\s*|\s+(?!\d{1,2}\b))([A-Za-z0-9]{1,3})(?![A-Za-z0-9.,])/.exec(rest);
    const code = regions.find((region) => region.code.toUpperCase() === coded?.[2]?.toUpperCase());
    const spoken = rest.trimStart();
    const name = regions.flatMap((region) => [region.name.zh, region.name.en].map((word) => ({ region, word }))).find(({ word }) => word && spoken.toLowerCase().startsWith(word.toLowerCase()));
    if (name) return this.skipTo(place.to, rest.length - spoken.length + name.word.length, { field: "region", country: place.country, region: name.region.code });
    if (!coded || !code) return;
    const value: Value = { field: "region", country: place.country, region: code.code };
    if (!coded[1]?.includes("-") && this.markets.has(code.code)) {
      const to = place.to + coded[0].length;
      this.unclear({ from: place.to, to }, "region", [{ text: `-${code.code}`, value }]);
      this.skip(to);
    } else this.skipTo(place.to, coded[0].length, value);
  }

  private skipTo(from: number, length: number, value: Value): void {
    this.taken({ from, to: from + length }, value);
    this.skip(from + length);
  }

  private skip(to: number): void {
    while (this.at < this.lexemes.length && (this.lexemes[this.at] as Lexeme).from < to) this.at += 1;
  }

  private postcode(): void {
    const next = this.lexemes[this.at]?.is === "gap" ? this.at + 1 : this.at;
    const lexeme = this.lexemes[next];
    const pattern = postcodePattern(this.country);
    if (!lexeme || !pattern || lexeme.is === "money" || lexeme.is === "weight" || lexeme.is === "measure" || lexeme.is === "sides") return;
    pattern.lastIndex = lexeme.from;
    const found = pattern.exec(this.line)?.[0];
    if (!found || (lexeme.is === "number" && lexeme.number.length > found.length)) return;
    const behind = this.lexemes[next + 1];
    if (lexeme.is === "number" && behind?.is === "role" && behind.glued) return;
    this.skipTo(lexeme.from, found.length, { field: "postcode", postcode: found.toUpperCase() });
  }

  /** A post code or a code of goods after the word for it: whatever letters and digits follow. */
  private coded(role: { role: Role; from: number; to: number }): { role: Role; from: number; to: number } | null {
    const pattern = postcodePattern(this.country);
    const start = role.to + (/^\s*/.exec(this.line.slice(role.to))?.[0].length ?? 0);
    if (pattern) pattern.lastIndex = start;
    const rest = this.line.slice(start);
    const code = role.role === "hs" ? /^\d[\d.]{2,12}\d(?![\dA-Za-z\u3400-\u9fff])/.exec(rest)?.[0] : (pattern?.exec(this.line)?.[0] ?? /^[A-Za-z0-9][A-Za-z0-9-]*(?![A-Za-z0-9\u3400-\u9fff-])/.exec(rest)?.[0]);
    if (!code) return role;
    const part = { from: role.from, to: start + code.length };
    this.taken(part, role.role === "hs" ? { field: "hs", hs: code.replaceAll(".", "") } : { field: "postcode", postcode: code.toUpperCase() });
    this.skip(part.to);
    return null;
  }

  /** Names of countries the pack has no rules for are told as such, and not looked up as goods. */
  private settle(): void {
    const names = placeNames();
    for (const [at, item] of this.items.entries()) {
      if (item.kind !== "phrase") continue;
      if (names.has(item.text.toLowerCase())) this.items[at] = { ...item, kind: "unclear", why: "place", options: [] } satisfies Unclear;
      else if (!/[\p{L}\p{N}]/u.test(item.text)) this.items[at] = { ...item, kind: "unclear", why: "unknown", options: [] } satisfies Unclear;
    }
  }
}

function handled(meant: (Lexeme & { is: "handling" })["meant"]): Value {
  if ("goods" in meant) return { field: "goods", goods: meant.goods };
  if ("without" in meant) return { field: "without", what: meant.without };
  if ("cod" in meant) return { field: "cod", on: meant.cod };
  if ("incoterm" in meant) return { field: "incoterm", incoterm: meant.incoterm };
  return { field: "fragility", fragility: meant.fragility };
}

/** Centimetres stay what they are; anything else becomes millimetres. */
function sized(sides: readonly { number: string; unit: string }[]): Value {
  const centimetres = sides.every(({ unit }) => LENGTHS[unit] === "10");
  const read = sides.map(({ number, unit }) => (centimetres ? number : times(number, LENGTHS[unit] ?? "10")));
  return { field: "size", sides: read as unknown as readonly [string, string, string], unit: centimetres ? "cm" : "mm" };
}

export function takenOf(understanding: Understanding): readonly Taken[] {
  return understanding.items.filter((item): item is Taken => item.kind === "taken");
}
