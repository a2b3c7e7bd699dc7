// Prices: a crossing is shown before it is confirmed, once, by finance; forms keep what was typed; answers follow.
import { join } from 'node:path';
import { expect } from 'chai';
import { executeValue, parseCardSubmit } from '../../../cards/actions.ts';
import { faqValues } from '../../../src/content/faqValues.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import { confirmedCrossings } from '../../../src/rules/index.ts';
import { listDecisions } from '../../../src/store/decisions.ts';
import { fields, titles } from '../people/peopleTalk.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

const content = loadContent(join(import.meta.dirname, '../../../data'));

describe('prices in chat', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse('2026-11-24T10:00:00+01:00');
    talk = house.talk();
  });
  afterEach(() => house.close());

  const decisions = () => house.store.read((db) => listDecisions(db));
  const form = (other: Record<string, string> = {}): Record<string, string> => ({
    ...{ method: 'datedAmounts', from: '2027-01-01', basicFirst: '1.200,00' },
    ...{ basicLater: '600', extraHourly: '90,00', ...other },
  });

  it('shows from when and by how much before anything is confirmed', async () => {
    const said = await talk.say('spilindex overschreden in juni 2026');
    expect(said).to.contain('Spilindex overschreden in juni 2026?');
    expect(said).to.contain('vanaf woensdag 1 juli 2026');
    expect(said).to.contain('Was: 1.200,00; Wordt: 1.224,00');
    expect(said).to.contain('Was: 600,00; Wordt: 612,00');
    expect(said).to.contain('Was: 90,00; Wordt: 91,80');
    expect(said).to.contain('art. 5').and.to.contain('Er is nog niets veranderd');
    expect(decisions()).to.deep.equal([]);
  });

  it('confirms once, names who did, and can be taken back; the past is added to, never rewritten', async () => {
    await talk.say('spilindex overschreden in juni 2026');
    const yes = talk.buttons().find(({ title }) => title === 'Bevestigen')!.action;
    expect(await talk.act(yes)).to.contain('De overschrijding van juni 2026 is bevestigd');
    expect(await talk.act(yes)).to.contain('is bevestigd');
    expect(decisions()).to.have.length(1);
    expect(decisions()[0]).to.deep.include({
      ...{ kind: 'crossing', effectiveFrom: '2026-07-01' },
      payload: { month: '2026-06', confirmed: true },
    });
    house.clock.now += 60_000;
    const again = await talk.say('spilindex overschreden in juni 2026');
    expect(again).to.contain('De overschrijding van juni 2026 terugnemen?');
    expect(again).to.contain('Was: 1.224,00; Wordt: 1.200,00');
    expect(await talk.press('Terugnemen')).to.contain('telt niet meer');
    expect(decisions().map(({ payload }) => payload)).to.deep.equal([
      { month: '2026-06', confirmed: true },
      { month: '2026-06', confirmed: false },
    ]);
    expect(await talk.press('Prijzen bekijken')).to.contain('teruggenomen');
  });

  it('is followed by the answers at once', async () => {
    const fee = () =>
      house.store.read((db) => {
        const [now, today] = [house.clock.now + 60_000, '2026-11-24'];
        return faqValues(content, db.facts(), { now, today, logsIn: false }).get('basicFeeFirst');
      });
    expect(fee()).to.equal('1.200 euro');
    await talk.say('spilindex overschreden in juni 2026');
    await talk.press('Bevestigen');
    expect(fee()).to.equal('1.224 euro');
  });

  it('refuses a month to come, one before the prices of the agreement, and one that does not exist', async () => {
    expect(await talk.say('bevestig overschrijding spilindex 12/2027')).to.contain(
      'december 2027 moet nog beginnen',
    );
    expect(await talk.say('bevestig overschrijding spilindex maart 2026')).to.contain(
      'telt dus niet mee',
    );
    const odd = { verb: 'showCrossing', month: '2026-13' } as const;
    expect(await talk.act(odd)).to.contain('In welke maand');
    expect(decisions()).to.deep.equal([]);
  });

  it('asks for the month when none is named, with what was reported', async () => {
    const said = await talk.say('bevestig overschrijding spilindex');
    expect(said).to.contain('In welke maand').and.to.contain('gemeld, nog niet bevestigd');
    expect(titles(talk)).to.include('juni 2026 bevestigen');
    await talk.press('juni 2026 bevestigen');
    expect(titles(talk)).to.include('Bevestigen');
  });

  it('is finance’s: a coach sees nothing, also with a forged card', async () => {
    const coach = house.talk('demo-els');
    expect(await coach.say('spilindex overschreden in juni 2026')).to.contain('voor finance');
    const what = { month: '2026-06', confirmed: true, seen: 0, submissionKey: 'forged' };
    const forged = { verb: 'confirmCrossing', ...what } as const;
    expect(parseCardSubmit(executeValue(forged)).kind).to.equal('ok');
    expect(await coach.act(forged)).to.contain('voor finance');
    expect(await coach.act({ verb: 'saveBilling', seen: 0, submissionKey: 'f' }, {})).to.contain(
      'voor finance',
    );
    expect(decisions()).to.deep.equal([]);
  });

  it('does not decide on what was not seen', async () => {
    await talk.say('spilindex overschreden in juni 2026');
    const yes = talk.buttons().find(({ title }) => title === 'Bevestigen')!.action;
    house.clock.now += 60_000;
    const other = house.talk();
    await other.say('spilindex overschreden in augustus 2026');
    await other.press('Bevestigen');
    expect(await talk.act(yes)).to.contain('Iemand anders veranderde intussen iets');
    expect(await talk.press('Bevestigen')).to.contain('juni 2026 is bevestigd');
  });

  it('takes amounts with a first day; refuses more than the agreement allows, with the article', async () => {
    await talk.say('bevestig overschrijding spilindex');
    await talk.press('Prijzen aanpassen');
    const refused = await talk.press(
      'Bewaren',
      form({ basicFirst: '1.200,01', extraHourly: '95' }),
    );
    expect(refused).to.contain('hoger dan mag volgens modelovereenkomst');
    expect(refused).to.contain('De prijs per uur is hoger');
    expect(fields(talk)).to.include({ basicFirst: '1.200,01', extraHourly: '95' });
    expect(await talk.press('Bewaren', form({ from: '2027-01-15' }))).to.contain('eerste dag');
    expect(await talk.press('Bewaren', form({ from: '2026-10-01' }))).to.contain('terugwerkende');
    expect(await talk.press('Bewaren', form({ basicLater: 'zeshonderd' }))).to.contain(
      'als bedrag',
    );
    expect(await talk.press('Bewaren', form({ method: 'gok' }))).to.contain('Kies hoe');
    expect(decisions()).to.deep.equal([]);
    const done = await talk.press('Bewaren', form({ basicFirst: '1.100' }));
    expect(done).to.contain('De nieuwe prijzen gelden vanaf januari 2027');
    const { tariffs } = house.store.read((db) => db.facts());
    expect(tariffs.amounts.at(-1)).to.include({ basicFirstCents: 110_000 });
    expect(tariffs.policies.at(-1)).to.include({ indexation: 'datedAmounts' });
  });

  it('is found by its own words too', async () => {
    for (const words of [
      'prijzen aanpassen',
      'ik wil de btw instellen',
      'facturatie-instellingen',
      'tarieven',
      'btw',
    ])
      expect(await talk.say(words), words).to.contain('Prijzen in november 2026');
  });

  it('settles VAT, a checked account and the prefix; what is empty stays unset', async () => {
    expect(await talk.say('bevestig overschrijding spilindex')).to.contain('VOORBEELD');
    await talk.press('Facturen instellen');
    const typed = { vat: 'exempt', bankAccount: 'BE68 5390 0754 7035', numberPrefix: '=cmd' };
    const wrong = await talk.press('Bewaren', typed);
    expect(wrong).to.contain('controlecijfers zijn fout').and.to.contain('hoogstens 8 letters');
    expect(fields(talk)).to.include(typed);
    const good = { vat: 'exempt', bankAccount: 'be68 5390 0754 7034', numberPrefix: 'imw' };
    const done = await talk.press('Bewaren', good);
    expect(done).to.contain('BE68 5390 0754 7034').and.to.contain('vrijgesteld van btw');
    expect(done).to.not.contain('VOORBEELD');
    const { billing } = house.store.read((db) => db.facts());
    expect(billing.at(-1)).to.include({ bankAccount: 'BE68539007547034', numberPrefix: 'IMW' });
  });

  it('takes one crossing of two who confirm it in one millisecond, also of one that ships as reported', async () => {
    const sofie = house.talk('demo-sofie');
    sofie.now = talk.now;
    for (const who of [talk, sofie]) await who.say('spilindex overschreden in juni 2026');
    await Promise.all([talk.press('Bevestigen'), sofie.press('Bevestigen')]);
    const crossings = house.store.read((db) => listDecisions(db, 'crossing'));
    expect(crossings).to.have.length(1);
    const facts = house.store.read((db) => db.facts().tariffs);
    expect(confirmedCrossings({ ...facts, knownAt: Infinity })).to.include('2026-06');
  });

  it('shows anew what another settled in the same millisecond', async () => {
    const sofie = house.talk('demo-sofie');
    sofie.now = talk.now;
    for (const who of [talk, sofie]) {
      await who.say('facturatie-instellingen');
      await who.press('Facturen instellen');
    }
    const typed = { vat: 'exempt', bankAccount: '', numberPrefix: 'imw' };
    expect(await talk.press('Bewaren', typed)).to.contain('IMW');
    const second = await sofie.press('Bewaren', { ...typed, numberPrefix: 'stad' });
    expect(second).to.contain('veranderde intussen iets');
    expect(house.store.read((db) => listDecisions(db, 'billing'))).to.have.length(1);
  });
});
