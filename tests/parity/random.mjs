// Random consignments, drawn as `tests/support/random.rs` draws them.

export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }
  next() {
    let x = this.state;
    x = (x ^ (x << 13)) >>> 0;
    x = (x ^ (x >>> 17)) >>> 0;
    x = (x ^ (x << 5)) >>> 0;
    this.state = x;
    return x;
  }
  below(end) {
    return this.next() % end;
  }
  of(list) {
    return list[this.below(list.length)];
  }
}

const cents = (value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, "0")}`;
const DAY = 86_400_000;

function line(random, tables) {
  const line = {};
  const goods = random.below(10);
  if (goods === 1) line.category = random.of(tables.categories);
  else if (goods !== 0) line.hs = random.of(tables.codes);
  line.quantity = 1 + random.below(4);
  line.unitPrice = cents(random.below(random.of(tables.prices)));
  if (random.below(3) === 0) line.dutyRate = `0.${String(random.below(400)).padStart(3, "0")}`;
  line.description = `goods ${random.below(3)}`;
  return line;
}

export function consignment(random, tables) {
  const place = random.of(tables.destinations);
  const destination = { country: place.country };
  if (random.below(2) === 1 && place.regions.length > 0) destination.region = random.of(place.regions);
  const entryDate = new Date(Date.parse(`${tables.begins}T00:00:00Z`) + random.below(tables.days) * DAY).toISOString().slice(0, 10);
  const money = random.below(5);
  const currency = money < 2 ? place.currency : tables.currencies[money - 2];
  const more = random.below(3);
  const lines = [];
  for (let at = 0; at <= more; at += 1) lines.push(line(random, tables));
  const ask = { destination, entryDate, currency, lines, freight: cents(random.below(30_000)), insurance: cents(random.below(500)), scheme: "none" };
  const scheme = random.below(4);
  if (scheme === 0 && place.schemes.length > 0) ask.scheme = random.of(place.schemes);
  else if (scheme === 1) {
    ask.scheme = "auto";
    ask.schemes = place.schemes;
  }
  ask.channel = random.of(tables.channels);
  if (random.below(4) === 0) ask.consignee = "business";
  ask.gift = random.below(6) === 0;
  ask.personalUse = random.below(4) !== 0;
  ask.paidBy = random.of(tables.payers);
  ask.origin = random.of(tables.origins);
  ask.shipFrom = random.of(tables.starts);
  ask.settings = {};
  for (const { key, values } of place.switches) if (random.below(3) === 0) ask.settings[key] = random.of(values);
  return ask;
}
