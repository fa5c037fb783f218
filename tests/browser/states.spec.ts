/** What the desk shows when something is missing: the engine, a service, a young enough pack. */
import { NOW, accessible, answered, bare, expect, open, test } from "../../www/testing/kit";

bare("a policy without wasm is told, with what to do, and the shell stands", async ({ page }) => {
  // A worker goes by the policy of its own file.
  await page.route(/\/(assets\/worker-[^/]*\.js)?$/, async (route) => {
    const response = await route.fetch();
    const strict = (text: string) => text.replaceAll(/ ?'wasm-unsafe-eval'/g, "");
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": strict(response.headers()["content-security-policy"] ?? "") }, body: strict(await response.text()) });
  });
  await page.goto("/");
  await expect(page.locator("landcast-notice")).toContainText("安全策略不允许");
  await expect(page.locator("landcast-notice")).toContainText("wasm-unsafe-eval");
  await expect(page.getByRole("heading", { name: "承诺时效" })).toBeVisible();
  await accessible(page);
});

bare("under a policy that forbids workers the engine sits in the page itself, and answers", async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await open(page);
  expect(page.workers()).toHaveLength(1);
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const strict = (text: string) => text.replaceAll("object-src 'none'", "object-src 'none'; worker-src 'none'");
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": strict(response.headers()["content-security-policy"] ?? "") }, body: strict(await response.text()) });
  });
  await page.reload();
  await answered(page);
  expect(page.workers()).toHaveLength(0);
  await page.getByRole("textbox", { name: "售价" }).fill("149");
  await expect(page.locator("landcast-board tr", { hasText: "德国" })).toContainText("€149");
});

bare("a browser without wasm is told which one will do", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.route("**/assets/worker-*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete globalThis.WebAssembly;${await response.text()}` });
  });
  await page.goto("/");
  await expect(page.locator("landcast-notice")).toContainText("浏览器太旧");
});

bare("an engine that did not arrive can be asked for again", async ({ page }) => {
  let broken = true;
  await page.route("**/*.pack", (route) => (broken ? route.abort() : route.continue()));
  await page.goto("/");
  await expect(page.locator("landcast-notice")).toContainText("没有下载完整");
  broken = false;
  await page.getByRole("button", { name: "再试一次" }).click();
  await answered(page);
  await expect(page.locator("landcast-notice .band")).toHaveCount(0);
});

bare("a broken pack is told, not shown as an answer", async ({ page }) => {
  await page.route("**/*.pack", (route) => route.fulfill({ body: "not a pack" }));
  await page.goto("/");
  await expect(page.locator("landcast-notice")).toContainText("规则包读不出来");
  await expect(page.locator("landcast-say")).not.toContainText("天到");
});

bare("while the engine loads, the last verdict stands and is not read out", async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await open(page);
  const days = await page.locator("section[aria-labelledby=window] .figure landcast-value").getAttribute("text");
  await page.getByRole("textbox", { name: "售价" }).fill("24.90");
  await page.waitForTimeout(700);
  await page.route("**/*.wasm", () => {});
  await page.reload();
  await expect(page.locator("section[aria-labelledby=window] .figure landcast-value")).toHaveAttribute("text", days ?? "");
  await expect(page.locator("landcast-say")).not.toContainText("天到");
});

test("a pack past its horizon keeps a band on the screen", async ({ page, watched: _ }) => {
  await page.clock.setFixedTime(new Date("2031-01-06T12:00:00+08:00"));
  await page.goto("/");
  await expect(page.locator("landcast-notice")).toContainText("规则包只保证到");
});

test("where no service goes, the reasons and the nearest fix stand in the place of the answer", async ({ desk }) => {
  // A parcel of a metre and a half on each side and 90 kg fits no parcel service.
  await desk.getByRole("textbox", { name: "长 × 宽 × 高" }).fill("150×150×150");
  await desk.getByRole("textbox", { name: "重量 g" }).fill("90000");
  const mode = desk.locator("section[aria-labelledby=mode]");
  await expect(mode).toContainText("发不了");
  await expect(mode).toContainText("最接近的是");
  await expect(mode.locator(".fix li").first()).toContainText("→");
  await expect(desk.locator("landcast-say")).toContainText("先别承诺");
  await accessible(desk);
});
