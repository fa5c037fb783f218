/** One load, then no network: the page, its answers and its languages all the same. */
import { readFile } from "node:fs/promises";
import { answered, bare, english, expect, open, test } from "../../www/testing/kit";
import { serve } from "../../www/testing/server";

const SHEET = "生效日期：2026-10-12\n国家,产品名称,重量段(KG),运费(RMB/KG),处理费(RMB/票),参考时效\n德国,全球专线带电,0＜W≤2,60,18,8-12工作日\n";

bare.use({ serviceWorkers: "allow" });

test("works offline after one load, a reload included", async ({ page, context, watched }) => {
  await open(page);
  await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
  await context.setOffline(true);
  await page.reload();
  await answered(page);
  await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用");
  await page.getByRole("textbox", { name: "售价" }).fill("29.90");
  await page.getByRole("radio", { name: "日本" }).check();
  await expect(page.locator("landcast-say")).toContainText("日本");
  await english(page);
  await page.goto("/");
  await answered(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  // A price sheet is read by a module that no answer needed so far, and own data goes out.
  await page.getByRole("tab", { name: /Plans/ }).click();
  await page.locator("landcast-plans").getByRole("button", { name: /^Rate cards/ }).click();
  const rates = page.locator("landcast-rates");
  await rates.locator("input[type=file]").setInputFiles({ name: "price.csv", mimeType: "text/csv", buffer: Buffer.from(SHEET) });
  await rates.locator(".file table.cards select").first().selectOption("air-line-battery");
  await rates.getByRole("button", { name: /^Use th/ }).click();
  await expect(rates.locator(".status")).toContainText("In use");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share and keep" });
  await dialog.getByRole("button", { name: "My data" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Export all data" }).click()]);
  const data = JSON.parse(await readFile(await download.path(), "utf8")) as { entries: { "rates-1": { cards: unknown[] } } };
  expect(data.entries["rates-1"].cards).toHaveLength(1);
  expect(watched.foreign).toEqual([]);
});

test("it can be installed: manifest, icons, start address", async ({ page, request, baseURL }) => {
  await page.goto("/");
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = (await (await request.get(new URL(href ?? "", baseURL).href)).json()) as { icons: { src: string; sizes: string; purpose?: string }[]; start_url: string; display: string };
  expect(manifest.display).toBe("standalone");
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  for (const icon of manifest.icons) expect((await request.get(new URL(icon.src, baseURL).href)).ok(), icon.src).toBe(true);
});

bare("a newer release is offered and comes only when asked for", async ({ page }) => {
  const release = await serve();
  try {
    await page.goto(`${release.origin}/`);
    await answered(page);
    await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
    release.publish();
    await page.reload();
    await answered(page);
    const notice = page.locator("landcast-notice");
    await expect(notice).toContainText("已下载好", { timeout: 30_000 });
    await page.getByRole("textbox", { name: "售价" }).fill("31.00");
    await expect(notice).toContainText("已下载好");
    await page.getByRole("button", { name: "现在换上" }).click();
    await expect(notice.locator(".band")).toHaveCount(0, { timeout: 30_000 });
    await answered(page);
    // What was typed is still there.
    await expect(page.getByRole("textbox", { name: "售价" })).toHaveValue("31.00");
  } finally {
    await release.close();
  }
});
