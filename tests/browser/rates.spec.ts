/** Own rate cards: a price sheet is read on the device, held against its cells, put right, used, kept, handed on and taken away. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { accessible, answered, english, expect, open, tab, test, type Page } from "../../www/testing/kit";

/** Whether the built engine takes rate cards, and the importer reads them: each has the verb in its glue. */
const priced = ["landcast.js", "landcast_importer.js"].every((file) => /^ {4}rates\(/m.test(readFileSync(join(import.meta.dirname, "../../pkg/dist", file), "utf8")));
test.skip(!priced, "this build reads no price sheets");

/** A flat sheet as agents send it; `dear` adds to every price per kilogram. */
function sheet(from: string, dear = 0): string {
  const rows = [["德国", "0＜W≤0.5", 60, 18], ["德国", "0.5＜W≤2", 55, 20], ["法国", "0＜W≤0.5", 62, 19], ["法国", "1＜W≤2", 57, 21], ["美国", "0＜W≤2", "单询", 20]] as const;
  return `生效日期：${from}\n国家,产品名称,重量段(KG),运费(RMB/KG),处理费(RMB/票),参考时效\n${rows.map(([country, band, kg, parcel]) => `${country},全球专线带电,${band},${typeof kg === "number" ? kg + dear : kg},${parcel},8-12工作日`).join("\n")}\n体积重=长*宽*高(cm)/8000，取较大者计费；以承运商复核为准\n`;
}

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const view = (page: Page) => page.locator("landcast-rates");
const plans = (page: Page) => page.locator("landcast-plans");
const kept = (page: Page) => view(page).getByRole("table", { name: /在这台设备上的报价|Rate cards on this device/ });

async function opened(page: Page): Promise<void> {
  await tab(page, /方案|Plans/);
  await plans(page).getByRole("button", { name: /^(报价表|Rate cards)/ }).click();
  await expect(view(page).locator("input[type=file]")).toBeAttached();
}

async function read(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await view(page).locator("input[type=file]").setInputFiles(file);
  await expect(view(page).locator(".file")).toBeVisible({ timeout: 30_000 });
  await expect(view(page).locator(".status")).not.toContainText(/正在|Reading/, { timeout: 30_000 });
}

const count = (page: Page, what: string) => view(page).locator(".counts div").filter({ hasText: what }).locator("dd");

async function used(page: Page, service = "air-line-battery"): Promise<void> {
  await view(page).locator(".file table.cards select").first().selectOption(service);
  await view(page).getByRole("button", { name: /启用这|Use th/ }).click();
  await expect(view(page).locator(".status")).toContainText(/已启用|In use/, { timeout: 30_000 });
}

test("a sheet is understood cell by cell, what is wrong is told, and used it prices the plans until it is removed", async ({ desk: page }) => {
  await opened(page);
  const before = await plans(page).locator("details.chosen summary").innerText();
  await read(page, csv("某某报价.csv", sheet("2026-10-12")));
  await expect(count(page, "看懂")).toHaveText("4");
  await expect(count(page, "没收")).toHaveText("1");
  // The row without a price and the gap between two bands, each with its place.
  const problems = view(page).getByRole("table", { name: /要留意的/ });
  await expect(problems).toContainText("单询");
  await expect(problems.getByRole("row").filter({ hasText: /500.*1000|500.*1,000/ })).not.toHaveCount(0);
  // By hand from the sheet: 0.5 kg × 60 + 18, and 2 kg × 55 + 20.
  const tests = view(page).getByRole("table", { name: "试算" });
  await expect(tests.getByRole("row").nth(1)).toContainText("¥48.00");
  await expect(tests.getByRole("row").nth(1)).toContainText("¥130.00");
  // Folded, as every rule was understood.
  await expect(view(page).locator("details").filter({ hasText: "表里的计费说明" })).toContainText("8000");
  await accessible(page, "panel");
  await used(page);
  await expect(kept(page)).toContainText("全球专线带电");
  await expect(kept(page)).toContainText("在用");
  await expect(plans(page).locator("details.plan .own").first()).toBeVisible();
  // The cost tells that the price is the seller's own, from which day.
  const own = plans(page).locator("details.plan").filter({ has: page.locator(".own") }).first();
  await own.locator("summary").click();
  await expect(own).toContainText("运价取自你的报价表（2026年10月12日 起）");
  // It stays on the device …
  await page.waitForTimeout(700);
  await page.reload();
  await answered(page);
  await expect(plans(page).locator("details.plan .own").first()).toBeVisible();
  // … until it is removed, and then all is as before.
  await opened(page);
  await view(page).getByRole("button", { name: /^移除/ }).first().click();
  await expect(view(page)).toContainText("还没有你自己的报价");
  await expect(plans(page).locator("details.plan .own")).toHaveCount(0);
  expect(await plans(page).locator("details.chosen summary").innerText()).toBe(before);
});

test("next month's sheet is read as this one was, and every changed price is shown", async ({ desk: page }) => {
  await opened(page);
  await read(page, csv("十月.csv", sheet("2026-10-12")));
  await used(page);
  await read(page, csv("十二月.csv", sheet("2026-12-01", 3)));
  // The service was remembered with the product.
  await expect(view(page).locator(".file table.cards select").first()).toHaveValue("air-line-battery");
  const difference = view(page).getByRole("table", { name: "和上一版比" });
  await expect(difference).toContainText("60");
  await expect(difference).toContainText("63");
});

test("a card that has expired says so and prices nothing; its last day can be put right", async ({ desk: page }) => {
  await opened(page);
  await read(page, csv("旧价.csv", sheet("2026-08-01")));
  await view(page).locator(".file table.cards input[type=date]").nth(1).fill("2026-10-31");
  await used(page);
  await expect(kept(page)).toContainText("已过期");
  await expect(plans(page)).toContainText("1 份报价已过期");
  await expect(plans(page).locator("details.plan .own")).toHaveCount(0);
  await kept(page).locator("input[type=date]").nth(1).fill("2027-01-31");
  await kept(page).locator("input[type=date]").nth(1).blur();
  await expect(kept(page)).toContainText("在用");
  await expect(plans(page).locator("details.plan .own").first()).toBeVisible();
});

test("cards go out as JSON and as a table and come back from either", async ({ desk: page }) => {
  await opened(page);
  await read(page, csv("价.csv", sheet("2026-10-12")));
  await used(page);
  const [json] = await Promise.all([page.waitForEvent("download"), view(page).getByRole("button", { name: "导出 JSON" }).click()]);
  const [table] = await Promise.all([page.waitForEvent("download"), view(page).getByRole("button", { name: "导出表格 CSV" }).click()]);
  const file = await readFile(await json.path());
  const rows = await readFile(await table.path());
  await view(page).getByRole("button", { name: "全部移除" }).click();
  await expect(view(page)).toContainText("还没有你自己的报价");
  await view(page).locator("input[type=file]").setInputFiles({ name: "cards.json", mimeType: "application/json", buffer: file });
  await expect(kept(page)).toContainText("全球专线带电");
  await view(page).getByRole("button", { name: "全部移除" }).click();
  await read(page, { name: "cards.csv", mimeType: "text/csv", buffer: rows });
  await expect(count(page, "看懂")).toHaveText("4");
  await expect(view(page).getByRole("table", { name: "试算" }).getByRole("row").nth(1)).toContainText("¥48.00");
});

test("what is no price sheet is said, and changes nothing", async ({ desk: page }) => {
  await opened(page);
  await view(page).locator("input[type=file]").setInputFiles(csv("notes.csv", "hello\nworld\n"));
  await expect(view(page).locator(".alert").first()).toBeVisible();
  await expect(view(page).getByRole("button", { name: /启用这/ })).toBeDisabled();
  await view(page).locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"format":"other"}') });
  await expect(view(page).locator(".alert[role=alert]").last()).toBeVisible();
  await expect(kept(page)).toHaveCount(0);
});

test("fifty thousand rows are read while the page answers, and are used", async ({ desk: page }) => {
  test.slow();
  await opened(page);
  const countries = ["DE", "FR", "ES", "IT", "NL", "GB", "US", "CA", "AU", "JP"];
  const rows: string[] = [];
  for (let product = 0; rows.length < 50_000; product += 1) for (const country of countries) for (let band = 0; band < 50; band += 1) rows.push(`${country},专线${product},${(band / 10).toFixed(1)},${((band + 1) / 10).toFixed(1)},${60 - band / 10},${18 + product}`);
  const file = csv("五万行.csv", `国家二字码,产品名称,重量段始（KG）,重量段终（KG）,运费（RMB/KG）,操作费（RMB/票）\n${rows.join("\n")}\n`);
  const started = Date.now();
  await view(page).locator("input[type=file]").setInputFiles(file);
  // Meanwhile the desk answers as ever.
  await page.getByRole("textbox", { name: "售价", exact: true }).fill("31.00");
  await expect(page.locator("landcast-answers")).not.toHaveAttribute("stale");
  await expect(count(page, "看懂")).toHaveText("50,000", { timeout: 60_000 });
  console.log(`50,000 rows: ${Date.now() - started} ms from choosing to shown`);
  await used(page);
  await expect(plans(page).locator("details.plan .own").first()).toBeVisible({ timeout: 30_000 });
  await page.waitForTimeout(700);
  await page.reload();
  await answered(page);
  await expect(plans(page).locator("details.plan .own").first()).toBeVisible();
});

for (const [name, viewport] of Object.entries({ tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } })) {
  for (const language of [name === "tablet" ? "zh" : "en"]) {
    test(`axe and nothing cut off: ${name}, ${language}`, async ({ page, watched: _ }) => {
      test.slow();
      await page.setViewportSize(viewport);
      await open(page);
      if (language === "en") await english(page);
      await opened(page);
      await read(page, csv("price.csv", sheet("2026-10-12")));
      const folded = view(page).locator(".file details:not([open]) > summary");
      while ((await folded.count()) > 0) await folded.first().click();
      await accessible(page, "panel");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      await used(page);
      await accessible(page, "panel");
    });
  }
}
