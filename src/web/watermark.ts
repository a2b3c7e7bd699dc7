// Watermarks: up to which place of a conversation a page has seen it.

/** The place (0: nothing yet); null when it says nothing that can be read. */
export function readWatermark(text: string): number | null {
  if (text === '' || text === '-') return 0;
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** An activity set as Direct Line sends it, of activities that are JSON already. */
export function activitySetJson(
  activities: readonly { body: string }[],
  watermark: number,
): string {
  const bodies = activities.map(({ body }) => body).join(',');
  return `{"activities":[${bodies}],"watermark":"${watermark}"}`;
}
