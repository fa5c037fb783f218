/** The view of stock: three modes side by side, where they change, how to refill, and one budget over the run-of-show. */
import { accessible, answered, english, expect, offline, open, type Page, tab, test } from "../../www/testing/kit";

const view = (page: Page) => page.locator("landcast-stock");
const modes = (page: Page) => view(page).getByRole("table", { name: "三种发货方式并排看" });
const amount = (text: string) => Number(/-?[\d,]+(\.\d+)?/.exec(text.replace("−", "-"))?.[0].replaceAll(",", "") ?? Number.NaN);

test("three modes stand side by side and the one that earns most is marked", async ({ desk: page }) => {
  await tab(page, /备货/);
  const heads = await modes(page).locator("thead th").allInnerTexts();
  expect(heads.map((text) => text.trim().split(/\s/)[0])).toEqual(["直邮", "边境仓", "海外仓"]);
  const profits = (await modes(page).getByRole("row").filter({ hasText: "这一轮利润" }).locator("td b").allInnerTexts()).map(amount);
  const best = heads.findIndex((text) => text.includes("最赚"));
  expect(profits[best]).toBe(Math.max(...profits));
  for (const row of ["要发多少件", "最多压多少钱", "现货满足", "卖剩", "比直邮划算"]) await expect(modes(page).getByRole("rowheader", { name: row })).toBeVisible();
  // The items of the costs of direct mail: what the window costs, divided by what is sold.
  await expect(view(page).getByRole("table", { name: "成本逐项" }).getByRole("row").filter({ hasText: "货物" })).toContainText("¥");
  await accessible(page, "panel");
});

test("where the answer turns is drawn over volume and over uncertainty, with the figures behind", async ({ desk: page }) => {
  await tab(page, /备货/);
  for (const name of ["单量变了，谁更赚", "需求越不稳，谁更稳"]) {
    const chart = view(page).locator("landcast-plot").filter({ has: page.getByRole("img", { name }) });
    await expect(chart.getByRole("img", { name })).toBeVisible();
    await chart.locator("summary").click();
    const table = chart.getByRole("table", { name });
    expect(await table.locator("tbody tr").count()).toBeGreaterThan(4);
    await expect(table.getByRole("columnheader")).toHaveCount(4);
  }
  await accessible(page, "panel");
});

test("the seller's own figures count: weekly sales instead of the stream, and a wrong one is told beside its field", async ({ desk: page }) => {
  await tab(page, /备货/);
  await expect(view(page)).toContainText("按左栏单量");
  await view(page).getByRole("textbox", { name: "每周销量，从最早到最近" }).fill("300 320 310 305 315 298 312 309");
  await view(page).getByRole("radio", { name: "按每周销量" }).check();
  await expect(view(page)).toContainText("按你填的周销量");
  const variation = view(page).getByRole("textbox", { name: "需求波动" });
  await variation.fill("-1");
  await expect(variation).toHaveAttribute("aria-invalid", "true");
  await expect(view(page).locator(".field .problem")).toBeVisible();
  await accessible(page, "panel");
  await variation.fill("0.2");
  await expect(variation).not.toHaveAttribute("aria-invalid", "true");
  await expect(view(page)).toContainText("波动 0.2");
});

test("another product keeps its own weeks", async ({ desk: page }) => {
  await tab(page, /备货/);
  const weeks = view(page).getByRole("textbox", { name: "每周销量，从最早到最近" });
  await weeks.fill("30 40 50 60");
  await page.getByRole("button", { name: "下一个商品" }).click();
  await expect(weeks).toHaveValue("");
  await page.getByRole("button", { name: "上一个商品" }).click();
  await expect(weeks).toHaveValue("30 40 50 60");
});

test("the stage of the product is told with its reasons", async ({ desk: page }) => {
  await tab(page, /备货/);
  const life = view(page).locator("section").filter({ has: page.getByRole("heading", { name: "这个商品在哪个阶段" }) });
  await expect(life.locator("[aria-current=step]")).toHaveCount(1);
  await expect(life.locator(".points li").nth(1)).toContainText(/\S/);
});

test("a budget is shared over the run-of-show and never overspent", async ({ desk: page }) => {
  test.slow();
  await tab(page, /备货/);
  const section = view(page).locator(".budget");
  await section.getByRole("textbox", { name: "备货预算 CNY" }).fill("20000");
  await section.getByRole("button", { name: /分给 36 个商品/ }).click();
  const table = section.getByRole("table");
  await expect(table.locator("tbody tr")).toHaveCount(36, { timeout: 30_000 });
  const cash = (await table.locator("tbody tr td:nth-of-type(3)").allInnerTexts()).map(amount).filter((one) => !Number.isNaN(one));
  expect(cash.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(20_000.01);
  await accessible(page, "panel");
  await section.getByRole("textbox", { name: "备货预算 CNY" }).fill("-5");
  await section.getByRole("button", { name: /分给 36 个商品/ }).click();
  await expect(section.locator(".problem")).toBeVisible();
});

for (const [name, viewport] of Object.entries({ tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } })) {
  for (const language of [name === "tablet" ? "zh" : "en"]) {
    test(`on a ${name} in ${language} nothing runs out sideways, and axe finds nothing`, async ({ page, watched: _ }) => {
      await page.setViewportSize(viewport);
      await open(page);
      if (language === "en") await english(page);
      await tab(page, /备货|Stock/);
      await expect(view(page).locator(".modes")).toBeVisible();
      await answered(page);
      await expect(page.getByRole("tab", { selected: true })).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(await view(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      await accessible(page, "panel");
    });
  }
}

test("dark: charts and tables keep their contrast", async ({ page, watched: _ }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  await tab(page, /备货/);
  await expect(view(page).locator(".modes")).toBeVisible();
  await accessible(page, "panel");
});

offline("the view opens without a network, after one load", async ({ page, context, watched: _ }) => {
  await open(page);
  await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
  await context.setOffline(true);
  await page.reload();
  await answered(page);
  await tab(page, /备货/);
  await expect(view(page).locator(".modes")).toBeVisible();
});
