/**
 * Where the engine sits: in a worker, so that neither its start nor an answer keeps a key waiting, or in the page's own
 * thread, where no worker may be started: in a page of another origin, or under a policy that forbids it.
 */
import { Instance, type Verb } from "./instance";
import type { Parts } from "./parts";

export type Told<V extends Verb> = Awaited<ReturnType<Instance[V]>>;

export interface Seat {
  /** Answers come in the order of their questions. */
  tell<V extends Verb>(verb: V, ...about: Parameters<Instance[V]>): Promise<Told<V>>;
  /** True where the page goes on while the engine works. */
  readonly apart: boolean;
}

type Method = (...about: unknown[]) => unknown;

export function ask(instance: Instance, verb: Verb, about: unknown[]): unknown {
  return (instance[verb] as Method).apply(instance, about);
}

/** Addresses of the files as the page knows them. */
export type Addresses = Record<keyof Parts, string>;

export async function here(parts: Addresses): Promise<Seat> {
  const instance = await Instance.start(parts);
  return { apart: false, tell: async (verb, ...about) => (await ask(instance, verb, about)) as never };
}
