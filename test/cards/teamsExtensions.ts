// The Teams extensions we allow ourselves, with their own schema; taken off before the official one.
import { z } from 'zod';

const chart = z.strictObject({
  type: z.literal('Chart.VerticalBar'),
  title: z.string().min(1),
  showBarValues: z.literal(true),
  color: z.literal('categoricalBlue'),
  data: z.array(z.strictObject({ x: z.string().min(1), y: z.number() })).min(1),
  fallback: z.looseObject({ type: z.literal('Table') }),
  spacing: z.string().optional(),
});
const msteams = z.strictObject({ width: z.literal('Full') });

/** The card without the permitted extensions; throws when one of them is not as Teams wants it. */
export function withoutTeamsExtensions(card: object): Record<string, unknown> {
  const { msteams: extension, ...rest } = card as Record<string, unknown>;
  if (extension !== undefined) msteams.parse(extension);
  return stripped(rest) as Record<string, unknown>;
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isChart(item)).map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, stripped(part)]));
}

function isChart(item: unknown): boolean {
  const type = (item as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !type.startsWith('Chart.')) return false;
  chart.parse(item);
  return true;
}
