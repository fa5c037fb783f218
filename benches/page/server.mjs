// The built page as a static host serves it: compressed, named files kept for ever, with the page's own policy.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml",
  ".png": "image/png", ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8",
};

/** Serves `folder`; gives where, and how to stop. */
export async function serve(folder) {
  const made = new Map();
  const file = (path) => {
    const known = made.get(path);
    if (known) return known;
    const bytes = readFileSync(join(folder, path));
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    made.set(path, packed);
    return packed;
  };
  const server = createServer((request, response) => {
    const asked = normalize(new URL(request.url ?? "/", "http://here").pathname);
    const path = asked.endsWith("/") ? `${asked}index.html` : asked;
    try {
      const body = file(path);
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
      response.setHeader("content-encoding", "br");
      response.setHeader("cache-control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))) };
}
