// The shape of data/dataMap.json: what is kept of whom, why, on which ground, for how long, and who may see it.
import { z } from 'zod';
import { ARTICLE_IDS, localDateSchema, UNCONFIRMED } from '../rules/index.ts';
import { retentionSchema, type RetentionSetting } from './retentionSchema.ts';

/** Kinds of people; `nobody`: nothing on persons. In the order in which the privacy page tells of them. */
export const DATA_SUBJECTS = ['visitor', 'employer', 'employee', 'staff'] as const;
export type DataSubject = (typeof DATA_SUBJECTS)[number];

/** Terms that are no setting of data/retention.json. */
export const OTHER_TERMS = [
  /** Years after the agreement's end: data/agreementTerms.json. */
  'agreementYears',
  /** Days: data/service.json. */
  'transcriptDays',
  /** Minutes: data/webLimits.json. */
  'identityMinutes',
  /** Until the question is answered. */
  'whileOpen',
  /** As long as what it belongs to. */
  'withItsRow',
  /** Counts and amounts that name nobody. */
  'figures',
  /** As long as the server keeps its own log. */
  'serverLog',
  /** As the city has set it in Microsoft 365. */
  'teams',
  'always',
] as const;
export type RetentionTerm = RetentionSetting | (typeof OTHER_TERMS)[number];

const SETTINGS = Object.keys(retentionSchema.shape).filter(
  (name): name is RetentionSetting => name !== 'checkedOn',
);
const term = z.enum<RetentionTerm[]>([...SETTINGS, ...OTHER_TERMS]);
const sentence = z.string().min(1).max(300);

export const SEERS = [
  'visitor',
  'contactPerson',
  'coach',
  'backup',
  'teamLead',
  'finance',
  'administrator',
  'editor',
  'colleague',
  /** Who runs the server. */
  'serverStaff',
  /** Only the program. */
  'nobody',
] as const;
export type Seer = (typeof SEERS)[number];

/** `told`: what the privacy page says to this kind of person, with "u". */
const told = z.strictObject({ kept: term, told: sentence });

const topic = z.strictObject({
  what: sentence,
  why: sentence,
  /** Articles of data/references.json, or laws of this file. */
  source: z.array(z.string()).min(1),
  seenBy: z.array(z.enum(SEERS)).min(1),
  about: z.union([
    z.strictObject({ nobody: z.strictObject({ kept: term }) }),
    z
      .strictObject({
        visitor: told.optional(),
        employer: told.optional(),
        employee: told.optional(),
        staff: told.optional(),
      })
      .refine((about) => Object.keys(about).length > 0, { error: 'say about whom it is' }),
  ]),
});
export type DataTopic = z.output<typeof topic>;

/** What stands outside the databases. */
const elsewhere = z.strictObject({
  where: sentence,
  what: sentence,
  seenBy: z.array(z.enum(SEERS)).min(1),
  kept: term,
});

/** Of each table its columns, by topic. */
const tables = z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1)));

export const dataMapSchema = z
  .strictObject({
    checkedOn: localDateSchema,
    status: z.literal(UNCONFIRMED).optional(),
    /** What is no article of the sources, as it is cited. */
    laws: z.record(z.string(), sentence),
    topics: z.record(z.string(), topic),
    /** `facts` is the database itself, the others are beside it by name: `state` is "maatje.state.sqlite". */
    files: z.record(z.string(), tables),
    elsewhere: z.array(elsewhere),
  })
  .superRefine(({ laws, topics, files }, context) => {
    const problem = (path: string[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    for (const [name, { source }] of Object.entries(topics))
      for (const id of source)
        if (!(id in laws) && !ARTICLE_IDS.some((article) => article === id))
          problem(['topics', name, 'source'], `unknown source "${id}"`);
    const used = new Set<string>();
    for (const [file, tablesOf] of Object.entries(files))
      for (const [table, groups] of Object.entries(tablesOf))
        for (const name of Object.keys(groups)) {
          used.add(name);
          if (!(name in topics)) problem(['files', file, table, name], `unknown topic "${name}"`);
        }
    for (const name of Object.keys(topics))
      if (!used.has(name)) problem(['topics', name], `no column is of topic "${name}"`);
  });
export type DataMap = z.output<typeof dataMapSchema>;

/** Whom a topic is about, with the term; empty: nobody. */
export function subjectsOf({ about }: DataTopic): [DataSubject, z.output<typeof told>][] {
  if ('nobody' in about) return [];
  return DATA_SUBJECTS.flatMap((subject) => {
    const entry = about[subject];
    return entry ? [[subject, entry] as [DataSubject, z.output<typeof told>]] : [];
  });
}
