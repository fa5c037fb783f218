/** What a desk is made of beside its numbers. */
import type { Unavailable } from "../engine/client";
import type { ProductFields } from "./form";
import type { Kept } from "./keep";

export type Tab = "board" | "show" | "plans" | "cost" | "route" | "exposure" | "window" | "surge" | "stock" | "packaging" | "documents" | "milestones" | "why" | "history";
export const TABS: readonly Tab[] = ["board", "show", "plans", "cost", "route", "exposure", "window", "surge", "stock", "packaging", "documents", "milestones", "why", "history"];
export type Theme = "auto" | "light" | "dark";

export interface EngineState {
  status: "loading" | "ready" | "unavailable";
  reason?: Unavailable;
  detail?: string;
}

/** What changed: the rows of the board alone, or anything. */
export type Change = "any" | "board";

/** What was typed, and the seller's own changes to each product. */
export type Typed = Pick<Kept, "form" | "drafts">;

export function first(products: readonly ProductFields[]): ProductFields {
  const product = products[0];
  if (!product) throw new Error("examples/run-of-show.csv has no rows");
  return product;
}
