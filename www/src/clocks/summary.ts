/** The case in a few lines, for those who are called about it: nothing in it but what the verdict says. */
import { uid, type CalendarEvent } from "../calendar/ics";
import type { Verdict } from "../engine/client";
import type { L10n } from "../i18n";
import { caseName, steps } from "../elements/milestones/steps";
import { recommended } from "../elements/plans/pick";
import { MINUTE_MS } from "./zones";

export function summary(l10n: L10n, verdict: Verdict): string {
  const { duty, buyer, window } = verdict;
  const { destination } = verdict.normalized;
  const plan = recommended(verdict);
  const promise = window?.promise;
  const place = [l10n.country(destination.country), destination.region, destination.postcode].filter(Boolean).join(" ");
  const total = duty && duty.total !== null ? l10n.money({ amount: duty.total, currency: duty.currency }) : l10n.t("not-known");
  const late = steps(verdict).map((step) => l10n.t("summary-alarm", { stage: l10n.word("stage", step.stage), day: l10n.day(step.alarm) }));
  return [
    l10n.t("summary-product", { product: verdict.normalized.product.name || l10n.t("case-unnamed") }),
    l10n.t("summary-destination", { place }),
    promise
      ? l10n.t("summary-window", { days: l10n.span(promise.minDays, promise.maxDays), from: l10n.day(promise.from), to: l10n.day(promise.to), share: l10n.percent(promise.onTime) })
      : l10n.t("summary-no-window"),
    duty ? l10n.t(duty.payer === "seller" ? "summary-duty-seller" : "summary-duty-buyer", { total, door: l10n.money(buyer?.atDoor) }) : l10n.t("summary-no-duty"),
    l10n.t("summary-mode", { mode: l10n.t(`mode-${verdict.mode}`) }),
    ...(plan ? [l10n.t("summary-plan", { plan: [plan.serviceName, plan.nodeName, plan.bulkName].flatMap((name) => (name ? [l10n.name(name)] : [])).join(" · ") })] : []),
    ...(late.length ? [l10n.t("summary-alarms", { stages: late.join(l10n.t("list-separator")) })] : []),
    l10n.t("summary-pack", { version: verdict.pack.version, hash: verdict.pack.sha256, engine: verdict.engine }),
  ].join("\n");
}

/** The call as an entry for everybody's calendar. One case has one call a day: another hour moves it. */
export function call(l10n: L10n, verdict: Verdict, start: number, length: number, link: string): CalendarEvent {
  const { product, destination } = verdict.normalized;
  return {
    uid: uid("call", new Date(start).toISOString().slice(0, 10), product.id ?? product.name ?? "", destination.country),
    start,
    end: start + length * MINUTE_MS,
    summary: l10n.t("call-title", { case: caseName(l10n, verdict) }),
    description: [link, summary(l10n, verdict)].filter(Boolean).join("\n\n"),
    ...(link ? { location: link, url: link } : {}),
    alarm: -10,
  };
}
