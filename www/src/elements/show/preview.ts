/** What was understood of a file before it is taken: sheet by sheet, its columns, its products, and every cell that needs a look. */
import { html, nothing, type TemplateResult } from "lit";
import type { L10n } from "../../i18n";
import type { ReadSheet, Remark } from "../../show/read";
import type { ProductFields } from "../../store/form";

/** Products shown before the rest is folded into a number. */
const SHOWN = 6;

export function preview(l10n: L10n, file: string, sheets: readonly ReadSheet[], take: (products: ProductFields[], how: "replace" | "append") => void, leave: () => void): TemplateResult {
  const products = unique(sheets.flatMap((sheet) => sheet.products));
  return html`<section class="preview" tabindex="-1" aria-label=${l10n.t("show-preview", { file })}>
    <h3>${l10n.t("show-preview", { file })}</h3>
    ${sheets.map((sheet) => sheetOf(l10n, sheet))}
    <p class="acts">
      ${products.length
        ? html`<button class="button main" type="button" @click=${() => take(products, "replace")}>${l10n.t("show-replace", { count: products.length })}</button>
          <button class="button" type="button" @click=${() => take(products, "append")}>${l10n.t("show-append", { count: products.length })}</button>`
        : nothing}
      <button class="button" type="button" @click=${leave}>${l10n.t("show-leave")}</button>
    </p>
  </section>`;
}

/** Two sheets may bring the same number: the later one counts, as when both were brought one after the other. */
function unique(products: readonly ProductFields[]): ProductFields[] {
  return [...new Map(products.map((one) => [one.productId, one])).values()];
}

function sheetOf(l10n: L10n, sheet: ReadSheet): TemplateResult {
  if (!sheet.headers) return html`<p class="quiet">${l10n.t("show-no-headers", { sheet: sheet.sheet })}</p>`;
  const unused = sheet.columns.filter(({ field }) => !field);
  const left = sheet.remarks.filter(({ code }) => code.startsWith("row-"));
  return html`
    <p><b>${l10n.t("show-understood", { sheet: sheet.sheet, taken: sheet.products.length, rows: sheet.rows })}</b></p>
    <ul class="columns" aria-label=${l10n.t("show-columns")}>
      ${sheet.columns.filter(({ field }) => field).map(({ letter, header, field }) => html`<li><code>${letter}</code> ${header} → <b>${l10n.t(`show-field-${field}`)}</b></li>`)}
      ${unused.length ? html`<li class="quiet">${l10n.t("show-unused", { columns: unused.map(({ letter, header }) => `${letter} ${header}`).join(l10n.t("list-separator")) })}</li>` : nothing}
    </ul>
    ${sheet.remarks.length
      ? html`<details open><summary>${l10n.t("show-remarks", { count: sheet.remarks.length })}</summary>
          <ul class="remarks">${[...left, ...sheet.remarks.filter((one) => !left.includes(one))].map((one) => remarkOf(l10n, one))}</ul></details>`
      : html`<p class="good"><span aria-hidden="true">✓</span> ${l10n.t("show-clean")}</p>`}
    <div class="wide" tabindex="0" role="region" aria-label=${l10n.t("show-first", { count: Math.min(SHOWN, sheet.products.length) })}>
      <table>
        <caption class="unseen">${l10n.t("show-first", { count: Math.min(SHOWN, sheet.products.length) })}</caption>
        <thead><tr>${(["name", "cost", "price", "weight", "size", "goods", "category"] as const).map((field) => html`<th scope="col">${l10n.t(`show-field-${field}`)}</th>`)}</tr></thead>
        <tbody>${sheet.products.slice(0, SHOWN).map((one) => html`<tr>
          <th scope="row">${l10n.locale === "zh-CN" ? one.nameZh : one.nameEn}</th><td>${one.cost || "—"}</td><td>${one.price ? `${one.price} ${one.currency}` : "—"}</td><td>${one.weight ? `${one.weight} g` : "—"}</td>
          <td>${one.size ? `${one.size} ${one.sizeUnit}` : "—"}</td><td>${one.goods.map((goods) => l10n.t(`goods-${goods}`)).join(l10n.t("list-separator")) || "—"}</td><td>${l10n.name(l10n.names.get(one.category)) || one.hs || "—"}</td>
        </tr>`)}</tbody>
      </table>
    </div>
    ${sheet.products.length > SHOWN ? html`<p class="quiet">${l10n.t("show-more", { count: sheet.products.length - SHOWN })}</p>` : nothing}
  `;
}

function remarkOf(l10n: L10n, { code, cell, text }: Remark): TemplateResult {
  const grave = code.startsWith("row-");
  return html`<li class=${grave ? "grave" : code.startsWith("bad-") ? "warn" : ""}><code>${cell}</code> <span aria-hidden="true">${grave ? "✕" : code.startsWith("bad-") ? "▲" : "ⓘ"}</span> ${l10n.t(`show-${code}`, { text })}</li>`;
}
