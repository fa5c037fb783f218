/** What a team keeps for its calls: its own hours of each party and the room it meets in. On this device only. */
import { createStore, get, set } from "idb-keyval";
import type { Hours } from "../clocks/hours";

export interface Team {
  /** By the party's id. */
  own: Record<string, Hours>;
  /** The meeting room, as typed. */
  link: string;
}

export const NOBODY: Team = { own: {}, link: "" };

const KEY = "team-1";
let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore("landcast", "desk"));

export async function loadTeam(): Promise<Team> {
  try {
    return { ...NOBODY, ...(await get<Team>(KEY, store())) };
  } catch {
    return NOBODY;
  }
}

export async function saveTeam(team: Team): Promise<void> {
  try {
    await set(KEY, team, store());
  } catch {
    // A device that keeps nothing still makes the invitation at hand.
  }
}
