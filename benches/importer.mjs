// How long the importer's module takes in Node for a file of a hundred thousand parcels, learning included, and for as many
// orders with the list of late ones: `node benches/importer.mjs [ROWS]`, after `cargo xtask build --engine`. Medians of
// nine runs, each with an importer that has read nothing. Numbers and names are drawn, no row is real.

import { readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const { initSync, Importer } = await import(new URL("pkg/dist/landcast_importer.js", root));
initSync({ module: read("pkg/dist/landcast_importer_bg.wasm") });
const pack = read("pkg/dist/landcast.pack");
const rows = Number(process.argv[2] ?? 100_000);
const asOf = "2026-11-23";

let seed = 20_261_123;
const draw = (end) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * end);
};
const pick = (list) => list[draw(list.length)];
const day = (number, clock = true) => {
  const at = new Date(Date.UTC(2026, 10, 23 - number)).toISOString().slice(0, 10);
  return clock ? `${at} ${String(draw(24)).padStart(2, "0")}:${String(draw(60)).padStart(2, "0")}` : at;
};

const countries = ["美国", "United States", "DE", "德国", "FRA", "英国/GB/UK", "日本", "Australia", "CA", "墨西哥"];
const services = ["空运专线·快线", "空运专线·普货", "示例专线", "air-line-battery"];

function parcels() {
  const lines = ["单号,订单号,物流产品,目的国,状态,下单时间,上网时间,签收时间,承诺送达日期,最新轨迹"];
  for (let at = 0; at < rows; at += 1) {
    const sent = 1 + draw(300);
    const took = 6 + draw(14);
    const arrived = took < sent;
    const event = `"${day(Math.max(sent - took, 0))}, HUB ${draw(90)}, ${arrived ? "Delivered" : "In transit"}"`;
    lines.push(`SYN${1e8 + at}CN,PO-${9e8 + at},${pick(services)},${pick(countries)},${arrived ? "成功签收" : "运输途中"},${day(sent + 2)},${day(sent)},${arrived ? day(sent - took) : ""},${day(sent - 14, false)},${event}`);
  }
  return lines.join("\n");
}

function orders() {
  const lines = ["Order ID,Tracking ID,Country,Created Time,Promised date,Shipped Time,Delivered Time"];
  for (let at = 0; at < rows; at += 1) {
    const made = draw(40);
    lines.push(`PO-${9e8 + at},SYN${1e8 + at}CN,${pick(countries)},${day(made)},${day(made - 16, false)},${made > 2 ? day(made - 2) : ""},`);
  }
  return lines.join("\n");
}

// A carrier's price sheet of as many rows: countries of 25 bands each, as text. `node benches/importer.mjs 50000`.
function sheet() {
  const lines = ["某某全球专线", "产品代码：SYN-1,,生效日期：2026.10.01", "国家/地区,分区,重量(KG),最低计费重(KG),运费(RMB/KG),挂号费(RMB/票),参考时效"];
  for (let at = 0; at < rows; at += 1) {
    const band = at % 25;
    const zone = Math.floor(at / 25 / countries.length) + 1;
    lines.push(`${countries[Math.floor(at / 25) % countries.length]},${zone}区,${(band / 5).toFixed(1)}-${((band + 1) / 5).toFixed(1)},0.05,${(90 - band + draw(10) / 10).toFixed(1)},${18 + (zone % 7)},6-12工作日`);
  }
  return new TextEncoder().encode(lines.join("\n"));
}

const files = { parcels: parcels(), orders: orders(), sheet: sheet() };
const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const times = { read: [], learn: [], "read and learn": [], orders: [], late: [], "price sheet": [] };
const timed = (name, work) => {
  const begin = performance.now();
  const answer = work();
  const took = performance.now() - begin;
  times[name].push(took);
  return [answer, took];
};
let report;
for (let run = 0; run < 9; run += 1) {
  const importer = new Importer(pack);
  const [parcelsRead, first] = timed("read", () => importer.parcels(files.parcels, { asOf }));
  if ("learn" in importer) {
    const [, second] = timed("learn", () => importer.learn({ asOf, target: "0.9" }));
    times["read and learn"].push(first + second);
  }
  timed("orders", () => importer.orders(files.orders, { asOf }));
  const [late] = timed("late", () => importer.late({ asOf }));
  if ("rates" in importer) timed("price sheet", () => importer.rates(files.sheet, "sheet.csv", { asOf }));
  report = { parcels: parcelsRead.rows, late: late.late.length };
  importer.free();
}
console.log(`${rows} rows, ${(files.parcels.length / 1e6).toFixed(1)} MB; ${JSON.stringify(report)}`);
for (const [name, all] of Object.entries(times)) if (all.length) console.log(`${name.padEnd(16)}${median(all).toFixed(0).padStart(6)} ms`);
