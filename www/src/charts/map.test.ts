import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Plan, Stage } from "../engine/client";
import { way } from "../route/legs";
import { countryPlace, nodePlace, originPlace } from "../route/places";
import { map } from "./map";

const DATA = new URL("../../../data/", import.meta.url);
const stage = (name: string, party: string, days = 3): Stage => ({ stage: name, party, p50: days, p90: days + 2 }) as unknown as Stage;
const plan = (over: Partial<Plan>): Plan => ({ mode: "direct", node: null, nodeName: null, bulk: null, bulkName: null, serviceName: { zh: "专线", en: "Line" }, stages: [], ...over }) as Plan;
const direct = plan({ stages: [stage("consolidation", "cn-forwarder"), stage("line-haul", "air-carrier", 5), stage("last-mile", "de-last-mile")] });
const hub = plan({ mode: "border", node: "SG-HUB", nodeName: { zh: "新加坡枢纽仓", en: "Singapore hub" }, bulk: "air-asia-hub", stages: [stage("line-haul", "air-carrier"), stage("hub", "sg-hub"), stage("second-leg", "road-carrier")] });
const stock = plan({ mode: "overseas", node: "DE-FRA", nodeName: { zh: "法兰克福海外仓", en: "Frankfurt warehouse" }, bulk: "rail-europe", stages: [stage("warehouse", "de-warehouse"), stage("last-mile", "de-last-mile")] });

describe("the way of a plan", () => {
  it("goes straight, by what carries the line", () => {
    const { stops, legs } = way(direct, "CN-YIW", "DE");
    expect(stops.map(({ kind }) => kind)).toEqual(["origin", "destination"]);
    expect(stops[0]?.name?.zh).toBe("义乌");
    expect(legs).toMatchObject([{ by: "air", stage: { p50: 5 } }]);
  });
  it("goes over the hub, each leg by its own carrier", () => expect(way(hub, "CN-SZX", "MY").legs.map(({ by }) => by)).toEqual(["air", "road"]));
  it("starts from stock that was sent ahead", () => {
    const { stops, legs } = way(stock, "CN-SZX", "FR");
    expect(stops[1]?.kind).toBe("warehouse");
    expect(legs.map(({ by, stage: of }) => [by, of === null])).toEqual([["rail", true], ["local", false]]);
  });
  it("of a city the pack does not know starts in South China", () => expect(originPlace("CN-XXX").at).toEqual(originPlace("CN-SZX").at));
});

describe("places", () => {
  it("are there for each destination and each warehouse of the pack", () => {
    const countries = readdirSync(new URL("markets/", DATA)).filter((name) => /^[A-Z]{2}$/.test(name) && name !== "EU");
    expect(countries.length).toBeGreaterThan(50);
    expect(countries.filter((code) => !countryPlace(code))).toEqual([]);
    const nodes = readdirSync(new URL("nodes/", DATA)).map((file) => file.replace(".toml", ""));
    expect(nodes.filter((id) => !nodePlace(id))).toEqual([]);
  });
  it("of a warehouse lie in its country or beside it", () => {
    for (const file of readdirSync(new URL("nodes/", DATA))) {
      const country = /^country = "(\w+)"/m.exec(readFileSync(new URL(`nodes/${file}`, DATA), "utf8"))?.[1] ?? "";
      const [node, whole] = [nodePlace(file.replace(".toml", "")), countryPlace(country)];
      // America is the widest of them: from Newark to Los Angeles.
      if (node && whole) expect(Math.hypot(node[0] - whole[0], node[1] - whole[1]), file).toBeLessThan(country === "US" ? 46 : 5);
    }
  });
});

describe("the map", () => {
  const names = ["1 深圳", "2 终点", "3 终点"];
  const words = ["空运 5–7 天", "陆运 3–5 天"];
  it("keeps every stop inside the picture, wherever the plan goes", () => {
    for (const country of ["DE", "US", "BR", "NZ", "SG", "ZA", "CL", "HK"]) {
      for (const [width, height] of [[800, 368], [340, 230]] as const) {
        const { marks, legs } = map(way(direct, "CN-SZX", country), names, words, width, height);
        for (const { x, y } of marks) {
          expect(x > 0 && x < width, `${country} ${x}`).toBe(true);
          expect(y > 0 && y < height, `${country} ${y}`).toBe(true);
        }
        // A leg that is cut at the edge of the world would begin a second time.
        expect(legs[0]?.path.match(/M/g)?.length ?? 1, country).toBe(1);
      }
    }
  });
  it("gives stops that lie on each other one mark and their short leg no words", () => {
    const { marks, legs } = map(way(stock, "CN-SZX", "DE"), names, words, 800, 368);
    expect(marks.map(({ stops }) => stops)).toEqual([[0], [1, 2]]);
    expect(legs[1]?.label).toBeNull();
  });
  it("draws land and stays small", () => {
    const { land } = map(way(direct, "CN-SZX", "DE"), names, words, 800, 368);
    expect(land.length).toBeGreaterThan(2_000);
    expect(land.length).toBeLessThan(80_000);
  });
});
