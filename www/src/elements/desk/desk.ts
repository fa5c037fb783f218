/** The desk: lays out the panel, the three answers, the sentence and the views for every size of screen. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { bring } from "../tabs/views";
import type { LandcastScript } from "../script/script";
import { styles } from "./desk.css";

export class LandcastDesk extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  /** The sentences in full were asked for once: they stay, with what the seller changed in them. */
  @state() private script = false;

  constructor() {
    super();
    new Watch(this, () => this.desk, { board: false });
  }

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    const { l10n, verdict } = desk;
    return html`<div class="page ${desk.tab}">
      <header class="top">
        <button class="skip" type="button" @click=${() => this.jump("landcast-say")}>${l10n.t("skip-say")}</button>
        <landcast-header .desk=${desk}></landcast-header>
        <landcast-notice .desk=${desk}></landcast-notice>
      </header>
      ${this.strip()}
      <main class="frame">
        <landcast-inputs class="inputs" .desk=${desk} own></landcast-inputs>
        <landcast-answers class="answers" .l10n=${l10n} .verdict=${verdict} .standing=${desk.standing} ?stale=${desk.stale} why @why=${this.showWhy}></landcast-answers>
        <landcast-say class="say" .l10n=${l10n} .verdict=${verdict} .own=${desk.own?.line() ?? null} ?stale=${desk.stale} desk @script=${this.openScript} @reasons=${this.showReasons}></landcast-say>
        <landcast-tabs class="work" .desk=${desk}></landcast-tabs>
      </main>
      ${this.script ? html`<landcast-script .desk=${desk}></landcast-script>` : nothing}
    </div>`;
  }

  /** The answers in short, kept in view on screens too small for the cards. The cards follow in the text, so it is not read twice. */
  private strip(): TemplateResult {
    const { l10n, verdict, stale } = this.desk;
    const promise = verdict?.window?.promise;
    const duty = verdict?.duty;
    return html`<div class="strip ${stale ? "stale" : ""}" aria-hidden="true">
      <p><b><landcast-value locale=${l10n.locale} text=${promise ? `${l10n.span(promise.minDays, promise.maxDays)} ${l10n.t("unit-days", { count: promise.maxDays })}` : "—"}></landcast-value></b><small>${promise ? l10n.t("window-on-time", { share: l10n.percent(promise.onTime) }) : l10n.t("window-title")}</small></p>
      <p><b><landcast-value locale=${l10n.locale} text=${l10n.money(verdict?.buyer?.atDoor)}></landcast-value></b><small>${duty?.payer === "seller" && duty.total !== null ? l10n.t("strip-seller", { amount: l10n.money({ amount: duty.total, currency: duty.currency }) }) : l10n.t("duty-at-door")}</small></p>
      <p><b><landcast-value locale=${l10n.locale} text=${verdict ? l10n.t(`mode-short-${verdict.mode}`) : "—"}></landcast-value></b><small>${this.margin()}</small></p>
    </div>`;
  }

  private margin(): string {
    const { l10n, verdict } = this.desk;
    const plan = verdict?.plans.find((one) => one.id === verdict.recommended);
    return plan?.marginRate ? `${l10n.t("margin")} ${l10n.percent(plan.marginRate)}` : l10n.t("mode-title");
  }

  private showWhy = (): void => {
    this.desk.setTab("why");
    const tabs = this.renderRoot.querySelector("landcast-tabs");
    tabs?.scrollIntoView({ block: "nearest" });
  };

  /** Where nothing may be said: to the field that is wrong, or to the plans with what speaks against each. */
  private showReasons = async (): Promise<void> => {
    const { desk } = this;
    const wrong = this.renderRoot.querySelector("landcast-inputs")?.shadowRoot?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (desk.stale && wrong) return wrong.focus();
    desk.setTab("plans");
    await this.updateComplete;
    const tabs = this.renderRoot.querySelector("landcast-tabs") as LitElement | null;
    await tabs?.updateComplete;
    tabs?.renderRoot.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
    tabs?.scrollIntoView({ block: "nearest" });
  };

  private openScript = async (): Promise<void> => {
    try {
      await bring("script", this.desk.l10n);
    } catch (cause) {
      // Without a network on the first visit; the next press asks again.
      console.warn(`landcast: scripts: ${String(cause)}`);
      return;
    }
    this.script = true;
    await this.updateComplete;
    await (this.renderRoot.querySelector("landcast-script") as LandcastScript).open();
  };

  private jump(tag: string): void {
    this.renderRoot.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>("button, [tabindex]")?.focus();
  }
}
