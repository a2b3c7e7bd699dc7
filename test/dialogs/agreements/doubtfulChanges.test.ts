// A change of a file that cannot be, or that is odd: said before anybody is asked to confirm it.
import { expect } from 'chai';
import { premiumWarnings } from '../../../dialogs/agreements/changes/premiumWarnings.ts';
import type { Turn } from '../../../dialogs/dialog.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('a doubtful change of a file', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  it('what has still to come is refused before it is read back, for the day that it is about', async () => {
    const notice = 'de werkgever zegt de overeenkomst van Jonas op op';
    const told = await talk.say(`${notice} 20/11`);
    expect(told).to.contain('vrijdag 20 november 2026 moet nog komen');
    expect(told)
      .to.contain('Op welke dag kwam de schriftelijke opzeg?')
      .and.not.contain('bewaren?');
    expect(await talk.say('13/11'), 'today').to.contain('Deze opzeg bewaren?');
    await talk.say('laat maar');
    const premium = 'premie van Jonas wijzigt vanaf 1/11 naar 1500 euro, goedgekeurd op';
    expect(await talk.say(`${premium} 20/11`)).to.contain('als WEWIS ze goedgekeurd heeft');
    expect(await talk.say('10/11'))
      .to.contain('Goedgekeurd door WEWIS: dinsdag 10 november 2026')
      .and.contain('Vanaf: zondag 1 november 2026');
    await talk.say('laat maar');
    expect(await talk.say('VDAB ingelicht over Jonas op 20/11')).to.contain('moet nog komen');
    expect(await talk.say('12/11')).to.contain('Ingelicht op: donderdag 12 november 2026');
    await talk.say('laat maar');
    expect(await talk.say(`${notice} 1/5/2026`)).to.contain('voor het begin van de overeenkomst');
  });

  it('a premium that begins in the past says so, and what the next run makes of it', async () => {
    const past = await talk.say(
      'premie van Jonas wijzigt vanaf 1/11 naar 1500 euro, goedgekeurd op 10/11',
    );
    expect(past)
      .to.contain('na het begin op zondag 1 november 2026')
      .and.contain('begint in het verleden')
      .and.contain('verandert niets: de prijs volgt het begin van de eerste premie');
    await talk.say('laat maar');
    const ahead = await talk.say(
      'premie van Jonas wijzigt vanaf 1/12 naar 1500 euro, goedgekeurd op 10/11',
    );
    expect(ahead).to.contain('dinsdag 1 december 2026').and.not.contain('Let op');
    await talk.say('laat maar');
    const agreementId = house.deps.agreements
      .list(house.who())
      .find((one) => one.employeeName === 'Jonas Verbeke')!.id;
    const file = house.deps.agreements.file(house.who(), agreementId, 'test')!;
    const change = {
      ...({ kind: 'premiumChange', agreementId, years: 2, quarterCents: null } as const),
      ...{ from: '2026-10-01', approvedOn: '2026-09-10' },
    };
    const turn = { who: house.who(), now: talk.now, today: '2026-11-13' } as Turn;
    const told = premiumWarnings(change, { ...file, premiums: [] }, turn, house.deps);
    expect(told.join(' '), 'nothing was billed without a premium').to.match(
      /volgende facturaties van dit kwartaal rekenen dan ook: .*kwartaal 1 van de premie/,
    );
  });
});
