/** Which markets to enter first, and what paying at the door costs. */
import { accessible, answered, english, expect, open, tab, test, type Page } from "../../www/testing/kit";

const markets = (page: Page) => page.locator("landcast-markets");

async function all(page: Page): Promise<void> {
  await page.getByRole("button", { name: /个市场先进哪些|markets to enter first/ }).click();
  await expect(markets(page).locator("table")).toBeVisible({ timeout: 30_000 });
}

test("best and worst markets and the order for Europe stand above the whole ranking; one is gone to by a touch", async ({ desk: page }) => {
  test.slow();
  await all(page);
  const best = markets(page).locator("section").filter({ has: page.getByRole("heading", { name: "最该卖", exact: true }) });
  const worst = markets(page).locator("section").filter({ has: page.getByRole("heading", { name: "最不该卖" }) });
  await expect(best.getByRole("listitem")).toHaveCount(5);
  await expect(worst.getByRole("listitem").first()).toBeVisible();
  await expect(markets(page).locator("section").filter({ hasText: "欧洲按这个顺序进" })).toContainText(/1\. \S+/);
  const rows = markets(page).getByRole("table", { name: "全部市场的排名" }).locator("tbody tr");
  await expect(rows).toHaveCount(57);
  await expect(rows.first().locator("td").first()).toHaveText("1");
  await expect(best.getByRole("listitem").first()).toContainText((await rows.first().locator(".place").innerText()).trim());
  await accessible(page);
  const place = best.getByRole("button").first();
  const name = (await place.locator("b").innerText()).trim();
  await place.click();
  await answered(page);
  await expect(page.locator("landcast-board tr.chosen")).toContainText(name);
});

test("the way back leads to the board", async ({ desk: page }) => {
  await all(page);
  await markets(page).getByRole("button", { name: "回到多国看板" }).click();
  await expect(page.locator("landcast-board table")).toBeVisible();
});

for (const [name, viewport] of Object.entries({ tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } })) {
  test(`on a ${name} in English the markets fit and axe finds nothing`, async ({ page, watched: _ }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await open(page);
    await english(page);
    await all(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await accessible(page);
  });
}
