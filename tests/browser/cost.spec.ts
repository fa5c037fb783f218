/** The views of one plan: where its money goes. */
import { accessible, english, expect, tab, test, type Page } from "../../www/testing/kit";

const panel = (page: Page) => page.getByRole("tabpanel");

test("the waterfall runs from goods over the landed cost to what is left, and a bar opens its calculation and source", async ({ desk: page }) => {
  await tab(page, /成本/);
  const falls = panel(page).getByRole("list", { name: "每单的钱去了哪里" });
  const rows = falls.getByRole("button");
  await expect(rows.first()).toContainText("货物");
  for (const name of ["到岸成本", "成本合计", "买家付款", "毛利"]) await expect(rows.filter({ hasText: name })).toContainText("= ");

  // A line is as high as its words and a finger, and its drawing fills it.
  for (const width of [1180, 390]) {
    await page.setViewportSize({ width, height: 820 });
    const [line, drawing] = await Promise.all([rows.nth(1).boundingBox(), rows.nth(1).locator("> svg").boundingBox()].map(async (box) => (await box)?.height ?? 0));
    expect(line, `${width} px`).toBeGreaterThanOrEqual(44);
    expect(line, `${width} px`).toBeLessThanOrEqual(90);
    expect(drawing, `${width} px`).toBeGreaterThanOrEqual(24);
  }
  await page.setViewportSize({ width: 1180, height: 820 });

  const duty = rows.filter({ hasText: "关税" });
  await duty.focus();
  await page.keyboard.press("Enter");
  await expect(duty).toHaveAttribute("aria-expanded", "true");
  const detail = falls.locator(".detail:not([hidden])");
  for (const name of ["算式", "汇率", "取整", "依据", "日期", "可信度"]) await expect(detail.getByText(name, { exact: true }).first()).toBeVisible();
  await expect(detail.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  await accessible(page);

  await rows.filter({ hasText: "到岸成本" }).click();
  await expect(falls.locator(".detail:not([hidden])")).toContainText(/货物 .*= ¥/);

  await panel(page).getByText("看数字").click();
  const table = panel(page).getByRole("table", { name: "每单的钱去了哪里" });
  await expect(table.getByRole("row").last()).toContainText("毛利");

  const plans = panel(page).getByRole("combobox", { name: "方案" });
  await expect(plans.locator("option:checked")).toContainText("推荐");
  await plans.selectOption({ index: 1 });
  await expect(panel(page).getByText(/不是推荐方案/)).toBeVisible();
  await panel(page).getByRole("button", { name: "看推荐方案" }).click();
  await expect(plans.locator("option:checked")).toContainText("推荐");

  // On paper there is no choice to make, and every line says its formula.
  await page.emulateMedia({ media: "print" });
  await expect(table).toBeHidden();
  await expect(rows.first().locator("small")).toBeVisible();
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  await accessible(page, "panel");
  await page.emulateMedia({ forcedColors: "none" });

  await page.setViewportSize({ width: 390, height: 844 });
  await english(page);
  await expect(panel(page).getByRole("list", { name: "Where the money of one order goes" }).getByRole("button").filter({ hasText: "Landed cost" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await accessible(page, "panel");
});
