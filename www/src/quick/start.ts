/** Everything for quick hands, brought behind the first answer: the box, undo, the keys, and what keeps the verdicts. */
import type { LandcastDesk } from "../elements/desk/desk";
import { readWith } from "../elements/inputs/field";
import { LandcastPick } from "../elements/pick/pick";
import { LandcastQuick } from "../elements/quick/quick";
import { recorderOf } from "../history/record";
import { loadTexts } from "../i18n/views";
import type { Desk } from "../store/desk";
import { undoOf } from "../store/undo";
import { readField } from "./field";
import { Keys } from "./keys";

export async function start(desk: Desk, page: LandcastDesk): Promise<void> {
  undoOf(desk);
  recorderOf(desk);
  await loadTexts("quick", desk.l10n);
  const kept = await desk.kept("keys-1");
  const keys = new Keys(desk, page, kept?.single ?? true);
  LandcastQuick.keys = keys;
  if (!customElements.get("landcast-pick")) customElements.define("landcast-pick", LandcastPick);
  if (!customElements.get("landcast-quick")) customElements.define("landcast-quick", LandcastQuick);
  readWith((to, field, text) => {
    const patch = readField(field, text, to.form, to.info?.destinations ?? []);
    if (patch) to.set(patch);
  });
  keys.listen();
  desk.changed();
}
