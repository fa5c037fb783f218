/**
 * Pictures: `npm run screenshots` in www/ writes those of the documentation to docs/screenshots and every view, at tablet
 * and phone size, light and dark, in both languages, to target/views, for looking at.
 */
import { join } from "node:path";
import { english, expect, open, tab, test } from "../../www/testing/kit";

const FOLDER = join(import.meta.dirname, "../../docs/screenshots");
const VIEWS = join(import.meta.dirname, "../../target/views");
const SIZES = { tablet: [1180, 820], laptop: [1440, 900], phone: [390, 844], upright: [820, 1180] } as const;

test.use({ serviceWorkers: "allow" });

for (const [size, [width, height]] of Object.entries(SIZES)) {
  for (const language of ["zh", "en"] as const) {
    test(`${size} in ${language} @screenshots`, async ({ page, context, baseURL, watched: _ }) => {
      await page.setViewportSize({ width, height });
      await page.clock.setFixedTime(new Date("2026-11-23T20:14:00+08:00"));
      await open(page);
      if (language === "en") await english(page);
      await page.locator("landcast-header .chip-state.ready").waitFor();
      await page.screenshot({ path: join(FOLDER, `desk-${size}-${language}.png`) });
      if (size === "tablet" || size === "phone") {
        await page.getByRole("button", { name: /更多话术|More scripts/ }).click();
        await page.locator("#say-de").waitFor();
        await page.screenshot({ path: join(FOLDER, `scripts-${size}-${language}.png`) });
        await page.keyboard.press("Escape");
        const host = await context.newPage();
        for (const [name, query] of [["host", ""], ["overlay", "?overlay=00b140&lang=de"]] as const) {
          await host.goto(`${baseURL}/host.html${query}`);
          await host.locator(".sentence").waitFor();
          await host.screenshot({ path: join(FOLDER, `${name}-${size}-${language}.png`) });
        }
        await host.close();
      }
      if (size !== "tablet") return;
      for (const [name, title] of [["show", /货盘|Line-up/], ["plans", /方案|Plans/], ["cost", /成本|Cost/], ["route", /路线|Route/], ["duty", /税费|Duty/], ["window", /时效|Window/], ["surge", /爆单|Surge/], ["stock", /备货|Stock/], ["milestones", /里程碑|Dates/], ["why", /为什么|Why/]] as const) {
        await tab(page, title);
        await page.screenshot({ path: join(FOLDER, `${name}-${size}-${language}.png`) });
      }
      if (language === "en") return;
      await tab(page, /多国看板/);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.screenshot({ path: join(FOLDER, `dark-${size}-${language}.png`) });
    });
  }
}

for (const size of ["tablet", "phone"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const language of ["zh", "en"] as const) {
      test.describe(`${size}, ${colorScheme}, ${language}`, () => {
        test.use({ colorScheme, viewport: { width: SIZES[size][0], height: SIZES[size][1] } });
        test("every view @screenshots", async ({ desk: page }) => {
          test.slow();
          if (language === "en") await english(page);
          const names = await page.getByRole("tab").allTextContents();
          for (const [at, name] of names.entries()) {
            await page.getByRole("tab").nth(at).click();
            const panel = page.getByRole("tabpanel");
            await expect(panel).toHaveAttribute("aria-busy", "false");
            // On a phone the view lies below the fold, on a tablet in a panel of its own.
            const path = join(VIEWS, `${String(at + 1).padStart(2, "0")}-${name.trim().split(/\s+/)[0]?.toLowerCase()}-${size}-${colorScheme}-${language}.png`);
            await (size === "phone" ? panel.screenshot({ path }) : page.screenshot({ path }));
          }
        });
      });
    }
  }
}
