/** Axe on each view, in both languages and both colour schemes; zoom, forced colours, small screens. */
import { accessible, english, expect, open, tab, test } from "../../www/testing/kit";

const VIEWS = [/多国看板|Board/, /方案|Plans/, /成本|Cost/, /时效|Window/, /爆单|Surge/, /备货|Stock/, /里程碑|Dates/, /为什么|Why/];

// Contrast depends on the colours and names on the language, not one on the other: two pairs show all four.
for (const [colorScheme, language] of [["light", "zh-CN"], ["dark", "en"]] as const) {
  test.describe(`${colorScheme}, ${language}`, () => {
    test.use({ colorScheme });
    test("axe finds nothing on any view, nor beside wrong input", async ({ desk }) => {
      test.slow();
      if (language === "en") await english(desk);
      await desk.locator("landcast-inputs details.settings summary").click();
      for (const [at, view] of VIEWS.entries()) {
        await tab(desk, view);
        await accessible(desk, at === 0 ? "page" : "panel");
      }
      await desk.getByRole("textbox", { name: /^(重量 g|Weight, g)$/ }).fill("0");
      await expect(desk.locator("landcast-inputs .problem").first()).toBeVisible();
      await accessible(desk);
    });
  });
}

for (const [name, viewport] of Object.entries({ phone: { width: 390, height: 844 }, "tablet upright": { width: 820, height: 1180 } })) {
  test(`axe finds nothing on a ${name}`, async ({ page, watched: _ }) => {
    await page.setViewportSize(viewport);
    await open(page);
    for (const [at, view] of VIEWS.entries()) {
      await tab(page, view);
      await accessible(page, at === 0 ? "page" : "panel");
    }
  });
}

test("fields, buttons and chips give a finger 44 px", async ({ desk }) => {
  const small = await desk.locator("landcast-desk").evaluate((element) => {
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const one of root.querySelectorAll<HTMLElement>("*")) {
        if (one.shadowRoot) visit(one.shadowRoot);
        if (!one.matches("button, select, input, summary, a.button")) continue;
        // A checkbox or radio is reached by its whole label; a select over the header's text by that text's box.
        const target = one.matches("input[type=checkbox], input[type=radio]") ? (one.closest("label") ?? one) : one.matches(".box *") ? (one.closest(".box") ?? one) : one;
        const box = target.getBoundingClientRect();
        const more = getComputedStyle(one, "::after");
        const extra = more.content !== "none" && more.position === "absolute" ? 2 * Math.abs(Math.min(0, parseFloat(more.top) || 0)) : 0;
        if (box.width === 0) continue;
        if (box.height + extra < 43.5) found.push(`${one.tagName} ${one.textContent?.trim().slice(0, 20) ?? ""} ${box.height}`);
      }
    };
    visit(element.shadowRoot ?? element);
    return found;
  });
  expect(small).toEqual([]);
});

test("at any size and zoom nothing is cut off sideways and the answers stay in view", async ({ page, watched: _ }) => {
  // 200 % zoom of the tablet and of the laptop, a phone, a small phone.
  for (const [width, height] of [[590, 410], [720, 450], [390, 844], [320, 568]] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    await page.mouse.move(width / 2, height - 20);
    for (let turn = 0; turn < 4; turn += 1) {
      await page.evaluate(() => scrollBy(0, 500));
      await expect(page.locator("landcast-desk .strip"), `${width} px`).toBeInViewport();
    }
  }
});

test("on tablet and laptop the page itself does not scroll: answers and sentence stay", async ({ desk }) => {
  for (const [width, height] of [[1180, 820], [1440, 900], [820, 1180]] as const) {
    await desk.setViewportSize({ width, height });
    const whole = await desk.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    expect(whole, `${width} × ${height}`).toEqual([width, height]);
    await expect(desk.locator("landcast-say")).toBeInViewport({ ratio: 1 });
    await expect(desk.locator("landcast-answers")).toBeInViewport({ ratio: 1 });
  }
});

test("forced colours keep the chosen chip, the bars and the limit apart from their ground", async ({ page, watched: _ }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page);
  const chosen = await page.locator(".chip input:checked + span").first().evaluate((one) => getComputedStyle(one).backgroundColor);
  const other = await page.locator(".chip input:not(:checked) + span").first().evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(chosen).not.toBe(other);
  const bar = await page.locator(".histogram .bar").first().evaluate((one) => getComputedStyle(one).fill);
  const ground = await page.locator("landcast-answers section").first().evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(bar).not.toBe(ground);
});
