/** All that lies on this device for Landcast, whoever put it there. */
import { createStore, del, entries, set } from "idb-keyval";

let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore("landcast", "desk"));

/** Every entry; null where the device keeps nothing, as in private windows and, in some browsers, for pages from disk. */
export async function everything(): Promise<Map<string, unknown> | null> {
  try {
    return new Map((await entries<string, unknown>(store())).map(([key, value]) => [String(key), value]));
  } catch {
    return null;
  }
}

/** Writes one entry, or with undefined takes it away. False where the device keeps nothing. */
export async function write(key: string, value: unknown): Promise<boolean> {
  try {
    await (value === undefined ? del(key, store()) : set(key, value, store()));
    return true;
  } catch {
    return false;
  }
}

export interface Storage {
  /** The device keeps what is put on it. */
  keeps: boolean;
  /** And keeps it when space runs short. */
  persisted: boolean;
  /** Bytes in use; null where the browser does not say. */
  used: number | null;
}

export async function storage(): Promise<Storage> {
  const keeps = (await everything()) !== null;
  try {
    const { usage } = (await navigator.storage?.estimate?.()) ?? {};
    return { keeps, persisted: (await navigator.storage?.persisted?.()) ?? false, used: usage ?? null };
  } catch {
    return { keeps, persisted: false, used: null };
  }
}
