const KEEP_MS = 60_000;

/** Hands a file of the page's own to the browser's download. */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: typeof content === "string" ? `${type};charset=utf-8` : type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task; some browsers read the address only then.
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
