// Which fields of an example nobody reads: a misspelt one ("suspension") must not pass in silence.

/** Fields that stand in `written` and not in what was read of it, by their path: "agreement.ends", "lines[0].note". */
export function unknownFields(written: unknown, read: unknown, path = ''): string[] {
  if (Array.isArray(written) && Array.isArray(read))
    return written.flatMap((one, at) => unknownFields(one, read[at], `${path}[${at}]`));
  if (!isRecord(written) || !isRecord(read)) return [];
  return Object.entries(written).flatMap(([field, value]) => {
    const name = path === '' ? field : `${path}.${field}`;
    return Object.hasOwn(read, field) ? unknownFields(value, read[field], name) : [name];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
