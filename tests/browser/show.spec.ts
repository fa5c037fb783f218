/** The run-of-show: brought as a file, looked at before it is taken, put in order by keyboard and pointer, taken back. */
import { book } from "../../www/testing/book";
import { accessible, answered, english, expect, tab, test, type Page } from "../../www/testing/kit";

const panel = (page: Page) => page.getByRole("tabpanel");
const order = async (page: Page) => (await panel(page).locator("landcast-show li .name").allInnerTexts()).map((text) => text.replace(/^\d+\s*/, ""));

test("a run-of-show comes as a workbook, is looked at, taken, put in order, and every step can be taken back", async ({ desk: page }) => {
  await tab(page, /货盘/);
  const rows = panel(page).getByRole("list", { name: "货盘" }).getByRole("listitem");
  await expect(rows.first()).toContainText("便携榨汁机");
  // The example's first verdict is that of the desk.
  await expect(rows.first()).toContainText(/\d+–\d+ 天.*卖家.*直邮.*毛利/s);
  await accessible(page);

  await panel(page).getByLabel(/导入货盘/).setInputFiles({
    name: "11.23货盘.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: book("晚场", [
      ["11.23 晚场货盘"],
      ["货号", "商品名称", "进货价(元)", "直播价", "重量kg", "尺寸cm", "属性", "电池能量(Wh)", "类目", "备注"],
      ["B1", "榨汁杯", 46, "€32.99", 0.62, "24x12x9", "带电", 7.4, "便携榨汁机", "主推"],
      ["B2", "袜子", "面议", "€9.90", 0.08, "20*10*2", "普货", "", "袜子", ""],
      ["B3", "手机壳", 5, "€7.90", 0.04, "18×10×2", "会发光", "", "", ""],
      ["B4", "", 5, "", "", "", "", "", "", "漏了名字"],
    ]),
  });
  const preview = panel(page).getByRole("region", { name: /11.23货盘.xlsx 读懂了什么/ });
  await expect(preview).toBeFocused();
  await expect(preview).toContainText("晚场：4 行，收下 3 件");
  await expect(preview).toContainText("没用到的列：J 备注");
  for (const [cell, words] of [["C4", "“面议”不是金额"], ["G5", "“会发光”不是认识的货物属性"], ["A6", "没有收下：B4 · 5 · 漏了名字"]] as const) {
    await expect(preview.getByRole("listitem").filter({ hasText: cell }).filter({ hasText: words })).toBeVisible();
  }
  await accessible(page, "panel");
  await preview.getByRole("button", { name: "用这 3 件替换货盘" }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText(/\d+–\d+ 天/);
  expect(await order(page)).toEqual(["榨汁杯", "袜子", "手机壳"]);
  await expect(page.getByRole("group", { name: "排品表" })).toContainText("榨汁杯");

  // By keyboard: the focus goes with the row.
  await rows.filter({ hasText: "手机壳" }).getByRole("button", { name: "手机壳 上移" }).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("status")).toContainText("手机壳 移到第 2 位");
  await page.keyboard.press("Enter");
  await expect.poll(() => order(page)).toEqual(["手机壳", "榨汁杯", "袜子"]);
  // By pointer, from the first place to the last.
  const [from, to] = [await rows.first().locator(".grip").boundingBox(), await rows.last().boundingBox()];
  if (!from || !to) throw new Error("rows are not shown");
  await page.mouse.move(from.x + 10, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + to.height - 4, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => order(page)).toEqual(["榨汁杯", "袜子", "手机壳"]);
  // ▶ goes on in this order.
  await page.getByRole("button", { name: "下一个商品" }).click();
  await expect(rows.filter({ hasText: "袜子" }).getByRole("button", { name: /袜子/ }).first()).toHaveAttribute("aria-current", "true");
  // What could not be read is named at its field, as it was typed.
  await expect(page.getByLabel("进货价 CNY")).toHaveValue("面议");

  await rows.filter({ hasText: "袜子" }).getByRole("button", { name: "移除 袜子" }).click();
  await expect(rows).toHaveCount(2);
  await panel(page).getByRole("button", { name: "撤销" }).click();
  await expect(rows).toHaveCount(3);

  // It is there after a reload, and comes out as a table.
  await page.reload();
  await answered(page);
  expect(await order(page)).toEqual(["榨汁杯", "袜子", "手机壳"]);
  const [file] = await Promise.all([page.waitForEvent("download"), panel(page).getByRole("button", { name: "导出 CSV" }).click()]);
  expect(file.suggestedFilename()).toBe("landcast-run-of-show-2026-11-23.csv");

  await page.setViewportSize({ width: 390, height: 844 });
  await english(page);
  await expect(panel(page).getByRole("list", { name: "Line-up" }).getByRole("listitem")).toHaveCount(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.emulateMedia({ colorScheme: "dark" });
  await accessible(page, "panel");
  // On a phone the board has everything within its edge, the safe price under the margin.
  await tab(page, /Board/);
  const row = page.locator("landcast-board tbody tr").first();
  await expect(row.locator("td:not(.safe) small.by").last()).toContainText("≤");
  expect(await page.locator("landcast-board table").evaluate((table) => table.scrollWidth <= (table.parentNode as ShadowRoot).host.clientWidth)).toBe(true);
  await tab(page, /Line-up/);
  await panel(page).getByRole("button", { name: "Back to the example" }).click();
  await expect(panel(page).getByRole("list", { name: "Line-up" }).getByRole("listitem").first()).toContainText("Portable juicer");
});
