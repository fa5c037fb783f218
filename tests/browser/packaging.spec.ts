/** What the goods are packed in: the cheapest safe choice, what is packed in today, and what a shorter side saves. */
import { accessible, english, expect, open, tab, test, type Page } from "../../www/testing/kit";

const view = (page: Page) => page.locator("landcast-packaging");
const rows = (page: Page) => view(page).locator("tbody tr.one");
/** "¥12.30" as 12.3. */
const amount = (text: string) => Number(text.replace(/[^\d.-]/g, ""));

test("the best is the cheapest that is safe, and its parts add up", async ({ desk: page }) => {
  await tab(page, /包装/);
  await expect(rows(page).first()).toBeVisible();
  const found = await Promise.all((await rows(page).all()).map(async (row) => {
    const cells = await row.locator("td.num > b, td.num:not(:has(b))").allInnerTexts();
    return { safe: !(await row.getAttribute("class"))?.includes("unsafe"), best: (await row.getAttribute("class"))?.includes("best") ?? false, parts: cells.slice(1, 4).map(amount), total: amount(cells[4] ?? "") };
  }));
  expect(found.filter(({ best }) => best)).toHaveLength(1);
  const best = found.find((one) => one.best);
  expect(best?.safe).toBe(true);
  for (const one of found) {
    expect(Math.abs(one.parts.reduce((sum, part) => sum + part, 0) - one.total)).toBeLessThan(0.02);
    if (one.safe) expect(one.total).toBeGreaterThanOrEqual(best?.total ?? 0);
  }
  for (const text of await view(page).locator("li, small").allInnerTexts()) expect(text).not.toMatch(/\b[AR][45]\d\d\b|\{/);
});

test("what is packed in today is set against the best, with its own size, weight and price", async ({ desk: page }) => {
  await tab(page, /包装/);
  const now = view(page).getByRole("combobox", { name: "现在用的包装" });
  await expect(now.locator("option").nth(1)).toBeAttached();
  await now.selectOption({ index: (await now.locator("option").count()) - 1 });
  const today = view(page).locator("tr.one.now");
  await expect(today).toBeVisible();
  const before = await today.locator("td").first().innerText();
  await view(page).getByRole("textbox", { name: "外尺寸 cm" }).fill("40×30×30");
  await expect(today.locator("td").first()).not.toHaveText(before);
  await view(page).getByRole("textbox", { name: "包装单价" }).fill("9.90");
  await expect(today).toContainText("¥9.90");
  // Kept with the product, over another one and back.
  await page.getByRole("button", { name: "下一个商品" }).click();
  await expect(now).toHaveValue("");
  await page.getByRole("button", { name: "上一个商品" }).click();
  await expect(view(page).getByRole("textbox", { name: "包装单价" })).toHaveValue("9.90");
});

test("what is wrong is said beside its field, and the last answer stays", async ({ desk: page }) => {
  await tab(page, /包装/);
  await expect(rows(page).first()).toBeVisible();
  const count = await rows(page).count();
  const margin = view(page).getByRole("textbox", { name: "四周另留" });
  await margin.fill("900");
  await expect(margin).toHaveAttribute("aria-invalid", "true");
  await expect(rows(page)).toHaveCount(count);
  await margin.fill("10");
  await expect(margin).not.toHaveAttribute("aria-invalid");
});

for (const [name, viewport] of Object.entries({ tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } })) {
  for (const language of [name === "tablet" ? "zh" : "en"]) {
    test(`axe and nothing cut off: ${name}, ${language}`, async ({ page, watched: _ }) => {
      await page.setViewportSize(viewport);
      await open(page);
      if (language === "en") await english(page);
      await tab(page, /包装|Packing/);
      await expect(rows(page).first()).toBeVisible();
      await accessible(page, "panel");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    });
  }
}
