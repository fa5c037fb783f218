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
  await expect(page.getByRole("group", { name: "货盘" })).toContainText("榨汁杯");

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

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a row goes to another place by finger, over the edge of the screen, or by its number; a field reads units", async ({ desk: page }) => {
    await tab(page, /货盘/);
    const rows = panel(page).locator("landcast-show li[data-id]");
    await expect(rows).toHaveCount(36);
    // Rows grow once more when their verdict comes.
    await expect(panel(page)).not.toContainText("计算中");
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) => finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    const middle = async (at: number) => {
      const grip = rows.nth(at).locator(".grip");
      if (at === 0) await grip.evaluate((one) => one.scrollIntoView({ block: "center" }));
      const box = await grip.boundingBox();
      if (!box) throw new Error("no grip");
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const from = await middle(0);
    const row = await rows.nth(2).boundingBox();
    const to = { y: (row?.y ?? 0) + (row?.height ?? 0) / 2 };
    await touch("touchStart", from.x, from.y);
    await touch("touchMove", from.x, (from.y + to.y) / 2);
    await touch("touchMove", from.x, to.y + 4);
    await expect(rows.nth(2)).toHaveClass(/below/);
    await touch("touchEnd");
    await expect(rows.nth(2)).toContainText("便携榨汁机");
    await expect(panel(page).getByRole("status")).toContainText("便携榨汁机 移到第 3 位");
    // Held at the lower edge the list scrolls on, until it is let go.
    const second = await middle(0);
    await touch("touchStart", second.x, second.y);
    await touch("touchMove", second.x, 838);
    await expect(rows.nth(20)).toBeInViewport();
    await touch("touchEnd");
    const place = (await order(page)).indexOf("充电宝 10000mAh");
    expect(place).toBeGreaterThan(15);
    // The product in view by the number of its place.
    const number = panel(page).getByLabel(/把“便携榨汁机”移到第几位/);
    await expect(number).toHaveValue("2");
    await number.fill("３０");
    await number.press("Enter");
    await expect.poll(async () => (await order(page)).indexOf("便携榨汁机")).toBe(29);
    await expect(page.locator("landcast-header .shown")).toContainText("30/36");
    await accessible(page, "panel");

    const cost = page.getByRole("textbox", { name: "进货价 CNY" });
    await expect(cost).toHaveAccessibleDescription(/拿货价（采购成本）/);
    for (const [typed, read] of [["1,280元", "1280"], ["￥４６", "46"]] as const) {
      await cost.fill(typed);
      await cost.press("Tab");
      await expect(cost).toHaveValue(read);
    }
    await page.getByRole("textbox", { name: "重量 g" }).fill("1斤2两");
    await page.getByRole("textbox", { name: "售价", exact: true }).fill("US$24.99");
    await expect(page.getByRole("textbox", { name: "重量 g" })).toHaveValue("600");
    await cost.focus();
    await expect(page.getByRole("combobox", { name: "币种" })).toHaveValue("USD");
    await cost.fill("面议");
    await expect(cost).toHaveAccessibleDescription(/不是数字：面议/);
  });
});
