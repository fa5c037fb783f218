/** Serves the built page with a service worker that can be made "newer", as after a release. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const DIST = join(import.meta.dirname, "../dist");
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
};

export interface Release {
  origin: string;
  /** From now on the worker's script is another one. */
  publish(): void;
  close(): Promise<void>;
}

export async function serve(): Promise<Release> {
  let release = 1;
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://here").pathname);
    const file = path.endsWith("/") ? `${path}index.html` : path;
    readFile(join(DIST, file)).then(
      (body) => {
        response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
        response.setHeader("cache-control", "no-cache");
        response.end(file === "/sw.js" ? `${body.toString()}\n// release ${release}` : body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: () => (release += 1),
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}
