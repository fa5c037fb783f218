/** The whole calculation as an outline: every number with base, rate, rounding, source, dates and confidence. Prints as one page. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Assessment, CostLine, DutyLine, Plan, Source, Threshold, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { claim, sentence } from "../../i18n/say";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { switchText } from "../parts";
import { recommended } from "../plans/pick";
import { registerRobust } from "../plans/robust";
import { registerReceiptLine } from "../share/line";
import { cards } from "../../share/picture";
import { ownCard } from "../source";
import { styles } from "./why.css";

export class LandcastWhy extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;

  constructor() {
    super();
    registerRobust();
    registerReceiptLine();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n, verdict } = this.desk;
    if (!verdict) return html`<p class="quiet">${l10n.t("board-waiting")}</p>`;
    const plan = recommended(verdict);
    return html`<article>
      ${this.head(l10n, verdict)}
      <dl class="paper">${cards(l10n, verdict, false).map((card) => html`<div><dt>${card.title}</dt><dd><b>${card.value}</b> ${card.below.join(" · ")}</dd></div>`)}</dl>
      ${this.reasons(l10n, verdict)}
      ${plan ? html`<landcast-robust .desk=${this.desk}></landcast-robust>` : nothing}
      ${verdict.duty ? this.duty(l10n, verdict.duty) : nothing}
      ${plan ? this.cost(l10n, plan) : nothing}
      ${plan ? this.time(l10n, plan, verdict) : nothing}
      ${verdict.documents.length ? this.documents(l10n, verdict) : nothing}
      ${this.understood(l10n, verdict)}
      <footer>
        <p>${l10n.t("why-engine", { engine: verdict.engine, pack: verdict.pack.version })} <code>${verdict.pack.sha256}</code></p>
        ${this.desk.stale ? nothing : html`<landcast-receipt-line .desk=${this.desk} .verdict=${verdict}></landcast-receipt-line>`}
      </footer>
    </article>`;
  }

  private head(l10n: L10n, verdict: Verdict): TemplateResult {
    const { product, destination, asOf } = verdict.normalized;
    const said = claim(verdict);
    return html`<header>
      <div>
        <h3>${product.name} → ${l10n.country(destination.country)}</h3>
        <p class="quiet">${l10n.date(asOf.slice(0, 10))} ${asOf.slice(11, 16)} · ${said ? sentence(said, l10n.locale === "zh-CN" ? "zh" : "en") : l10n.t("no-service")}</p>
      </div>
      <button class="button" type="button" @click=${() => print()}>${l10n.t("why-print")}</button>
    </header>`;
  }

  private reasons(l10n: L10n, verdict: Verdict): TemplateResult {
    return html`<section>
      <h4>${l10n.t("why-reasons")}</h4>
      <ul class="points">
        ${verdict.reasons.map((reason) => html`<li>${l10n.code(reason)} <code>${reason.code}</code></li>`)}
        ${verdict.switches.map((point) => html`<li>${switchText(l10n, verdict, point)}</li>`)}
        ${verdict.alerts.map((alert) => html`<li class=${alert.severity}>${alert.severity === "info" ? nothing : html`<span aria-hidden="true">▲</span> `}${l10n.code(alert)} <code>${alert.code}</code></li>`)}
      </ul>
    </section>`;
  }

  private duty(l10n: L10n, duty: Assessment): TemplateResult {
    const money = (amount: string | null) => (amount === null ? l10n.t("not-known") : l10n.money({ amount, currency: duty.currency }));
    return html`<section>
      <h4>${l10n.t("why-duty")}</h4>
      <p class="quiet">${l10n.t("why-regime", {
        regime: l10n.rule("regime", duty.regime), date: l10n.date(duty.entryDate),
        scheme: duty.scheme ? l10n.scheme(duty.scheme) : l10n.t("scheme-none"),
        value: money(duty.customsValue), confidence: l10n.word("confidence", duty.confidence),
      })}</p>
      <table class="stacked duty">
        <caption class="unseen">${l10n.t("why-duty")}</caption>
        <thead><tr><th scope="col">${l10n.t("why-line")}</th><th scope="col" class="num">${l10n.t("why-base")}</th><th scope="col" class="num">${l10n.t("why-rate")}</th><th scope="col" class="num">${l10n.t("why-amount")}</th><th scope="col" class="from">${l10n.t("why-source")}</th></tr></thead>
        <tbody>
          ${duty.lines.map((line) => this.dutyLine(l10n, duty, line))}
        </tbody>
        <tfoot>
          <tr><th scope="row">${l10n.t("why-total")}</th><td></td><td></td><td class="num">${money(duty.total)}</td><td class="from">${l10n.t(`payer-${duty.payer}`)} · ${l10n.word("collected", duty.collectedBy)}</td></tr>
        </tfoot>
      </table>
      ${duty.total === null && duty.range.low !== null && duty.range.high !== null ? html`<p>${l10n.t("why-range", { low: money(duty.range.low), high: money(duty.range.high) })}</p>` : nothing}
      ${duty.missing.length ? html`<p>${l10n.t("why-missing", { what: duty.missing.map((one) => [l10n.word("missing", one.what), one.name ?? "", one.hs ?? ""].filter(Boolean).join(" ")).join(l10n.t("list-separator")) })}</p>` : nothing}
      ${duty.thresholds.length
        ? html`<ul class="points">${duty.thresholds.map((threshold) => html`<li>${this.threshold(l10n, threshold)}</li>`)}</ul>`
        : nothing}
      ${duty.notes.length ? html`<ul class="points">${duty.notes.map((note) => html`<li>${l10n.code(note)} <code>${note.code}</code></li>`)}</ul>` : nothing}
    </section>`;
  }

  private dutyLine(l10n: L10n, duty: Assessment, line: DutyLine): TemplateResult {
    const money = (amount: string | null) => (amount === null ? "—" : l10n.money({ amount, currency: duty.currency }));
    return html`<tr>
      <th scope="row">${this.lineName(l10n, duty, line)} <code>${line.code}</code><small>${line.formula}${line.rounding ? ` · ${line.rounding}` : ""}</small></th>
      <td class="num">${line.rate === null ? "—" : money(line.base)}</td>
      <td class="num">${line.rate === null ? "—" : l10n.rate(line.rate)}</td>
      <td class="num"><b>${money(line.amount)}</b></td>
      <td class="from">${this.source(l10n, line.source)}</td>
    </tr>`;
  }

  private lineName(l10n: L10n, duty: Assessment, line: DutyLine): string {
    const name = l10n.rule("line", line.code);
    if (name !== line.code) return name;
    return line.kind === "vat" ? l10n.tax(duty.country) : l10n.t(`kind-${line.kind}`);
  }

  private source(l10n: L10n, source: Partial<Source> | null): TemplateResult | typeof nothing {
    if (source?.confidence === "seller") return html`${l10n.t("source-own")}`;
    const own = ownCard(l10n, source);
    if (own) return html`${own}`;
    if (!source?.title) return nothing;
    const validity = source.from ? (source.to ? l10n.t("valid-between", { from: l10n.date(source.from), to: l10n.date(source.to) }) : l10n.t("valid-from", { from: l10n.date(source.from) })) : "";
    const checked = source.checked ? l10n.t("checked-on", { date: l10n.date(source.checked) }) : "";
    const confidence = source.confidence ? l10n.word("confidence", source.confidence) : "";
    const href = source.href && /^https?:/.test(source.href) ? source.href : null;
    return html`${href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${source.title}</a>` : source.title}
      <small>${[validity, confidence, checked, source.key].filter(Boolean).join(" · ")}${source.note ? html`<br />${l10n.name(source.note)}` : nothing}</small>`;
  }

  private threshold(l10n: L10n, threshold: Threshold): TemplateResult {
    const money = (amount: string) => l10n.money({ amount: amount.replace(/^-/, ""), currency: threshold.currency });
    return html`${l10n.t("why-threshold", {
      name: l10n.rule("threshold", threshold.id), limit: money(threshold.limit), measured: money(threshold.measured), basis: l10n.word("basis", threshold.basis),
    })} ${l10n.t(threshold.headroom.startsWith("-") ? "why-over" : "why-left", { amount: money(threshold.headroom) })} <code>${threshold.id}</code>`;
  }

  private cost(l10n: L10n, plan: Plan): TemplateResult {
    const currency = plan.deliveredCost?.currency ?? "CNY";
    return html`<section>
      <h4>${l10n.t("why-cost", { service: l10n.name(plan.serviceName) })}</h4>
      <table class="stacked cost">
        <caption class="unseen">${l10n.t("cost-title")}</caption>
        <thead><tr><th scope="col">${l10n.t("why-line")}</th><th scope="col" class="num">${l10n.t("why-amount")}</th><th scope="col" class="from">${l10n.t("why-source")}</th></tr></thead>
        <tbody>${plan.cost.map((line: CostLine) => html`<tr>
          <th scope="row">${l10n.word("cost", line.code)}<small>${line.formula}</small></th>
          <td class="num"><b>${l10n.money(line)}</b></td>
          <td class="from">${this.source(l10n, line.source)}</td>
        </tr>`)}</tbody>
        <tfoot>
          <tr><th scope="row">${l10n.t("cost-delivered")}</th><td class="num">${l10n.money(plan.deliveredCost)}</td><td class="from bare"></td></tr>
          ${plan.margin === null ? nothing : html`<tr><th scope="row">${l10n.t("margin")}</th><td class="num">${l10n.money({ amount: plan.margin, currency })}</td><td class="from">${plan.marginRate === null ? nothing : l10n.percent(plan.marginRate, 1)}</td></tr>`}
        </tfoot>
      </table>
    </section>`;
  }

  private time(l10n: L10n, plan: Plan, verdict: Verdict): TemplateResult {
    const window = verdict.window;
    return html`<section>
      <h4>${l10n.t("why-time")}</h4>
      ${window ? html`<p class="quiet">P10 ${window.p10} · P50 ${window.p50} · P80 ${window.p80} · P90 ${window.p90} · P95 ${window.p95} · ${l10n.t("why-mean", { days: l10n.decimal(window.mean) })}${window.lostShare ? ` · ${l10n.t("why-lost", { share: l10n.percent(window.lostShare, 1) })}` : ""}</p>` : nothing}
      <table class="stacked days">
        <caption class="unseen">${l10n.t("stages-title")}</caption>
        <thead><tr><th scope="col">${l10n.t("stage")}</th><th scope="col" class="from">${l10n.t("stage-party")}</th><th scope="col" class="from">${l10n.t("stage-calendar")}</th><th scope="col" class="num">P50</th><th scope="col" class="num">P90</th><th scope="col" class="dates">${l10n.t("stage-dates")}</th><th scope="col" class="num">${l10n.t("stage-late")}</th></tr></thead>
        <tbody>${plan.stages.map((stage) => html`<tr>
          <th scope="row">${l10n.word("stage", stage.stage)}</th><td class="from">${l10n.name(stage.partyName) || stage.party}</td><td class="from">${stage.calendar === null ? l10n.t("calendar-every-day") : l10n.country(stage.calendar)}</td>
          <td class="num">${stage.p50}</td><td class="num">${stage.p90}</td><td class="dates">${l10n.day(stage.from)} – ${l10n.day(stage.to)}</td><td class="num">${l10n.percent(stage.lateShare)}</td>
        </tr>`)}</tbody>
      </table>
      <p class="quiet">${l10n.t(plan.priceConfidence === "own" ? "plan-price-own" : "plan-price", { date: l10n.date(plan.priceDate), confidence: l10n.word("confidence", plan.priceConfidence) })}</p>
    </section>`;
  }

  private documents(l10n: L10n, verdict: Verdict): TemplateResult {
    return html`<section>
      <h4>${l10n.t("why-documents")}</h4>
      <ul class="points">${verdict.documents.map((one) => html`<li>${l10n.name(one.name)} <span class="quiet">${l10n.name(one.why)}</span></li>`)}</ul>
    </section>`;
  }

  private understood(l10n: L10n, verdict: Verdict): TemplateResult {
    const { product, destination, seller, stream } = verdict.normalized;
    const pairs: [string, string][] = [
      ["field-hs", product.hs ?? "—"],
      ["field-category", l10n.name(l10n.names.get(product.category ?? "")) || (product.category ?? "—")],
      ["field-cost", l10n.money(product.unitCost)],
      ["field-price", l10n.money(product.price)],
      ["field-weight", `${product.weightG} g`],
      ["field-size", product.sizeMm ? `${product.sizeMm.join(" × ")} mm` : "—"],
      ["field-goods", (product.goods ?? []).map((one) => l10n.t(`goods-${one}`)).join(l10n.t("list-separator"))],
      ["field-country", [destination.country, destination.region, destination.postcode].filter(Boolean).join(" ")],
      ["field-incoterm", (seller?.incoterm ?? "").toUpperCase()],
      ["field-schemes", (seller?.schemes ?? []).map((one) => l10n.scheme(one)).join(l10n.t("list-separator")) || "—"],
      ["field-orders", stream?.orders ? `${stream.orders.low} / ${stream.orders.likely} / ${stream.orders.high}` : "—"],
    ];
    return html`<section>
      <h4>${l10n.t("why-inputs")}</h4>
      <dl>${pairs.map(([label, value]) => html`<div><dt>${l10n.t(label)}</dt><dd>${value}</dd></div>`)}</dl>
    </section>`;
  }
}
