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
  await accessible(page, "panel");
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
    await accessible(page, "panel");
  });
}

test("cash on delivery: fee, refusals on time and late, where it turns into a loss, and the days until the cash is here", async ({ desk: page }) => {
  await expect(page.locator("landcast-cod")).toHaveCount(0);
  await page.getByRole("radio", { name: "马来西亚" }).check();
  await page.getByRole("checkbox", { name: /货到付款/ }).check();
  await answered(page);
  await tab(page, /方案/);
  const cod = page.locator("landcast-cod");
  const row = cod.getByRole("table", { name: "各线路的货到付款" }).locator("tbody tr").first();
  await expect(row).toContainText(/%.*%.*天/s);
  await expect(cod.locator(".big")).toContainText(/拒收/);
  await accessible(page, "panel");
  const delayed = row.locator("td").nth(2);
  const was = await delayed.innerText();
  await cod.locator("summary").click();
  await cod.getByRole("textbox", { name: "准时也拒收的" }).fill("60");
  await expect(delayed).not.toHaveText(was);
  await expect(cod.locator(".big")).toContainText("就亏");
  await cod.getByRole("textbox", { name: "准时也拒收的" }).fill("x");
  await expect(cod.getByRole("textbox", { name: "准时也拒收的" })).toHaveAttribute("aria-invalid", "true");
  await accessible(page, "panel");
});
