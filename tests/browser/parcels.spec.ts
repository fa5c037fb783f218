/** Own parcels: a file is read on the device, put right, learned from, kept, handed on and forgotten again. */
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accessible, answered, bare, english, expect, NOW, offline, open, type Page, tab, test } from "../../www/testing/kit";

/** Whether the built engine takes what parcels teach, and the importer tells it: each has the verb in its glue. */
const learns = ["landcast.js", "landcast_importer.js"].every((file) => /^ {4}learn\(/m.test(readFileSync(join(import.meta.dirname, "../../pkg/dist", file), "utf8")));
const needsLearning = () => test.skip(!learns, "this build reads parcels and does not learn from them");

const DAY = 86_400_000;
const iso = (days: number) => new Date(Date.UTC(2026, 10, 23) - days * DAY).toISOString().slice(0, 10);

/** So many parcels to Germany, each under way for `days` days, sent over the last months; one in twenty is still on its way. */
function parcels(count: number, days: (index: number) => number, promised: number, service = "air-line-battery"): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const sent = 20 + (index % 100);
    const arrived = sent - days(index);
    return `LC${String(index).padStart(9, "0")}CN,DE,${service},${iso(sent + 1)},${iso(sent)},${index % 20 === 0 ? "" : iso(arrived)},${iso(sent + 1 - promised)}`;
  });
  return `运单号,目的国,物流渠道,下单时间,发货时间,签收时间,承诺送达日期\n${rows.join("\n")}\n`;
}

const csv = (name: string, text: string | Buffer) => ({ name, mimeType: "text/csv", buffer: Buffer.isBuffer(text) ? text : Buffer.from(text) });
const view = (page: Page) => page.locator("landcast-parcels");
const card = (page: Page) => page.locator("section[aria-labelledby=window]");
const promised = (page: Page) => card(page).locator(".figure landcast-value");

async function importing(page: Page): Promise<void> {
  await tab(page, /时效|Window/);
  await page.getByRole("button", { name: /导入包裹记录|Import parcel records/ }).click();
  await expect(view(page).locator("input[type=file]")).toBeFocused();
}

async function read(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await view(page).locator("input[type=file]").setInputFiles(files);
  await expect(view(page).locator(".status")).not.toContainText(/正在|Reading/);
}

const count = (page: Page, what: string) => view(page).locator(".counts div").filter({ hasText: what }).locator("dd");

test("own parcels change the promise, and the card says so; removed, all is as before", async ({ desk: page }) => {
  needsLearning();
  const before = await promised(page).getAttribute("text");
  await importing(page);
  await read(page, csv("parcels.csv", parcels(412, (index) => 5 + (index % 3), 30)));
  await expect(count(page, "看懂")).toHaveText("412");
  await expect(count(page, "没收")).toHaveText("0");
  await view(page).getByRole("button", { name: "用 412 个包裹校准" }).click();
  await expect(view(page).locator(".status")).toContainText("校准完成");
  await expect(card(page)).toContainText("按你的 412 个包裹校准");
  const after = await promised(page).getAttribute("text");
  expect(after).not.toBe(before);
  const window = page.locator("landcast-window");
  await expect(window).toContainText("比公开区间快");
  // Both outlines in one drawing, and both rows of days and dates.
  await expect(window.locator("path.before")).toHaveCount(1);
  await expect(window.getByRole("table", { name: "各分位的天数与日期" }).getByRole("row")).toHaveCount(3);
  await accessible(page);
  // It stays with the device …
  await page.waitForTimeout(700);
  await page.reload();
  await answered(page);
  await expect(promised(page)).toHaveAttribute("text", after ?? "");
  await expect(card(page)).toContainText("按你的 412 个包裹校准");
  // … until it is removed.
  await page.getByRole("button", { name: "删除，恢复公开区间" }).click();
  await expect(promised(page)).toHaveAttribute("text", before ?? "");
  await expect(window.locator("path.before")).toHaveCount(0);
  await page.waitForTimeout(300);
  await page.reload();
  await answered(page);
  await expect(promised(page)).toHaveAttribute("text", before ?? "");
});

test("a file as Excel saves it in China is read, and what it refuses is told row by row", async ({ desk: page }) => {
  await importing(page);
  // "运单号,国家,线路,发货时间,签收时间" and two rows, in GB18030; the second has no day of dispatch that is one.
  const head = Buffer.from([0xd4, 0xcb, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xb9, 0xfa, 0xbc, 0xd2, 0x2c, 0xcf, 0xdf, 0xc2, 0xb7, 0x2c, 0xb7, 0xa2, 0xbb, 0xf5, 0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0xc7, 0xa9, 0xca, 0xd5, 0xca, 0xb1, 0xbc, 0xe4]);
  await read(page, csv("excel.csv", Buffer.concat([head, Buffer.from("\r\nLC000000001CN,DE,X1,2026-10-01,2026-10-12\r\nLC000000002CN,DE,X1,never,2026-10-12\r\n")])));
  await expect(view(page).locator(".file header")).toContainText("GB18030");
  await expect(count(page, "看懂")).toHaveText("1");
  await expect(count(page, "没收")).toHaveText("1");
  await view(page).locator("summary", { hasText: "没收的 1 行" }).click();
  const refused = view(page).getByRole("table", { name: "没收" }).getByRole("row").last();
  await expect(refused).toContainText("never");
  await expect(refused).not.toContainText(/E\d{4}/);
  await accessible(page);
});

test("columns and services can be put right without choosing the file again", async ({ desk: page }) => {
  await importing(page);
  await read(page, csv("own.csv", parcels(40, () => 9, 30, "带电小包X").replace("目的国", "去哪儿")));
  await expect(view(page).locator(".alert")).toBeVisible();
  await view(page).getByLabel("目的国").selectOption("去哪儿");
  await expect(count(page, "看懂")).toHaveText("40");
  const service = view(page).getByLabel("带电小包X");
  await expect(service).toHaveValue("");
  await service.selectOption("air-line-battery");
  await expect(view(page)).toContainText("1 个叫法，认出 1 个");
  await expect(service).toHaveValue("air-line-battery");
  await expect(count(page, "看懂")).toHaveText("40");
  await view(page).getByRole("button", { name: "移除 own.csv" }).click();
  await expect(view(page).locator(".file")).toHaveCount(0);
});

test("a hundred thousand rows do not hold up the page", async ({ page, watched: _ }, info) => {
  test.slow();
  // By its path, as a person chooses it: handing the bytes over would itself hold up the page.
  const path = info.outputPath("many.csv");
  await writeFile(path, parcels(100_000, (index) => 5 + (index % 9), 12));
  await open(page);
  await importing(page);
  await page.evaluate(() => {
    const state = { longest: 0 };
    (globalThis as unknown as { tasks: typeof state }).tasks = state;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await view(page).locator("input[type=file]").setInputFiles(path);
  await expect(count(page, "看懂")).toHaveText("100,000", { timeout: 30_000 });
  if (learns) {
    await view(page).getByRole("button", { name: /用 100,000 个包裹校准/ }).click();
    await expect(view(page).locator(".status")).toContainText("校准完成", { timeout: 30_000 });
  }
  expect(await page.evaluate(() => (globalThis as unknown as { tasks: { longest: number } }).tasks.longest)).toBeLessThan(500);
});

test("promises that were not kept are warned of, with their interval", async ({ desk: page }) => {
  needsLearning();
  await importing(page);
  // Promised eight days from the order, under way for five to thirteen.
  await read(page, csv("late.csv", parcels(300, (index) => 4 + (index % 9), 8)));
  await view(page).getByRole("button", { name: /^用 .* 个包裹校准$/ }).click();
  const monitor = page.locator("landcast-window .monitor");
  await expect(monitor).toContainText("近 60 天的承诺兑现");
  await expect(monitor.getByRole("img")).toHaveAccessibleName(/目标 90%/);
  await expect(monitor).toContainText("明显低于目标 90%");
  await accessible(page);
});

test("what was learned is handed on as a file, and what is no such file changes nothing", async ({ desk: page, browser }) => {
  needsLearning();
  await importing(page);
  await read(page, csv("parcels.csv", parcels(200, () => 6, 30)));
  await view(page).getByRole("button", { name: /^用 .* 个包裹校准$/ }).click();
  await expect(card(page)).toContainText("按你的 200 个包裹校准");
  const after = await promised(page).getAttribute("text");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "导出为文件" }).click()]);
  const file = { name: download.suggestedFilename(), mimeType: "application/json", buffer: await readFile(await download.path()) };
  expect(file.name).toMatch(/^landcast-learned-\d{4}-\d{2}-\d{2}\.json$/);
  // Another device.
  const other = await (await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" })).newPage();
  await other.clock.setFixedTime(NOW);
  await other.goto(page.url());
  await answered(other);
  await importing(other);
  await read(other, { ...file, buffer: Buffer.from('{"format":"something else"}') });
  await expect(view(other).getByRole("alert")).toBeVisible();
  await expect(card(other)).not.toContainText("校准");
  await read(other, { ...file, buffer: Buffer.from("not json") });
  await expect(view(other).getByRole("alert")).toBeVisible();
  await read(other, file);
  await expect(promised(other)).toHaveAttribute("text", after ?? "");
  await other.context().close();
});

test("with the keyboard alone, in English, on a phone", async ({ page, watched: _ }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.clock.setFixedTime(NOW);
  await open(page);
  await english(page);
  await tab(page, /Window/);
  await page.getByRole("button", { name: "Import parcel records" }).focus();
  await page.keyboard.press("Enter");
  await expect(view(page).locator("input[type=file]")).toBeFocused();
  await read(page, csv("parcels.csv", parcels(120, () => 7, 30)));
  await expect(count(page, "Understood")).toHaveText("120");
  await accessible(page);
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.textContent?.trim() ?? "";
    });
    if (/^Calibrate on 120/.test(label)) break;
  }
  if (learns) {
    await page.keyboard.press("Enter");
    await expect(card(page)).toContainText("calibrated on your 120 parcels");
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

offline("files are read without a network, after one load", async ({ page, context, watched }) => {
  await page.clock.setFixedTime(NOW);
  await open(page);
  await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
  await context.setOffline(true);
  await page.reload();
  await answered(page);
  await importing(page);
  await read(page, csv("parcels.csv", parcels(150, () => 6, 30)));
  await expect(count(page, "看懂")).toHaveText("150");
  expect(watched.foreign).toEqual([]);
});

bare("a module that does not come is told, and can be tried again", async ({ page, context }) => {
  let broken = true;
  await page.clock.setFixedTime(NOW);
  await page.route("**/sw.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await context.route("**/landcast_importer_bg*.wasm", (route) => (broken ? route.abort() : route.continue()));
  await page.goto("/");
  await answered(page);
  await importing(page);
  const file = csv("parcels.csv", parcels(10, () => 6, 30));
  await read(page, file);
  await expect(view(page).getByRole("alert")).toContainText("没有读成");
  broken = false;
  await read(page, file);
  await expect(count(page, "看懂")).toHaveText("10");
});
