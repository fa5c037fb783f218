/** Exact sums of decimal strings, for running totals that stand beside the engine's amounts and must agree with them. */

function parts(decimal: string): { digits: bigint; places: number } {
  const [, sign, whole = "", fraction = ""] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(decimal) ?? [];
  const digits = BigInt(`${whole}${fraction}` || "0");
  return { digits: sign === "-" ? -digits : digits, places: fraction.length };
}

export function add(left: string, right: string): string {
  const [a, b] = [parts(left), parts(right)];
  const places = Math.max(a.places, b.places);
  const sum = a.digits * 10n ** BigInt(places - a.places) + b.digits * 10n ** BigInt(places - b.places);
  const text = (sum < 0n ? -sum : sum).toString().padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places);
  return `${sum < 0n ? "-" : ""}${whole}${places ? `.${text.slice(-places)}` : ""}`;
}

export function negated(decimal: string): string {
  return decimal.startsWith("-") ? decimal.slice(1) : `-${decimal}`;
}
