/** Where the money of one order goes: a waterfall from the goods to the landed cost to what is left. A bar opens its calculation and its source. */
import { LitElement, html, nothing, svg, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { GROUPS, landed, share, waterfall, worked, type Bar, type Falls } from "../../charts/waterfall";
import type { DutyLine, Plan, Source } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { lookStyles } from "../plans/look.css";
import { lookAt, looked } from "../plans/look";
import { ownCard } from "../source";
import { styles } from "./cost.css";

const BAR = 16;
/** Hatchings by which groups are told apart without colour: angle and distance of the stripes; none for a plain ground. */
const HATCH = [["transport", 45, 7], ["taxes", -45, 5], ["selling", 0, 5], ["risk", 90, 4], ["loss", 45, 4]] as const;

/** Lines of the assessment that a line of the costs stands for. */
const ASSESSED: Record<string, DutyLine["kind"]> = { tax: "vat", duty: "duty", "customs-fees": "fee", "carrier-fees": "carrier-fee" };

export class LandcastCost extends LitElement {
  static override styles = [base, controls, lookStyles, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private open: string | null = null;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n, verdict } = this.desk;
    const plan = looked(this.desk);
    const falls = plan && waterfall(plan);
    if (!plan || !falls) return html`<p class="empty quiet">${l10n.t(verdict ? "no-service" : "board-waiting")}</p>`;
    return html`
      ${lookAt(this.desk)}
      <h3>${l10n.t("falls-title")}</h3>
      <svg class="patterns" width="0" height="0" aria-hidden="true"><defs>${HATCH.map(([name, turn, gap]) => svg`<pattern id="hatch-${name}" class=${name} width=${gap} height=${gap} patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><rect class="under" width=${gap} height=${gap}></rect><line class="stripe" x1="0" x2="0" y1="0" y2=${gap}></line></pattern>`)}</defs></svg>
      <ul class="legend" aria-hidden="true">${GROUPS.map((group) => html`<li><svg width="22" height="14"><rect class="bar ${group}" x="0.5" y="0.5" width="21" height="13" fill=${fill(group)}></rect></svg>${l10n.t(`falls-${group}`)}</li>`)}</ul>
      <ol class="falls" aria-label=${l10n.t("falls-title")}>
        ${falls.bars.map((bar, at) => this.bar(l10n, plan, falls, bar, at))}
      </ol>
      ${this.table(l10n, plan, falls)}
    `;
  }

  private bar(l10n: L10n, plan: Plan, falls: Falls, bar: Bar, at: number): TemplateResult {
    const loss = bar.kind === "margin" && bar.amount.startsWith("-");
    const open = this.open === bar.id;
    const money = l10n.money({ amount: bar.amount, currency: falls.currency });
    const name = this.name(l10n, plan, bar);
    const percent = (value: number) => `${(share(value, falls) * 100).toFixed(3)}%`;
    const [from, to] = bar.from < bar.to ? [bar.from, bar.to] : [bar.to, bar.from];
    // What is left hangs from what the buyer pays, a sum stands under the bar that completes it.
    const start = percent(bar.line ? bar.from : bar.to);
    const signed = bar.line ? (bar.amount.startsWith("-") ? money : `+ ${money}`) : `= ${money}`;
    return html`<li class="${bar.line ? "" : "total"} ${bar.kind} ${loss ? "loss" : ""} ${open ? "open" : ""}">
      <button type="button" aria-expanded=${open ? "true" : "false"} aria-controls="of-${bar.id}" @click=${() => (this.open = open ? null : bar.id)}>
        <span class="name">${name}${bar.line ? html`<small>${bar.line.formula}</small>` : bar.kind === "margin" && plan.marginRate !== null ? html`<small>${l10n.percent(plan.marginRate, 1)}</small>` : nothing}</span>
        <svg width="100%" aria-hidden="true">${svg`
          <line class="nought" x1=${percent(0)} x2=${percent(0)} y1="0" y2="100%"></line>
          ${at > 0 ? svg`<line class="join" x1=${start} x2=${start} y1="0" y2="50%"></line>` : nothing}
          ${at < falls.bars.length - 1 ? svg`<line class="join" x1=${percent(bar.to)} x2=${percent(bar.to)} y1="50%" y2="100%"></line>` : nothing}
          <svg y="50%" overflow="visible"><rect class="bar ${bar.kind} ${loss ? "loss" : ""}" fill=${fill(loss ? "loss" : bar.kind)} x=${percent(from)} width="${Math.max(0.25, (share(to, falls) - share(from, falls)) * 100).toFixed(3)}%" y=${-BAR / 2} height=${BAR}></rect></svg>`}
        </svg>
        <span class="amount">${signed}</span>
        <span class="fold" aria-hidden="true">${open ? "▴" : "▾"}</span>
      </button>
      <div class="detail" id="of-${bar.id}" ?hidden=${!open}>${open ? this.detail(l10n, plan, bar, falls) : nothing}</div>
    </li>`;
  }

  private name(l10n: L10n, plan: Plan, bar: Bar): string {
    if (!bar.line) return l10n.t(`falls-${bar.kind}`);
    return bar.line.code === "tax" && plan.duty ? l10n.tax(plan.duty.country) : l10n.word("cost", bar.line.code);
  }

  private detail(l10n: L10n, plan: Plan, bar: Bar, falls: Falls): TemplateResult {
    const { line } = bar;
    if (!line) return html`<p>${this.sum(l10n, plan, bar, falls)}</p>`;
    const { base: of, rate, fx } = worked(line.formula);
    const kind = ASSESSED[line.code];
    const assessed = kind && plan.duty ? plan.duty.lines.filter((one) => one.kind === kind && one.amount !== null) : [];
    return html`<dl>
        ${this.pair(l10n.t("falls-formula"), `${line.formula} = ${l10n.money(line)}`)}
        ${of && !assessed.length ? this.pair(l10n.t("falls-base"), of) : nothing}
        ${rate && !assessed.length ? this.pair(l10n.t("falls-rate"), rate) : nothing}
        ${fx ? this.pair(l10n.t("falls-fx"), fx) : nothing}
        ${this.pair(l10n.t("falls-rounding"), l10n.t("falls-rounded", { currency: l10n.currencyName(line.currency) }))}
        ${assessed.length ? nothing : this.source(l10n, line.source)}
      </dl>
      ${assessed.map((one) => html`<dl class="assessed">
        ${this.pair(this.lineName(l10n, plan, one), `${one.formula} = ${l10n.money({ amount: one.amount ?? "0", currency: plan.duty?.currency ?? "" })}`)}
        ${one.rate === null ? nothing : html`${this.pair(l10n.t("falls-base"), l10n.money({ amount: one.base ?? "0", currency: plan.duty?.currency ?? "" }))}${this.pair(l10n.t("falls-rate"), l10n.rate(one.rate))}`}
        ${one.rounding ? this.pair(l10n.t("falls-rounding"), rounding(l10n, one.rounding)) : nothing}
        ${this.source(l10n, one.source)}
      </dl>`)}`;
  }

  private sum(l10n: L10n, plan: Plan, bar: Bar, falls: Falls): string {
    const { bars, currency } = falls;
    const money = (amount: string) => l10n.money({ amount, currency });
    const names = (of: (code: string) => boolean) => bars.filter((one) => one.line && of(one.line.code)).map((one) => `${this.name(l10n, plan, one)} ${money(one.amount)}`).join(" + ");
    if (bar.kind === "landed") return `${names(landed)} = ${money(bar.amount)}`;
    if (bar.kind === "whole") return `${l10n.t("falls-landed")} ${l10n.money(plan.deliveredCost)} + ${names((code) => !landed(code))} = ${money(bar.amount)}`;
    if (bar.kind === "revenue") return l10n.t("falls-revenue-how", { pays: l10n.money(plan.buyer?.pays), amount: l10n.money(plan.revenue) });
    const whole = bars.find(({ kind }) => kind === "whole" || kind === "landed" && !bars.some((one) => one.kind === "whole"));
    return `${l10n.t("falls-revenue")} ${l10n.money(plan.revenue)} − ${l10n.t("falls-whole")} ${whole ? money(whole.amount) : ""} = ${money(bar.amount)}`;
  }

  private lineName(l10n: L10n, plan: Plan, line: DutyLine): string {
    const name = l10n.rule("line", line.code);
    if (name !== line.code) return name;
    return line.kind === "vat" && plan.duty ? l10n.tax(plan.duty.country) : l10n.t(`kind-${line.kind}`);
  }

  private pair(name: string, value: string | TemplateResult): TemplateResult {
    return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  }

  /** Where it comes from, since when it holds, when it was checked and how sure it is. */
  private source(l10n: L10n, source: Partial<Source> | null): TemplateResult {
    const title = l10n.t("why-source");
    if (source?.confidence === "seller") return this.pair(title, l10n.t("source-own"));
    const own = ownCard(l10n, source);
    if (own) return this.pair(title, own);
    if (!source?.title) return this.pair(title, l10n.t("falls-no-source"));
    const href = source.href && /^https?:/.test(source.href) ? source.href : null;
    const valid = source.from ? (source.to ? l10n.t("valid-between", { from: l10n.date(source.from), to: l10n.date(source.to) }) : l10n.t("valid-from", { from: l10n.date(source.from) })) : "";
    return html`${this.pair(title, html`${href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${source.title}</a>` : source.title}${source.note ? html`<br />${l10n.name(source.note)}` : nothing}`)}
      ${valid || source.checked ? this.pair(l10n.t("falls-date"), [valid, source.checked ? l10n.t("checked-on", { date: l10n.date(source.checked) }) : ""].filter(Boolean).join(" · ")) : nothing}
      ${source.confidence ? this.pair(l10n.t("falls-confidence"), l10n.word("confidence", source.confidence)) : nothing}`;
  }

  private table(l10n: L10n, plan: Plan, falls: Falls): TemplateResult {
    const money = (amount: string) => l10n.money({ amount, currency: falls.currency });
    return html`<details class="figures">
      <summary>${l10n.t("plot-table")}</summary>
      <table>
        <caption class="unseen">${l10n.t("falls-title")}</caption>
        <thead><tr><th scope="col">${l10n.t("falls-line")}</th><th scope="col">${l10n.t("falls-group")}</th><th scope="col" class="num">${l10n.t("falls-amount")}</th><th scope="col" class="num">${l10n.t("falls-running")}</th></tr></thead>
        <tbody>${falls.bars.map((bar) => html`<tr class=${bar.line ? "" : "total"}><th scope="row">${this.name(l10n, plan, bar)}</th><td>${bar.line ? l10n.t(`falls-${bar.kind}`) : "="}</td><td class="num">${money(bar.amount)}</td><td class="num">${bar.line ? money(bar.running) : nothing}</td></tr>`)}</tbody>
      </table>
    </details>`;
  }
}

function fill(kind: string): string {
  return HATCH.some(([name]) => name === kind) ? `url(#hatch-${kind})` : "currentColor";
}

/** "half-up to 0.01" in words. */
function rounding(l10n: L10n, rule: string): string {
  const [, way, step] = /^(half-up|up|down) to (\S+)$/.exec(rule) ?? [];
  return way && step ? l10n.t(`rounding-${way}`, { step: l10n.decimal(step) }) : rule;
}
