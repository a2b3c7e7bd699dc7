// Waits for work as long as a person waits without hearing anything.

/** Longer than this, and it is said that it takes a while. */
const PATIENCE_MS = 2_000;

/** What the work gave, or null when it takes longer. @throws what the work throws meanwhile */
export async function withinPatience<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
