/** What the data calls the things in it. */
import type { Info, Name } from "../engine/client";

/** Names in the data, by id. Ids of different kinds do not collide: the pack is checked for it where it matters, and a name is only shown. */
export function namesOf(info: Info): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const { id, name } of [...info.platforms, ...info.nodes, ...info.services]) names.set(id, name);
  for (const { schemes } of info.destinations) for (const { id, name } of schemes) names.set(id, name);
  for (const { id, zh, en } of info.categories) if (!names.has(id)) names.set(id, { zh, en });
  return names;
}
