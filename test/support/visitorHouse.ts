// A house with a few answers around the tests of one `describe`, and a new visitor in each of them.
import type { DialogDeps } from '../../dialogs/deps.ts';
import { fewAnswers, type FewAnswers } from './fewAnswers.ts';
import { NOW, openHouse, type TestHouse } from './house.ts';
import { VisitorTalk } from './visitorTalk.ts';

export interface VisitorHouse {
  /** Open while the tests of the `describe` run. */
  readonly house: TestHouse;
  readonly deps: DialogDeps;
  /** A conversation that is new in each test. */
  readonly talk: VisitorTalk;
}

/** Called in a `describe`: opens before its tests and closes after them. Time stands still at `now`. */
export function visitorHouse(answers: readonly string[], now = NOW): VisitorHouse {
  let data: FewAnswers;
  let house: TestHouse;
  let talk: VisitorTalk | null = null;
  before(() => {
    data = fewAnswers(answers);
    house = openHouse(now, data.folder);
  });
  beforeEach(() => {
    talk = null;
  });
  after(() => {
    house.close();
    data.remove();
  });
  return {
    get house() {
      return house;
    },
    get deps() {
      return house.deps;
    },
    get talk() {
      return (talk ??= new VisitorTalk(house.deps, now));
    },
  };
}
