/** What the seller must know about the machine itself: no engine, a newer pack, a pack past its horizon. */
import { LitElement, css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";

export class LandcastNotice extends LitElement {
  @property({ attribute: false }) desk!: Desk;

  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .band {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
        padding: 4px 16px;
        min-height: var(--touch);
        background: var(--warn-ground);
        color: var(--warn);
        border-bottom: 1px solid var(--line);
      }
      .band.bad {
        background: var(--bad-ground);
        color: var(--bad);
      }
      .band.calm {
        background: var(--tint);
        color: var(--on-tint);
      }
      .band p {
        flex: 1;
        min-width: 16em;
      }
      .button {
        color: var(--text);
      }
      code {
        font-size: 12px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  constructor() {
    super();
    new Watch(this, () => this.desk, { board: false });
  }

  override render() {
    const { desk } = this;
    const { l10n, engine, info } = desk;
    const past = info !== null && info.pack.horizon < new Date(desk.today).toISOString().slice(0, 10);
    return html`<div role="status">
      ${engine.status === "unavailable"
        ? html`<div class="band bad">
            <p><strong>${l10n.t(`engine-${engine.reason}`)}</strong> ${l10n.t(`engine-${engine.reason}-do`)} ${engine.reason === "trap" ? html`<code>${engine.detail}</code>` : nothing}</p>
            ${engine.reason === "old-browser" ? nothing : html`<button class="button" type="button" @click=${() => void desk.retry()}>${l10n.t("retry")}</button>`}
          </div>`
        : nothing}
      ${past ? html`<div class="band"><p>${l10n.t("pack-past", { date: l10n.date(info.pack.horizon) })}</p></div>` : nothing}
      ${[...desk.bands.values()].map((band) => band())}
      ${desk.applyUpdate
        ? html`<div class="band calm"><p>${l10n.t("update-waiting")} ${desk.news?.() ?? nothing}</p><button class="button" type="button" @click=${desk.applyUpdate}>${l10n.t("update-apply")}</button></div>`
        : nothing}
    </div>`;
  }
}
