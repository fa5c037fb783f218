/** Cash on delivery: what collecting costs, how many refuse, from when it does not pay, and whether to ask for payment at once. */
import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { CodChoice, Plan } from "../../engine/client";
import type { L10n } from "../../i18n";
import type { Desk } from "../../store/desk";
import type { PlanForm } from "../../store/plan";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { textField, type Panel } from "../inputs/field";
import { styles as fields } from "../inputs/inputs.css";
import { recommended } from "../plans/pick";

type Paid = Plan & { cod: NonNullable<Plan["cod"]> };

const FIELDS: readonly { key: keyof PlanForm["codPlan"]; path: string; suffix?: string }[] = [
  { key: "refusal", path: "seller.cod.refusal", suffix: "%" },
  { key: "perLateDay", path: "seller.cod.refusalPerLateDay", suffix: "%" },
  { key: "returnCost", path: "seller.cod.returnCost" },
  { key: "recovery", path: "seller.cod.recovery", suffix: "%" },
  { key: "prepaid", path: "seller.cod.prepaidShare", suffix: "%" },
];

export class LandcastCod extends LitElement {
  static override styles = [
    base,
    controls,
    fields,
    css`
      :host {
        display: block;
        padding: 10px 14px 12px;
        font-size: 13px;
        border-bottom: 1px solid var(--line);
      }
      h3 {
        font-size: 14px;
        font-weight: 650;
      }
      .big {
        font-size: 15px;
        font-weight: 650;
        padding: 2px 0;
      }
      .wide {
        overflow-x: auto;
      }
      .fields .wide {
        overflow: visible;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        margin-top: 6px;
      }
      th,
      td {
        text-align: start;
        font-weight: 400;
        vertical-align: top;
        padding: 6px 12px 6px 0;
        border-bottom: 1px solid var(--line);
      }
      thead th {
        font-size: 12px;
        color: var(--soft);
      }
      .num {
        text-align: end;
      }
      small {
        display: block;
        font-size: 12px;
        color: var(--soft);
      }
      .over {
        color: var(--bad);
      }
      .under {
        color: var(--good);
      }
      .fields {
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        max-width: 860px;
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { desk } = this;
    const { l10n, verdict, form } = desk;
    if (!verdict) return nothing;
    const plans = verdict.plans.filter((plan): plan is Paid => plan.feasible && plan.cod !== null && plan.cod !== undefined);
    const chosen = recommended(verdict);
    const panel: Panel = { desk, l10n, form, set: (patch) => desk.set(patch) };
    return html`
      <h3>${l10n.t("cod-title", { country: l10n.country(form.country) })}</h3>
      ${plans.length === 0
        ? html`<p class="big">${l10n.t("cod-nobody")}</p>`
        : html`${chosen?.cod ? this.headline(l10n, chosen as Paid) : nothing}${verdict.cod ? this.choice(l10n, verdict.cod) : nothing}${this.table(l10n, plans)}`}
      <details>
        <summary>${l10n.t("cod-inputs")}</summary>
        <p class="quiet">${l10n.t("cod-inputs-how")}</p>
        <div class="fields">${FIELDS.map(({ key, path, suffix }) => textField(panel, {
          label: `cod-field-${key}`, path, mode: "decimal", value: form.codPlan[key], ...(suffix ? { suffix } : {}),
          set: (text) => desk.set({ codPlan: { ...form.codPlan, [key]: text } }),
        }))}</div>
      </details>`;
  }

  private headline(l10n: L10n, plan: Paid): TemplateResult {
    const { refusal, breakEvenRefusal } = plan.cod;
    const words = { delayed: l10n.percent(refusal.delayed, 1), limit: breakEvenRefusal === null ? "" : l10n.percent(breakEvenRefusal, 1) };
    const over = breakEvenRefusal === null || Number(refusal.delayed) > Number(breakEvenRefusal);
    return html`<p class="big ${over ? "over" : "under"}"><span aria-hidden="true">${over ? "■" : "●"}</span> ${l10n.t(breakEvenRefusal === null ? "cod-never" : over ? "cod-over" : "cod-under", words)}</p>`;
  }

  private choice(l10n: L10n, choice: CodChoice): TemplateResult {
    return html`
      <p><b>${l10n.t(`cod-best-${choice.best}`)}</b> ${l10n.t("cod-compare", { cod: l10n.money(choice.margin), prepaid: l10n.money(choice.prepaid), share: l10n.percent(choice.prepaidShare) })}</p>
      ${choice.switches.map((turn) => html`<p>${l10n.t("cod-turn", { at: l10n.percent(turn.at, 1), to: turn.to === "prepaid" ? l10n.t("cod-prepaid") : l10n.t(`mode-${turn.to}`) })}</p>`)}`;
  }

  private table(l10n: L10n, plans: readonly Paid[]): TemplateResult {
    return html`<div class="wide" tabindex="0" role="region" aria-label=${l10n.t("cod-plans")}><table>
      <caption class="unseen">${l10n.t("cod-plans")}</caption>
      <thead><tr><th scope="col">${l10n.t("cod-service")}</th><th scope="col" class="num">${l10n.t("cod-fee")}</th><th scope="col" class="num">${l10n.t("cod-refusal")}</th><th scope="col" class="num">${l10n.t("cod-delayed")}</th><th scope="col" class="num">${l10n.t("cod-break-even")}</th><th scope="col" class="num">${l10n.t("cod-loss")}</th><th scope="col" class="num">${l10n.t("cod-remittance")}</th></tr></thead>
      <tbody>${plans.map(({ cod, ...plan }) => html`<tr>
        <th scope="row">${l10n.name(plan.serviceName)}<small>${l10n.t(`mode-${plan.mode}`)}</small></th>
        <td class="num">${l10n.money(cod.fee)}</td>
        <td class="num">${l10n.percent(cod.refusal.likely, 1)}<small>${l10n.percent(cod.refusal.low)} – ${l10n.percent(cod.refusal.high)}</small></td>
        <td class="num"><b>${l10n.percent(cod.refusal.delayed, 1)}</b></td>
        <td class="num">${cod.breakEvenRefusal === null ? "—" : l10n.percent(cod.breakEvenRefusal, 1)}</td>
        <td class="num">${l10n.money(cod.lossPerRefusal)}<small>${l10n.t("cod-reverse", { amount: l10n.money(cod.reverseCost) })}</small></td>
        <td class="num">${l10n.t("cod-days", { count: cod.remittanceDays })}</td>
      </tr>`)}</tbody>
    </table></div>`;
  }
}
