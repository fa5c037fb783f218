/** Where the money of one order goes: the cost lines of the recommended plan, each with its formula and source. */
import { LitElement, css, html, nothing, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { CostLine, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { base } from "../../styles/tokens";
import { recommended } from "../plans/pick";
import { ownCard } from "../source";

const WIDTH = 200;

export class LandcastCost extends LitElement {
  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) verdict: Verdict | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 4px 14px 14px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(6em, 9em) minmax(40px, 120px) 6.5em minmax(0, 1fr);
        gap: 4px 12px;
        align-items: center;
        min-height: 44px;
        border-bottom: 1px solid var(--line);
        font-size: 14px;
      }
      .amount {
        text-align: end;
        font-weight: 550;
      }
      .how small {
        display: block;
        font-size: 12px;
        color: var(--soft);
      }
      .how {
        font-size: 13px;
        line-height: 1.35;
        padding: 4px 0;
        overflow-wrap: anywhere;
      }
      svg {
        width: 100%;
        height: 14px;
        display: block;
      }
      rect {
        fill: var(--accent);
      }
      .income rect {
        fill: var(--edge);
      }
      .total {
        font-weight: 650;
      }
      .loss {
        color: var(--bad);
      }
      .empty {
        padding: 24px 2px;
      }
      @container (max-width: 699px) {
        li {
          grid-template-columns: minmax(0, 1fr) 6.5em;
          padding: 6px 0;
        }
        .bar {
          display: none;
        }
        .how {
          grid-column: 1 / -1;
        }
      }
      @media (forced-colors: active) {
        rect {
          fill: Highlight;
        }
      }
    `,
  ];

  override render() {
    const { l10n, verdict } = this;
    const plan = verdict && recommended(verdict);
    if (!plan) return html`<p class="empty quiet">${l10n.t(verdict ? "no-service" : "board-waiting")}</p>`;
    const currency = plan.deliveredCost?.currency ?? "CNY";
    const widest = Math.max(...plan.cost.map((line) => Math.abs(Number(line.amount))), Number.MIN_VALUE);
    return html`<ol aria-label=${l10n.t("cost-title")}>
      ${plan.cost.map((line) => this.line(l10n, line, widest))}
      ${plan.deliveredCost ? html`<li class="total"><span>${l10n.t("cost-delivered")}</span><span class="bar"></span><span class="amount">${l10n.money(plan.deliveredCost)}</span><span></span></li>` : nothing}
      ${plan.margin === null
        ? nothing
        : html`<li class="total"><span>${l10n.t("margin")}</span><span class="bar"></span><span class="amount ${plan.margin.startsWith("-") ? "loss" : ""}">${l10n.money({ amount: plan.margin, currency })}</span><span class="how">${plan.marginRate === null ? nothing : l10n.percent(plan.marginRate, 1)}</span></li>`}
    </ol>`;
  }

  private line(l10n: L10n, line: CostLine, widest: number): TemplateResult {
    // The length of a bar is a drawing; the amount beside it is the engine's.
    const length = (Math.abs(Number(line.amount)) / widest) * WIDTH;
    return html`<li>
      <span>${l10n.word("cost", line.code)}</span>
      <span class="bar" aria-hidden="true"><svg viewBox="0 0 ${WIDTH} 14" preserveAspectRatio="none">${svg`<rect x="0" y="2" height="10" rx="2" width=${Math.max(1, length)}></rect>`}</svg></span>
      <span class="amount">${l10n.money(line)}</span>
      <span class="how">${line.formula}${line.source?.confidence === "seller" ? html`<small>${l10n.t("source-own")}</small>` : ownCard(l10n, line.source) ? html`<small class="own">${ownCard(l10n, line.source)}</small>` : line.source?.title ? html`<small>${line.source.title}</small>` : nothing}</span>
    </li>`;
  }
}
