/**
 * Pictures: `npm run screenshots` in www/ writes those of the documentation to docs/screenshots and every view, at tablet
 * and phone size, light and dark, in both languages, to target/views, for looking at.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { english, expect, open, tab, test, type Page } from "../../www/testing/kit";

const FOLDER = join(import.meta.dirname, "../../docs/screenshots");
const VIEWS = join(import.meta.dirname, "../../target/views");
const SIZES = { tablet: [1180, 820], laptop: [1440, 900], phone: [390, 844], upright: [820, 1180] } as const;

test.use({ serviceWorkers: "allow" });

/** A picture for the documentation: WebP, a third of the same as PNG, and the browser's own encoder makes it. */
async function picture(page: Page, name: string): Promise<void> {
  // Playwright waits here until fonts and layout stand; it cannot write the format itself.
  await page.screenshot({ animations: "disabled" });
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send("Page.captureScreenshot", { format: "webp", quality: 75, optimizeForSpeed: false });
  await devtools.detach();
  writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(data, "base64"));
}

for (const [size, [width, height]] of Object.entries(SIZES)) {
  for (const language of ["zh", "en"] as const) {
    test(`${size} in ${language} @screenshots`, async ({ page, context, baseURL, watched: _ }) => {
      await page.setViewportSize({ width, height });
      await page.clock.setFixedTime(new Date("2026-11-23T20:14:00+08:00"));
      await open(page);
      if (language === "en") await english(page);
      await page.locator("landcast-header .chip-state.ready").waitFor();
      await picture(page, `desk-${size}-${language}`);
      if (size === "tablet" || size === "phone") {
        await page.getByRole("button", { name: /更多话术|More scripts/ }).click();
        await page.locator("#say-de").waitFor();
        await picture(page, `scripts-${size}-${language}`);
        await page.keyboard.press("Escape");
      }
      if (size !== "tablet") return;
      const host = await context.newPage();
      for (const [name, query] of [["host", ""], ...(language === "zh" ? [["overlay", "?overlay=00b140&lang=de"]] : [])] as [string, string][]) {
        await host.goto(`${baseURL}/host.html${query}`);
        await host.locator(".sentence").waitFor();
        await picture(host, `${name}-${language}`);
      }
      await host.close();
      for (const [name, title] of [["show", /货盘|Line-up/], ["plans", /方案|Plans/], ["cost", /成本|Cost/], ["route", /路线|Route/], ["duty", /税费|Duty/], ["window", /时效|Window/], ["surge", /爆单|Surge/], ["stock", /备货|Stock/], ["milestones", /里程碑|Dates/], ["why", /为什么|Why/]] as const) {
        await tab(page, title);
        await picture(page, `${name}-${size}-${language}`);
      }
      if (language === "en") return;
      await tab(page, /多国看板/);
      await page.emulateMedia({ colorScheme: "dark" });
      await picture(page, `dark-${size}-${language}`);
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
