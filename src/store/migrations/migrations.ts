// All migrations in order; the last one is the version that this program reads and writes.
import type { Migration } from './migration.ts';
import { m001Initial } from './m001Initial.ts';
import { m002Submissions } from './m002Submissions.ts';
import { m003RecordsVersion } from './m003RecordsVersion.ts';
import { m004LeanCommitments } from './m004LeanCommitments.ts';
import { m005Requests } from './m005Requests.ts';
import { m006Cover } from './m006Cover.ts';
import { m007Outbox } from './m007Outbox.ts';
import { m008Summaries } from './m008Summaries.ts';
import { m009TouchedTwice } from './m009TouchedTwice.ts';
import { m010NoBackup } from './m010NoBackup.ts';
import { m011Questions } from './m011Questions.ts';
import { m012Records } from './m012Records.ts';
import { m013WebChat } from './m013WebChat.ts';
import { m014WebMemory } from './m014WebMemory.ts';
import { m015Public } from './m015Public.ts';
import { m016ShownCards } from './m016ShownCards.ts';
import { m017Invoices } from './m017Invoices.ts';
import { m018WebIdentity } from './m018WebIdentity.ts';
import { m019Erasure } from './m019Erasure.ts';
import { m020Persons } from './m020Persons.ts';
import { m021BillsLeftOut } from './m021BillsLeftOut.ts';
import { m022Credits } from './m022Credits.ts';
import { m023JobFailures } from './m023JobFailures.ts';
import { m024CorrectionReasons } from './m024CorrectionReasons.ts';
import { m025NotReplaced } from './m025NotReplaced.ts';
import { m026Questions } from './m026Questions.ts';
import { m027WebActivities } from './m027WebActivities.ts';
import { m028Answerers } from './m028Answerers.ts';
import { m029RecordedSince } from './m029RecordedSince.ts';

export const migrations: readonly Migration[] = [
  m001Initial,
  m002Submissions,
  m003RecordsVersion,
  m004LeanCommitments,
  m005Requests,
  m006Cover,
  m007Outbox,
  m008Summaries,
  m009TouchedTwice,
  m010NoBackup,
  m011Questions,
  m012Records,
  m013WebChat,
  m014WebMemory,
  m015Public,
  m016ShownCards,
  m017Invoices,
  m018WebIdentity,
  m019Erasure,
  m020Persons,
  m021BillsLeftOut,
  m022Credits,
  m023JobFailures,
  m024CorrectionReasons,
  m025NotReplaced,
  m026Questions,
  m027WebActivities,
  m028Answerers,
  m029RecordedSince,
];

/** The version of the schema that this program writes. */
export const latestVersion: number = migrations.length;
