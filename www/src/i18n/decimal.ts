/**
 * Decimal strings without arithmetic: tests and shifts of the point, exact at any length. Money is computed by the
 * engine only; what stands here serves percent fields and "is it zero".
 */

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/;

export function isZero(decimal: string): boolean {
  return /^[+-]?0*(\.0*)?$/.test(decimal) && /\d/.test(decimal);
}

export function isNegative(decimal: string): boolean {
  return decimal.startsWith("-") && !isZero(decimal);
}

/** Moves the point: `shift("2.9", -2)` is `"0.029"`. What is not a plain decimal comes back as it was. */
export function shift(decimal: string, places: number): string {
  const match = PLAIN.exec(decimal.trim());
  if (!match || !/\d/.test(decimal)) return decimal;
  const sign = match[1] === "-" ? "-" : "";
  const whole = match[2] ?? "";
  const fraction = match[3] ?? "";
  let digits = whole + fraction;
  let point = whole.length + places;
  if (point <= 0) {
    digits = "0".repeat(1 - point) + digits;
    point = 1;
  }
  if (point > digits.length) digits = digits.padEnd(point, "0");
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  const right = digits.slice(point).replace(/0+$/, "");
  const text = right ? `${left}.${right}` : left;
  return isZero(text) ? "0" : sign + text;
}

/** Full-width digits, points and separators as typed by a Chinese keyboard, brought to plain ones. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/。/g, ".").replace(/\s+/g, "").replace(/,(?=\d{3}(\D|$))/g, "");
}

/** A whole number if the text is one, else the text itself, so that the engine can say what is wrong with it. */
export function count(text: string): number | string {
  const tidy = plain(text);
  return /^\d{1,9}$/.test(tidy) ? Number(tidy) : text.trim();
}
