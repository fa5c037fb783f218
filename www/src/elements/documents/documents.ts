/** Papers and labels that goods and destination demand: why, since when, what happens without, and whether the seller has them. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { DocumentNeed, Verdict } from "../../engine/client";
import type { L10n } from "../../i18n";
import { isZero } from "../../i18n/decimal";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { styles } from "./documents.css";

/** In the order in which a parcel meets them. */
const KINDS = ["transport", "authorisation", "label", "customs", "registration", "conformity"] as const;
const SIGNS: Record<DocumentNeed["state"], string> = { have: "●", missing: "▲", unknown: "○" };

export class LandcastDocuments extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override render() {
    const { l10n, verdict } = this.desk;
    if (!verdict) return html`<p class="empty quiet">${l10n.t("board-waiting")}</p>`;
    const { documents } = verdict;
    if (!documents.length) return html`<p class="empty quiet">${l10n.t("documents-none")}</p>`;
    const kinds = [...KINDS, ...new Set(documents.map(({ kind }) => kind).filter((kind) => !(KINDS as readonly string[]).includes(kind)))];
    return html`
      ${this.head(l10n, verdict)}
      ${kinds.map((kind) => {
        const needs = documents.filter((one) => one.kind === kind);
        return needs.length ? html`<section aria-labelledby="kind-${kind}"><h4 id="kind-${kind}">${l10n.word("document", kind)}</h4><ul class="needs">${needs.map((need) => this.need(l10n, need))}</ul></section>` : nothing;
      })}
      <p class="quiet how">${l10n.t("documents-how")}</p>
    `;
  }

  private head(l10n: L10n, verdict: Verdict): TemplateResult {
    const { documents, normalized, alerts } = verdict;
    const count = (state: DocumentNeed["state"]) => documents.filter((one) => one.state === state).length;
    const said = this.desk.form.papers !== null;
    return html`<header>
      <div>
        <h3>${l10n.t("documents-title", { product: normalized.product.name ?? "", country: l10n.country(normalized.destination.country), count: documents.length })}</h3>
        <p class="quiet" role="status">${(["have", "missing", "unknown"] as const).filter((state) => count(state) > 0).map((state) => l10n.t(`documents-count-${state}`, { count: count(state) })).join(" · ")}</p>
      </div>
      <p class="bar">
        <button class="button" type="button" @click=${() => this.desk.set({ papers: documents.map(({ code }) => code) })}>${l10n.t("documents-all")}</button>
        ${said ? html`<button class="button" type="button" @click=${() => this.desk.set({ papers: null })}>${l10n.t("documents-reset")}</button>` : nothing}
      </p>
    </header>
    ${alerts.filter(({ code }) => code.startsWith("A47")).map((alert) => html`<p class=${alert.severity === "info" ? "quiet" : "warn"}>${alert.severity === "info" ? nothing : html`<span aria-hidden="true">▲</span> `}${l10n.code(alert)} <span class="quiet">→ ${l10n.remedy(alert)}</span></p>`)}
    ${verdict.recommended === null && count("missing") > 0 ? html`<p class="warn"><span aria-hidden="true">▲</span> ${l10n.t("documents-blocked")} <button class="link" type="button" @click=${() => this.desk.setTab("plans")}>${l10n.t("tab-plans")}</button></p>` : nothing}`;
  }

  private need(l10n: L10n, need: DocumentNeed): TemplateResult {
    const id = `paper-${need.code.replace(/[^a-zA-Z0-9]+/g, "-")}`;
    const { source } = need;
    const href = source.href && /^https?:/.test(source.href) ? source.href : null;
    const origin = [source.checked ? l10n.t("documents-checked", { date: l10n.date(source.checked) }) : "", source.confidence ? l10n.word("confidence", source.confidence) : ""].filter(Boolean).join(" · ");
    return html`<li class="need ${need.state}">
      <label class="have" for=${id}><input id=${id} type="checkbox" .checked=${live(need.state === "have")} aria-describedby="${id}-why" @change=${(event: Event) => this.toggle(need.code, (event.target as HTMLInputElement).checked)} />
        <span><b>${l10n.name(need.name)}</b></span>
        <span class="state"><span aria-hidden="true">${SIGNS[need.state]}</span> ${l10n.t(`documents-${need.state}`)}</span></label>
      <div class="more" id="${id}-why">
        <p>${l10n.name(need.why)}${need.from ? html` <span class="quiet">${l10n.t("documents-from", { date: l10n.date(need.from) })}</span>` : nothing}</p>
        ${need.without ? html`<p class=${need.state === "have" ? "quiet" : "without"}><span>${l10n.t("documents-without")}</span> ${l10n.name(need.without)}${need.seizure && !isZero(need.seizure) ? html` <span class="quiet">${l10n.t("documents-seizure", { share: l10n.percent(need.seizure, 1) })}</span>` : nothing}</p>` : nothing}
        ${source.title ? html`<p class="quiet source">${l10n.t("documents-source")} ${href ? html`<a href=${href} target="_blank" rel="noreferrer">${source.title}</a>` : source.title}${origin ? ` · ${origin}` : ""}</p>` : nothing}
      </div>
    </li>`;
  }

  /** From the first tick on, what is not ticked is missing. */
  private toggle(code: string, on: boolean): void {
    const papers = this.desk.form.papers ?? [];
    this.desk.set({ papers: on ? [...papers.filter((one) => one !== code), code] : papers.filter((one) => one !== code) });
  }
}
