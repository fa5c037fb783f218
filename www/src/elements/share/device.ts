/** This device: what works without a network, what is kept, the page as a file, as an app, and what this release brought. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { released } from "virtual:landcast-release";
import { storage, type Storage } from "../../share/device";
import { pointsOf, theirs, type Release } from "../../share/release";
import { stay } from "../../share/stay";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { parts } from "./share.css";

const MEGA = 1_000_000;

export class LandcastDevice extends LitElement {
  static override styles = [base, controls, parts];

  @property({ attribute: false }) desk!: Desk;
  @state() private storage: Storage | null = null;
  @state() private release: Release | null = null;
  @state() private said = "";

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override firstUpdated(): void {
    void storage().then((found) => (this.storage = found));
    void theirs().then((found) => (this.release = found));
  }

  override render() {
    const { desk } = this;
    const { l10n } = desk;
    const { points, lang } = pointsOf(released, l10n.locale);
    return html`
      <h3>${l10n.t("device-offline-title")}</h3>
      <p>${this.mark(desk.offlineReady)} ${l10n.t(import.meta.env.SINGLE ? "device-offline-single" : desk.offlineReady ? "device-offline" : "device-offline-not-yet")}</p>
      ${desk.install ? html`<p class="bar"><button class="button" type="button" @click=${() => void this.install()}>${l10n.t("device-install")}</button> <span class="note">${l10n.t("device-install-how")}</span></p>` : nothing}
      <h3>${l10n.t("device-storage-title")}</h3>
      ${this.storage ? this.kept(this.storage) : nothing}
      <p class="status" role="status">${this.said}</p>
      ${import.meta.env.SINGLE ? nothing : this.single()}
      <h3>${l10n.t("tour-title")}</h3>
      <p class="bar"><button class="button" type="button" @click=${this.tour}>${l10n.t("tour-start")}</button> <span class="note">${l10n.t("tour-how")}</span></p>
      <h3>${l10n.t("device-release-title")}</h3>
      ${desk.info ? html`<p>${l10n.t("device-release", { engine: desk.info.engine, pack: desk.info.pack.version, date: l10n.date(desk.info.pack.built) })}</p>` : nothing}
      <details><summary class="link">${l10n.t("device-changes", { count: points.length })}</summary>
        <ul lang=${lang}>${points.map(({ part, title }) => html`<li>· ${part}${lang === "en" ? ": " : "："}${title}</li>`)}</ul>
      </details>
    `;
  }

  private mark(good: boolean): TemplateResult {
    return html`<span aria-hidden="true">${good ? "●" : "○"}</span>`;
  }

  private kept({ keeps, persisted, used }: Storage): TemplateResult {
    const { l10n } = this.desk;
    return html`<p>${this.mark(keeps && persisted)} ${l10n.t(!keeps ? "device-not-kept" : persisted ? "device-kept" : "device-kept-for-now")}${keeps && used !== null ? html` <span class="note">${l10n.t("device-used", { megabytes: l10n.rounded(String(used / MEGA), 1) })}</span>` : nothing}</p>
      ${keeps && !persisted ? html`<p class="bar"><button class="button" type="button" @click=${() => void this.ask()}>${l10n.t("device-keep")}</button></p>` : nothing}`;
  }

  private single(): TemplateResult {
    const { l10n } = this.desk;
    const bytes = this.release?.single?.bytes;
    return html`<h3>${l10n.t("device-single-title")}</h3>
      <p>${l10n.t("device-single-how")}</p>
      <p class="bar">${bytes
        ? html`<a class="button file" href="./landcast.html" download="landcast.html">${l10n.t("device-single", { megabytes: l10n.rounded(String(bytes / MEGA), 1) })}</a>`
        : html`<span class="note">${l10n.t("device-single-offline")}</span>`}</p>`;
  }

  private async ask(): Promise<void> {
    const granted = await stay();
    this.said = this.desk.l10n.t(granted ? "device-keep-granted" : "device-keep-refused");
    this.storage = await storage();
  }

  private tour = (): void => {
    this.dispatchEvent(new CustomEvent("done"));
    void import("../tour/tour").then(({ startTour }) => startTour(this.desk));
  };

  private async install(): Promise<void> {
    await this.desk.install?.prompt();
    this.desk.install = null;
    this.requestUpdate();
  }
}
