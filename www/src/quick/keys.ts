/** Keys of the whole page. Single ones work only outside of what is typed or moved by keys itself, and can be switched off. */
import type { LandcastDesk } from "../elements/desk/desk";
import type { LandcastHeader } from "../elements/header/header";
import type { LandcastQuick } from "../elements/quick/quick";
import type { Desk } from "../store/desk";
import { stepped } from "../store/line-up";
import { undoOf } from "../store/undo";

/** What has a use of its own for letters and digits. */
const TYPED = "input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=file]):not([type=range]), textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=searchbox], [role=listbox], [role=spinbutton]";
/** What has a use of its own for the arrows. */
const MOVED = "input, textarea, select, audio, video, [contenteditable], [role=tab], [role=slider], [role=radio], [role=grid], [role=listbox], [role=menu], [role=tree], [role=combobox], [role=application]";
const TEXT = "input:not([type]), input[type=text], input[type=search], input[type=number], textarea";

export class Keys {
  /** The text field in use, as it was when it was first used or last undone by the page. */
  #field: { element: HTMLInputElement; value: string | null; redoable: boolean } | null = null;

  #at: HTMLElement | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly page: LandcastDesk,
    public single: boolean,
  ) {}

  listen(): void {
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener("input", (event) => this.typed(event));
    // Focus that moves inside of one shadow root is not told outside of it; what is pressed or typed is.
    for (const kind of ["keydown", "pointerdown", "beforeinput"]) document.addEventListener(kind, (event) => this.enter(event.composedPath()[0]), { capture: true });
  }

  /** Takes the switch of the help sheet, and keeps it. */
  setSingle(single: boolean): void {
    this.single = single;
    void this.desk.keepApart("keys-1", { single });
  }

  /** Another element is used: a text field is remembered as it was before anything was typed. */
  private enter(target: EventTarget | undefined): void {
    if (!(target instanceof HTMLElement)) return;
    if (target === this.#at) {
      if (this.#field) this.#field.value ??= this.#field.element.value;
      return;
    }
    this.#at = target;
    this.#field = target.matches(TEXT) ? { element: target as HTMLInputElement, value: (target as HTMLInputElement).value, redoable: false } : null;
    if (target.matches("input:not([type=checkbox]):not([type=radio]), textarea")) undoOf(this.desk).enter();
    else undoOf(this.desk).leave();
  }

  private typed(event: Event): void {
    if (!this.#field || event.composedPath()[0] !== this.#field.element) return;
    this.#field.redoable = (event as InputEvent).inputType === "historyUndo" || ((event as InputEvent).inputType === "historyRedo" && this.#field.redoable);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    if (event.ctrlKey || event.metaKey) return this.undone(event, target);
    if (!this.single || event.composedPath().some((one) => one instanceof HTMLDialogElement)) return;
    if (this.act(event, target)) event.preventDefault();
  }

  /** The field's own undo comes first, while what was typed in this visit is still there. */
  private undone(event: KeyboardEvent, target: Element): void {
    const key = event.key.toLowerCase();
    const redo = (key === "z" && event.shiftKey) || (key === "y" && event.ctrlKey && !event.metaKey);
    if (!redo && (key !== "z" || event.shiftKey)) return;
    const field = this.#field;
    if (target.matches(TEXT) && field?.element === target && (redo ? field.redoable : field.element.value !== field.value)) return;
    event.preventDefault();
    const undo = undoOf(this.desk);
    if (redo) undo.redo();
    else undo.undo();
    this.settle();
  }

  /** What the page puts into the field in use is where its own undo starts again; the next key finds it there. */
  settle(): void {
    if (this.#field) Object.assign(this.#field, { value: null, redoable: false });
  }

  private act(event: KeyboardEvent, target: Element): boolean {
    const { desk } = this;
    if (target.matches(TYPED)) return false;
    if (/^[1-9]$/.test(event.key)) {
      const country = desk.destinations[Number(event.key) - 1];
      if (country) desk.goTo(country);
      return country !== undefined;
    }
    switch (event.key) {
      case "/":
        this.box?.focus();
        return true;
      case "?":
        void this.help();
        return true;
      case "h":
      case "H":
        this.say();
        return true;
      case "p":
      case "P":
        void this.page.renderRoot.querySelector<LandcastHeader>("landcast-header")?.pickProduct(false, true);
        return true;
      case "ArrowLeft":
      case "ArrowRight":
        if (target.matches(MOVED) || scrolls(event)) return false;
        desk.pick(stepped(desk, event.key === "ArrowLeft" ? -1 : 1));
        return true;
      default:
        return false;
    }
  }

  private get box(): LandcastQuick | null {
    return this.page.renderRoot.querySelector("landcast-header")?.shadowRoot?.querySelector<LandcastQuick>("landcast-quick") ?? null;
  }

  /** The focus goes to what the host says. */
  say(): void {
    this.page.renderRoot.querySelector("landcast-say")?.shadowRoot?.querySelector<HTMLElement>("button, [tabindex]")?.focus();
  }

  /** The sheet that lists the keys; it comes when it is first asked for. */
  async help(): Promise<void> {
    const { showHelp } = await import("../elements/help/help");
    await showHelp(this.desk, this);
  }
}

/** Whether arrows would scroll something between the key and the page sideways. */
function scrolls(event: KeyboardEvent): boolean {
  return event.composedPath().some((one) => one instanceof HTMLElement && one !== document.documentElement && one !== document.body && one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX));
}
