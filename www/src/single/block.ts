/** Files that stand inside the page itself, as inert blocks of text: unpacked once and given an address that only this page knows. */

async function bytes(packed: string): Promise<Blob> {
  const binary = atob(packed.trim());
  const zipped = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) zipped[at] = binary.charCodeAt(at);
  return new Response(new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}

/** The address of a block; null when the page has none of that name. */
export async function addressOf(name: string, type: string): Promise<string | null> {
  const block = document.getElementById(`file:${name}`);
  if (!block?.textContent) return null;
  return URL.createObjectURL(new Blob([await bytes(block.textContent)], { type }));
}

export function namesOfBlocks(): string[] {
  return [...document.querySelectorAll("script[id^='file:']")].map(({ id }) => id.slice("file:".length));
}
