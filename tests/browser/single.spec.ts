/** The page in one file, opened from disk: no server, no network, everything works. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NOW, accessible, answered, expect, tab, test } from "../../www/testing/kit";

const BUILT = join(import.meta.dirname, "../../www/dist/landcast.html");
const SHEET = "生效日期：2026-10-12\n国家,产品名称,重量段(KG),运费(RMB/KG),处理费(RMB/票),参考时效\n德国,全球专线带电,0＜W≤2,60,18,8-12工作日\n";

test("one file from disk quotes, compares, plans, reads a price sheet and hands its data on", async ({ page, context, watched: _ }) => {
  const folder = mkdtempSync(join(tmpdir(), "landcast-"));
  try {
    // Somewhere with nothing beside it, and without a network: what is not in the file is not there.
    const file = join(folder, "landcast.html");
    copyFileSync(BUILT, file);
    expect(statSync(file).size).toBeLessThan(6_000_000);
    await context.setOffline(true);
    await page.clock.setFixedTime(NOW);
    await page.goto(pathToFileURL(file).href);
    await answered(page);
    await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用");
    await expect(page.locator("landcast-board tbody tr").nth(5)).toBeVisible();
    await page.getByRole("textbox", { name: "售价" }).fill("31.50");
    await tab(page, /方案/);
    await expect(page.locator("landcast-plans")).toContainText("直邮");
    await page.getByRole("button", { name: "Switch to English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("button", { name: "切换到中文" }).click();

    // A table that the first answer did not need.
    await page.getByRole("radio", { name: "美国" }).check();
    await expect(page.locator("landcast-say")).toContainText("美国");

    // The host view inside the same file, in a window of its own, follows the desk; it says so when that is closed.
    const [host] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: "主播屏" }).click()]);
    const troubles: string[] = [];
    host.on("pageerror", (error) => troubles.push(String(error)));
    host.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    expect(host.url()).toMatch(/landcast\.html#host$/);
    const same = async () => expect(host.locator(".sentence")).toHaveText((await page.locator("landcast-say blockquote").first().innerText()).replace(/[「」]/g, "").trim());
    await expect(host.locator(".state")).toContainText("跟着场控台");
    await same();
    await page.getByRole("radio", { name: "日本" }).check();
    await expect(host.locator(".where")).toContainText("日本");
    await same();
    // Nothing of the desk runs in it.
    expect(await host.evaluate(() => [document.querySelector("landcast-desk"), customElements.get("landcast-desk") ?? null])).toEqual([null, null]);
    await accessible(host);
    await host.evaluate(() => void (location.hash = "host?lang=de&length=short&overlay"));
    await expect(host.locator(".sentence")).toHaveText(/^Japan: \d+ bis \d+ Tage/);
    expect(await host.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgba(0, 0, 0, 0)");
    await host.close();
    expect(troubles).toEqual([]);

    // The importer in its worker.
    const rates = page.locator("landcast-rates");
    await page.locator("landcast-plans").getByRole("button", { name: /^报价表/ }).click();
    await rates.locator("input[type=file]").setInputFiles({ name: "某某报价.csv", mimeType: "text/csv", buffer: Buffer.from(SHEET) });
    await rates.locator(".file table.cards select").first().selectOption("air-line-battery");
    await rates.getByRole("button", { name: /启用这/ }).click();
    await expect(rates.locator(".status")).toContainText("已启用");

    await page.getByRole("button", { name: "分享", exact: true }).click();
    await expect(page.getByRole("dialog")).toContainText("从文件或本机打开");
    expect(readFileSync(file, "utf8").split("<script type=\"module\">")[0]).not.toMatch(/(src|href)="(?!data:)[^"#]/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
