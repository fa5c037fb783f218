/** The way of a plan: on the map, in words, stage by stage. */
import { accessible, english, expect, tab, test, type Page } from "../../www/testing/kit";

const panel = (page: Page) => page.getByRole("tabpanel");

test("the route shows its legs on a map without a network, in words, and its stages with the weakest marked", async ({ desk: page }) => {
  await tab(page, /路线/);
  const map = panel(page).getByRole("img", { name: /地图：1 深圳、2 德国/ });
  await expect(map).toBeVisible();
  await expect(map.locator(".leg")).toHaveCount(1);
  const legs = panel(page).getByRole("table", { name: "包裹走的路" });
  await expect(legs.getByRole("row").nth(1)).toContainText(/深圳 → 2 德国.*空运/s);
  const timeline = panel(page).getByRole("listitem").filter({ hasText: "最拖后" });
  await expect(timeline).toHaveCount(1);
  await expect(panel(page).getByText(/18:00 截单/).first()).toBeVisible();
  await accessible(page);

  // A plan over a hub has two legs; the plan was chosen in the list of plans.
  await tab(page, /方案/);
  const border = panel(page).locator("details.plan:not(.out)").filter({ hasText: "边境仓" }).first();
  await border.locator("summary").click();
  await border.getByRole("button", { name: "看路线" }).click();
  await expect(legs.getByRole("row")).toHaveCount(3);
  await expect(map.or(panel(page).getByRole("img", { name: /地图/ })).locator(".leg")).toHaveCount(2);
  await expect(panel(page).getByText(/不是推荐方案/)).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await english(page);
  await expect(panel(page).getByRole("img", { name: /Map: 1 Shenzhen/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.emulateMedia({ colorScheme: "dark" });
  await accessible(page, "panel");
});
