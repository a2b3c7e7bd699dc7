// Loads what ships in data/ and checks it; Maatje does not start on a file that is wrong.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  agreementTermsSchema,
  billingSchema,
  closingListsSchema,
  officeHoursSchema,
  policySchema,
  referencesSchema,
  tariffsSchema,
} from '../rules/index.ts';
import type {
  AgreementTermsEntry,
  ArticleId,
  BillingEntry,
  References,
  TariffsFile,
} from '../rules/index.ts';
import { accessReasonsSchema, type AccessReasons } from './accessReasonsSchema.ts';
import { accessWatchSchema, type AccessWatch } from './accessWatchSchema.ts';
import { holdReviewSchema, type HoldReview } from './holdReviewSchema.ts';
import { ContentError } from './contentError.ts';
import { dataMapSchema, type DataMap } from './dataMapSchema.ts';
import { distressSchema, type DistressContent } from './distressSchema.ts';
import type { ContentProblem } from './contentError.ts';
import {
  factsSchema,
  serviceSchema,
  sourcesSchema,
  type ServiceContact,
  type SourceDocuments,
  type SourceFacts,
} from './faqSchema.ts';
import { jobsSchema } from './jobsSchema.ts';
import { readJson } from './readJson.ts';
import { retentionSchema, type Retention } from './retentionSchema.ts';
import { webLimits, webLimitsSchema, type WebLimits } from './webLimitsSchema.ts';

/** The sentences of the dialogs, by key. */
export type DialogTexts = typeof import('../../data/texts/dialogs.json', {
  with: { type: 'json' },
});

export interface Content {
  /** The data folder that it was read from. */
  folder: string;
  policies: z.output<typeof policySchema>;
  closingLists: z.output<typeof closingListsSchema>;
  officeHours: z.output<typeof officeHoursSchema>;
  references: References;
  tariffs: TariffsFile;
  agreementTerms: AgreementTermsEntry[];
  billing: BillingEntry[];
  jobs: z.output<typeof jobsSchema>;
  /** Why somebody looked at a file, in words. */
  accessReasons: AccessReasons;
  /** When such looks are told to the team leads. */
  accessWatch: AccessWatch;
  /** When files that are held past their term come back to the team leads. */
  holdReview: HoldReview;
  /** For how long what the agreement says nothing of is kept. */
  retention: Retention;
  /** What is kept of whom, and why. */
  dataMap: DataMap;
  distress: DistressContent;
  /** How people reach the service. */
  service: ServiceContact;
  /** Facts of the sources that answers quote. */
  facts: SourceFacts;
  documents: SourceDocuments;
  /** How much may be asked of the website's chat. */
  webLimits: WebLimits;
  texts: { dialogs: DialogTexts };
  /** How an article is cited, e.g. 'modelovereenkomst (college 9 april 2026), art. 2'. */
  citation(id: ArticleId): string;
}

/** Texts are sentences, by key or grouped. */
const textsSchema = z.record(
  z.string(),
  z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]),
);

/**
 * Loads the data folder.
 * @throws ContentError naming every problem with file, line and remedy (Dutch).
 */
export function loadContent(folder: string): Content {
  const problems: ContentProblem[] = [];
  const policies = readJson(folder, 'policy.json', policySchema, problems);
  const closingLists = readJson(folder, 'calendar/closingDays.json', closingListsSchema, problems);
  const officeHours = readJson(folder, 'calendar/officeHours.json', officeHoursSchema, problems);
  const references = readJson(folder, 'references.json', referencesSchema, problems);
  const tariffs = readJson(folder, 'tariffs.json', tariffsSchema, problems);
  const agreementTerms = readJson(folder, 'agreementTerms.json', agreementTermsSchema, problems);
  const billing = readJson(folder, 'billing.json', billingSchema, problems);
  const distress = readJson(folder, 'distress.json', distressSchema, problems);
  const jobs = readJson(folder, 'jobs.json', jobsSchema, problems);
  const accessReasons = readJson(folder, 'accessReasons.json', accessReasonsSchema, problems);
  const accessWatch = readJson(folder, 'accessWatch.json', accessWatchSchema, problems);
  const holdReview = readJson(folder, 'holdReview.json', holdReviewSchema, problems);
  const retention = readJson(folder, 'retention.json', retentionSchema, problems);
  const dataMap = readJson(folder, 'dataMap.json', dataMapSchema, problems);
  const service = readJson(folder, 'service.json', serviceSchema, problems);
  const limits = readJson(folder, 'webLimits.json', webLimitsSchema, problems);
  const facts = readJson(folder, 'facts.json', factsSchema, problems);
  const documents = readJson(folder, 'sources.json', sourcesSchema, problems);
  const dialogs = readJson(folder, 'texts/dialogs.json', textsSchema, problems);
  for (const name of textFiles(folder))
    if (name !== 'dialogs.json') readJson(folder, `texts/${name}`, z.looseObject({}), problems);
  const dated = policies && closingLists && officeHours && references;
  const answered = service && facts && documents;
  const paid = tariffs && agreementTerms && billing;
  const watched = accessReasons && accessWatch && holdReview;
  const kept = jobs && retention && limits && watched && dataMap;
  if (!dated || !paid || !distress || !kept || !answered || !dialogs || problems.length > 0)
    throw new ContentError(problems);
  return {
    folder,
    ...{ policies, closingLists, officeHours, references, tariffs, agreementTerms, distress, jobs },
    ...{
      service,
      facts,
      documents,
      accessReasons,
      accessWatch,
      holdReview,
      retention,
      dataMap,
      billing,
      webLimits: webLimits(limits),
    },
    texts: { dialogs: dialogs as unknown as DialogTexts },
    citation: (id) => references[id].document,
  };
}

function textFiles(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'texts')).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
