// One order about several files: done one after the other, said on the card, and none is lost.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('an order about several files', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  it('suspends at two employers one after the other, with the same days and reason', async () => {
    const first = await talk.say('schort Emre en Jonas op van 16 tot 20 november wegens vakantie');
    expect(first).to.contain(
      'Dit gaat alleen over Emre Yilmaz. Daarna kom ik terug op Jonas Verbeke.',
    );
    const second = await talk.say('ja');
    expect(second).to.contain('De opschorting is bewaard').and.contain('Emre Yilmaz');
    expect(second)
      .to.contain('Deze opschorting bewaren?')
      .and.contain(
        'Werknemer: Jonas Verbeke\nPeriode: maandag 16 november 2026 tot en met vrijdag 20',
      );
    expect(await talk.press('Bewaren')).to.contain('De opschorting is bewaard');
    const kept = house.deps.commitments.suspensions.current(house.who(), 'test');
    expect(
      kept.map((one) => [one.employeeName, one.from, one.to, one.reason]),
    ).to.have.deep.members([
      ['Emre Yilmaz', '2026-11-16', '2026-11-20', 'employeeAbsent'],
      ['Jonas Verbeke', '2026-11-16', '2026-11-20', 'employeeAbsent'],
    ]);
  });

  it('says what stays when the second is left', async () => {
    await talk.say('schort Emre en Jonas op van 16 tot 20 november wegens vakantie');
    await talk.say('ja');
    expect(await talk.say('laat maar')).to.contain('wat ik net bewaarde, blijft');
  });

  const orders: [string, [string, string][]][] = [
    [
      'draag Emre en Jonas over aan Tom',
      [
        ['Emre Yilmaz', 'Tom Claeys'],
        ['Jonas Verbeke', 'Tom Claeys'],
      ],
    ],
    [
      'draag Fatima en Jonas over aan Tom',
      [
        ['Fatima El Amrani', 'Tom Claeys'],
        ['Jonas Verbeke', 'Tom Claeys'],
      ],
    ],
    [
      'geef Kofi aan Nadia en Emre aan Tom',
      [
        ['Kofi Mensah', 'Nadia Benali'],
        ['Emre Yilmaz', 'Tom Claeys'],
      ],
    ],
    [
      'Nadia krijgt Kofi en Tom krijgt Emre',
      [
        ['Kofi Mensah', 'Nadia Benali'],
        ['Emre Yilmaz', 'Tom Claeys'],
      ],
    ],
  ];
  for (const [order, files] of orders) {
    it(`hands over each to whom it was said: ${order}`, async () => {
      let said = await talk.say(order);
      for (const [employee, to] of files) {
        expect(said).to.contain('Dit dossier overdragen?');
        expect(said).to.contain(`Werknemer: ${employee}\nNaar: ${to}`);
        said = await talk.say('ja');
        expect(said).to.contain('Het dossier is overgedragen');
      }
      expect(said).not.to.contain('Dit dossier overdragen?');
    });
  }

  it('tells of the end of the work of each', async () => {
    expect(await talk.say('Emre en Kofi zijn uit dienst sinds 2 november')).to.contain(
      'Dit gaat alleen over Emre Yilmaz. Daarna kom ik terug op Kofi Mensah.',
    );
    const second = await talk.say('ja');
    expect(second).to.contain('Het einde van het werk is bewaard');
    expect(second).to.contain('Medewerker: Kofi Mensah\nLaatste werkdag: maandag 2 november 2026');
  });

  it('says nothing of others for one file', async () => {
    expect(await talk.say('draag Emre over aan Tom')).not.to.contain('alleen over');
  });
});
