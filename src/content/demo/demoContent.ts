// The fictional records of data/demo: how they are written down, and loading them.
import { z } from 'zod';
import { parseEnterpriseNumber } from '../../rules/index.ts';
import { ContentError } from '../contentError.ts';
import type { ContentProblem } from '../contentError.ts';
import { readJson } from '../readJson.ts';

const key = z.string().min(1);
const hours = z.tuple([z.string(), z.string()]);

const Employer = z.strictObject({
  key,
  name: z.string().min(1),
  enterpriseNumber: z
    .string()
    .refine((text) => parseEnterpriseNumber(text).kind === 'result', 'geen ondernemingsnummer'),
  aliases: z.array(z.string()),
  workplaces: z
    .array(
      z.strictObject({
        name: key,
        address: z.string(),
        userCompany: z.string().nullable().default(null),
      }),
    )
    .min(1),
});
const Person = z.strictObject({
  key,
  name: z.string().min(1),
  tenantId: z.string(),
  objectId: z.string(),
  email: z.string(),
  phone: z.string(),
  roles: z.array(z.enum(['coach', 'teamLead', 'finance', 'administrator', 'editor'])).min(1),
  hours: z
    .strictObject({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours })
    .partial()
    .optional(),
  backup: key.optional(),
});
const Agreement = z.strictObject({
  reference: key,
  employee: z.string().min(1),
  employer: key,
  workplaces: z.array(key).min(1),
  coach: key,
  /** Relative to the day of seeding; negative lies ahead. */
  startDaysAgo: z.int(),
  endsInDays: z.int().optional(),
  coworkerCoach: z.string().optional(),
  planSignedAfterDays: z.int().positive().optional(),
  /** A plan that some have signed: they, so many days after the start. */
  planPartlySigned: z
    .strictObject({
      by: z.array(z.enum(['employee', 'employer', 'coach', 'coworkerCoach'])).min(1),
      afterDays: z.int().positive(),
    })
    .optional(),
  premium: z
    .strictObject({
      /** Before the start of the agreement. */
      startsDaysBefore: z.int().nonnegative().default(0),
      years: z.union([z.literal(2), z.literal(5)]),
      approvedDaysBefore: z.int().positive(),
      quarterCents: z.int().positive(),
      wagePermille: z.int().positive().max(1000),
    })
    .optional(),
  /** No visit since: an overdue follow-up. */
  lastVisitDaysAgo: z.int().positive().optional(),
});
const History = z.strictObject({
  requests: z.array(
    z.strictObject({
      /** Null: somebody without an agreement, who waits in the team's queue. */
      agreement: key.nullable(),
      employer: z.string().optional(),
      caller: z.string().min(1),
      role: z.enum(['employee', 'employer', 'coworkerCoach', 'other']),
      phone: z.string().optional(),
      subject: z.string().optional(),
      /** Moved back to a working day. */
      receivedDaysAgo: z.int().positive(),
      wants: z.enum(['contact', 'presence']),
      answeredAfterDays: z.int().positive().optional(),
    }),
  ),
  appointments: z.array(
    z.strictObject({
      agreements: z.array(key).min(1),
      workplace: key,
      /** Moved on to a working day of the coach. */
      inDays: z.int().nonnegative(),
      start: z.string().optional(),
      end: z.string().optional(),
      mode: z.enum(['onsite', 'online', 'phone']),
    }),
  ),
  absences: z.array(
    z.strictObject({
      coach: key,
      backup: key,
      inDays: z.int().nonnegative(),
      days: z.int().positive(),
    }),
  ),
  suspensions: z.array(
    z.strictObject({
      agreement: key,
      /** Who asks for it; a long one waits for a lead. */
      by: key,
      inDays: z.int().nonnegative(),
      days: z.int().positive(),
      reason: z.enum([
        'employeeAbsent',
        'coachAbsent',
        'workplaceClosed',
        'agreementSuspended',
        'employerAskedOtherDate',
      ]),
    }),
  ),
  /** What was told of files: notice of the employer, and a premium that changed. */
  notices: z.array(z.strictObject({ agreement: key, daysAgo: z.int().nonnegative() })),
  premiumChanges: z.array(
    z.strictObject({
      agreement: key,
      daysAgo: z.int().positive(),
      quarterCents: z.int().positive(),
    }),
  ),
  contacts: z.array(
    z.strictObject({
      employer: key,
      name: z.string(),
      email: z.string(),
      phone: z.string(),
      agreements: z.array(key),
      verified: z.boolean(),
    }),
  ),
});

export interface DemoContent {
  employers: z.infer<typeof Employer>[];
  people: z.infer<typeof Person>[];
  agreements: z.infer<typeof Agreement>[];
  history: z.infer<typeof History>;
}
export type DemoAgreement = DemoContent['agreements'][number];

/**
 * Loads the demo records from the data folder.
 * @throws ContentError with file and line.
 */
export function loadDemoContent(folder: string): DemoContent {
  const problems: ContentProblem[] = [];
  const employers = readJson(folder, 'demo/employers.json', z.array(Employer), problems);
  const people = readJson(folder, 'demo/people.json', z.array(Person), problems);
  const agreements = readJson(folder, 'demo/agreements.json', z.array(Agreement), problems);
  const history = readJson(folder, 'demo/history.json', History, problems);
  if (!employers || !people || !agreements || !history) throw new ContentError(problems);
  return { employers, people, agreements, history };
}
