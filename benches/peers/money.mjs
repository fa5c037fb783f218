// The formulas of target/parity/money.csv by decimal.js: how many results differ from the engine's, and the time a formula takes.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const root = new URL("../../", import.meta.url);
const Decimal = createRequire(new URL("xtask/npm/package.json", root))("decimal.js");
// More digits than any product or quotient here needs: what differs is a difference of arithmetic, not of precision.
Decimal.set({ precision: 60 });
const MODES = { "half-up": Decimal.ROUND_HALF_UP, down: Decimal.ROUND_DOWN, up: Decimal.ROUND_UP };
const THOUSANDTH = new Decimal("0.001");

function landed(row) {
  const [price, quantity, freight, insurance, perFrom, perTo, dutyRate, taxRate, mode, digits, step, least, most, over, under] = row;
  const rounding = MODES[mode];
  const places = Number(digits);
  const goods = new Decimal(price).times(quantity).plus(freight).plus(insurance);
  const value = goods.times(perTo).div(perFrom).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  const duty = value.times(dutyRate).toDecimalPlaces(places, rounding);
  const share0 = value.times(THOUSANDTH).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  const fee = Decimal.min(Decimal.max(share0, least), most);
  const tax = value.plus(duty).plus(fee).times(taxRate).div(step).toDecimalPlaces(0, rounding).times(step);
  const share = tax.times(over).div(under).toDecimalPlaces(places, rounding);
  return [value, duty, tax, share, value.plus(duty).plus(fee).plus(tax).plus(share)];
}

/** Formulas, results that differ (with the first few), cents of difference, and microseconds a formula. */
export function compare() {
  const rows = readFileSync(new URL("target/parity/money.csv", root), "utf8").trimEnd().split("\n").slice(1).map((line) => line.split(","));
  const begin = performance.now();
  const results = rows.map(landed);
  const micros = ((performance.now() - begin) * 1000) / rows.length;
  let cents = new Decimal(0);
  const different = [];
  for (const [at, row] of rows.entries()) {
    for (const [column, result] of results[at].entries()) {
      const off = result.minus(row[15 + column]).abs();
      if (off.isZero()) continue;
      cents = cents.plus(off.times(100));
      different.push({ at, column, engine: row[15 + column], peer: result.toString() });
    }
  }
  return { formulas: rows.length, different, cents: cents.toString(), micros };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { formulas, different, cents, micros } = compare();
  console.log(JSON.stringify({ peer: "npm decimal.js", formulas, different: different.length, cents, micros: micros.toFixed(2) }));
}
