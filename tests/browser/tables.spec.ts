/** Tariff tables: fetched when an answer first needs them, there without a network, and honestly missing when they cannot be had. */
import { answered, bare, expect, NOW, offline, open, type Page, test } from "../../www/testing/kit";

const duty = (page: Page) => page.locator("section[aria-labelledby=duty]");

test("a table is fetched when a destination first needs it, and once", async ({ page, watched: _ }) => {
  await page.clock.setFixedTime(NOW);
  const asked: string[] = [];
  // What the service worker keeps for later is not what the page waits for.
  await page.route("**/sw.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  page.on("request", (request) => {
    const name = /([A-Z0-9-]+)-[\w-]{8}\.table$/.exec(new URL(request.url()).pathname)?.[1];
    if (name) asked.push(name);
  });
  await page.goto("/");
  await answered(page);
  await page.getByRole("radio", { name: "美国" }).check();
  await answered(page);
  await expect(duty(page)).not.toContainText("税率表");
  await expect.poll(() => asked).toEqual(expect.arrayContaining(["US", "US-301"]));
  await page.getByRole("radio", { name: "德国" }).check();
  await page.getByRole("radio", { name: "美国" }).check();
  await answered(page);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).not.toContain("JP-RCEP");
});

offline("every destination is answered in full without a network, after one load", async ({ page, context, watched: _ }) => {
  await open(page);
  await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
  await context.setOffline(true);
  await page.reload();
  await answered(page);
  for (const country of ["美国", "英国", "日本"]) {
    await page.getByRole("radio", { name: country }).check();
    await answered(page);
    await expect(page.locator("landcast-say")).toContainText(country);
    await expect(duty(page)).not.toContainText("税率表");
  }
});

bare("a table that cannot be had leaves the duty open and says so; the others stand", async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await page.route("**/*.table", (route) => route.abort());
  await page.goto("/");
  await answered(page);
  await expect(duty(page)).not.toContainText("税率表");
  await page.getByRole("radio", { name: "美国" }).check();
  await expect(duty(page)).toContainText("税率表");
  await answered(page);
});
