/** The way of one plan as stops and the legs between them, each leg with how it goes and how long. */
import type { Name, Plan, Stage } from "../engine/client";
import { countryPlace, nodePlace, originPlace, type Place } from "./places";

export type By = "air" | "sea" | "rail" | "road" | "local" | "other";

export interface Stop {
  kind: "origin" | "hub" | "warehouse" | "destination";
  /** Null for the destination, which the page names by its country. */
  name: Name | null;
  place: Place | null;
}

export interface Leg {
  from: number;
  to: number;
  by: By;
  /** The stage it is of; null for stock that was sent before the order. */
  stage: Stage | null;
  service: Name | null;
}

export interface Way {
  stops: Stop[];
  legs: Leg[];
}

const PARTIES: Record<string, By> = { "air-carrier": "air", "sea-carrier": "sea", "rail-carrier": "rail", "road-carrier": "road" };
const BULK: readonly [RegExp, By][] = [[/^air/, "air"], [/^sea/, "sea"], [/^rail/, "rail"], [/^truck/, "road"]];

function carried(stage: Stage | undefined): By {
  if (!stage) return "other";
  return stage.stage === "last-mile" ? "local" : (PARTIES[stage.party] ?? "other");
}

function bulkBy(service: string | null): By {
  return BULK.find(([start]) => start.test(service ?? ""))?.[1] ?? "other";
}

export function way(plan: Plan, city: string, country: string): Way {
  const origin = originPlace(city);
  const start: Stop = { kind: "origin", name: origin.name, place: origin.at };
  const end: Stop = { kind: "destination", name: null, place: countryPlace(country) };
  const stage = (name: string) => plan.stages.find((one) => one.stage === name);
  if (!plan.node) return { stops: [start, end], legs: [{ from: 0, to: 1, by: carried(stage("line-haul")), stage: stage("line-haul") ?? null, service: plan.serviceName }] };
  const node: Stop = { kind: plan.mode === "overseas" ? "warehouse" : "hub", name: plan.nodeName, place: nodePlace(plan.node) };
  const haul = stage("line-haul");
  const second = stage("second-leg") ?? stage("last-mile");
  return {
    stops: [start, node, end],
    legs: [
      haul ? { from: 0, to: 1, by: carried(haul), stage: haul, service: plan.bulkName } : { from: 0, to: 1, by: bulkBy(plan.bulk), stage: null, service: plan.bulkName },
      { from: 1, to: 2, by: carried(second), stage: second ?? null, service: plan.serviceName },
    ],
  };
}
