/** The main flow: a product, a price, a destination, the sentence. */
import { accessible, answered, english, expect, open, tab, test, type Page } from "../../www/testing/kit";

const days = (page: Page) => page.locator("landcast-answers section[aria-labelledby=window] .figure");
const field = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name });

test("the first visit opens on the juicer to Germany, answered", async ({ desk }) => {
  await expect(desk.getByRole("radio", { name: "德国" })).toBeChecked();
  await expect(days(desk)).toContainText(/\d+–\d+/);
  await expect(desk.locator("landcast-say")).toContainText(/德国.*天到.*。/);
  await expect(desk.locator("landcast-board tbody tr")).toHaveCount(14);
  await expect(desk.locator("landcast-board tbody tr")).toHaveCount(14);
  // The answers come into room that was kept for them.
  const shift = await desk.evaluate(
    () =>
      new Promise<number>((told) => {
        new PerformanceObserver((list) => told(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))).observe({ type: "layout-shift", buffered: true });
        // Where nothing moved at all there is nothing to hear.
        setTimeout(() => told(0), 500);
      }),
  );
  expect(shift).toBeLessThan(0.01);
});

test("keyboard only: from the product to the copied sentence", async ({ desk, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const focused = () =>
    desk.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return { label: (at as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? at?.getAttribute("aria-label") ?? at?.textContent?.trim() ?? "", type: (at as HTMLInputElement).type };
    });
  const tabTo = async (label: RegExp) => {
    for (let press = 0; press < 80; press += 1) {
      await desk.keyboard.press("Tab");
      if (label.test((await focused()).label)) return;
    }
    throw new Error(`no field ${label} within 80 presses of Tab`);
  };
  await tabTo(/^下一个商品$/);
  const before = await desk.locator("landcast-header .shown").innerText();
  // The second product is a power bank, which no parcel service takes; the third is a dress.
  await desk.keyboard.press("Enter");
  await expect(desk.locator("landcast-header .shown")).not.toHaveText(before);
  await desk.keyboard.press("Enter");
  await tabTo(/^售价$/);
  await desk.keyboard.type("19.90");
  await expect(field(desk, "售价")).toHaveValue("19.90");
  await tabTo(/^德国$/);
  await desk.keyboard.press("ArrowRight");
  await expect(desk.getByRole("radio", { name: "法国" })).toBeChecked();
  await tabTo(/复制.*话术/);
  await desk.keyboard.press("Enter");
  const copied = await desk.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^法国.*天到.*。$/);
  // Tabs by arrows.
  await tabTo(/多国看板/);
  await desk.keyboard.press("ArrowRight");
  await expect(desk.getByRole("tab", { name: /货盘/ })).toBeFocused();
  await expect(desk.locator("landcast-show")).toBeVisible();
});

test("the skip link leads to the sentence", async ({ desk }) => {
  await desk.keyboard.press("Tab");
  await expect(desk.getByRole("button", { name: "跳到主播话术" })).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: /复制.*话术/ }).first()).toBeFocused();
});

test("a changed answer is marked, the old one can be read, and nothing moves", async ({ desk }) => {
  await desk.clock.resume();
  const total = desk.locator("landcast-answers section[aria-labelledby=duty] .figure landcast-value");
  const was = await total.getAttribute("text");
  const say = await desk.locator("landcast-say").boundingBox();
  await field(desk, "售价").fill("49.90");
  await expect(total).toHaveAttribute("changed");
  await expect(total.locator("s")).toHaveText(was ?? "");
  expect(await desk.locator("landcast-say").boundingBox()).toEqual(say);
  await expect(total).not.toHaveAttribute("changed");
});

test("a change is spoken politely once typing rests", async ({ desk }) => {
  await desk.clock.resume();
  await desk.getByRole("radio", { name: "美国" }).check();
  await expect(desk.locator("landcast-answers").getByRole("status")).toContainText("美国");
});

test("the language switch turns every word", async ({ desk }) => {
  await english(desk);
  await expect(desk).toHaveTitle(/delivery window/);
  await expect(desk.getByRole("tab", { name: "Board" })).toBeVisible();
  for (const name of [/Board/, /Plans/, /Cost/, /Window/, /Packing/, /Papers/, /Why/]) {
    await tab(desk, name);
    const words = await desk.locator("landcast-desk").evaluate((element) => {
      const read = (root: ParentNode): string => [...root.querySelectorAll("*")].map((one) => {
        if (one.matches("style, script, option, [lang='zh'], [lang='ja'], [lang='th'], [lang='zh-CN']")) return "";
        const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join(" ");
        return `${own} ${one.shadowRoot ? read(one.shadowRoot) : ""}`;
      }).join("\n");
      return read(element.shadowRoot ?? element);
    });
    expect(words.split("\n").filter((line) => /[\u4e00-\u9fff]/.test(line) && !/中文|^\s*中\s*$/.test(line))).toEqual([]);
  }
  await desk.reload();
  await answered(desk);
  await expect(desk.locator("html")).toHaveAttribute("lang", "en");
});

test("wrong input is told beside its field, all at once, and the last answer stays", async ({ desk }) => {
  const shown = await days(desk).innerText();
  await field(desk, "重量 g").fill("0");
  await field(desk, "售价").fill("abc");
  for (const name of ["重量 g", "售价"]) {
    await expect(field(desk, name)).toHaveAttribute("aria-invalid", "true");
    const described = await field(desk, name).getAttribute("aria-describedby");
    await expect(desk.locator(`#${described?.split(" ")[0]}`)).toContainText("▲");
  }
  await expect(field(desk, "售价")).toHaveAccessibleDescription(/abc/);
  await expect(desk.locator("landcast-inputs").getByRole("status")).toContainText("2");
  expect(await days(desk).innerText()).toBe(shown);
  await expect(desk.locator("landcast-answers")).toHaveAttribute("stale");
  await expect(desk.locator("landcast-say")).toContainText("上一次有效输入");
  await expect(desk.locator("landcast-say")).not.toContainText("天到");
  await field(desk, "重量 g").fill("620");
  await field(desk, "售价").fill("32.99");
  await expect(desk.locator("landcast-inputs [aria-invalid]")).toHaveCount(0);
  await expect(desk.locator("landcast-say")).toContainText("天到");
});

test("full-width digits are read, and the panel says as what", async ({ desk }) => {
  await field(desk, "售价").fill("\uff11\uff19\uff0e\uff19\uff10");
  await expect(field(desk, "售价")).toHaveAccessibleDescription("理解为 19.90");
});

test("the board is of the last key, whole, however quickly keys follow each other", async ({ desk }) => {
  const rows = desk.locator("landcast-board tbody tr");
  const price = desk.getByRole("textbox", { name: "售价", exact: true });
  await price.fill("30.00");
  await expect(rows.filter({ hasText: "€30.00" })).toHaveCount(14);
  // A word of the document's own, written anew, would have the whole page styled anew at every key.
  await desk.evaluate(() => new MutationObserver(() => (document.body.dataset.touched = "yes")).observe(document.documentElement, { attributes: true }));
  // Three questions within the time of one board.
  await price.evaluate((input: HTMLInputElement) => {
    for (const value of ["31.00", "32.00", "33.00"]) {
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await expect(rows.filter({ hasText: "€33.00" })).toHaveCount(14);
  expect(await desk.locator("body").getAttribute("data-touched")).toBeNull();
});

test("the board sorts, and a row moves the desk to its country", async ({ desk }) => {
  const board = desk.locator("landcast-board");
  const country = (row: number) => board.locator("tbody tr").nth(row).getByRole("button");
  await board.getByRole("button", { name: "毛利" }).click();
  await expect(board.getByRole("columnheader", { name: "毛利" })).toHaveAttribute("aria-sort", "ascending");
  await board.getByRole("button", { name: "新加坡" }).click();
  await expect(desk.getByRole("radio", { name: "新加坡" })).toBeChecked();
  await expect(board.getByRole("button", { name: "新加坡" })).toHaveAttribute("aria-pressed", "true");
  await expect(desk.locator("landcast-say")).toContainText("新加坡");
  await board.getByRole("button", { name: "毛利" }).click();
  await board.getByRole("button", { name: "毛利" }).click();
  await expect(country(0)).toHaveText("德国");
});

test("plans show what was rejected and what would help", async ({ desk }) => {
  await tab(desk, /方案/);
  const plans = desk.locator("landcast-plans");
  const all = await plans.locator("li > details").count();
  const rejected = await plans.locator("details.out").count();
  expect(rejected).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(rejected);
  await expect(plans.locator("details.out").first()).toContainText("→");
  // No bare code: every reason has its words.
  for (const reason of await plans.locator(".against > span").allInnerTexts()) expect(reason).not.toMatch(/✕ E\d{4}/);
  await plans.getByRole("checkbox", { name: "含不可行" }).uncheck();
  await expect(plans.locator("li > details")).toHaveCount(all - rejected);
  await plans.locator("details.chosen summary").click();
  await expect(plans.locator("details.chosen table")).toBeVisible();
});

test("why shows base, rate and source of each line and prints alone", async ({ desk }) => {
  await desk.locator("landcast-answers").getByRole("button", { name: "为什么" }).click();
  await expect(desk.getByRole("tab", { name: "为什么" })).toHaveAttribute("aria-selected", "true");
  const why = desk.locator("landcast-why");
  await expect(why.getByRole("columnheader", { name: "计税基数" })).toBeVisible();
  await expect(why.locator("tbody tr").first()).toContainText(/€/);
  await expect(why.locator("footer")).toContainText(/[0-9a-f]{64}/);
  await desk.emulateMedia({ media: "print" });
  await expect(desk.locator("landcast-inputs")).toBeHidden();
  await expect(desk.locator("landcast-header")).toBeHidden();
  await expect(why).toBeVisible();
  // One sheet of A4, whatever the browser makes of its margins.
  const pdf = (await desk.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

test("edits stay with their product, over products and over a reload", async ({ desk }) => {
  await field(desk, "售价").fill("21.50");
  await desk.getByRole("button", { name: "下一个商品" }).click();
  await expect(field(desk, "售价")).not.toHaveValue("21.50");
  await desk.getByRole("button", { name: "上一个商品" }).click();
  await expect(field(desk, "售价")).toHaveValue("21.50");
  await desk.evaluate(() => dispatchEvent(new Event("visibilitychange")));
  await desk.waitForTimeout(600);
  await desk.reload();
  await answered(desk);
  await expect(field(desk, "售价")).toHaveValue("21.50");
  await desk.getByRole("button", { name: "还原此商品" }).click();
  await expect(field(desk, "售价")).toHaveValue("32.99");
});

test("every product of the run-of-show is answered for every destination without a bare code", async ({ page, watched: _ }) => {
  test.slow();
  await open(page);
  const count = Number((await page.locator("landcast-header .shown").innerText()).match(/\/(\d+)/)?.[1]);
  expect(count).toBeGreaterThanOrEqual(20);
  for (let product = 0; product < count; product += 1) {
    await expect(page.locator("landcast-board tbody tr")).toHaveCount(14);
    await expect(page.locator("landcast-inputs .problem")).toHaveCount(0);
    const cells = await page.locator("landcast-board td.reason").allInnerTexts();
    for (const text of cells) expect(text).not.toMatch(/^[EARN]\d{3,4}$/);
    await page.getByRole("button", { name: "下一个商品" }).click();
  }
});

test("another destination joins the comparison and leaves it again", async ({ desk }) => {
  const rows = desk.locator("landcast-board tbody tr");
  const more = desk.getByRole("combobox", { name: "再加一个目的地" });
  await expect(rows).toHaveCount(14);
  await expect(more).toHaveAttribute("aria-autocomplete", "list");
  await more.focus();
  await desk.keyboard.type("rd");
  await expect(desk.locator("landcast-pick [role=option]")).toHaveText(/瑞典/);
  await accessible(desk);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("radio", { name: "瑞典" })).toBeChecked();
  await expect(rows).toHaveCount(15);
  // The field is empty again, and its list has lost what was chosen.
  await expect(more).toHaveValue("");
  // What is compared already is found as such.
  await more.fill("Sweden");
  await expect(desk.locator("landcast-pick [role=option]")).toHaveText(/瑞典\s*已在对比/);
  await more.fill("xqz");
  await expect(desk.locator("landcast-pick")).toContainText("没有找到");
  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "不再对比瑞典" }).click();
  await expect(rows).toHaveCount(14);
  await expect(desk.getByRole("radio", { name: "瑞典" })).toHaveCount(0);
  for (const [typed, name] of [["se", /瑞典/], ["rui dian", /瑞典/], ["迪拜", /阿拉伯联合酋长国/], ["alq", /阿拉伯联合酋长国/]] as const) {
    await more.fill(typed);
    await expect(desk.locator("landcast-pick [role=option]").first()).toHaveText(name);
  }
});
