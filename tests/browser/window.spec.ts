/** The view of the delivery window: distribution, stages on the calendar, other promises. */
import { accessible, answered, english, expect, offline, open, tab, test } from "../../www/testing/kit";

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
  await accessible(page, "panel");
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
  await accessible(page, "panel");
});

offline("the view opens without a network, after one load", async ({ page, context, watched: _ }) => {
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
  for (let press = 0; press < (await page.getByRole("tab").count()); press += 1) {
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
    await accessible(page, "panel");
  });
}

test("another rule for the promise is chosen in the table as in the panel, with the figures it was told by", async ({ desk: page }) => {
  await tab(page, /时效/);
  const table = page.locator("landcast-window").getByRole("table", { name: "换一种承诺规则" });
  const rule = page.getByRole("combobox", { name: "承诺规则" });
  await expect(table.getByRole("radio", { checked: true })).toHaveAccessibleName(/按准时率.*目标 90%/s);
  await table.getByRole("radio", { name: /均值 1.2–1.5 倍/ }).check();
  await expect(rule).toHaveValue("article");
  const row = table.getByRole("row").filter({ hasText: "经验法则" });
  await expect(page.locator("section[aria-labelledby=window] .figure landcast-value")).toHaveAttribute("text", (await row.locator("td b").first().textContent()) ?? "");
  const buffer = table.getByRole("radio", { name: /多报几天/ });
  const days = /再加 (\d+) 天/.exec((await table.getByRole("row").filter({ hasText: "再加" }).textContent()) ?? "")?.[1] ?? "";
  await buffer.check();
  await expect(page.getByRole("textbox", { name: "加几天" })).toHaveValue(days);
  await rule.selectOption("quantile");
  await expect(table.getByRole("radio", { name: /按准时率/ })).toBeChecked();
  await accessible(page, "panel");
});

test("a platform's limits stand with the last day and the share that keeps them", async ({ desk: page }) => {
  await tab(page, /时效/);
  const table = page.locator("landcast-window").getByRole("table", { name: "平台时限" });
  await expect(table).toHaveCount(0);
  await page.getByRole("combobox", { name: "平台" }).selectOption("tiktok-shop");
  await expect(table.getByRole("row").filter({ hasText: "发货" })).toContainText(/2 天.*2026年11月\d+日.*%/s);
  await accessible(page, "panel");
});

test("a typhoon or a slow network makes the promise longer until it is taken away", async ({ desk: page }) => {
  await tab(page, /时效/);
  const promised = page.locator("section[aria-labelledby=window] .figure landcast-value");
  const longest = async () => Number(/\d+$/.exec((await promised.getAttribute("text")) ?? "")?.[0]);
  const was = await longest();
  const view = page.locator("landcast-window");
  await view.getByLabel("从", { exact: true }).fill("2026-11-26");
  await view.getByLabel("到", { exact: true }).fill("2026-12-02");
  await view.getByRole("button", { name: "加上" }).click();
  await expect(view.locator(".stops")).toContainText("台风 11月26日 – 12月2日");
  await expect.poll(longest).toBeGreaterThan(was);
  await view.getByRole("button", { name: /去掉 台风/ }).click();
  await expect.poll(longest).toBe(was);
  await view.getByRole("checkbox", { name: /整条网络变慢/ }).check();
  await expect.poll(longest).toBeGreaterThan(was);
  await accessible(page, "panel");
});

test("priors stand with their grade and source", async ({ desk: page }) => {
  await tab(page, /时效/);
  const table = page.locator("landcast-window").getByRole("table", { name: "各环节天数的依据" });
  await expect(table.getByRole("row").filter({ hasText: "干线" })).toContainText(/\d.* – .*(高|中|低|估计)/s);
});

test("what a quota still carries is told before it turns, with the host's sentence", async ({ desk: page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await tab(page, /时效/);
  const view = page.locator("landcast-window");
  await expect(view.locator(".burn")).toHaveCount(0);
  await page.getByRole("textbox", { name: /每天收件上限 · 空运专线·带电/ }).fill("100");
  await page.getByRole("textbox", { name: "已下单数" }).fill("62");
  const burn = view.locator(".burn");
  await expect(burn).toContainText(/额度还够 \d+ 单；用完后改为/);
  const orders = /还够 (\d+) 单/.exec((await burn.textContent()) ?? "")?.[1] ?? "";
  await expect(burn.locator("blockquote[lang=zh]")).toContainText(`接下来 ${orders} 单还是这个时效`);
  await expect(burn.locator("blockquote[lang=de]")).toContainText(`Die nächsten ${orders} Bestellungen`);
  await burn.getByRole("button", { name: /复制德语话术/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`Die nächsten ${orders} Bestellungen`);
  await accessible(page, "panel");
});
