/**
 * Text as a short code for links and receipts: compressed by the browser, in letters that no chat changes. The zlib form ends
 * with a checksum, so that a code that was cut off or altered on the way is known as such.
 */

/** What a request or a form can take at most; more is no code of ours. */
const MOST_CODE = 40_000;
const MOST_TEXT = 200_000;

export class Unreadable extends Error {
  constructor(readonly why: "broken" | "too-long") {
    super(why);
    this.name = "Unreadable";
  }
}

export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

export async function unpack(code: string): Promise<string> {
  if (code.length > MOST_CODE) throw new Unreadable("too-long");
  const bytes = fromBase64Url(code);
  // Opened piece by piece: a small code may claim to hold gigabytes.
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > MOST_TEXT) {
        void reader.cancel();
        throw new Unreadable("too-long");
      }
    }
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable("broken");
  }
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(code: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  } catch {
    throw new Unreadable("broken");
  }
}

/** 64 bits that tell two texts apart. Against mistakes, not against malice: whoever changes a text can change them too. */
export function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
