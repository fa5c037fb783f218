/** Orders against tracking, read by the importer: which are late, why, what to write, and the list for a spreadsheet. */
import { readFile } from "node:fs/promises";
import { accessible, answered, english, expect, NOW, offline, open, type Page, tab, test } from "../../www/testing/kit";
import { rowsOf } from "../../www/testing/sheet";

const ORDERS = `订单号,运单号,目的国,下单时间,承诺送达日期,最晚发货时间
L-1,SYN1,德国,2026-10-20,2026-11-10,2026-10-23
L-2,SYN2,美国,2026-11-15,2026-11-25,2026-11-20
L-3,,德国,2026-11-22,2026-12-31,2026-11-26
L-4,SYN4,德国,2026-10-10,2026-10-25,2026-10-13
L-5,SYN5,德国,2026-10-10,2026-10-30,2026-10-13
L-6,,日本,2026-11-15,2026-12-31,2026-11-18
L-7,,仙境,2026-11-15,2026-12-20,2026-11-18
`;
const TRACKING = `单号,运输商,目的国,状态,上网时间,签收时间,最新轨迹
SYN1,示例专线,德国,运输途中,2026-10-23 10:00,,"2026-11-19 08:00, FRANKFURT, Customs"
SYN2,示例专线,美国,运输途中,2026-11-20 10:00,,"2026-11-21 08:00, SHENZHEN, Departed"
SYN4,示例专线,德国,成功签收,2026-10-12 10:00,2026-10-30 11:00,
SYN5,示例专线,德国,成功签收,2026-10-12 10:00,2026-10-28 11:00,
`;

const sheet = (name: string, text: string | Buffer) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function late(page: Page): Promise<void> {
  await tab(page, /里程碑|Dates/);
  await page.getByRole("radio", { name: /晚到订单|Late orders/ }).check();
  await expect(page.locator("landcast-late")).toBeVisible();
}

async function choose(page: Page): Promise<void> {
  await page.getByLabel(/选择订单文件|Choose order files/).setInputFiles(sheet("orders.csv", ORDERS));
  await page.getByLabel(/选择物流跟踪文件|Choose tracking files/).setInputFiles(sheet("17track.csv", TRACKING));
  await expect(page.locator("landcast-late")).toContainText("17track.csv");
}

test("orders are set against tracking: the late ones with days, reason, share and a message", async ({ desk: page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await late(page);
  await choose(page);
  const view = page.locator("landcast-late");
  const row = (order: string) => view.getByRole("row").filter({ has: page.getByRole("rowheader", { name: order, exact: true }) });
  await expect(row("L-1")).toContainText("已晚");
  await expect(row("L-1").getByRole("cell", { name: "13", exact: true })).toBeVisible();
  await expect(row("L-1")).toContainText("最近一次轨迹 11月19日");
  await expect(row("L-2")).toContainText("多半要晚");
  await expect(row("L-4")).toContainText("晚到已签收");
  await expect(row("L-4").getByRole("cell", { name: "5", exact: true })).toBeVisible();
  await expect(row("L-6")).toContainText("该发未发");
  await expect(row("L-3")).toHaveCount(0);
  await expect(row("L-5")).toHaveCount(0);
  // What was refused is told with its reason.
  await view.getByText(/2 份文件/).click();
  await view.getByText("没收的 1 行和原因").click();
  await expect(view.getByRole("table", { name: "没收" })).toContainText("仙境");
  await row("L-1").getByRole("button", { name: "给订单 L-1 写留言" }).click();
  await expect(view.locator("#draft")).toContainText("Ihre Bestellung L-1 verspätet sich leider: Sie sollte bis zum 10. November bei Ihnen sein");
  await accessible(page);
  await view.getByRole("button", { name: "复制“已晚”的德语留言" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("L-1");
  await row("L-2").getByRole("button", { name: "给订单 L-2 写留言" }).click();
  await expect(view.locator("#draft")).toContainText("Your order L-2 is taking longer than planned and may arrive after November 25");
  await expect(row("L-4").getByRole("button")).toHaveCount(0);
});

test("the list goes to a spreadsheet and is read back", async ({ desk: page }) => {
  await late(page);
  await choose(page);
  await expect(page.locator("landcast-late").getByRole("rowheader", { name: "L-1" })).toBeVisible();
  await expect(page.locator("landcast-late .totals")).toContainText("有跟踪4");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "导出 CSV" }).click()]);
  expect(download.suggestedFilename()).toBe("landcast-late-2026-11-23.csv");
  const data = rowsOf(await readFile(await download.path(), "utf8"));
  const days = Object.fromEntries(data.map((one) => [one["订单"], one["晚几天"]]));
  expect(days).toMatchObject({ "L-1": "13", "L-4": "5", "L-6": "5" });
  // What is late stands before what will be, each with the most days first.
  expect(data.map((one) => one["订单"]).slice(0, 2)).toEqual(["L-1", "L-2"]);
});

test("a promise of so many days stands where the file has no day; what was read outlives a look elsewhere", async ({ desk: page }) => {
  await late(page);
  const view = page.locator("landcast-late");
  await page.getByLabel("选择订单文件").setInputFiles(sheet("own.csv", "订单号,目的国,下单时间,发货时间\nX-1,德国,2026-11-01,2026-11-03\nX-2,德国,2026-11-20,2026-11-22\n"));
  await expect(view.locator(".totals")).toContainText("没有承诺日2");
  await view.getByRole("textbox", { name: /按下单后/ }).fill("12");
  await view.getByRole("textbox", { name: /按下单后/ }).press("Tab");
  await expect(view.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "X-1" }) })).toContainText("11月13日");
  await tab(page, /多国看板/);
  await late(page);
  await expect(view.getByRole("rowheader", { name: "X-1" })).toBeVisible();
  await english(page);
  await expect(view).toContainText("Days late");
  await view.getByText(/One file/).click();
  await view.getByRole("button", { name: "Remove own.csv" }).click();
  await expect(view.getByRole("rowheader", { name: "X-1" })).toHaveCount(0);
});

test("a file that is none says why, and columns can be put right", async ({ desk: page }) => {
  await late(page);
  const view = page.locator("landcast-late");
  await page.getByLabel("选择订单文件").setInputFiles(sheet("odd.csv", "号,去哪,什么时候\nX-1,德国,2026-10-01\n"));
  await expect(view.getByRole("heading", { name: "odd.csv" })).toBeVisible();
  await expect(view.locator(".file .alert, .file .over").first()).toBeVisible();
  await accessible(page);
});

offline("files as Excel saves them in China are read, without a network too", async ({ page, context, watched: _ }) => {
  await page.clock.setFixedTime(NOW);
  await open(page);
  await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
  await context.setOffline(true);
  await page.reload();
  await answered(page);
  await late(page);
  // GB18030: 订单号,目的国,下单时间,承诺送达日期 / G-1,德国,2026-10-01,2026-10-20
  const header = Buffer.from("b6a9b5a5bac52cc4bfb5c4b9fa2ccfc2b5a5cab1bce42cb3d0c5b5cbcdb4efc8d5c6da0a472d312cb5c2b9fa2c323032362d31302d30312c323032362d31302d32300a", "hex");
  await page.getByLabel("选择订单文件").setInputFiles(sheet("gbk.csv", header));
  await expect(page.locator("landcast-late").getByRole("rowheader", { name: "G-1" })).toBeVisible();
});

for (const [name, viewport] of Object.entries({ tablet: [1180, 820], laptop: [1440, 900], phone: [390, 844], upright: [820, 1180] } as const)) {
  for (const language of [name === "tablet" || name === "upright" ? "zh" : "en"]) {
    test(`axe and nothing cut off: ${name}, ${language}`, async ({ page, watched: _ }) => {
      test.slow();
      await page.setViewportSize({ width: viewport[0], height: viewport[1] });
      await page.clock.setFixedTime(NOW);
      await open(page);
      if (language === "en") await english(page);
      await late(page);
      const part = name === "tablet" && language === "zh" ? "page" : "panel";
      await accessible(page, part);
      if (process.env.LANDCAST_SHOTS) await page.screenshot({ path: `${process.env.LANDCAST_SHOTS}/milestones-late-empty-${name}-${language}.png` });
      await choose(page);
      await expect(page.locator("landcast-late").getByRole("rowheader", { name: "L-1" })).toBeVisible();
      expect(await page.getByRole("tabpanel").evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      await accessible(page, part);
      if (process.env.LANDCAST_SHOTS) await page.screenshot({ path: `${process.env.LANDCAST_SHOTS}/milestones-late-${name}-${language}.png` });
    });
  }
}
