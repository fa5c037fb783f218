/** The sheet that lists the keys: a dialog of the platform, which holds the focus and closes by Esc. */
import { LitElement, css, html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { hasTexts, loadTexts } from "../../i18n/views";
import type { Keys } from "../../quick/keys";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls, tokens } from "../../styles/tokens";

const MAC = /Mac|iP/.test(navigator.platform);
const COMMAND = MAC ? "⌘" : "Ctrl";

const PAGE: readonly (readonly [keys: readonly string[], text: string])[] = [
  [["/"], "help-box"],
  [["1", "9"], "help-digits"],
  [["←", "→"], "help-products"],
  [["p"], "help-pick"],
  [["h"], "help-say"],
  [["?"], "help-this"],
  [[`${COMMAND} Z`], "help-undo"],
  [[MAC ? "⇧ ⌘ Z" : "Ctrl Y"], "help-redo"],
];
const BOX: typeof PAGE = [
  [["Enter"], "help-enter"],
  [["Esc"], "help-esc"],
  [["↑"], "help-up"],
];
const EXAMPLES = ["help-example-1", "help-example-2", "help-example-3"];

export class LandcastHelp extends LitElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      dialog {
        width: min(640px, calc(100vw - 24px));
        max-height: calc(100dvh - 24px);
        padding: 16px 20px 20px;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--text);
        overflow-y: auto;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .head h2 {
        flex: 1;
        font-size: 18px;
      }
      h3 {
        font-size: 14px;
        padding: 12px 0 2px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
      }
      dt,
      dd {
        padding: 6px 14px 6px 0;
        border-top: 1px solid var(--line);
        min-height: 36px;
      }
      kbd {
        font: inherit;
        border: 1px solid var(--edge);
        border-radius: 5px;
        padding: 1px 8px;
        white-space: nowrap;
      }
      code {
        font: inherit;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .examples li {
        padding: 4px 0;
      }
      .toggle {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: var(--touch);
        margin-top: 8px;
      }
      .toggle input {
        width: 20px;
        height: 20px;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        padding: 4px 0;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) keys!: Keys;
  @state() private turned = 0;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  show(): void {
    this.renderRoot.querySelector("dialog")?.showModal();
  }

  private close = (): void => this.renderRoot.querySelector("dialog")?.close();

  override render(): TemplateResult {
    const { l10n } = this.desk;
    if (!hasTexts("help", l10n)) void loadTexts("help", l10n).then(() => (this.turned += 1));
    const list = (rows: typeof PAGE) => html`<dl>${rows.map(([keys, text]) => html`<dt>${keys.map((key, at) => html`${at ? (text === "help-digits" ? " – " : " ") : ""}<kbd>${key}</kbd>`)}</dt><dd>${l10n.t(text)}</dd>`)}</dl>`;
    return html`<dialog aria-labelledby="title" @click=${(event: Event) => event.target === event.currentTarget && this.close()}>
      <div class="head"><h2 id="title">${l10n.t("help-title")}</h2><button class="button" type="button" @click=${this.close}>${l10n.t("help-close")}</button></div>
      <h3>${l10n.t("help-page")}</h3>
      ${list(PAGE)}
      <ol aria-label=${l10n.t("help-digits")}>${this.desk.destinations.slice(0, 9).map((country, at) => html`<li><kbd>${at + 1}</kbd> ${l10n.country(country)}</li>`)}</ol>
      <label class="toggle"><input type="checkbox" .checked=${this.keys.single} @change=${(event: Event) => this.keys.setSingle((event.target as HTMLInputElement).checked)} /><span>${l10n.t("help-single")}</span></label>
      <h3>${l10n.t("help-in-box")}</h3>
      ${list(BOX)}
      <p class="quiet">${l10n.t("help-examples")}</p>
      <ul class="examples">${EXAMPLES.map((id) => html`<li><code>${l10n.t(id)}</code></li>`)}</ul>
    </dialog>`;
  }
}

let sheet: LandcastHelp | null = null;

export async function showHelp(desk: Desk, keys: Keys): Promise<void> {
  await loadTexts("help", desk.l10n);
  if (!customElements.get("landcast-help")) customElements.define("landcast-help", LandcastHelp);
  if (!sheet) {
    sheet = document.createElement("landcast-help") as LandcastHelp;
    sheet.desk = desk;
    sheet.keys = keys;
    document.body.append(sheet);
  }
  await sheet.updateComplete;
  sheet.show();
}
