/** Codes on the page as an independent reader sees them. */
import type { Page } from "@playwright/test";
import decode from "jsqr";
import type { Squares } from "../src/share/qr";

/** Dots a square, for a reader that is made for pictures of cameras. */
const ZOOM = 4;

export async function scan(page: Page): Promise<string> {
  return see(await page.locator("landcast-qr svg").evaluate((svg) => ({ size: (svg as SVGSVGElement).viewBox.baseVal.width, path: svg.querySelector("path")?.getAttribute("d") ?? "" })));
}

/** The text in these squares. */
export function see({ size, path }: Squares): string {
  const side = size * ZOOM;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * ZOOM; row < (Number(y) + 1) * ZOOM; row += 1) {
      for (let at = Number(x) * ZOOM; at < (Number(x) + Number(length)) * ZOOM; at += 1) pixels.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
    }
  }
  const read = (decode as unknown as { default?: typeof decode }).default ?? decode;
  return read(pixels, side, side)?.data ?? "";
}
