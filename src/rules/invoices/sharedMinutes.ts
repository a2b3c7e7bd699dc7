// Extra work of a visit with several employees: each agreement bears a part, and nothing twice.

/**
 * The minutes of each of `count` agreements, in their order: as equal as whole minutes allow, the first ones a
 * minute more; together exactly `minutes` (a setting of the service).
 */
export function sharedMinutes(minutes: number, count: number): number[] {
  const rest = minutes % count;
  const each = (minutes - rest) / count;
  return Array.from({ length: count }, (_, at) => (at < rest ? each + 1 : each));
}
