/** What follows the first answer: the link the page was opened by, and what an earlier visit set aside. */
import type { Desk } from "../store/desk";
import { showAside } from "./aside";
import { openAddress } from "./opening";

export async function after(desk: Desk): Promise<void> {
  const told = () => {
    if (!desk.applyUpdate) return;
    desk.removeEventListener("change", told);
    void import("./news").then(({ news }) => news(desk));
  };
  desk.addEventListener("change", told);
  told();
  addEventListener("hashchange", () => void openAddress(desk));
  await showAside(desk, await desk.kept("aside-1"));
  await openAddress(desk);
  // Machines that look at the page are no newcomers.
  if (desk.firstVisit && !navigator.webdriver && !(await desk.kept("tour-1"))) void import("../elements/tour/tour").then(({ offerTour }) => offerTour(desk));
}
