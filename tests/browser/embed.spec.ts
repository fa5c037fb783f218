/** The element on a page of another origin: one script tag, attributes, properties, events, the host's colours. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { accessible, bare as test, expect, type Page } from "../../www/testing/kit";

const SHOP = "http://shop.test";
const CDN = "http://cdn.test";
const DIST = join(import.meta.dirname, "../../pkg/dist");
const TYPES: Record<string, string> = { js: "text/javascript", wasm: "application/wasm", pack: "application/octet-stream" };

/** Serves the shop's page and, from another origin, the four files of the package. Everything else is refused and counted. */
async function shop(page: Page, body: string, policy = ""): Promise<string[]> {
  const asked: string[] = [];
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === SHOP && url.pathname === "/") {
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: policy ? { "content-security-policy": policy } : {},
        body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>shop</title><link rel="icon" href="data:,"></head><body><main><h1>shop</h1>${body}</main><script src="/shop.js"></script></body></html>`,
      });
    }
    if (url.origin === SHOP && url.pathname === "/shop.js") {
      return route.fulfill({
        contentType: "text/javascript",
        body: `window.heard = []; for (const name of ["ready", "quote", "error"]) document.addEventListener("landcast-" + name, (event) => heard.push({ name, detail: event.detail, composed: event.composed }));`,
      });
    }
    if (url.origin === CDN) {
      const name = url.pathname.slice(1);
      return route.fulfill({
        contentType: TYPES[name.split(".").pop() ?? ""] ?? "text/plain",
        headers: { "access-control-allow-origin": "*" },
        body: await readFile(join(DIST, name)),
      });
    }
    asked.push(url.href);
    return route.abort();
  });
  await page.goto(`${SHOP}/`);
  return asked;
}

type Heard = { name: string; detail: Record<string, any>; composed: boolean };
const heard = (page: Page, name: string) => page.evaluate((wanted) => (window as unknown as { heard: Heard[] }).heard.filter((one) => one.name === wanted), name);
/** An answer stands. A table that comes behind it gives another, so that there may be more by the time one looks. */
const quoted = (page: Page) => expect.poll(() => heard(page, "quote")).not.toHaveLength(0);
const SCRIPT = `<script type="module" src="${CDN}/landcast-element.js"></script>`;

test("one script tag on another origin answers and tells the page", async ({ page }) => {
  const asked = await shop(page, `<landcast-calculator country="DE" locale="zh-CN" price="19.90" currency="EUR"></landcast-calculator>${SCRIPT}`);
  await quoted(page);
  const quote = (await heard(page, "quote")).at(-1);
  expect(quote?.composed).toBe(true);
  expect(quote?.detail).toMatchObject({ normalized: { destination: { country: "DE" }, product: { price: { amount: "19.90", currency: "EUR" } } } });
  expect(quote?.detail.engine).toMatch(/^\d+\.\d+\.\d+/);
  expect(await heard(page, "ready")).toHaveLength(1);
  expect(await heard(page, "error")).toEqual([]);
  await expect(page.locator("landcast-calculator")).toContainText("德国");
  await accessible(page);
  expect(asked).toEqual([]);
});

test("attributes and the request property change the answer, the verdict property gives it", async ({ page }) => {
  await shop(page, `<landcast-calculator country="DE"></landcast-calculator>${SCRIPT}`);
  await quoted(page);
  await page.locator("landcast-calculator").evaluate((element) => element.setAttribute("country", "FR"));
  await expect.poll(async () => (await heard(page, "quote")).at(-1)?.detail.normalized.destination.country).toBe("FR");
  await page.locator("landcast-calculator").evaluate((element: any) => (element.request = { product: { weightG: 1480 }, seller: { incoterm: "dap" } }));
  await expect.poll(async () => (await heard(page, "quote")).at(-1)?.detail.normalized).toMatchObject({ product: { weightG: 1480 }, seller: { incoterm: "dap" }, destination: { country: "FR" } });
  const same = await page.locator("landcast-calculator").evaluate((element: any) => JSON.stringify(element.verdict) === JSON.stringify((window as any).heard.at(-1).detail) && element.request.product.weightG === 1480);
  expect(same).toBe(true);
});

test("wrong input is an event with the problems, and no verdict stands", async ({ page }) => {
  await shop(page, `<landcast-calculator country="DE"></landcast-calculator>${SCRIPT}`);
  await quoted(page);
  await page.locator("landcast-calculator").evaluate((element) => element.setAttribute("price", "abc"));
  await expect.poll(async () => (await heard(page, "error")).at(-1)?.detail.problems?.[0]?.path).toBe("product.price.amount");
  expect(await page.locator("landcast-calculator").evaluate((element: any) => element.verdict)).toBeNull();
});

test("works under a strict policy that names the script's origin", async ({ page }) => {
  const blocked: string[] = [];
  page.on("console", (message) => {
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) blocked.push(message.text());
  });
  await shop(page, `<landcast-calculator country="US" locale="en"></landcast-calculator>${SCRIPT}`, `default-src 'none'; script-src 'self' ${CDN} 'wasm-unsafe-eval'; connect-src ${CDN}; style-src 'self'; img-src data:`);
  await quoted(page);
  expect(blocked).toEqual([]);
});

test("a policy without wasm is told in the element's place", async ({ page }) => {
  await shop(page, `<landcast-calculator country="US" locale="en"></landcast-calculator>${SCRIPT}`, `default-src 'none'; script-src 'self' ${CDN}; connect-src ${CDN}; img-src data:`);
  await expect.poll(async () => (await heard(page, "error")).at(-1)?.detail.reason).toBe("blocked");
  await expect(page.getByRole("alert")).toContainText("security policy");
});

test("the shop's colours and parts reach inside", async ({ page }) => {
  await shop(page, `<landcast-calculator country="DE" locale="en" theme="dark"></landcast-calculator>${SCRIPT}`);
  await quoted(page);
  await page.addStyleTag({ content: "landcast-calculator { --landcast-accent: rgb(122, 31, 162) } landcast-calculator::part(sentence) { letter-spacing: 3px }" });
  const bar = page.locator("landcast-calculator .histogram .bar").first();
  expect(await bar.evaluate((one) => getComputedStyle(one).fill)).toBe("rgb(122, 31, 162)");
  expect(await page.locator("landcast-calculator [part=sentence]").evaluate((one) => getComputedStyle(one).letterSpacing)).toBe("3px");
});

test("a second copy of the element stays away from the first", async ({ page }) => {
  const warned: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warned.push(message.text()));
  await shop(page, `<landcast-calculator country="DE"></landcast-calculator>${SCRIPT}<script type="module" src="${CDN}/landcast-element.js?again"></script>`);
  await quoted(page);
  await expect.poll(() => warned.join()).toContain("another copy");
});
