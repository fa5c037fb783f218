/** Duty exposure beyond the sum: who pays it, how far the limits are, what more units in the parcel do. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Distance, Exposure, Item, Money, Rung, Source, Terms } from "../../engine/client";
import type { L10n } from "../../i18n";
import { base, controls } from "../../styles/tokens";
import { distinct } from "../plans/pick";
import { styles } from "./exposure.css";

export class LandcastExposure extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) exposure: Exposure | null = null;

  override render() {
    const { l10n, exposure } = this;
    if (!exposure) return html`<p class="quiet">${l10n.t("board-waiting")}</p>`;
    return html`
      ${this.terms(l10n, exposure)}
      ${exposure.limits.length ? this.limits(l10n, exposure.limits) : nothing}
      ${this.ladder(l10n, exposure)}
    `;
  }

  private terms(l10n: L10n, exposure: Exposure): TemplateResult {
    const { terms } = exposure;
    const own = exposure.normalized.seller?.incoterm;
    const row = (name: string, cell: (one: Terms) => unknown) =>
      html`<tr><th scope="row">${l10n.t(name)}</th>${terms.map((one) => html`<td>${one.plan === null ? "—" : cell(one)}</td>`)}</tr>`;
    const money = (amount: Money | null) => (amount ? l10n.money(amount) : "—");
    return html`<section>
      <h3>${l10n.t("exposure-terms")}</h3>
      <table class="terms">
        <caption class="unseen">${l10n.t("exposure-terms")}</caption>
        <thead>
          <tr>
            <td></td>
            ${terms.map((one) => html`<th scope="col">${l10n.t(`exposure-${one.incoterm}`)}${one.incoterm === own ? html` <span class="now">${l10n.t("exposure-now")}</span>` : nothing}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${row("exposure-plan", (one) => html`${one.serviceName ? l10n.name(one.serviceName) : "—"}${this.refused(l10n, one)}`)}
          ${row("exposure-pays", (one) => html`<b>${money(one.pays)}</b>`)}
          ${row("exposure-door", (one) => html`<b>${money(one.atDoor)}</b>${this.items(l10n, one.door, "door")}`)}
          ${row("exposure-bears", (one) => (one.bears.length ? this.items(l10n, one.bears, "cost") : l10n.t("exposure-nothing")))}
          ${row("exposure-keeps", (one) => html`<b class=${one.margin?.amount.startsWith("-") ? "loss" : ""}>${money(one.margin)}</b>${one.marginRate === null ? nothing : html` <small>${l10n.percent(one.marginRate, 1)}</small>`}`)}
          ${row("exposure-refusal", (one) => (one.refusal ? html`<b>${money(one.refusal.cost)}</b><small>${l10n.t("exposure-recovered", { amount: money(one.refusal.recovered) })}</small>` : "—"))}
        </tbody>
      </table>
      <ul class="points">
        ${exposure.breakEvenRefusal === null ? nothing : html`<li>${l10n.t("exposure-break-even", { share: l10n.percent(exposure.breakEvenRefusal, 1) })}</li>`}
        ${exposure.inclusivePrice ? html`<li>${l10n.t("exposure-inclusive", { price: l10n.money(exposure.inclusivePrice) })}</li>` : nothing}
        <li class="quiet">${l10n.t("exposure-refusal-how")}</li>
      </ul>
    </section>`;
  }

  private refused(l10n: L10n, terms: Terms): TemplateResult | typeof nothing {
    const why = distinct(l10n, terms.rejections);
    return why.length ? html`<small>${why.map((one) => l10n.code(one)).join(l10n.t("list-separator"))}</small>` : nothing;
  }

  private items(l10n: L10n, items: readonly Item[], kind: "door" | "cost"): TemplateResult {
    return html`<ul class="items">${items.map((item) => html`<li><span>${l10n.t(`${kind}-${item.code}`)}</span> <span class="num">${l10n.money(item)}</span></li>`)}</ul>`;
  }

  private limits(l10n: L10n, limits: readonly Distance[]): TemplateResult {
    return html`<section>
      <h3>${l10n.t("exposure-limits")}</h3>
      <table class="stacked limits">
        <caption class="unseen">${l10n.t("exposure-limits")}</caption>
        <thead><tr>
          <th scope="col">${l10n.t("exposure-limit")}</th><th scope="col" class="num">${l10n.t("exposure-measured")}</th>
          <th scope="col" class="num">${l10n.t("exposure-left")}</th><th scope="col" class="num">${l10n.t("exposure-price-to")}</th>
          <th scope="col" class="num">${l10n.t("exposure-units-to")}</th>
        </tr></thead>
        <tbody>${limits.map((limit) => this.limit(l10n, limit))}</tbody>
      </table>
    </section>`;
  }

  private limit(l10n: L10n, limit: Distance): TemplateResult {
    const money = (amount: string) => l10n.money({ amount: amount.replace(/^-/, ""), currency: limit.currency });
    const units = limit.basis.startsWith("item") ? l10n.t("exposure-per-item") : limit.quantity === null ? l10n.t("exposure-many") : l10n.decimal(String(limit.quantity));
    return html`<tr>
      <th scope="row">${l10n.rule("threshold", limit.id)} ${money(limit.limit)}<small>${l10n.word("basis", limit.basis)}</small></th>
      <td class="num">${money(limit.measured)}</td>
      <td class="num ${limit.within ? "" : "over"}">${l10n.t(limit.within ? "exposure-below" : "exposure-above", { amount: money(limit.headroom) })}</td>
      <td class="num">${limit.price ? l10n.money(limit.price) : "—"}</td>
      <td class="num">${units}</td>
    </tr>`;
  }

  private ladder(l10n: L10n, exposure: Exposure): TemplateResult {
    const { ladder, split } = exposure;
    const splits = ladder.some((rung) => rung.split);
    return html`<section>
      <h3>${l10n.t("exposure-ladder")}</h3>
      <div class="wide" tabindex="0" role="region" aria-label=${l10n.t("exposure-ladder")}>
        <table class="stacked ladder">
          <caption class="unseen">${l10n.t("exposure-ladder")}</caption>
          <thead><tr>
            <th scope="col" class="num">${l10n.t("exposure-units")}</th><th scope="col" class="num">${l10n.t("exposure-tax")}</th>
            <th scope="col" class="num more">${l10n.t("exposure-freight")}</th><th scope="col" class="num">${l10n.t("exposure-days")}</th>
            <th scope="col" class="num more">${l10n.t("exposure-each")}</th><th scope="col" class="num">${l10n.t("margin")}</th>
            <th scope="col" class="from">${l10n.t("exposure-split")}</th>
          </tr></thead>
          <tbody>${ladder.map((rung) => this.rung(l10n, rung))}</tbody>
        </table>
      </div>
      <ul class="points">
        ${splits ? html`<li>${l10n.t(`exposure-split-${split.rule}`, { parcels: split.parcels ? l10n.word("aggregation", split.parcels) : "" })}${this.source(l10n, split.source)}</li>` : nothing}
        <li class="quiet">${l10n.t("exposure-each-how")}</li>
      </ul>
    </section>`;
  }

  private rung(l10n: L10n, rung: Rung): TemplateResult {
    const money = (amount: Money | null) => (amount ? l10n.money(amount) : "—");
    const why = distinct(l10n, rung.rejections);
    const parts = [rung.duty, rung.vat, rung.fees].filter((part) => part !== null && !/^-?0(\.0*)?$/.test(part.amount));
    return html`<tr class=${rung.feasible ? "" : "out"}>
      <th scope="row" class="num">${rung.quantity}</th>
      <td class="num">${rung.duty === null || rung.vat === null ? l10n.t("not-known") : parts.length ? parts.map((part) => l10n.money(part)).join(" + ") : money(rung.fees)}</td>
      <td class="num more">${money(rung.freight)}</td>
      <td class="num">${rung.window ? rung.window.p90 : "—"}</td>
      <td class="num more">${money(rung.spendPerUnit)}</td>
      <td class="num">${money(rung.margin)}</td>
      <td class=${why.length || rung.split ? "from" : "from bare"}>
        ${why.length ? html`<small>${why.map((one) => l10n.code(one)).join(l10n.t("list-separator"))}</small>` : nothing}
        ${rung.split ? html`${rung.split.parts.join(" + ")}<small>${rung.split.saving ? l10n.t("exposure-saves", { amount: l10n.money(rung.split.saving) }) : l10n.t("exposure-instead")}</small>` : nothing}
      </td>
    </tr>`;
  }

  private source(l10n: L10n, source: Source | null): TemplateResult | typeof nothing {
    if (!source?.title) return nothing;
    return html` <small>${source.title}${source.note ? html` · ${l10n.name(source.note)}` : nothing}</small>`;
  }
}
