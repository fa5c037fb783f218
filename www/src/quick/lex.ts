/** Cuts a line into numbers with units, sums of money, names of places, known words, and the rest. */
import { namesIn, wordLike, type Market } from "./places";
import { HANDLING_WORDS, LENGTHS, MONEY_WORDS, PIECES, ROLE_WORDS, SHARED, WEIGHTS, longest, type Handling, type Role } from "./words";


interface At {
  from: number;
  to: number;
}

export type Lexeme = At &
  (
    | { is: "money"; number: string; mark: string; times: string }
    | { is: "weight"; number: string; unit: string }
    | { is: "sides"; sides: readonly { number: string; unit: string }[] }
    | { is: "measure"; number: string; unit: Counted }
    | { is: "number"; number: string }
    | { is: "place"; country: string; sure: boolean }
    | { is: "handling"; meant: Handling }
    | { is: "role"; role: Role; glued: boolean }
    | { is: "gap" }
    | { is: "word" }
  );

/** What a number counts besides money, weight and length; `item` is the product of that number. */
type Counted = "wh" | "mah" | "v" | "ml" | "l" | "pieces" | "item";

/** A comma before 0.62 groups nothing: it parts two fields. */
const NUMBER = /(?:\d+(?:(?:[.']|,(?!0\.))\d+)*|[.,]\d+)/y;
const LATIN = /[A-Za-zÀ-ž][A-Za-z0-9À-ž'&-]*/y;
const GAP = /(?:[\s,;|/、·~→:=]|->|\+(?!\d))+/y;
const SPACE = /[ ]*/y;
const TIMES = /\s*(?:[x×*✕✖X乘]|by\b)\s*/y;
const CJK = /[\u3400-\u9fff]/;

const MONEY: ReadonlyMap<string, string> = new Map([...MONEY_WORDS, ...Object.keys(SHARED).map((mark) => [mark, mark] as const)]);
const WEIGHT: ReadonlyMap<string, string> = new Map(Object.keys(WEIGHTS).map((unit) => [unit, unit]));
const LENGTH: ReadonlyMap<string, string> = new Map(Object.keys(LENGTHS).map((unit) => [unit, unit]));
const MEASURE: ReadonlyMap<string, Counted> = new Map<string, Counted>([
  ["wh", "wh"], ["瓦时", "wh"], ["mah", "mah"], ["毫安时", "mah"], ["毫安", "mah"], ["v", "v"], ["伏", "v"], ["ml", "ml"], ["毫升", "ml"], ["l", "l"], ["升", "l"],
  ...PIECES.map((word) => [word, "pieces"] as const),
  ["号链接", "item"], ["号商品", "item"], ["号品", "item"], ["号", "item"],
]);

/** Full-width characters as plain ones; the marks of Chinese keyboards as those they stand for. */
export function normalize(text: string): string {
  return text
    // Between full-width digits a comma groups them; between plain ones it parts two fields.
    .replace(/(?<![\uff10-\uff19])\uff0c|\uff0c(?![\uff10-\uff19])/g, " ")
    .replace(/[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, "'")
    .normalize("NFKC")
    .replace(/(?<=\d)。(?=\d)/g, ".")
    .replace(/[。!?！？]/g, " ")
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/￥/g, "¥")
    // Weights as they are spoken: 半斤, 两公斤, 1斤半.
    .replace(/(?<![\d点零一二两三四五六七八九十百千半])([半一二两三四五六七八九十])(?=(?:市?斤|公斤|千克)(?!装))/g, (_, word: string) => (word === "半" ? "0.5" : String("一二三四五六七八九十".indexOf(word === "两" ? "二" : word) + 1)))
    .replace(/(?<![\d.])(\d+)((?:市?斤|公斤|千克))半/g, "$1.5$2");
}

export function lex(line: string, markets: readonly Market[]): Lexeme[] {
  return new Lexer(line, markets).all();
}

class Lexer {
  private readonly places: ReadonlyMap<string, string>;
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly line: string,
    markets: readonly Market[],
  ) {
    this.known = new Set(markets.map(({ country }) => country));
    this.places = namesIn(markets);
  }

  all(): Lexeme[] {
    const found: Lexeme[] = [];
    for (let at = 0; at < this.line.length; ) {
      const one = this.next(at);
      found.push(one);
      at = one.to;
    }
    return found;
  }

  private next(at: number): Lexeme {
    return this.gap(at) ?? this.moneyBefore(at) ?? this.labelledSides(at) ?? this.numeric(at) ?? this.named(at) ?? this.word(at);
  }

  private match(pattern: RegExp, at: number): string | null {
    pattern.lastIndex = at;
    return pattern.exec(this.line)?.[0] ?? null;
  }

  private past(pattern: RegExp, at: number): number {
    return at + (this.match(pattern, at)?.length ?? 0);
  }

  private gap(at: number): Lexeme | null {
    const text = this.match(GAP, at);
    return text ? { is: "gap", from: at, to: at + text.length } : null;
  }

  /** `€24.99`, `US$ 5`, `EUR 5`, `¥46元`. */
  private moneyBefore(at: number): Lexeme | null {
    const mark = this.mark(at);
    if (!mark || (CJK.test(mark.word) && mark.word !== "人民币")) return null;
    const start = this.past(SPACE, at + mark.word.length);
    const number = this.match(NUMBER, start);
    if (!number) return null;
    const { times, to } = this.multiplier(start + number.length);
    const again = this.mark(this.past(SPACE, to));
    const same = again && (again.meant === mark.meant || (mark.meant === "$" && /D$/.test(again.meant)) || (mark.word === "¥" && again.meant === "JPY"));
    if (!same || this.match(NUMBER, this.past(SPACE, to) + again.word.length)) return { is: "money", number, mark: mark.meant, times, from: at, to };
    return { is: "money", number, mark: again.meant, times, from: at, to: this.past(SPACE, to) + again.word.length };
  }

  /** A mark of money; `KR` in capitals is Korea, in small letters crowns. */
  private mark(at: number): { word: string; meant: string } | null {
    const mark = longest(MONEY, this.line, at);
    return mark?.word === "KR" ? null : mark;
  }

  /** 万 is ten thousand; `k` a thousand, where a sum of money is told by it. */
  private multiplier(at: number): { times: string; to: number } {
    if (this.line[at] === "万") return { times: "10000", to: at + 1 };
    if (/^k(?![a-z])/i.test(this.line.slice(at, at + 2))) return { times: "1000", to: at + 1 };
    return { times: "1", to: at };
  }

  /** 长24宽12高9, L24 W12 H9. */
  private labelledSides(at: number): Lexeme | null {
    if (/[A-Za-z]/.test(this.line[at - 1] ?? "")) return null;
    const side = String.raw`\s*[:=]?\s*(\d+(?:[.,']\d+)*)\s*(厘米|公分|毫米|英寸|cm|mm|inches|inch|in)?\s*[,;、x×*]?\s*`;
    const pattern = new RegExp(`(?:长|L|length)${side}(?:宽|W|width)${side}(?:高|H|height)${side}`, "iy");
    pattern.lastIndex = at;
    const match = pattern.exec(this.line);
    if (!match) return null;
    const sides = [1, 3, 5].map((part) => ({ number: match[part] ?? "", unit: (match[part + 1] ?? "").toLowerCase() }));
    return { is: "sides", sides, from: at, to: at + match[0].trimEnd().length };
  }

  private numeric(at: number): Lexeme | null {
    const number = this.match(NUMBER, at);
    if (!number || /[A-Za-z\d]/.test(this.line[at - 1] ?? "")) return null;
    return this.sides(at) ?? this.counted(at, number) ?? this.alone(at, number);
  }

  private sides(at: number): Lexeme | null {
    const sides: { number: string; unit: string }[] = [];
    for (let from = at; ; ) {
      const number = this.match(NUMBER, from);
      if (!number) return null;
      const spaced = this.past(SPACE, from + number.length);
      const unit = longest(LENGTH, this.line, spaced);
      const to = unit ? spaced + unit.word.length : from + number.length;
      sides.push({ number, unit: unit?.meant ?? "" });
      const next = this.past(TIMES, to);
      const more = next > to && this.match(NUMBER, next);
      if (!more) return sides.length > 1 || unit ? { is: "sides", sides, from: at, to } : null;
      from = next;
    }
  }

  private counted(at: number, number: string): Lexeme | null {
    const end = at + number.length;
    const spaced = this.past(SPACE, end);
    const { times, to } = this.multiplier(end);
    const mark = this.mark(this.past(SPACE, to));
    if (mark && !this.startsNext(mark.word, this.past(SPACE, to), to)) {
      return { is: "money", number, mark: mark.meant, times, from: at, to: this.past(SPACE, to) + mark.word.length };
    }
    const weight = longest(WEIGHT, this.line, spaced);
    // `5G` before a word is a radio, not a weight.
    if (weight && !(weight.word === "G" && CJK.test(this.line[spaced + 1] ?? ""))) return { is: "weight", number, unit: weight.meant, from: at, to: spaced + weight.word.length };
    const measure = longest(MEASURE, this.line, spaced);
    if (measure) return { is: "measure", number, unit: measure.meant, from: at, to: spaced + measure.word.length };
    return null;
  }

  /** In `46 €24.99` the mark belongs to the number it touches; 刀 that stands apart is a blade. */
  private startsNext(mark: string, at: number, end: number): boolean {
    if (at === end) return false;
    return mark === "刀" || /[\d.]/.test(this.line[at + mark.length] ?? "");
  }

  /** A number with letters at its end is part of a name: 4K, 3C数码. */
  private alone(at: number, number: string): Lexeme | null {
    const to = at + number.length;
    const behind = this.line[to] ?? "";
    if (!/[A-Za-z\u3400-\u9fff%]/.test(behind) || this.named(to) !== null) return { is: "number", number, from: at, to };
    const rest = this.match(LATIN, to) ?? behind;
    return { is: "word", from: at, to: to + rest.length };
  }

  private named(at: number): Lexeme | null {
    const before = this.line[at - 1] ?? "";
    if (/[A-Za-z]/.test(this.line[at] ?? "") && /[A-Za-z0-9]/.test(before)) {
      // 24.99EUR is read with its number; a letter behind a digit begins nothing else.
      if (!/\d/.test(before)) return null;
    }
    return this.role(at) ?? this.handling(at) ?? this.place(at);
  }

  private handling(at: number): Lexeme | null {
    const one = longest(HANDLING_WORDS, this.line, at);
    if (!one || !this.free(at, one.word)) return null;
    return { is: "handling", meant: one.meant, from: at, to: at + one.word.length };
  }

  private place(at: number): Lexeme | null {
    const name = longest(this.places, this.line, at);
    if (name && this.free(at, name.word)) return { is: "place", country: name.meant, sure: true, from: at, to: at + name.word.length };
    const code = /^[A-Za-z]{2}(?![A-Za-z0-9])/.exec(this.line.slice(at, at + 3))?.[0];
    if (!code || !this.known.has(code.toUpperCase())) return null;
    const small = code !== code.toUpperCase();
    return { is: "place", country: code.toUpperCase(), sure: !(small && wordLike(code.toLowerCase())), from: at, to: at + 2 };
  }

  private role(at: number): Lexeme | null {
    const one = longest(ROLE_WORDS, this.line, at);
    if (!one) return null;
    const colon = this.past(/\s*[:=]\s*/y, at + one.word.length);
    const spaced = this.past(SPACE, colon);
    const digit = /[\d.]/.test(this.line[spaced] ?? "");
    const money = !digit && this.moneyBefore(spaced) !== null;
    const glued = /[\d元块]/.test(this.line[at - 1] ?? "");
    const { meant: role } = one;
    const to = colon > at + one.word.length ? colon : at + one.word.length;
    const fits =
      role === "to" ? this.place(spaced) !== null
      : role === "item" ? digit
      : role === "name" ? colon > at + one.word.length || /\s/.test(this.line[at + one.word.length] ?? "")
      : role === "postcode" ? /[A-Za-z0-9]/.test(this.line[spaced] ?? "")
      : role === "cost" || role === "price" ? digit || money || (glued && this.free(at, one.word))
      : role === "size" ? digit || this.labelledSides(spaced) !== null
      : digit;
    if (fits) return { is: "role", role, glued: glued && !(digit || money), from: at, to };
    // A field is named and nothing stands beside it: told, unless it is part of a longer name.
    return one.word.length > 1 && role !== "name" && role !== "to" && role !== "item" && this.free(at, one.word) && this.starts(at) ? { is: "role", role, glued: false, from: at, to } : null;
  }

  private starts(at: number): boolean {
    return !/[\u3400-\u9fffA-Za-z]/.test(this.line[at - 1] ?? "");
  }

  /** A Chinese word is itself only where another word, a sign or the end follows: 粉饼 is not 粉, 化妆品收纳盒 is not 化妆品. */
  private free(at: number, word: string): boolean {
    if (!CJK.test(word)) return true;
    const to = at + word.length;
    const behind = this.line[to] ?? "";
    if (word.length === 1 && CJK.test(this.line[at - 1] ?? "")) return false;
    if (!CJK.test(behind)) return true;
    return this.role(to) !== null || this.handling(to) !== null || this.place(to) !== null;
  }

  private word(at: number): Lexeme {
    const latin = this.match(LATIN, at);
    const length = latin?.length ?? ((this.line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    return { is: "word", from: at, to: at + length };
  }
}
