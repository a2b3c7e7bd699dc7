// Gives the dialogs the agreements of an opened store, and what the rules need about them.
import type { AgreementDesk, AgreementRuleFacts } from '../../dialogs/agreements/agreementDesk.ts';
import type { Content } from '../content/loadContent.ts';
import { billingIn, tariffsNow } from '../content/tariffDecisions.ts';
import {
  agreementTermsFact,
  factInForceOrFirst,
  parseEnterpriseNumber,
  termsOfModel,
} from '../rules/index.ts';
import { readAgreementFile } from '../store/agreementFile.ts';
import { listAgreements } from '../store/agreements.ts';
import { agreementNumbers } from '../store/agreementNumbers.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import {
  changeFile,
  findFileChange,
  refusalOfChange,
  undoFileChange,
} from '../store/fileChanges.ts';
import { countFileClocks, listFileClocks } from '../store/fileClockLists.ts';
import { addAgreement, findAdded } from '../store/newAgreement.ts';
import { findPerson, peopleWithRole } from '../store/people.ts';
import { hasRole } from '../store/principal.ts';
import type { Store } from '../store/store.ts';

/** Files that one replaced a coach for are one's own this many days back, as with visits. */
const REPLACED_DAYS = 31;

/** Whatever looks like an enterprise number, also a wrong one. */
const NUMBER = /\b(?:BE ?)?\d{3,4}[. ]?\d{3}[. ]?\d{3}\b/i;

/** The agreements of an opened store. */
export function agreementDesk(store: Store, content: Content): AgreementDesk {
  const facts = ruleFacts(store, content);
  const today = (): string => brusselsDay(store.clock());
  return {
    facts,
    file: (who, agreementId, why) =>
      store.read((db) => readAgreementFile(db, who, agreementId, { today: today(), why })),
    list: (who) =>
      store.read((db) =>
        listAgreements(db, who, { today: today(), since: addDays(today(), -REPLACED_DAYS) }),
      ),
    noteShown: (who, agreementIds, why) =>
      store.read((db) => {
        const read = { who, action: 'read', subject: 'agreement', why } as const;
        for (const subjectId of agreementIds) db.noteAccess({ ...read, subjectId });
      }),
    byNumber(who, text) {
      const typed = NUMBER.exec(text)?.[0];
      const parsed = typed === undefined ? null : parseEnterpriseNumber(typed);
      const number = parsed?.kind === 'result' ? parsed.digits : (typed ?? null);
      return store.read((db) => agreementNumbers(db, who, { text, number, today: today() }));
    },
    refusal: (who, change) => store.read((db) => refusalOfChange(db, who, change)),
    change: (who, change, by) => store.join((tx) => changeFile(tx, who, by, change)),
    undo: (who, changeKey, by) => store.join((tx) => undoFileChange(tx, who, by, changeKey)),
    add: (who, content, by) => store.join((tx) => addAgreement(tx, who, by, content)),
    addedBy: (who, submissionKey) => store.read((db) => findAdded(db, who, submissionKey)),
    coaches: (who) =>
      store.read((db) =>
        hasRole(who, 'teamLead')
          ? peopleWithRole(db, 'coach').flatMap((id) => {
              const found = findPerson(db, id);
              return found ? [{ id, name: found.name }] : [];
            })
          : [],
      ),
    bySubmission: (who, changeKey) => store.read((db) => findFileChange(db, who, changeKey)),
    clocks(who, ask) {
      const { tariffs, policy } = facts(store.clock());
      return store.read((db) => listFileClocks(db, who, { ...ask, tariffs, policy }));
    },
    clockCounts(who) {
      const rules = facts(store.clock());
      return store.read((db) => countFileClocks(db, who, rules));
    },
  };
}

function ruleFacts(store: Store, content: Content): (now: number) => AgreementRuleFacts {
  const terms = content.agreementTerms.map(agreementTermsFact);
  const unconfirmed = unconfirmedSettings(content);
  return (now) => {
    const { policies, tariffs, billing } = store.read((db) => ({
      ...{ policies: db.facts().policies, tariffs: tariffsNow(db) },
      billing: billingIn(db.facts(), brusselsDay(now)),
    }));
    const policy = factInForceOrFirst(policies, brusselsDay(now), now);
    if (!policy) throw new Error('No policy: data/policy.json has no entry.');
    return {
      ...{ tariffs, billing, policy },
      modelVersion: terms.at(-1)?.effectiveFrom ?? '',
      terms: (modelVersion) => termsOfModel(terms, modelVersion),
      unconfirmed,
    };
  };
}

function unconfirmedSettings({ policies, tariffs, agreementTerms }: Content): Set<string> {
  const entries = [...policies, ...tariffs.policies, ...agreementTerms];
  return new Set(
    entries.flatMap(({ settings }) =>
      Object.entries(settings).flatMap(([name, { status }]) => (status ? [name] : [])),
    ),
  );
}
