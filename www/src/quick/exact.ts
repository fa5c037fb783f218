/** Exact arithmetic on decimal strings, for units of weight and length: nothing typed passes through a float. */

interface Fraction {
  digits: bigint;
  places: number;
}

function read(decimal: string): Fraction {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function write({ digits, places }: Fraction): string {
  const text = digits.toString().padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, "");
  return fraction ? `${whole}.${fraction}` : whole;
}

/** The product of two decimals that are not negative: `times("0.62", "1000")` is `"620"`. */
export function times(a: string, b: string): string {
  const [one, other] = [read(a), read(b)];
  return write({ digits: one.digits * other.digits, places: one.places + other.places });
}

export function plus(a: string, b: string): string {
  const [one, other] = [read(a), read(b)];
  const places = Math.max(one.places, other.places);
  const whole = ({ digits, places: own }: Fraction) => digits * 10n ** BigInt(places - own);
  return write({ digits: whole(one) + whole(other), places });
}

/** The next whole number, as a carrier's scale rounds up. */
export function ceil(decimal: string): string {
  const { digits, places } = read(decimal);
  const unit = 10n ** BigInt(places);
  return ((digits + unit - 1n) / unit).toString();
}

/** Three digits after a point could be read as a thousand: a zero behind them says they are not. */
export function certain(number: string): string {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(number) ? `${number}0` : number;
}

/** Without zeros that say nothing: `"007.50"` is `"7.50"`, since a price keeps its cents. */
export function tidy(decimal: string): string {
  return decimal.replace(/^0+(?=\d)/, "").replace(/\.$/, "");
}
