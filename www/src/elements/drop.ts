/** Where files are dropped or chosen: one target, reached by keyboard as the file input it is. */
import { html, type TemplateResult } from "lit";

interface Drop {
  title: string;
  kinds: string;
  accept: string;
  /** Something is being dragged over it. */
  over: boolean;
  drag: (over: boolean) => void;
  take: (files: File[]) => void;
}

export function dropZone({ title, kinds, accept, over, drag, take }: Drop): TemplateResult {
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file again is a choice, too.
    input.value = "";
    take(files);
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    drag(true);
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    drag(false);
    take([...(event.dataTransfer?.files ?? [])]);
  };
  return html`<label class="drop ${over ? "over" : ""}" @dragover=${dragged} @dragleave=${() => drag(false)} @drop=${dropped}>
    <input type="file" multiple accept=${accept} @change=${chosen} />
    <span><b>${title}</b> <small>${kinds}</small></span>
  </label>`;
}
