/** The receipt of the verdict on the desk, and what comes out when one is pasted: the verdict again, held against what it was. */
import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { isProblems, type Coded, type Money } from "../../engine/client";
import type { L10n } from "../../i18n";
import { hasFragment } from "../../share/link";
import { linkProblem, openLink, openRequest } from "../../share/opening";
import { join } from "../../share/parts";
import { compare, fromCode, isReceiptProblem, numberOf, receiptOf, toCode, type Answers, type Comparison, type Receipt } from "../../share/receipt";
import type { Desk } from "../../store/desk";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { copyFrom } from "./copy";
import { LandcastQr } from "./qr";
import { parts } from "./share.css";

interface Again {
  receipt: Receipt;
  comparison: Comparison | null;
  /** The engine of today makes no verdict of it: why. */
  problems: Coded[];
}

export class LandcastReceipt extends LitElement {
  static override styles = [
    base,
    controls,
    parts,
    css`
      .number {
        font: 600 20px/1.3 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
        letter-spacing: 0.04em;
      }
      details {
        margin-top: 8px;
      }
      summary {
        display: inline-flex;
        align-items: center;
        min-height: var(--touch);
        color: var(--accent);
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) pasted = "";
  @state() private code = "";
  @state() private receipt: Receipt | null = null;
  @state() private said = "";
  @state() private trouble = "";
  @state() private again: Again | null = null;
  #of: object | null = null;

  constructor() {
    super();
    if (!customElements.get("landcast-qr")) customElements.define("landcast-qr", LandcastQr);
    new Watch(this, () => this.desk);
  }

  override firstUpdated(): void {
    if (this.pasted) void this.read(this.pasted);
  }

  override willUpdate(): void {
    const { verdict, stale } = this.desk;
    const of = stale ? null : verdict;
    if (of === this.#of) return;
    this.#of = of;
    this.receipt = of && receiptOf(of);
    this.code = "";
    if (this.receipt) void toCode(this.receipt).then((code) => of === this.#of && (this.code = code));
  }

  override render() {
    const { l10n } = this.desk;
    return html`
      <h3>${l10n.t("receipt-of-this")}</h3>
      ${this.receipt ? this.own(l10n, this.receipt) : html`<p class="note">${l10n.t("receipt-none-yet")}</p>`}
      <h3>${l10n.t("receipt-paste")}</h3>
      <form @submit=${this.submit}>
        <textarea name="code" rows="3" aria-label=${l10n.t("receipt-paste-field")} placeholder="LANDCAST1.…" .value=${this.pasted} spellcheck="false" autocomplete="off"></textarea>
        <p class="bar"><button class="button main">${l10n.t("receipt-read")}</button> <span class="note">${l10n.t("receipt-paste-how")}</span></p>
      </form>
      <div role="status">
        ${this.trouble ? html`<p class="alert"><span aria-hidden="true">▲</span> ${this.trouble}</p>` : nothing}
        ${this.again ? this.shown(l10n, this.again) : nothing}
      </div>
    `;
  }

  private own(l10n: L10n, receipt: Receipt): TemplateResult {
    return html`
      <p><span class="number">${numberOf(receipt)}</span></p>
      <p class="note">${l10n.t("receipt-what", { engine: receipt.engine, pack: receipt.pack.version })} ${receipt.rates || receipt.learned ? l10n.t("receipt-own") : nothing}</p>
      <textarea id="own" readonly rows="4" aria-label=${l10n.t("receipt-of-this")} .value=${this.code}></textarea>
      <p class="bar">
        <button class="button" type="button" @click=${() => void this.copy()}>${l10n.t("receipt-copy")}</button>
        <span role="status" class="note">${this.said}</span>
      </p>
      <details>
        <summary>${l10n.t("qr-title")}</summary>
        <landcast-qr .l10n=${l10n} .text=${this.code} .label=${l10n.t("qr-receipt")}></landcast-qr>
        <p class="note">${l10n.t("qr-text-how")}</p>
      </details>
    `;
  }

  private shown(l10n: L10n, { receipt, comparison, problems }: Again): TemplateResult {
    const { product, destination, asOf } = receipt.request;
    const { desk } = this;
    return html`
      <h3>${product.name ?? product.id ?? ""} → ${l10n.country(destination.country)} · ${l10n.date(asOf.slice(0, 10))} ${asOf.slice(11, 16)}</h3>
      ${comparison === null
        ? html`<p class="alert"><span aria-hidden="true">▲</span> ${l10n.t("receipt-refused")} ${problems.map((problem) => html`${l10n.code(problem)} <code>${problem.code}</code> `)}</p>`
        : html`<p class=${comparison.outcome === "other" ? "warn" : "calm"}><span aria-hidden="true">${comparison.outcome === "other" ? "▲" : "✓"}</span> ${l10n.t(`receipt-${comparison.outcome}`, { number: numberOf(receipt) })}</p>
            ${comparison.differences.length ? html`<ul class="note">${comparison.differences.map((one) => html`<li>· ${this.difference(l10n, receipt, one)}</li>`)}</ul>` : nothing}
            ${comparison.outcome === "other" && !comparison.differences.length ? html`<p class="note">${l10n.t("receipt-unexplained")}</p>` : nothing}
            ${this.table(l10n, comparison)}`}
      <p class="bar"><button class="button" type="button" @click=${() => void this.lay(receipt)}>${l10n.t("receipt-lay")}</button> <span class="note">${l10n.t("receipt-lay-how", { date: l10n.date(new Date(desk.today).toISOString().slice(0, 10)) })}</span></p>
    `;
  }

  private difference(l10n: L10n, receipt: Receipt, one: Comparison["differences"][number]): string {
    const here = this.desk.info;
    if (one === "engine") return l10n.t("receipt-engine", { then: receipt.engine, now: here?.engine ?? "" });
    if (one === "pack") return l10n.t("receipt-pack", { then: `${receipt.pack.version} (${receipt.pack.sha256.slice(0, 12)})`, now: `${here?.pack.version ?? ""} (${here?.pack.sha256.slice(0, 12) ?? ""})` });
    const when = receipt[one] ? "then" : "now";
    return l10n.t(`receipt-${one}-${when}`);
  }

  private table(l10n: L10n, { then, now, changed }: Comparison): TemplateResult {
    const money = (one: Money | null) => l10n.money(one);
    const rows: [keyof Answers, string, (answers: Answers) => string][] = [
      ["promise", l10n.t("window-title"), ({ promise }) => (promise ? `${l10n.span(promise[0], promise[1])} ${l10n.t("unit-days", { count: promise[1] })} · ${l10n.percent(promise[2])}` : "—")],
      ["atDoor", l10n.t("duty-at-door"), ({ atDoor }) => money(atDoor)],
      ["duty", l10n.t("receipt-duty"), ({ duty }) => money(duty)],
      ["mode", l10n.t("mode-title"), ({ mode }) => l10n.t(`mode-short-${mode}`)],
      ["service", l10n.t("receipt-service"), ({ service }) => (service === null ? "—" : l10n.name(l10n.names.get(service)) || service)],
      ["cost", l10n.t("receipt-cost"), ({ cost }) => money(cost)],
    ];
    return html`<table>
      <caption class="unseen">${l10n.t("receipt-table")}</caption>
      <thead><tr><td></td><th scope="col">${l10n.t("receipt-then")}</th><th scope="col">${l10n.t("receipt-now")}</th></tr></thead>
      <tbody>${rows.map(([name, title, text]) => html`<tr class=${changed.includes(name) ? "changed" : ""}>
        <th scope="row">${title}</th><td>${text(then)}</td><td>${text(now)}${changed.includes(name) ? html` <span aria-hidden="true">◆</span><span class="unseen">${l10n.t("receipt-changed")}</span>` : nothing}</td>
      </tr>`)}</tbody>
    </table>`;
  }

  private submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.read(new FormData(event.target as HTMLFormElement).get("code") as string);
  };

  /** Whatever code it is: parts of one, a link, or a receipt. */
  private async read(pasted: string): Promise<void> {
    const { desk } = this;
    const { l10n } = desk;
    this.pasted = pasted;
    this.trouble = "";
    this.again = null;
    const joined = join(pasted);
    if ("missing" in joined) return void (this.trouble = l10n.t("receipt-parts-missing", { missing: joined.missing.join(l10n.t("list-separator")), of: joined.of }));
    if ("broken" in joined) return void (this.trouble = l10n.t("receipt-broken"));
    if (hasFragment(joined.text)) {
      const problem = await openLink(desk, joined.text);
      if (!problem) return void this.dispatchEvent(new CustomEvent("done"));
      const { id, args } = linkProblem(problem);
      return void (this.trouble = l10n.t(id, args));
    }
    const receipt = await fromCode(joined.text);
    if (isReceiptProblem(receipt)) {
      this.trouble = l10n.t(`receipt-problem-${receipt.code}`, { version: "version" in receipt ? receipt.version : 0, fields: "fields" in receipt ? receipt.fields.join(" ") : "" });
      return;
    }
    await desk.loadTables([receipt.request.destination.country]);
    const answer = await desk.ask("quote", receipt.request);
    if (answer === null) return void (this.trouble = l10n.t("receipt-no-engine"));
    this.again = isProblems(answer) ? { receipt, comparison: null, problems: answer.problems } : { receipt, comparison: compare(receipt, answer), problems: [] };
  }

  private async lay(receipt: Receipt): Promise<void> {
    await openRequest(this.desk, receipt.request);
    this.dispatchEvent(new CustomEvent("done"));
  }

  private async copy(): Promise<void> {
    const { l10n } = this.desk;
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>("#own");
    if (field) this.said = l10n.t((await copyFrom(field)) ? "copied" : "share-copy-by-hand");
  }
}
