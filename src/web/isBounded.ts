// Whether JSON from outside can be walked through without harm.

const MAX_DEPTH = 40;
const MAX_NODES = 20_000;

/** False when it is nested too deep, or has too many parts. */
export function isBounded(value: unknown): boolean {
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let nodes = 0;
  for (let item = queue.pop(); item; item = queue.pop()) {
    nodes += 1;
    if (nodes > MAX_NODES || item.depth > MAX_DEPTH) return false;
    if (typeof item.value !== 'object' || item.value === null) continue;
    for (const child of Object.values(item.value)) {
      queue.push({ value: child, depth: item.depth + 1 });
    }
  }
  return true;
}
