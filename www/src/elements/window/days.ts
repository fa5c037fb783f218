/** Calendar days as the engine writes them. They have no zone: they are counted in UTC. */
const DAY = 86_400_000;

/** The day of an instant in the zone it was written in. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

export function addDays(civil: string, days: number): string {
  return new Date(Date.parse(`${civil}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
