/** Papers and labels: what is demanded, what happens without, and what changes once the seller says what is there. */
import { accessible, answered, english, expect, open, tab, test, type Page } from "../../www/testing/kit";

const view = (page: Page) => page.locator("landcast-documents");
const needs = (page: Page) => view(page).locator(".need");

test("each paper has its reason, what happens without it and its source; nothing is said of what was not asked", async ({ desk: page }) => {
  await tab(page, /单证/);
  const count = await needs(page).count();
  expect(count).toBeGreaterThan(2);
  await expect(page.getByRole("tab", { name: /单证/ })).toContainText(String(count));
  await expect(view(page).getByRole("status")).toHaveText(`未核对 ${count}`);
  for (const need of await needs(page).all()) await expect(need.locator(".source")).toContainText("依据");
  await expect(view(page)).toContainText("没有会怎样");
});

test("ticked by keyboard it is there, the others are missing; cleared, nothing was said", async ({ desk: page }) => {
  await tab(page, /单证/);
  const count = await needs(page).count();
  const first = needs(page).first().getByRole("checkbox");
  await first.focus();
  await page.keyboard.press("Space");
  await expect(first).toBeChecked();
  await expect(view(page).getByRole("status")).toHaveText(`已有 1 · 缺 ${count - 1}`);
  await expect(first).toBeFocused();
  // It stays with the product and the device.
  await page.waitForTimeout(700);
  await page.reload();
  await answered(page);
  await expect(view(page).getByRole("status")).toHaveText(`已有 1 · 缺 ${count - 1}`);
  await view(page).getByRole("button", { name: "全都有了" }).click();
  await expect(view(page).getByRole("status")).toHaveText(`已有 ${count}`);
  await view(page).getByRole("button", { name: "清空，回到未核对" }).click();
  await expect(view(page).getByRole("status")).toHaveText(`未核对 ${count}`);
});

test("what goods ask for beyond their class is asked only of that class", async ({ desk: page }) => {
  const inputs = page.locator("landcast-inputs");
  await expect(inputs.getByRole("textbox", { name: "交运时电量" })).toBeVisible();
  await inputs.getByRole("checkbox", { name: "带电 · 内置" }).uncheck();
  await expect(inputs.getByRole("textbox", { name: "交运时电量" })).toHaveCount(0);
  await inputs.getByRole("checkbox", { name: "磁性" }).check();
  await expect(inputs.getByRole("textbox", { name: "2.1 米处磁场" })).toBeVisible();
  await inputs.getByRole("textbox", { name: "2.1 米处磁场" }).fill("x");
  await expect(inputs.getByRole("textbox", { name: "2.1 米处磁场" })).toHaveAttribute("aria-invalid", "true");
});

for (const [name, viewport] of Object.entries({ tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } })) {
  for (const language of [name === "tablet" ? "zh" : "en"]) {
    test(`axe and nothing cut off: ${name}, ${language}`, async ({ page, watched: _ }) => {
      await page.setViewportSize(viewport);
      await open(page);
      if (language === "en") await english(page);
      await tab(page, /单证|Papers/);
      await needs(page).first().getByRole("checkbox").check();
      await accessible(page, "panel");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    });
  }
}
