// Files that a hold keeps long past their term come back to the leads, in the summary, once a quarter.
import { expect } from 'chai';
import { toText } from '../../../cards/renderers/toText.ts';
import { weeklyPush } from '../../../dialogs/summary/weeklyPush.ts';
import { liftHold, placeHold } from '../../../src/store/erasure/holds.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

const SOFIE = 'demo-sofie';
const TITLE = 'Langer bewaarde dossiers';
/** Monday 4 January 2027, 8.30: week 53 had the first day of a quarter. */
const PUSHED = Date.parse('2027-01-04T07:30:00Z');

describe('held files in the weekly summary', () => {
  let house: TestHouse;
  beforeEach(() => (house = openHouse()));
  afterEach(() => house.close());

  /** Files that ended on a day, held since another. */
  function held(reference: string, endDay: string, since: string): string {
    house.clock.now = Date.parse(`${since}T09:00:00Z`);
    const sofie = house.who(SOFIE);
    return house.store.write((tx) => {
      const days = { endDay, startDay: '2015-01-01', employmentStart: '2015-01-01' };
      tx.run(query.updateTable('agreement').set(days).where('reference', '=', reference));
      const { id } = tx.first(
        query.selectFrom('agreement').select('id').where('reference', '=', reference),
      )!;
      const by = (key: string) => ({ submissionKey: key, activityId: null, why: 'placeHold' });
      const hold = { agreementId: id, reason: 'klacht' };
      expect(placeHold(tx, sofie, hold, by(`hold ${reference}`))).to.equal('done');
      return id;
    });
  }
  const push = (week: string, today: string, who = SOFIE): string => {
    const card = weeklyPush(house.who(who), week, today, house.deps);
    return card ? toText(card) : '';
  };

  it('counts those past their term for half a year, with the oldest and the way to the list', async () => {
    held('DEMO-001', '2016-02-01', '2026-01-05');
    held('DEMO-002', '2016-03-02', '2025-11-01');
    // Held long since, past its term since 5 July; and one that is not past it at all.
    held('DEMO-003', '2016-07-04', '2025-11-01');
    held('DEMO-004', '2026-01-31', '2025-11-01');
    house.clock.now = PUSHED;
    const said = push('2026-W53', '2027-01-04');
    expect(said)
      .to.contain(TITLE)
      .and.to.contain(
        '2 dossiers blijven al 6 maanden of langer na hun bewaartermijn bewaard, het oudste sinds maandag 2 februari 2026.',
      );
    expect(said).not.to.contain('Jonas');
    const talk = house.talk(SOFIE);
    talk.now = PUSHED;
    expect(await talk.say('weekoverzicht van week 53 2026')).to.contain(TITLE);
    expect(await talk.press('Bewaarde dossiers')).to.contain('Blijft bewaard sinds');
  });

  it('says nothing in the other weeks, nor of what was let go, nor to who is no lead', () => {
    const id = held('DEMO-001', '2016-02-01', '2026-01-05');
    house.clock.now = PUSHED + 7 * 86_400_000;
    expect(push('2027-W01', '2027-01-11')).not.to.contain(TITLE);
    expect(push('2026-W53', '2027-01-04')).to.contain('1 dossier blijft al');
    expect(house.deps.retention.toReview(house.who('demo-els'), '2026-W53')).to.equal(null);
    const sofie = house.who(SOFIE);
    house.store.write((tx) => {
      const { holdId } = tx.first(
        query.selectFrom('retentionHold').select('holdId').where('agreementId', '=', id),
      )!;
      const by = { submissionKey: 'lift', activityId: null, why: 'liftHold' };
      expect(liftHold(tx, sofie, holdId, by)).to.equal('done');
    });
    expect(push('2026-W53', '2027-01-04')).not.to.contain(TITLE);
  });
});
