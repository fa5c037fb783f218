/** Opens the dialog of sharing over the page. One at a time; the focus goes back to where it was. */
import { loadTexts } from "../../i18n/views";
import type { Desk } from "../../store/desk";
import { LandcastShare, type Section } from "./share";

export async function openShare(desk: Desk, section: Section = "link", pasted = ""): Promise<void> {
  if (!customElements.get("landcast-share")) customElements.define("landcast-share", LandcastShare);
  await loadTexts("share", desk.l10n);
  document.querySelector("landcast-share")?.remove();
  const dialog = document.createElement("landcast-share") as LandcastShare;
  dialog.desk = desk;
  dialog.section = section;
  dialog.pasted = pasted;
  document.body.append(dialog);
  await dialog.updateComplete;
  dialog.open();
}
