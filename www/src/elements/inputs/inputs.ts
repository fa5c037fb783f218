/** The panel of everything that can be typed or picked. */
import { LitElement, html, noChange, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Desk, Tab } from "../../store/desk";
import { PRODUCT_FIELDS } from "../../store/form";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { destination } from "./destination";
import { belongs, type Panel } from "./field";
import { styles } from "./inputs.css";
import { product } from "./product";
import { lines, seller } from "./seller";
import { settings } from "./settings";
import { stream } from "./stream";

/** Every path that has a field; a problem elsewhere is told at the top of the panel, never swallowed. */
const FIELDS = [
  "product.name", "product.category", "product.hs", "product.unitCost", "product.price", "product.weightG", "product.sizeMm",
  "product.goods", "product.batteryWh", "product.batteryKind", "product.batteries", "product.batteryCells", "product.lithiumG", "product.stateOfCharge",
  "product.liquidMl", "product.flashPointC", "product.magneticField", "product.fragility", "product.stage", "destination.country", "destination.postcode",
  "destination.region", "destination.cod", "order.quantity", "stream.orders.low", "stream.orders.likely", "stream.orders.high", "stream.ordersSoFar", "stream.days",
  "stream.maxPromiseDays", "seller.schemes", "seller.incoterm", "seller.promise.policy", "seller.promise.onTime", "seller.promise.days",
  "seller.promise.late", "seller.promise.long", "seller.platform",
  "seller.fees.commission", "seller.fees.payment", "seller.fees.returns", "seller.stock", "seller.carriers.dailyQuota", "settings", "fx",
];

/** Fields that stand in a view. While it is open, their problems are told there. */
const IN_VIEWS: Partial<Record<Tab, readonly string[]>> = {
  plans: ["seller.cod"],
  surge: ["stream.after", "seller.carriers.reserve", "seller.carriers.outages", "seller.refunds"],
  stock: ["stock"],
};

export class LandcastInputs extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  /** On the desk, language and look are set here too and all is unfolded; in a foreign page they are the host's and room is scarce. */
  @property({ type: Boolean }) own = false;

  constructor() {
    super();
    new Watch(this, () => this.desk, { board: false, later: true });
  }

  /** What the sections below the product showed last. */
  #shown: readonly unknown[] = [];

  override render() {
    const { desk } = this;
    const l10n = desk.l10n;
    const panel: Panel = { desk, l10n, form: desk.form, set: (patch) => desk.set(patch) };
    const homeless = desk.problems.filter((problem) => ![...FIELDS, ...(this.own ? (IN_VIEWS[desk.tab] ?? []) : [])].some((path) => belongs(problem, path)));
    const shown = this.around(panel);
    const same = shown.length === this.#shown.length && shown.every((one, at) => one === this.#shown[at]);
    this.#shown = shown;
    // Most keys are typed into the product: the hundred fields below it then stay as they are.
    const below = (section: () => TemplateResult) => (same ? noChange : section());
    return html`
      <form aria-label=${l10n.t("inputs-title")} novalidate @submit=${(event: Event) => event.preventDefault()}>
        <div class="count" role="status">${desk.problems.length ? html`<p class="problem">${l10n.t("problems-count", { count: desk.problems.length })}</p>` : nothing}</div>
        ${homeless.map((problem) => html`<p class="problem">${l10n.code(problem)} <code>${problem.path}</code></p>`)}
        ${this.section("product", product(panel), true, desk.edited ? html`<button class="link" type="button" @click=${() => desk.resetProduct()}>${l10n.t("product-reset")}</button>` : nothing)}
        ${this.section("destination", below(() => destination(panel)), true)}
        ${this.section("stream", below(() => stream(panel)), this.own)}
        ${this.section("seller", below(() => seller(panel)), this.own)}
        ${this.section("settings", below(() => settings(panel, this.own)), false)}
      </form>
    `;
  }

  /** Everything that the sections below the product are made of. */
  private around(panel: Panel): unknown[] {
    const { desk, l10n, form } = panel;
    const product: readonly string[] = PRODUCT_FIELDS;
    return [
      l10n, l10n.has("quick-digit"), l10n.has("pick-compared"), customElements.get("landcast-pick"), this.own, desk.info, desk.theme, desk.problems.length ? desk.problems : null,
      lines(panel).join(), form.currency, ...Object.entries(form).flatMap(([field, value]) => (product.includes(field) ? [] : [value])),
    ];
  }

  private section(name: string, content: TemplateResult | typeof noChange, open: boolean, extra: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<details class=${name} ?open=${open}>
      <summary><h2>${this.desk.l10n.t(`section-${name}`)}</h2></summary>
      <div class="fields">${content}${extra}</div>
    </details>`;
  }
}
