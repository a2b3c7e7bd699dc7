// The closing days of a year: shown, confirmed as a dated decision, and never lost when a line is wrong.
import { expect } from 'chai';
import { contentWarnings } from '../../../src/content/contentWarnings.ts';
import { decide } from '../../../src/content/decide.ts';
import { brusselsDay } from '../../../src/store/brusselsTime.ts';
import { listDecisions } from '../../../src/store/decisions.ts';
import { listPeople } from '../../../src/store/people.ts';
import { changeRole } from '../../../src/store/peopleChanges.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { ELS, fields, peopleTalk, titles } from './peopleTalk.ts';

describe('closing days in chat', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = peopleTalk(house);
  });
  afterEach(() => house.close());

  const confirm = (days: string): Promise<string> => talk.press('Bevestigen', { days });
  const decisions = () => house.store.read((db) => listDecisions(db, 'closingDays'));
  const list = (year: number) =>
    house.store
      .read((db) => db.facts())
      .closingLists.findLast((one) => one.year === year && one.confirmed)?.days;

  it('shows a year: not confirmed, the ten legal holidays as given, a field for the city’s own', async () => {
    const shown = await talk.say('sluitingsdagen 2027');
    expect(shown).to.contain('Sluitingsdagen 2027').and.to.contain('nog niet bevestigd');
    expect(shown).to.contain('Dag: maandag 29 maart 2027; Naam: Paasmaandag');
    expect(shown.match(/Dag: /g)).to.have.length(10);
    expect(fields(talk)).to.deep.equal({ days: '' });
    expect(titles(talk)).to.deep.equal(['Bevestigen', '2026', '2028']);
  });

  it('does not move what was promised, and tells the coach to act before', async () => {
    const coach = house.talk();
    await coach.say('gisteren ter plaatse bij De Smet voor Jonas van 9u tot 10u');
    expect(await coach.say('ja')).to.contain('Uiterlijk donderdag 26 november 2026');
    await talk.say('sluitingsdagen 2026');
    await confirm('26/11/2026 brugdag');
    house.clock.now += 60_000;
    await coach.say('eergisteren ter plaatse bij De Smet voor Jonas van 9u tot 10u');
    const said = await coach.say('ja');
    expect(said).to.contain('Uiterlijk donderdag 26 november 2026');
    expect(said).to.contain(
      'De dienst is dan gesloten: doe het ten laatste op woensdag 25 november',
    );
  });

  it('takes the first year that must be confirmed when none is named', async () => {
    expect(await talk.say('sluitingsdagen')).to.contain('Sluitingsdagen 2026');
    await confirm('');
    expect(await talk.say('sluitingsdagen')).to.contain('Sluitingsdagen 2027');
    expect(await talk.say('brugdagen volgend jaar')).to.contain('Sluitingsdagen 2027');
    expect(await talk.say('sluitingsdagen van dit jaar')).to.contain('Sluitingsdagen 2026');
    await talk.press('2027');
    expect(titles(talk)).to.include('2028');
  });

  it('confirms a list as a decision with who and when; facts are reread, the warning goes', async () => {
    const help = peopleTalk(house, undefined, 'help');
    expect(await help.say('help')).to.contain('sluitingsdagen van 2026 en 2027');
    await talk.say('sluitingsdagen 2027');
    const done = await confirm('28/12/2027 brugdag\n\n7 mei: dag na Hemelvaart');
    expect(done).to.contain('De sluitingsdagen van 2027 zijn bevestigd');
    expect(done).to.contain('Bevestigd op vrijdag 13 november 2026, 16.20 uur door Alex Wilber');
    expect(done).to.contain('vrijdag 7 mei 2027; Naam: dag na Hemelvaart');
    expect(done).to.contain('Wat al beloofd was, verandert niet');
    expect(list(2027)).to.deep.equal([
      { date: '2027-05-07', name: 'dag na Hemelvaart' },
      { date: '2027-12-28', name: 'brugdag' },
    ]);
    const [decision, ...others] = decisions();
    expect(others).to.deep.equal([]);
    expect(decision).to.include({
      ...{ effectiveFrom: '2027-01-01', recordedBy: house.who().personId },
    });
    expect(decision!.recordedAt).to.be.closeTo(house.clock.now, 1000);
    expect(await help.say('help')).to.contain('sluitingsdagen van 2026 zijn');
    await talk.say('sluitingsdagen 2026');
    await confirm('');
    const warnings = house.store.read((db) => contentWarnings(db.facts(), brusselsDay(db.now)));
    expect(warnings).to.deep.equal([]);
    expect(await help.say('help')).to.not.contain('nog niet bevestigd');
  });

  it('names each line that is wrong and gives the text back', async () => {
    await talk.say('sluitingsdagen 2027');
    const typed = [
      ...['28/12/2027 brugdag', 'brugdag na Hemelvaart', '31/2/2027 carnaval', '2/1/2026 oud'],
      ...['maandag 28/12 kerst', '27/12-31/12 kerst', '28-12-2027 nog eens', '26/7 Gentse Feesten'],
    ].join('\n');
    const told = await confirm(typed);
    for (const part of [
      ...['Er is nog niets bevestigd', 'Regel 2 kan ik niet lezen: "brugdag na Hemelvaart"'],
      ...['Regel 3: die dag bestaat niet', 'Regel 4: die dag ligt niet in 2027'],
      ...['Regel 5: die weekdag en die datum', 'Regel 6: daar staat meer dan één datum'],
      'Regel 7: dinsdag 28 december 2027 staat er twee keer',
    ])
      expect(told).to.contain(part);
    expect(told).to.not.contain('Regel 1').and.to.not.contain('Regel 8');
    expect(fields(talk)['days']).to.equal(typed);
    expect(decisions()).to.deep.equal([]);
  });

  it('leaves out a legal holiday and remarks a weekend', async () => {
    await talk.say('sluitingsdagen 2027');
    const done = await confirm('25/12/2027 Kerstmis\n2/1/2027 zaterdag na nieuwjaar');
    expect(done).to.contain('is al een wettelijke feestdag (Kerstmis)');
    expect(done).to.contain('valt in het weekend');
    expect(list(2027)).to.deep.equal([{ date: '2027-01-02', name: 'zaterdag na nieuwjaar' }]);
  });

  it('takes a second click as one, and another text in the same card as a new question', async () => {
    await talk.say('sluitingsdagen 2027');
    const yes = talk.buttons().find((button) => button.title === 'Bevestigen')!.action;
    await talk.act(yes, { days: '28/12/2027 brugdag' });
    const again = await talk.act(yes, { days: '28/12/2027 brugdag' });
    expect(again).to.contain('zijn bevestigd');
    expect(decisions()).to.have.length(1);
    const other = await talk.act(yes, { days: '29/12/2027 brugdag' });
    expect(other).to.contain('was al bevestigd, met een andere lijst');
    expect(fields(talk)).to.deep.equal({ days: '29/12/2027 brugdag' });
    house.clock.now += 60_000;
    expect(await confirm('29/12/2027 brugdag')).to.contain('zijn bevestigd');
    expect(list(2027)).to.deep.equal([{ date: '2027-12-29', name: 'brugdag' }]);
    expect(decisions()).to.have.length(2);
  });

  it('changes a confirmed list: a new decision beside the old one', async () => {
    await talk.say('sluitingsdagen 2027');
    await confirm('28/12/2027 brugdag');
    await talk.press('Aanpassen');
    expect(fields(talk)).to.deep.equal({ days: '28/12/2027 brugdag' });
    await confirm('28/12/2027 brugdag');
    expect(decisions(), 'nothing changed').to.have.length(1);
    house.clock.now += 60_000;
    await talk.press('Aanpassen');
    await confirm('28/12/2027 brugdag\n7/5/2027 brugdag');
    expect(list(2027)).to.have.length(2);
    expect(decisions()).to.have.length(2);
  });

  it('never overwrites a list that somebody else confirmed meanwhile', async () => {
    await talk.say('sluitingsdagen 2027');
    house.clock.now += 60_000;
    const days = [{ date: '2027-12-29', name: 'brugdag' }];
    const theirs = { kind: 'closingDays', year: 2027, confirmed: true, days } as const;
    house.store.write((tx) => decide(tx, sofieIn(tx), theirs));
    const told = await confirm('28/12/2027 brugdag');
    expect(told).to.contain('Iemand anders bevestigde intussen een lijst');
    expect(told).to.contain('woensdag 29 december 2027: brugdag');
    expect(fields(talk)).to.deep.equal({ days: '28/12/2027 brugdag' });
    expect(list(2027)).to.deep.equal(days);
    house.clock.now += 60_000;
    expect(await confirm('28/12/2027 brugdag')).to.contain('zijn bevestigd');
  });

  it('lets a team lead look, not confirm; refuses others; and refuses a far year', async () => {
    house.store.write((tx) => {
      const tom = listPeople(tx).find(({ name }) => name === 'Tom Claeys')!;
      const change = { personId: tom.id, role: 'teamLead', has: true } as const;
      return changeRole(tx, COMMAND_LINE, change);
    });
    const lead = peopleTalk(house, 'demo-tom');
    const shown = await lead.say('sluitingsdagen 2027');
    expect(shown).to.contain('Nog niet ingevuld').and.to.contain('kan alleen een beheerder');
    expect(titles(lead)).to.not.include('Bevestigen');
    const forged = { verb: 'confirmClosingDays', year: 2027, seen: 0, submissionKey: 'f' } as const;
    expect(await lead.act(forged, { days: '' })).to.contain(
      'De sluitingsdagen beheert een beheerder',
    );
    expect(await peopleTalk(house, ELS).say('sluitingsdagen 2027')).to.contain('Vraag het aan');
    expect(await talk.say('sluitingsdagen 2062')).to.contain('Je kunt kiezen van 2025 tot 2029');
    const far = { verb: 'confirmClosingDays', year: 2062, seen: 0, submissionKey: 'k' } as const;
    expect(await talk.act(far, { days: '' })).to.contain('te ver weg');
    expect(decisions()).to.deep.equal([]);
  });
});

function sofieIn(tx: Parameters<typeof listPeople>[0]) {
  const sofie = listPeople(tx).find(({ name }) => name === 'Sofie De Backer')!;
  const { id: personId, name, roles, objectId } = sofie;
  return { kind: 'staff', personId, name, roles: new Set(roles), objectId: objectId! } as const;
}
