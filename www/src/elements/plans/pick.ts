/** Choosing among the plans of a verdict for display. The order is the engine's: the first feasible plan of a mode is its best. */
import type { Mode, Plan, Rejection, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";

export const MODES: readonly Mode[] = ["direct", "border", "overseas"];

export function recommended(verdict: Verdict): Plan | null {
  return verdict.plans.find((plan) => plan.id === verdict.recommended) ?? null;
}

export function bestPerMode(verdict: Verdict): { mode: Mode; plan: Plan | null }[] {
  return MODES.map((mode) => ({ mode, plan: verdict.plans.find((plan) => plan.mode === mode && plan.feasible) ?? null }));
}

/** The rejected plan with the fewest reasons against it: the one that the least change would open. */
export function nearestFix(verdict: Verdict): { plan: Plan } | null {
  let nearest: Plan | null = null;
  for (const plan of verdict.plans) {
    if (plan.feasible || plan.rejections.length === 0) continue;
    if (!nearest || plan.rejections.length < nearest.rejections.length) nearest = plan;
  }
  return nearest && { plan: nearest };
}

/** Reasons that read alike are told once: a chain may meet the same refusal on two of its legs. */
export function distinct(l10n: L10n, rejections: readonly Rejection[]): Rejection[] {
  const seen = new Set<string>();
  return rejections.filter((rejection) => {
    const text = l10n.code(rejection);
    return !seen.has(text) && seen.add(text);
  });
}
