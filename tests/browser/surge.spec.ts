/** The view of surges: what waits, when to switch, who cannot, and the plan on one page. */
import { accessible, answered, english, expect, open, tab, test, type Page } from "../../www/testing/kit";

const view = (page: Page) => page.locator("landcast-surge");
const scenes = (page: Page) => view(page).getByRole("table", { name: "低、可能、高三种单量" });

/** A stream that its carrier cannot take: two hundred a day for five days against a hundred and twenty. */
async function surge(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "发货天数" }).fill("5");
  await tab(page, /爆单/);
  await view(page).getByRole("textbox", { name: /每天收件上限 · 空运专线·带电/ }).fill("120");
  await expect(scenes(page)).toBeVisible();
}

async function reserve(page: Page, quota: string): Promise<void> {
  await view(page).getByRole("button", { name: "加一家备用" }).click();
  await view(page).getByRole("textbox", { name: "每天收件上限", exact: true }).fill(quota);
}

/** The figures of a row, a scenario a column. */
async function figures(page: Page, row: string): Promise<number[]> {
  const cells = await scenes(page).getByRole("row").filter({ hasText: row }).locator("td").allInnerTexts();
  return cells.map((text) => Number((/[\d,]+/.exec(text)?.[0] ?? "0").replaceAll(",", "")));
}

test("what waits is told, drawn, and stands in a table behind the drawing", async ({ desk: page }) => {
  await surge(page);
  await expect(view(page).locator(".big")).toContainText(/最多积压 [\d,]+ 件/);
  const [low = 0, likely = 0, high = 0] = await figures(page, "最高积压");
  expect(low).toBeLessThanOrEqual(likely);
  expect(likely).toBeLessThanOrEqual(high);
  // More on days on which the carrier is closed.
  expect(likely).toBeGreaterThanOrEqual(5 * 200 - 5 * 120);
  const chart = view(page).locator("landcast-plot").first();
  await expect(chart.getByRole("img", { name: "每天收工时还没发走的件数" })).toBeVisible();
  await chart.locator("summary").click();
  const table = chart.getByRole("table");
  const at = (await table.getByRole("columnheader").allInnerTexts()).indexOf("可能") - 1;
  const waiting = await table.locator("tbody tr").evaluateAll((rows, at) => rows.map((row) => Number((row.querySelectorAll("td")[at]?.textContent ?? "").replace(/[^\d]/g, ""))), at);
  expect(Math.max(...waiting)).toBe(likely);
  await accessible(page, "panel");
});

test("a carrier in reserve takes its share: less waits, and the day, the cost and the saving are told", async ({ desk: page }) => {
  await surge(page);
  await reserve(page, "100");
  await expect(scenes(page).getByRole("columnheader")).toHaveCount(4);
  const [, likely = 0, , alone = 0] = await figures(page, "最高积压");
  expect(likely).toBeLessThan(alone);
  await expect(view(page).locator(".head")).toContainText(/起分给.+最晚 .+通知对方.*切换要花 .+少损失/s);
  await expect(view(page).locator("landcast-plot").first().locator("text.mark")).toContainText("切换");
  await accessible(page, "panel");
});

test("three times the orders are supposed by the slider, and taken over at a touch", async ({ desk: page }) => {
  await surge(page);
  const [, before = 0] = await figures(page, "总单量");
  const slider = view(page).getByRole("slider", { name: /假如单量/ });
  await slider.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "× 3");
  await expect.poll(async () => (await figures(page, "总单量"))[1]).toBe(before * 3);
  await expect(page.getByRole("textbox", { name: "可能", exact: true }).first()).toHaveValue("200");
  await view(page).getByRole("button", { name: "就按这个算，写进左栏" }).click();
  await expect(page.getByRole("textbox", { name: "可能", exact: true }).first()).toHaveValue("600");
  await expect(slider).toHaveAttribute("aria-valuetext", "× 1");
  await expect.poll(async () => (await figures(page, "总单量"))[1]).toBe(before * 3);
});

test("over the whole run-of-show no order is added, those of goods that nothing takes are left out and named, and products that cannot switch are named with the reason", async ({ desk: page }) => {
  await surge(page);
  await reserve(page, "100");
  const [, one = 0] = await figures(page, "总单量");
  await view(page).getByRole("radio", { name: /整个货盘/ }).check();
  await expect(view(page).getByRole("heading", { name: "换不了备用的商品" })).toBeVisible();
  await expect.poll(async () => (await figures(page, "总单量"))[1]).toBeLessThan(one);
  await expect(view(page)).toContainText("它的单量没有算进来");
  const stuck = view(page).getByRole("table", { name: "换不了备用的商品" });
  await expect(stuck.locator("tbody tr").first()).toContainText(/.+/);
  await accessible(page, "panel");
});

test("days without a carrier and the seller's own refunds change what is lost", async ({ desk: page }) => {
  await surge(page);
  // The figures come behind the three answers.
  let before = 0;
  await expect.poll(async () => (before = (await figures(page, "最高积压"))[1] ?? 0)).toBeGreaterThan(0);
  await view(page).getByLabel("从", { exact: true }).fill("2026-11-25");
  await view(page).getByLabel("到", { exact: true }).fill("2026-11-27");
  await view(page).getByRole("button", { name: "加上停收" }).click();
  await expect(view(page).locator(".outages")).toContainText("空运专线·带电 11月25日 – 11月27日");
  await expect.poll(async () => (await figures(page, "最高积压"))[1]).toBeGreaterThan(before);
  const [, usual = 0] = await figures(page, "多出的退款");
  await view(page).getByRole("textbox", { name: "平时退款率" }).fill("5");
  await view(page).getByRole("textbox", { name: "晚几天" }).fill("3");
  await view(page).getByRole("textbox", { name: "那时退款率" }).fill("60");
  await expect.poll(async () => (await figures(page, "多出的退款"))[1]).toBeGreaterThan(usual);
  await view(page).getByRole("button", { name: /去掉 空运专线·带电/ }).click();
  await expect.poll(async () => (await figures(page, "最高积压"))[1]).toBe(before);
});

test("what is wrong stands beside its field", async ({ desk: page }) => {
  await surge(page);
  await reserve(page, "abc");
  const field = view(page).getByRole("textbox", { name: "每天收件上限", exact: true });
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(view(page).locator(".reserve .problem")).toBeVisible();
  await accessible(page, "panel");
  await field.fill("100");
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
});

test("the battle plan is copied as a list and prints on one page", async ({ desk: page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await surge(page);
  await reserve(page, "100");
  await expect(scenes(page).getByRole("columnheader")).toHaveCount(4);
  await view(page).getByRole("button", { name: "复制作战单" }).click();
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  const steps = await view(page).locator(".battle li").count();
  expect(steps).toBeGreaterThan(2);
  expect(copied).toHaveLength(steps + 1);
  expect(copied[1]).toMatch(/^1\. /);
  const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g);
  expect(pages).toHaveLength(1);
});

test("with the keyboard alone: the tab, a reserve, its quota", async ({ desk: page }) => {
  await page.getByRole("tab", { name: "多国看板" }).focus();
  for (let press = 0; press < 10 && !(await page.getByRole("tab", { selected: true }).innerText()).includes("爆单"); press += 1) await page.keyboard.press("ArrowRight");
  const add = view(page).getByRole("button", { name: "加一家备用" });
  await add.focus();
  await page.keyboard.press("Enter");
  await view(page).getByRole("textbox", { name: "每天收件上限", exact: true }).focus();
  await page.keyboard.type("90");
  await expect(view(page).getByRole("textbox", { name: "每天收件上限", exact: true })).toHaveValue("90");
});

for (const [name, viewport] of Object.entries({ tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } })) {
  for (const language of [name === "tablet" ? "zh" : "en"]) {
    test(`on a ${name} in ${language} the chosen tab is in view, nothing runs out sideways, and axe finds nothing`, async ({ page, watched: _ }) => {
      await page.setViewportSize(viewport);
      await open(page);
      if (language === "en") await english(page);
      await tab(page, /爆单|Surge/);
      await expect(view(page).locator(".big")).toBeVisible();
      // Before anything further down is scrolled to.
      await expect(page.getByRole("tab", { selected: true })).toBeInViewport({ ratio: 1 });
      await view(page).getByRole("button", { name: /加一家备用|Add a reserve/ }).click();
      await answered(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(await view(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      await accessible(page, "panel");
    });
  }
}
