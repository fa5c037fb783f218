/** The view of who pays, how far the limits are and what a bundle does. */
import { accessible, english, expect, test } from "../../www/testing/kit";

test("both terms, limits and ladder stand for the product on the desk and follow its price", async ({ desk: page }) => {
  await page.getByRole("tab", { name: "税费" }).click();
  const view = page.locator("landcast-exposure");
  await expect(view.getByRole("columnheader", { name: /包税（DDP）/ })).toBeVisible();
  await expect(view.getByRole("columnheader", { name: /包税（DDP）/ })).toContainText("当前");
  await expect(view.getByRole("row", { name: /买家签收时付/ })).toContainText("€3.00");
  await expect(view.getByRole("row", { name: /买家签收时付/ })).toContainText("关税");
  const limit = view.getByRole("row", { name: /低值门槛/ });
  await expect(limit).toContainText("还差");
  // Six rungs: one to six units.
  await expect(view.getByRole("table", { name: "一包多件" }).getByRole("row")).toHaveCount(7);
  await page.getByRole("textbox", { name: "售价" }).fill("249.00");
  await expect(limit).toContainText("已超");
  await accessible(page);
});

test("the view reads the same in English and keeps its place after a reload", async ({ desk: page }) => {
  await english(page);
  await page.getByRole("tab", { name: "Duty" }).click();
  await expect(page.locator("landcast-exposure")).toContainText("Taxes paid (DDP)");
  await page.waitForTimeout(700);
  await page.reload();
  await expect(page.locator("landcast-exposure")).toContainText("At the door (DAP)");
});
