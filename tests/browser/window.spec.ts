/** The view of the delivery window: distribution, stages on the calendar, other promises. */
import { accessible, answered, english, expect, open, tab, test } from "../../www/testing/kit";

test("the distribution stands with its promise, its quantiles and their dates", async ({ desk: page }) => {
  await tab(page, /时效/);
  const view = page.locator("landcast-window");
  const shown = await page.locator("section[aria-labelledby=window] .figure landcast-value").getAttribute("text");
  await expect(view.locator(".promise")).toContainText(`承诺 ${shown} 天`);
  await expect(view.getByRole("img", { name: /到达天数分布/ })).toBeVisible();
  const table = view.getByRole("table", { name: "各分位的天数与日期" });
  await expect(table.getByRole("columnheader")).toHaveCount(7);
  // Every day in figures, and they add up.
  await view.locator("summary", { hasText: "逐日数字" }).click();
  const days = view.getByRole("table", { name: "逐日数字" });
  await expect(days.getByRole("row").last()).toContainText(/(99\.\d|100)%$/);
  await accessible(page);
});

test("each stage stands on the calendar with the days it takes, and one is the weakest", async ({ desk: page }) => {
  await tab(page, /时效/);
  const stages = page.locator("landcast-window .chain li");
  await expect(stages).toHaveCount(5);
  await expect(stages.filter({ hasText: "最拖后" })).toHaveCount(1);
  for (const name of ["集货", "出口清关", "干线", "进口清关", "尾程"]) await expect(stages.filter({ hasText: name }).first()).toContainText(/\d+ \/ \d+ 天/);
});

test("the view follows the desk: another country, another window", async ({ desk: page }) => {
  await tab(page, /时效/);
  const band = page.locator("landcast-window .promise");
  const was = await band.textContent();
  await page.getByRole("radio", { name: "日本" }).check();
  await answered(page);
  await expect(band).not.toHaveText(was ?? "");
});

test("the view reads the same in English and keeps its place after a reload", async ({ desk: page }) => {
  await english(page);
  await tab(page, /Window/);
  await expect(page.locator("landcast-window")).toContainText("Stages on the calendar");
  await page.waitForTimeout(700);
  await page.reload();
  await expect(page.locator("landcast-window")).toContainText("Days to arrival");
  await accessible(page);
});

test("the view opens without a network, after one load", async ({ page, context, watched: _ }) => {
  await open(page);
  await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
  await context.setOffline(true);
  await page.reload();
  await answered(page);
  await tab(page, /时效/);
  await expect(page.locator("landcast-window .chain li")).toHaveCount(5);
});

test("with the keyboard alone: the tab by arrows, the days by Enter", async ({ desk: page }) => {
  await page.getByRole("tab", { name: "多国看板" }).focus();
  for (let press = 0; press < 5; press += 1) {
    if ((await page.getByRole("tab", { selected: true }).innerText()).includes("时效")) break;
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.locator("landcast-window .spread")).toBeVisible();
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.textContent ?? "";
    });
    if (here.trim() === "逐日数字") break;
  }
  await page.keyboard.press("Enter");
  await expect(page.locator("landcast-window").getByRole("table", { name: "逐日数字" })).toBeVisible();
});

for (const [name, viewport] of Object.entries({ laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 }, "tablet upright": { width: 820, height: 1180 } })) {
  test(`on a ${name} nothing runs out sideways and axe finds nothing`, async ({ page, watched: _ }) => {
    await page.setViewportSize(viewport);
    await open(page);
    await tab(page, /时效/);
    await expect(page.locator("landcast-window .spread")).toBeVisible();
    expect(await page.locator("landcast-window").evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await accessible(page);
  });
}
