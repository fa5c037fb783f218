/** What the milestones of a verdict come to: rows of the table, days to write to the buyer, entries of a calendar. */
import { uid, type CalendarEvent } from "../../calendar/ics";
import type { CivilDate, Name, PlatformLimit, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { Occasion } from "../../i18n/message";
import { plusDays } from "../../clocks/zones";
import { recommended } from "../plans/pick";

export interface Step {
  stage: string;
  party: Name | null;
  expected: CivilDate;
  alarm: CivilDate;
}

/** When to write which message. */
export interface Draft {
  occasion: Occasion;
  on: CivilDate;
}

/** Nine in the morning of a day as a whole, when the desk opens. */
const MORNING = 9 * 60;

export function steps(verdict: Verdict): Step[] {
  const plan = recommended(verdict);
  return verdict.milestones.map(({ stage, expected, alarm }) => {
    const done = plan?.stages.find((one) => one.stage === stage);
    return { stage, expected, alarm, party: done?.partyName ?? null };
  });
}

/**
 * Days to write on: shipped when the first stage is done, customs when the parcel should reach it, out when the last mile
 * should have it, late when the promised day has passed. A domestic parcel meets no customs.
 */
export function drafts(verdict: Verdict): Draft[] {
  const promise = verdict.window?.promise;
  const all = steps(verdict);
  if (!promise || !all.length) return [];
  const before = (stage: string): CivilDate | null => {
    const at = all.findIndex((one) => one.stage === stage);
    return at > 0 ? (all[at - 1]?.expected ?? null) : null;
  };
  const customs = before("import-clearance");
  const out = before("last-mile");
  return [
    ...(all[0] && all[0].stage !== "last-mile" ? [{ occasion: "shipped", on: all[0].expected } as const] : []),
    ...(customs ? [{ occasion: "customs", on: customs } as const] : []),
    ...(out ? [{ occasion: "out", on: out } as const] : []),
    { occasion: "late", on: plusDays(promise.to, 1) },
  ];
}

/** What the platform demands of the recommended plan. */
export function deadlines(verdict: Verdict): readonly PlatformLimit[] {
  return verdict.window?.limits ?? [];
}

/** The name by which the seller knows the case. */
export function caseName(l10n: L10n, verdict: Verdict): string {
  const { product, destination } = verdict.normalized;
  return l10n.t("case-name", { product: product.name || l10n.t("case-unnamed"), country: l10n.country(destination.country) });
}

/**
 * Entries for a calendar: each stage on the day it should be done, without a bell, and on the day to worry, with one; the
 * platform's deadlines; the last promised day. Made twice for the same case and day of order they replace each other.
 */
export function entries(l10n: L10n, verdict: Verdict): CalendarEvent[] {
  const { product, destination, asOf } = verdict.normalized;
  const promise = verdict.window?.promise;
  const name = caseName(l10n, verdict);
  const id = (...parts: string[]) =>
    uid(asOf.slice(0, 10), product.id ?? product.name ?? "", destination.country, verdict.recommended ?? "", ...parts);
  const description = [
    l10n.t("milestones-basis", { date: l10n.date(asOf.slice(0, 10)), time: asOf.slice(11, 16) }),
    l10n.t("milestones-alarm-how"),
    l10n.t("summary-pack", { version: verdict.pack.version, hash: verdict.pack.sha256, engine: verdict.engine }),
  ].join("\n");
  const platform = verdict.normalized.seller?.platform ?? "";
  return [
    ...deadlines(verdict).map((one) => ({
      uid: id("deadline", one.key), day: one.by, alarm: MORNING, description,
      summary: `${name}${l10n.t("case-colon")}${l10n.t(`deadline-${one.key}`, { platform: platformName(l10n, platform) })}`,
    })),
    ...steps(verdict).flatMap((step) => {
      const stage = l10n.word("stage", step.stage);
      return [
        { uid: id(step.stage, "expected"), day: step.expected, description, summary: l10n.t("calendar-expected", { case: name, stage }) },
        {
          uid: id(step.stage, "alarm"), day: step.alarm, alarm: MORNING, description,
          summary: step.party ? l10n.t("calendar-alarm", { case: name, stage, party: l10n.name(step.party) }) : l10n.t("calendar-alarm-nobody", { case: name, stage }),
        },
      ];
    }),
    ...(promise ? [{ uid: id("promise"), day: promise.to, alarm: MORNING, description, summary: l10n.t("calendar-promise", { case: name }) }] : []),
  ];
}

export function platformName(l10n: L10n, id: string): string {
  const name = l10n.names.get(id);
  return name ? l10n.name(name) : id;
}
