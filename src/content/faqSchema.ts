// The shape of one answer in data/faq, and of what the answers and the finder need besides.
import { z } from 'zod';
import { localDateSchema, UNCONFIRMED } from '../rules/index.ts';

/** "S0 art. 5", "S2 vormgeving", "policy": a document and the place in it. */
const sourceSchema = z
  .string()
  .regex(/^(S[0-4] \S.*|policy)$/, 'schrijf de bron als “S0 art. 5”, “S2 vormgeving” of “policy”');
const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'gebruik kleine letters, cijfers en koppeltekens');
const wording = z.string().trim().min(1).max(300);
const common = {
  id: idSchema,
  audience: z.enum(['everyone', 'staff']),
  title: z.string().trim().min(1).max(90),
  checked: localDateSchema,
  /** When it was published in chat, for an answer that came from there: a later decision goes before it. */
  decided: z.iso.datetime().optional(),
};
const told = {
  answer: z.string().trim().min(1).max(1200),
  related: z.array(idSchema).default([]),
  /** What people ask right after it, leaning on it, with the answer that serves. */
  next: z
    .array(z.strictObject({ ask: z.string().trim().min(1).max(120), answer: idSchema }))
    .max(60)
    .default([]),
  passage: z.string().min(1).max(280).optional(),
  /** The dialog that a visitor can begin from this answer, with a button. */
  offers: z.enum(['cost_estimate']).optional(),
};

/** What an answer says, with at least so many ways in which people ask for it. */
const toldShapes = (least: number) => {
  const wordings = z.array(wording).min(least);
  return [
    z.strictObject({
      ...common,
      wordings,
      kind: z.enum(['fact', 'advice', 'open', 'contradiction']),
      ...told,
      sources: z.array(sourceSchema).min(1),
    }),
    z.strictObject({
      ...common,
      wordings,
      kind: z.literal('service'),
      ...told,
      sources: z.array(sourceSchema).default([]),
    }),
  ] as const;
};
const manyWordings = z.array(wording).min(8);

export const faqSchema = z.discriminatedUnion('kind', [
  ...toldShapes(8),
  z.strictObject({
    ...common,
    wordings: manyWordings,
    kind: z.literal('action'),
    intent: z.string().min(1),
  }),
  z.strictObject({ ...common, wordings: manyWordings, kind: z.literal('outside') }),
]);
export type FaqFile = z.output<typeof faqSchema>;

/** An answer as it is written in chat: who reviews its file adds the wordings that are still owed. */
export const writtenAnswerSchema = z.discriminatedUnion('kind', toldShapes(1));
export type WrittenAnswer = z.output<typeof writtenAnswerSchema>;

const words = z.record(z.string(), z.union([z.string(), z.number()]).transform(String));
export const synonymsSchema = z.strictObject({
  groups: z.array(z.array(z.coerce.string().min(1)).min(2)),
});
export const formsSchema = z.strictObject({ forms: words });
const translationSchema = z.strictObject({ function: z.array(z.coerce.string()), words });
export const translationsSchema = z.strictObject({ fr: translationSchema, en: translationSchema });

/** Facts of the sources that answers quote: no setting, and no rule computes them. */
export const factsSchema = z.record(
  z.string().regex(/^[a-z]\w*$/),
  z.strictObject({
    value: z.string().min(1),
    reference: z.string().min(1),
    checkedOn: localDateSchema,
  }),
);
export type SourceFacts = z.output<typeof factsSchema>;

/** How people reach the service, and what it decided about its chat. */
export const serviceSchema = z.strictObject({
  status: z.literal(UNCONFIRMED).optional(),
  checkedOn: localDateSchema,
  name: z.string().min(1),
  phone: z.string().regex(/^[\d\s/.+-]{3,20}$/),
  email: z.email(),
  /** The day on which the council approved the model agreement; null as long as that is not known. */
  councilVote: localDateSchema.nullable(),
  transcriptDays: z.number().int().min(1).max(365),
});
export type ServiceContact = z.output<typeof serviceSchema>;

export const sourcesSchema = z.record(
  z.enum(['S0', 'S1', 'S2', 'S3', 'S4']),
  z.strictObject({
    document: z.string().min(1),
    status: z.string().min(1),
    checkedOn: localDateSchema,
    /** The headings that can be cited besides those of data/references.json, with how they are cited. */
    places: z.record(z.string().min(1), z.string().min(1)),
  }),
);
export type SourceDocuments = z.output<typeof sourcesSchema>;
