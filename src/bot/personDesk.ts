// Gives the dialogs all that is held on one person, and who looked at it.
import type { PersonDesk } from '../../dialogs/persons/personDesk.ts';
import { reasonInWords } from '../content/accessReasonsSchema.ts';
import type { Content } from '../content/loadContent.ts';
import { maySeeAccess, readAccessOf } from '../store/access/accessOf.ts';
import { unusualInWeek } from '../store/access/unusualInWeek.ts';
import { findSubjects } from '../store/personal/findSubjects.ts';
import { notePersonLook } from '../store/personal/personLook.ts';
import type { Store } from '../store/store.ts';

/** Over an opened store. */
export function personDesk(
  store: Store,
  content: Pick<Content, 'accessReasons' | 'accessWatch'>,
): PersonDesk {
  const watch = watchOf(content);
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
    reason: (why) => reasonInWords(content.accessReasons, why),
  };
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
