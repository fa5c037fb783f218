/** What the goods are packed in: every choice with its billed weight, its cost by part and the damage to expect, and what a shorter side saves. */
import { LitElement, html, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Money, Packaging, PackingChoice, ShorterSide } from "../../engine/client";
import type { L10n } from "../../i18n";
import { isZero } from "../../i18n/decimal";
import { Ask } from "../../store/ask";
import type { Desk } from "../../store/desk";
import type { PackingField } from "../../store/hazards";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { choice, problemsAt, textField, type Panel } from "../inputs/field";
import { styles as fields } from "../inputs/inputs.css";
import { distinct } from "../plans/pick";
import { styles } from "./packaging.css";

const WIDTH = 160;
const PARTS = ["material", "freight", "damage"] as const;

export class LandcastPackaging extends LitElement {
  static override styles = [base, controls, fields, styles];

  @property({ attribute: false }) desk!: Desk;

  readonly #ask = new Ask<Packaging>(this, () => this.desk, (desk) => (desk.stale ? null : desk.ask("packaging", desk.request)));

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { answer, problems } = this.#ask;
    const l10n = this.named(answer);
    if (!answer) return html`<p class="empty quiet">${problems.length ? problems.map((problem) => l10n.code(problem)).join(l10n.t("list-separator")) : l10n.t("board-waiting")}</p>`;
    const best = answer.choices.find(({ packaging }) => packaging === answer.best) ?? null;
    return html`
      ${this.head(l10n, answer, best)}
      ${this.own(l10n, answer)}
      ${answer.choices.length || answer.now ? this.table(l10n, answer) : html`<p class="empty quiet">${l10n.t("packaging-none")}</p>`}
      ${answer.shorter.length ? this.shorter(l10n, answer.shorter, best) : nothing}
      <p class="quiet how">${l10n.t("packaging-how")}${answer.loss ? ` ${l10n.t("packaging-loss", { loss: l10n.money(answer.loss) })}` : ""}</p>
    `;
  }

  /** The codes of the answer tell packings by their ids; it has their names. */
  private named(answer: Packaging | null): L10n {
    const { l10n } = this.desk;
    const all = [...(answer?.choices ?? []), ...(answer?.now ? [answer.now] : [])];
    return all.length ? l10n.withNames(new Map([...l10n.names, ...all.map(({ packaging, name }) => [packaging, name] as const)])) : l10n;
  }

  private head(l10n: L10n, answer: Packaging, best: PackingChoice | null): TemplateResult {
    const said = [...answer.reasons, ...answer.alerts.filter(({ severity }) => severity === "info")];
    return html`<section class="lead">
      <h3>${best
        ? html`${l10n.t("packaging-best", { name: l10n.name(best.name), total: l10n.money(best.cost.total) })}${answer.saves && !isZero(answer.saves.amount) ? html` <span class="saves">${l10n.t("packaging-saves", { amount: l10n.money(answer.saves) })}</span>` : nothing}`
        : l10n.t("packaging-unsafe")}</h3>
      ${answer.alerts.filter(({ severity }) => severity !== "info").map((alert) => html`<p class="warn"><span aria-hidden="true">▲</span> ${l10n.code(alert)} <span class="quiet">${l10n.remedy(alert)}</span></p>`)}
      ${said.length ? html`<ul class="points">${distinct(l10n, said).map((one) => html`<li>${l10n.code(one)}</li>`)}</ul>` : nothing}
    </section>`;
  }

  /** What it is packed in today, to be set against the choices. */
  private own(l10n: L10n, answer: Packaging): TemplateResult {
    const { desk } = this;
    const { form } = desk;
    const panel: Panel = { desk, l10n, form, set: (patch) => desk.set(patch) };
    const put = (field: PackingField) => (value: string) => desk.set({ packing: { ...form.packing, [field]: value } });
    const names = new Map([...answer.choices, ...(answer.now ? [answer.now] : [])].map(({ packaging, name }) => [packaging, name]));
    const options = [{ value: "", text: l10n.t("packaging-now-none") }, ...[...names].map(([value, name]) => ({ value, text: l10n.name(name) }))];
    const { now = "", sides = "", weightG = "", price = "", marginMm = "" } = form.packing;
    return html`<section class="own" aria-label=${l10n.t("packaging-now")}>
      <div class="fields">
        ${choice(panel, { label: "packaging-now", path: "packaging.now", value: now, set: put("now"), options })}
        ${now
          ? html`${textField(panel, { label: l10n.t("packaging-now-sides", { unit: form.sizeUnit }), path: "packaging.nowMm", value: sides, set: put("sides") })}
              ${textField(panel, { label: "packaging-now-weight", path: "packaging.nowWeightG", mode: "numeric", suffix: "g", value: weightG, set: put("weightG") })}
              ${textField(panel, { label: "packaging-now-price", path: "packaging.nowPrice", mode: "decimal", suffix: "¥", value: price, set: put("price") })}`
          : nothing}
        ${textField(panel, { label: "packaging-margin", path: "packaging.marginMm", mode: "numeric", suffix: "mm", value: marginMm, placeholder: "0", set: put("marginMm") })}
      </div>
      ${desk.stale && problemsAt(panel, "packaging").length === 0 ? html`<p class="quiet">${l10n.t("packaging-stale")}</p>` : nothing}
    </section>`;
  }

  private table(l10n: L10n, answer: Packaging): TemplateResult {
    const all = [...(answer.now ? [answer.now] : []), ...answer.choices];
    const widest = Math.max(...all.map(({ cost }) => Number(cost.total.amount)), Number.MIN_VALUE);
    return html`<section>
      <ul class="legend" aria-hidden="true">${PARTS.map((part) => html`<li><i class=${part}></i>${l10n.t(`packaging-${part}`)}</li>`)}</ul>
      <div class="wide" tabindex="0" role="region" aria-label=${l10n.t("packaging-choices")}>
        <table>
          <caption class="unseen">${l10n.t("packaging-choices")}</caption>
          <thead><tr>
            <th scope="col">${l10n.t("packaging-name")}</th><th scope="col" class="num">${l10n.t("packaging-billed")}</th>
            ${PARTS.map((part) => html`<th scope="col" class="num part">${l10n.t(`packaging-${part}`)}</th>`)}
            <th scope="col" class="num">${l10n.t("packaging-total")}</th><td class="bars"></td><th scope="col" class="num part">${l10n.t("packaging-broken")}</th>
          </tr></thead>
          <tbody>
            ${answer.now ? this.row(l10n, answer.now, widest, "now") : nothing}
            ${answer.choices.map((one) => this.row(l10n, one, widest, one.packaging === answer.best ? "best" : ""))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private row(l10n: L10n, one: PackingChoice, widest: number, mark: "now" | "best" | ""): TemplateResult {
    const size = (sides: readonly number[]) => sides.map((side) => l10n.decimal(side / 10)).join(" × ");
    const facts = [l10n.t("packaging-outer", { size: size(one.outerMm) }), l10n.t("packaging-weight", { grams: l10n.decimal(one.weightG) }), one.fitted ? l10n.t("packaging-fitted") : ""].filter(Boolean);
    return html`<tr class="one ${mark} ${one.safe ? "" : "unsafe"}">
      <th scope="row">
        ${l10n.name(one.name)}
        ${mark ? html`<span class="tag ${mark === "best" ? "pick" : ""}">${l10n.t(mark === "best" ? "packaging-cheapest" : "packaging-today")}</span>` : nothing}
        ${one.safe ? nothing : html`<span class="tag bad"><span aria-hidden="true">▲</span> ${l10n.t("packaging-not-safe")}</span>`}
      </th>
      <td class="num"><b>${l10n.decimal(one.billedG)} g</b>${one.byVolume && one.volumetricG !== null ? html`<small>${l10n.t("packaging-volume", { grams: l10n.decimal(one.volumetricG) })}</small>` : nothing}</td>
      ${PARTS.map((part) => html`<td class="num part">${l10n.money(one.cost[part])}</td>`)}
      <td class="num"><b>${l10n.money(one.cost.total)}</b></td>
      <td class="bars" aria-hidden="true">${this.bar(one.cost, widest)}</td>
      <td class="num part">${l10n.percent(one.damageShare, 1)}</td>
    </tr>
    <tr class="more ${mark}"><td colspan="8">
      <small>${facts.join(" · ")}</small>
      <small class="parts">${[...PARTS.map((part) => `${l10n.t(`packaging-${part}`)} ${l10n.money(one.cost[part])}`), `${l10n.t("packaging-broken")} ${l10n.percent(one.damageShare, 1)}`].join(" · ")}</small>
      ${distinct(l10n, one.warnings).map((warning) => html`<small class=${warning.severity === "warning" ? "warn" : ""}>${l10n.code(warning)}${l10n.remedy(warning) ? html` → ${l10n.remedy(warning)}` : nothing}</small>`)}
    </td></tr>`;
  }

  /** Lengths are a drawing; the amounts beside them are the engine's. */
  private bar(cost: Record<(typeof PARTS)[number], Money>, widest: number): TemplateResult {
    let at = 0;
    return html`<svg viewBox="0 0 ${WIDTH} 14" preserveAspectRatio="none">${PARTS.map((part) => {
      const length = (Math.max(0, Number(cost[part].amount)) / widest) * WIDTH;
      const start = at;
      at += length;
      return svg`<rect class=${part} x=${start} y="2" height="10" width=${length}></rect>`;
    })}</svg>`;
  }

  private shorter(l10n: L10n, sides: readonly ShorterSide[], best: PackingChoice | null): TemplateResult {
    const cm = (mm: number) => l10n.decimal(mm / 10);
    return html`<section>
      <h4>${l10n.t("packaging-shorter", { name: best ? l10n.name(best.name) : "" })}</h4>
      <ul class="points">${sides.map((one) => html`<li>${l10n.t("packaging-shorter-one", { by: cm(one.sideMm - one.newMm), from: cm(one.sideMm), to: cm(one.newMm), grams: l10n.decimal(one.billedG) })} <b>${l10n.t("packaging-shorter-saves", { amount: l10n.money(one.saves) })}</b></li>`)}</ul>
    </section>`;
  }
}
