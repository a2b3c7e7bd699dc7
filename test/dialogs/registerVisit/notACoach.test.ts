// Coaches register visits; a lead who is no coach corrects and withdraws theirs.
import { expect } from 'chai';
import { listAccess } from '../../../src/store/accessLog.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

const LEAD = 'demo-sofie';

describe('a lead who is no coach', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  it('registers no visit, and hears what can be done', async () => {
    const said = await house
      .talk(LEAD)
      .say('gisteren bij De Smet geweest voor Jonas van 14u tot half vier');
    expect(said).to.contain('Alleen begeleiders kunnen een bezoek registreren');
    expect(said).to.contain('Vraag een beheerder om je ook de rol begeleider te geven');
    expect(house.deps.visits.mine(house.who(LEAD), { offset: 0, limit: 1 }).total).to.equal(0);
  });

  it('is refused by the store too, whatever a card says', () => {
    const [visit] = house.deps.visits.mine(house.who(), { offset: 0, limit: 1 }).visits;
    const by = { submissionKey: 'key-of-a-lead', activityId: null, why: 'test' };
    const outcome = house.deps.visits.register(house.who(LEAD), visit!, by);
    expect(outcome).to.deep.equal({ kind: 'refused', reason: 'notACoach' });
    const looks = house.store.read((db) =>
      listAccess(db, { subject: 'visit', subjectId: by.submissionKey }),
    );
    expect(looks.map(({ action }) => action)).to.deep.equal(['refused']);
  });

  it('corrects and withdraws the visit of a coach', () => {
    const [visit] = house.deps.visits.mine(house.who(), { offset: 0, limit: 1 }).visits;
    const at = { visitId: visit!.id, expectedVersion: visit!.version };
    const content = { ...visit!, note: 'sleutel aan het onthaal' };
    const by = (submissionKey: string) => ({ submissionKey, activityId: null, why: 'test' });
    const corrected = house.deps.visits.correct(house.who(LEAD), { ...at, content }, by('key-c'));
    expect(corrected.kind).to.equal('saved');
    const next = { visitId: visit!.id, expectedVersion: null };
    const withdrawn = house.deps.visits.withdraw(house.who(LEAD), next, by('key-w'));
    expect(withdrawn.kind).to.equal('saved');
  });
});
