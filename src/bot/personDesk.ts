// Gives the dialogs all that is held on one person, and who looked at it.
import type { PersonDesk } from '../../dialogs/persons/personDesk.ts';
import { reasonInWords } from '../content/accessReasonsSchema.ts';
import type { Content } from '../content/loadContent.ts';
import { maySeeAccess, readAccessOf } from '../store/access/accessOf.ts';
import { unusualInWeek } from '../store/access/unusualInWeek.ts';
import { agreementTermsFact } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { correctPerson, readPersonToCorrect } from '../store/personal/correctPerson.ts';
import { erasePerson, previewErasure } from '../store/personal/erasePerson.ts';
import type { EraseTerms } from '../store/personal/erasePlan.ts';
import { correctionsOf } from '../store/personal/keptCorrections.ts';
import { readPersonalData } from '../store/personal/personalData.ts';
import type { PersonalData } from '../store/personal/personalData.ts';
import { forgetStatesNaming } from '../store/stateFile.ts';
import { IN_SHORT, titleOf } from './personal/titles.ts';
import { findSubject, findSubjects } from '../store/personal/findSubjects.ts';
import { notePersonLook } from '../store/personal/personLook.ts';
import type { Store } from '../store/store.ts';

/** Corrections on the card. */
const SHOWN_CORRECTIONS = 5;

/** Over an opened store. */
export function personDesk(store: Store, content: Content): PersonDesk {
  const watch = watchOf(content);
  const kept = eraseTerms(content);
  return {
    maySeeAccess,
    find: (who, text, why) =>
      store.read((db) => {
        if (!maySeeAccess(who)) {
          db.noteAccess({ who, action: 'refused', subject: 'team', subjectId: 'persons', why });
          return null;
        }
        const names = findSubjects(db, text);
        // One who is found is looked at in what follows; of several the names are shown.
        const shown = names.found.length === 1 ? [] : [...names.found, ...names.near];
        for (const asked of shown)
          notePersonLook(db, who, { asked, reach: null, action: 'read', why });
        return names;
      }),
    access: (who, person, page) =>
      store.read((db) => readAccessOf(db, who, person, page, 'showAccess')),
    unusual: (who, week) => store.read((db) => unusualInWeek(db, who, week, watch)),
    exists: (person) => store.read((db) => findSubject(db, person) !== null),
    isKnown: (text) =>
      store.read((db) => {
        const { found, near } = findSubjects(db, text);
        return found.length + near.length > 0;
      }),
    held(who, person) {
      const data = readPersonalData(store, who, person, 'showPerson');
      return data && { ...data, tables: titled(data), corrections: corrections(store, person.id) };
    },
    toCorrect: (who, person) => store.read((db) => readPersonToCorrect(db, who, person)),
    correct: (who, change, by) => store.join((tx) => correctPerson(tx, who, change, by)),
    erasePreview: (who, person) => store.read((db) => previewErasure(db, who, person, kept)),
    erase(who, asked, by) {
      const outcome = store.join((tx) => erasePerson(tx, who, asked, kept, by));
      if (outcome.kind === 'erased')
        forgetStatesNaming(store.stateConnection, [outcome.preview.subject.name]);
      return outcome;
    },
    reason: (why, action) => reasonInWords(content.accessReasons, why, action),
  };
}

/** What the rules say of erasing, from the shipped data. */
export function eraseTerms({ agreementTerms, retention }: Content): EraseTerms {
  const terms = agreementTerms.map(agreementTermsFact);
  return { terms, staffYears: retention.staffYears.value };
}

/** Tables that only say what belongs to what are left out. */
function titled({ tables }: PersonalData): { title: string; count: number }[] {
  return tables
    .filter(({ table }) => !IN_SHORT.has(table))
    .map(({ table, rows }) => ({ title: titleOf(table), count: rows.length }));
}

function corrections(store: Store, id: string) {
  return store
    .read((db) => correctionsOf(db, id, SHOWN_CORRECTIONS))
    .map((one) => ({ ...one, day: brusselsDay(one.recordedAt) }));
}

function watchOf({ accessReasons, accessWatch }: Pick<Content, 'accessReasons' | 'accessWatch'>) {
  const { withinMinutes, manyFiles, timesNormal, refusedLooks, normalWeeks } = accessWatch;
  return {
    settings: {
      withinMinutes: withinMinutes.value,
      manyFiles: manyFiles.value,
      timesNormal: timesNormal.value,
      refusedLooks: refusedLooks.value,
    },
    normalWeeks: normalWeeks.value,
    // A reason that nobody gave a place counts as opening: better told than overlooked.
    countsFor: (why: string) => accessReasons[why]?.counts ?? 'opens',
  };
}
