/** A button that copies a text and says so. Where the clipboard is forbidden, the text is selected for the keyboard. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { L10n } from "../../i18n";

const COPIED_MS = 1500;

export class Copier implements ReactiveController {
  #copied: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** `id` is also the id of the element that shows the text. */
  button(l10n: L10n, id: string, text: string, label: string, words = l10n.t("copy")): TemplateResult {
    return html`<button class="button" type="button" aria-label=${label} @click=${() => this.#copy(id, text)}><span aria-live="polite">${this.#copied === id ? l10n.t("copied") : words}</span></button>`;
  }

  async #copy(id: string, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const shown = this.host.renderRoot.querySelector(`#${id}`);
      if (shown) getSelection()?.selectAllChildren(shown);
      return;
    }
    this.#copied = id;
    this.host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#copied = null;
      this.host.requestUpdate();
    }, COPIED_MS);
  }
}
