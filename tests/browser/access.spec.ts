/** Axe on each view, in both languages and both colour schemes; zoom, forced colours, small screens. */
import { accessible, english, expect, open, tab, test } from "../../www/testing/kit";

const VIEWS = [/多国看板|Board/, /方案|Plans/, /成本|Cost/, /时效|Window/, /爆单|Surge/, /备货|Stock/, /里程碑|Milestones/, /为什么|Why/];

for (const colorScheme of ["light", "dark"] as const) {
  for (const language of ["zh-CN", "en"] as const) {
    test.describe(`${colorScheme}, ${language}`, () => {
      test.use({ colorScheme });
      test("axe finds nothing on any view", async ({ desk }) => {
        test.slow();
        if (language === "en") await english(desk);
        await desk.locator("landcast-inputs details.settings summary").click();
        for (const [at, view] of VIEWS.entries()) {
          await tab(desk, view);
          await accessible(desk, at === 0 || (colorScheme === "light" && language === "zh-CN") ? "page" : "panel");
        }
      });
      test("axe finds nothing beside wrong input, nor where no service goes", async ({ desk }) => {
        if (language === "en") await english(desk);
        await desk.getByRole("textbox", { name: /^(重量 g|Weight, g)$/ }).fill("0");
        await accessible(desk);
      });
    });
  }
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

for (const [name, viewport] of Object.entries({
  "200 % zoom of the tablet": { width: 590, height: 410 },
  "200 % zoom of the laptop": { width: 720, height: 450 },
  phone: { width: 390, height: 844 },
  "small phone": { width: 320, height: 568 },
})) {
  test(`at ${name} nothing is cut off sideways and the answers stay in view`, async ({ page, watched: _ }) => {
    await page.setViewportSize(viewport);
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await page.mouse.move(viewport.width / 2, viewport.height - 20);
    for (let turn = 0; turn < 4; turn += 1) {
      await page.evaluate(() => scrollBy(0, 500));
      await expect(page.locator("landcast-desk .strip")).toBeInViewport();
    }
  });
}

for (const viewport of [{ width: 1180, height: 820 }, { width: 1440, height: 900 }, { width: 820, height: 1180 }]) {
  test(`at ${viewport.width} × ${viewport.height} the page itself does not scroll: answers and sentence stay`, async ({ page, watched: _ }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const [height, width] = await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
    expect(height).toBeLessThanOrEqual(viewport.height);
    expect(width).toBeLessThanOrEqual(viewport.width);
    await expect(page.locator("landcast-say")).toBeInViewport({ ratio: 1 });
    await expect(page.locator("landcast-answers")).toBeInViewport({ ratio: 1 });
  });
}

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
