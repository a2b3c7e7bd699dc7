// The shape of data/references.json: each article with its title and the document it stands in.
import { z } from 'zod';
import { articleIdSchema, localDateSchema } from './factSchemas.ts';

/** Every ArticleId must be there, and nothing else. */
export const referencesSchema = z.record(
  articleIdSchema,
  z.strictObject({
    title: z.string().min(1),
    /** How the document is cited, e.g. 'modelovereenkomst (college 9 april 2026), art. 2'. */
    document: z.string().min(1),
    checkedOn: localDateSchema,
  }),
);
export type References = z.output<typeof referencesSchema>;
