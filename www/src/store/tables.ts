/** Files beside the pack that an answer names as missing. */
import type { Assessment, Verdict } from "../engine/client";

/** Tables that an assessment would need and does not have. */
export function tablesIn(duty: Assessment | null): string[] {
  return duty?.missing.flatMap((one) => (one.what === "table" && one.name ? [one.name] : [])) ?? [];
}

/** Those of all plans. */
export function tablesOf(verdict: Verdict): string[] {
  return [...tablesIn(verdict.duty), ...verdict.plans.flatMap((plan) => tablesIn(plan.duty))];
}
