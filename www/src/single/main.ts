/** Starts the page of one file: the desk, or with `#host` behind its name the host view, which needs nothing of the desk. */
import { askedInFragment } from "../host/address";

const asked = askedInFragment(location.hash);
addEventListener("hashchange", () => {
  // A window that is sent from one to the other, or asked for another language, starts anew.
  if (asked !== null || askedInFragment(location.hash) !== null) location.reload();
});
// Not awaited: what is loaded later would wait for it.
if (asked === null) void import("../main");
else void import("./host").then(({ show }) => show(asked));
