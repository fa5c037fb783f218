// Draws the app icons from their geometry, so that no binary drawing tool is needed. `npm run icons` writes public/icon*.
import { deflateSync } from "node:zlib";
import { writeFileSync } from "node:fs";

const GREEN = [11, 107, 98];
const WHITE = [255, 255, 255];
const PALE = [191, 232, 226];

// Bars of a delivery window on a unit square: [left, top, right, bottom, colour]; the middle ones are the promise.
const BARS = [
  [0.2, 0.6, 0.3, 0.76, PALE],
  [0.33, 0.42, 0.43, 0.76, WHITE],
  [0.46, 0.24, 0.56, 0.76, WHITE],
  [0.59, 0.46, 0.69, 0.76, WHITE],
  [0.72, 0.64, 0.82, 0.76, PALE],
];
const CORNER = 0.2;

function colourAt(x, y, bleed) {
  // A maskable icon fills the square and keeps the drawing inside its safe circle.
  const [u, v] = bleed ? [(x - 0.5) * 1.25 + 0.5, (y - 0.5) * 1.25 + 0.5] : [x, y];
  for (const [left, top, right, bottom, colour] of BARS) if (u >= left && u <= right && v >= top && v <= bottom) return [...colour, 255];
  if (bleed) return [...GREEN, 255];
  const dx = Math.max(CORNER - x, x - (1 - CORNER), 0);
  const dy = Math.max(CORNER - y, y - (1 - CORNER), 0);
  return Math.hypot(dx, dy) <= CORNER ? [...GREEN, 255] : [0, 0, 0, 0];
}

function pixel(px, py, size, bleed) {
  // 3 × 3 samples smooth the corners.
  const sum = [0, 0, 0, 0];
  for (const i of [1, 3, 5]) for (const j of [1, 3, 5]) {
    const [r, g, b, a] = colourAt((px + i / 6) / size, (py + j / 6) / size, bleed);
    sum[0] += r * a; sum[1] += g * a; sum[2] += b * a; sum[3] += a;
  }
  return sum[3] ? [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3], sum[3] / 9].map(Math.round) : [0, 0, 0, 0];
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes) => (bytes.reduce((c, byte) => CRC[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type, body) {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, "latin1");
  body.copy(out, 8);
  out.writeUInt32BE(crc(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

function png(size, bleed) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) rows.set(pixel(x, y, size, bleed), y * (size * 4 + 1) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

const at = (name) => new URL(`../public/${name}`, import.meta.url);
const hex = (rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
const rects = BARS.map(([l, t, r, b, c]) => `<rect x="${l * 100}" y="${t * 100}" width="${((r - l) * 100).toFixed(0)}" height="${((b - t) * 100).toFixed(0)}" fill="${hex(c)}"/>`).join("");
writeFileSync(at("icon.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="20" fill="${hex(GREEN)}"/>${rects}</svg>\n`);
writeFileSync(at("icon-180.png"), png(180, true));
writeFileSync(at("icon-192.png"), png(192, false));
writeFileSync(at("icon-512.png"), png(512, false));
writeFileSync(at("icon-maskable-512.png"), png(512, true));
