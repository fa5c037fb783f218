/**
 * What every browser test starts from. A page of the kit fails its test when anything was blocked by the security policy,
 * asked of another origin, or thrown; and its clock stands at one moment, so that dates on screen are the same every day.
 */
import AxeBuilder from "@axe-core/playwright";
import { expect, test as bare, type Page } from "@playwright/test";

export { expect, type Locator, type Page } from "@playwright/test";
/** The plain test, for pages that are meant to meet blocked requests and errors. */
export { test as bare } from "@playwright/test";

/** A Monday evening of China's singles'-day season, after the pack was built. */
export const NOW = new Date("2026-11-23T20:14:00+08:00");

interface Watched {
  violations: string[];
  foreign: string[];
  errors: string[];
}

export const test = bare.extend<{ watched: Watched; desk: Page }>({
  watched: async ({ page, baseURL }, use) => {
    const watched: Watched = { violations: [], foreign: [], errors: [] };
    const own = new URL(baseURL ?? "http://127.0.0.1").origin;
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== own) watched.foreign.push(request.url());
    });
    page.on("pageerror", (error) => watched.errors.push(String(error)));
    page.on("console", (message) => {
      if (/Content[- ]Security[- ]Policy/i.test(message.text())) watched.violations.push(message.text());
      else if (message.type() === "error") watched.errors.push(message.text());
    });
    await use(watched);
    expect(watched, "policy, foreign requests, errors").toEqual({ violations: [], foreign: [], errors: [] });
  },
  /** The desk, opened and answered. */
  desk: async ({ page, watched: _ }, use) => {
    await page.clock.setFixedTime(NOW);
    await open(page);
    await use(page);
  },
});

/**
 * The same with the service worker, which the others do without: filling its store is a third of what opening the page
 * costs.
 */
export const offline = test.extend({ serviceWorkers: "allow" });

/** Opens the desk and waits until the engine has answered. */
export async function open(page: Page): Promise<void> {
  await page.goto("/");
  await answered(page);
}

/** The pack's version stands in the header only once the engine has spoken. */
export async function answered(page: Page): Promise<void> {
  await expect(page.locator("landcast-header .chip-state")).toBeVisible();
  await expect(page.locator("landcast-answers")).not.toHaveAttribute("stale");
}

export async function english(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Switch to English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

export async function tab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel")).toHaveAttribute("aria-busy", "false");
}

/** The panel of the tabs, through the shadow roots it stands behind. */
const PANEL: [string, string, string] = ["landcast-desk", "landcast-tabs", "[role=tabpanel]"];

/**
 * Every rule of axe, best practices too. With `panel` only what the open tab shows: a third of the time, for runs that
 * vary what the rest of the page does not depend on. Rules for whole pages hold without it.
 */
export async function accessible(page: Page, part: "page" | "panel" = "page"): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (part === "panel") axe.include({ fromShadowDom: PANEL });
  const { violations } = await axe.analyze();
  const told = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 4).map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`) }));
  expect(told).toEqual([]);
}
