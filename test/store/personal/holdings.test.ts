// What is read of a person is what the data map says is kept: no table about people is forgotten.
import { expect } from 'chai';
import { DATA_FOLDER } from '../../../src/commands/runWithStore.ts';
import { subjectsOf, type DataSubject } from '../../../src/content/dataMapSchema.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import { HOLDINGS, RECORDED_TABLES, WITHOUT_PEOPLE } from '../../../src/store/personal/holdings.ts';
import type { SubjectKind } from '../../../src/store/personal/subject.ts';

/** As which kinds of person somebody of the data map is known. */
const KINDS: Record<DataSubject, readonly SubjectKind[]> = {
  employee: ['employee'],
  employer: ['contactPerson', 'coworkerCoach', 'employee'],
  staff: ['staff'],
  visitor: ['caller'],
};

describe('what is read of a person', () => {
  const { dataMap } = loadContent(DATA_FOLDER);
  const tables = Object.entries(dataMap.files.facts ?? {});

  for (const [table, topics] of tables) {
    const named = Object.keys(topics).filter((topic) => topic !== 'author');
    const subjects = new Set(
      named.flatMap((topic) => subjectsOf(dataMap.topics[topic]!).map(([subject]) => subject)),
    );
    it(`has ${table}, or says why it is about nobody`, () => {
      const isRead = Object.values(HOLDINGS)
        .flat()
        .some((holding) => holding.table === table);
      expect(isRead, table).to.not.equal(Object.hasOwn(WITHOUT_PEOPLE, table));
      if (Object.hasOwn(WITHOUT_PEOPLE, table)) return;
      for (const subject of subjects) {
        const kinds = KINDS[subject].filter((kind) =>
          HOLDINGS[kind].some((holding) => holding.table === table),
        );
        expect(kinds, `${table} of ${subject}`).not.to.be.empty;
      }
    });
  }

  it('counts every table that says who recorded a row', () => {
    const recorded = tables
      .filter(([, topics]) => Object.values(topics).flat().includes('recordedBy'))
      .map(([table]) => table);
    expect([...RECORDED_TABLES].toSorted()).to.deep.equal(recorded.toSorted());
  });
});
