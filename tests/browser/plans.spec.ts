/** Plans by cost and days, what a wrong choice costs, and how well the answer stands. */
import { accessible, english, expect, open, tab, test, type Page } from "../../www/testing/kit";

const view = (page: Page) => page.locator("landcast-plans");
const robust = (page: Page) => page.locator("landcast-robust");

test("every plan with a price is a point; a point opens its plan, the filter keeps both in step", async ({ desk: page }) => {
  await tab(page, /方案/);
  const points = view(page).locator("svg.scatter .spot");
  const priced = view(page).locator("details.plan").filter({ hasNot: page.locator("summary .num:nth-of-type(3)", { hasText: "—" }) });
  await expect(points.first()).toBeVisible();
  const all = await points.count();
  expect(all).toBeGreaterThan(3);
  expect(await priced.count()).toBeGreaterThanOrEqual(all);
  await expect(view(page).locator(".spot.chosen")).toHaveCount(1);
  await view(page).locator(".spot.chosen").click();
  await expect(view(page).locator("details.chosen")).toHaveAttribute("open");
  await expect(view(page).locator("details.chosen summary")).toBeFocused();
  await view(page).getByRole("checkbox", { name: "含不可行" }).uncheck();
  await expect(view(page).locator(".spot.refused")).toHaveCount(0);
  const open = await points.count();
  await view(page).getByRole("radio", { name: /^直邮/ }).check();
  await expect(points).not.toHaveCount(open);
  await expect(view(page).locator("details.plan")).toHaveCount(await points.count());
});

test("what another plan earns less stands beside it, and nothing beside the recommended one", async ({ desk: page }) => {
  await tab(page, /方案/);
  const regret = (row: string) => view(page).locator(`${row} summary .num`).last();
  await expect(regret("details.chosen")).toContainText("—");
  const others = view(page).locator("details.plan:not(.chosen):not(.out)");
  expect(await others.count()).toBeGreaterThan(0);
  for (const one of await others.all()) await expect(one.locator("summary .num").last()).toContainText(/¥\d/);
});

test("how well the answer stands is told when asked, follows the inputs, and is in the card and in why", async ({ desk: page }) => {
  await tab(page, /方案/);
  await robust(page).getByRole("button", { name: "看看这个结论有多稳" }).click();
  const grade = robust(page).locator(".grade");
  await expect(grade).toContainText(/把握[高中低]/, { timeout: 30_000 });
  await expect(robust(page).locator(".points").first()).toContainText(/\d+ ?%/);
  await expect(page.locator("landcast-answers").getByRole("button", { name: /为什么 · 把握[高中低]/ })).toBeVisible();
  // Another price, another answer: what was worked out before is no longer claimed.
  await page.getByRole("textbox", { name: "售价", exact: true }).fill("39.90");
  await expect(page.locator("landcast-answers").getByRole("button", { name: /为什么/ })).not.toContainText("把握");
  await expect(page.locator("landcast-answers").getByRole("button", { name: /为什么 · 把握[高中低]/ })).toBeVisible({ timeout: 30_000 });
  await tab(page, /为什么/);
  await expect(page.locator("landcast-why landcast-robust .grade")).toContainText(/把握[高中低]/);
  await expect(robust(page).getByRole("table", { name: "到哪一步换方案" })).toBeVisible();
  for (const text of await robust(page).locator("li, td, th").allInnerTexts()) expect(text).not.toMatch(/\b(R6|R7)\d\d\b|[a-z]+-[a-z]+|\{/);
});

for (const [name, viewport] of Object.entries({ tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } })) {
  for (const language of [name === "tablet" ? "zh" : "en"]) {
    test(`axe and nothing cut off: ${name}, ${language}`, async ({ page, watched: _ }) => {
      test.slow();
      await page.setViewportSize(viewport);
      await open(page);
      if (language === "en") await english(page);
      await tab(page, /方案|Plans/);
      await robust(page).getByRole("button").click();
      await expect(robust(page).locator(".grade")).toBeVisible({ timeout: 30_000 });
      await accessible(page, "panel");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    });
  }
}
