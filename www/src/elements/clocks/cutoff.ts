/** How long until the next cut-off, second by second. The figures keep their width; only a few moments are spoken. */
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { countdown, nextCutoff } from "../../clocks/hours";
import { DAY_MS, dayIn } from "../../clocks/zones";
import type { L10n } from "../../i18n";
import { base } from "../../styles/tokens";

/** Whose cut-off it is: its hour, its clock, its working days. */
export interface Cutoff {
  zone: string;
  minute: number;
  days: readonly boolean[];
  party: string;
  /** The next one as the engine has it, which knows the party's holidays. */
  next: number;
}

const TICK_MS = 1000;
const MINUTE_MS = 60_000;
/** Minutes before the cut-off at which it is said how little is left. */
const SAID = [60, 30, 15, 5, 1];

export class LandcastCutoff extends LitElement {
  @property({ attribute: false }) l10n!: L10n;
  @property({ attribute: false }) cutoff: Cutoff | null = null;
  /** The clock, handed in: a test or a replay has its own. */
  @property({ attribute: false }) now: () => number = Date.now;
  @state() private said = "";
  @state() private tick = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #last: { until: number; left: number } | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 4px 14px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 12px;
      }
      h3 {
        font-size: 13px;
        font-weight: 550;
      }
      [role="timer"] {
        font-size: 26px;
        line-height: 36px;
        font-weight: 700;
        min-width: 8ch;
        white-space: nowrap;
      }
      .soon {
        color: var(--warn);
      }
      small {
        font-size: 12px;
        color: var(--soft);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      this.tick += 1;
      this.listen();
    }, TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    const { l10n, cutoff } = this;
    const now = this.now();
    const until = cutoff && upcoming(cutoff, now);
    if (!cutoff || until === null) return html`<p>${l10n.t("cutoff-none")}</p>`;
    const left = countdown(until, now);
    return html`
      <div class="line">
        <h3>${l10n.t("cutoff-title")}</h3>
        <span role="timer" aria-label=${l10n.t("cutoff-title")} class=${until - now < 15 * MINUTE_MS ? "soon" : ""}>${left.days ? html`${l10n.t("cutoff-days", { count: left.days })} ` : nothing}${left.clock}</span>
        <span>${l10n.t("cutoff-at", { day: l10n.dayOfWeek(dayIn(cutoff.zone, until)), time: l10n.clock(until, cutoff.zone), party: cutoff.party })}</span>
        <small>${l10n.t("cutoff-rule")}</small>
      </div>
      <span class="unseen" role="status">${this.said}</span>
    `;
  }

  /** Speaks when a mark is passed, never second by second. */
  private listen(): void {
    const now = this.now();
    const until = this.cutoff && upcoming(this.cutoff, now);
    if (until === null) return;
    const left = until - now;
    const last = this.#last;
    this.#last = { until, left };
    if (!last) return;
    // The cut-off itself went by since the last look, not a change of plan.
    if (last.until !== until) this.said = last.left < TICK_MS * 90 && until - last.until < 7 * DAY_MS ? this.l10n.t("cutoff-passed") : "";
    else {
      const mark = SAID.find((minutes) => last.left > minutes * MINUTE_MS && left <= minutes * MINUTE_MS);
      if (mark !== undefined) this.said = this.l10n.t("cutoff-soon", { count: mark });
    }
  }
}

/** The engine's, as long as it lies ahead; once it has passed under an open page, the next by the party's week. */
function upcoming(cutoff: Cutoff, now: number): number | null {
  return cutoff.next + MINUTE_MS > now ? cutoff.next : nextCutoff(cutoff, now);
}
