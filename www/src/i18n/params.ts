/** Makes the parameters of a code readable: the engine sends ids, dates, shares and amounts as text. */
import type { L10n } from "./l10n";

/** Parameters that hold a word of ours: which family of messages has it. */
const FAMILIES: Record<string, string> = {
  class: "goods", goods: "goods", mode: "mode", stage: "stage", stages: "stage", scheme: "scheme", threshold: "threshold",
  peak: "peak", method: "choice", topic: "topic", entry: "entry", identity: "identity", aggregation: "aggregation", exchange: "exchange", list: "list", reason: "reason", switch: "setting", variable: "variable", what: "basis", grade: "confidence", key: "rule", expected: "type",
};
const SHARES = new Set(["share", "kept", "target", "rate", "onTime", "gap"]);

export function readable(l10n: L10n, key: string, value: string): string {
  if (value === "") return "—";
  const name = l10n.names.get(value);
  if (name) return l10n.name(name);
  // A plan is named by its chain: `overseas:DE-FRA:sea-bulk:DE`.
  if (key === "plan" && value.includes(":")) {
    const [mode = "", ...chain] = value.split(":");
    // A service priced by a card of the seller's own carries it: `air-line@card`.
    const named = chain.flatMap((id) => l10n.names.get(id.split("@")[0] ?? id) ?? []).map((one) => l10n.name(one));
    return [l10n.word("mode-short", mode), ...named].join(" · ");
  }
  if (key === "stages" && value.includes(" ")) return value.split(" ").map((one) => readable(l10n, key, one)).join(l10n.t("list-separator"));
  if (value.includes(", ")) return value.split(", ").map((one) => readable(l10n, key, one)).join(l10n.t("list-separator"));
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return l10n.date(value);
  const money = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value);
  if (money) return l10n.money({ amount: money[1] ?? "", currency: money[2] ?? "" });
  if (SHARES.has(key) && /^-?(0(\.\d+)?|1(\.0+)?)$/.test(value)) return l10n.percent(value, 1);
  if (/^[A-Z]{2}$/.test(value) && /^(country|countries|destination|origin|calendar|missing)$/.test(key)) return l10n.country(value);
  // A rejection is named by its kind: goods, size, value, cash on delivery, destination.
  if (key === "code" && /^E4\d{3}$/.test(value)) return l10n.t(`refusal-${value.slice(0, 3)}`);
  if (key === "got" && l10n.has(`type-${value}`)) return l10n.t(`type-${value}`);
  const family = FAMILIES[key];
  if (family) return l10n.rule(family, value);
  return value;
}
