/** How a worker is told of a file of the page. */

/** An address, or what stands there: a worker of a page from disk can reach no address of the page. */
export type File = string | ArrayBuffer;

/** The page's end. The worker stands at another address than the page: what it fetches is named in full. */
export async function handed(address: string): Promise<File> {
  return address.startsWith("blob:") ? (await fetch(address)).arrayBuffer() : new URL(address, document.baseURI).href;
}

/** The worker's end: its address there. */
export function addressOf(file: File, type: string): string {
  return typeof file === "string" ? file : URL.createObjectURL(new Blob([file], { type }));
}
