// A day that does not exist: said to be so in every dialog, nothing that was said before is lost, and it is asked again.
import { expect } from 'chai';
import { noDayIn } from '../../dialogs/typedDay.ts';
import { NOW, openHouse, type TestHouse } from '../support/house.ts';
import { VisitorTalk } from '../support/visitorTalk.ts';

describe('a day that does not exist', function () {
  this.timeout(120_000);
  let house: TestHouse;
  before(() => {
    house = openHouse();
  });
  after(() => house.close());

  it('a year that nobody means is said back, and is not left out', async () => {
    const said = (text: string) => house.talk().say(text);
    expect(await said('9 november 1926 bij Jonas geweest 1u')).to.contain(
      '1926 is te lang geleden',
    );
    expect(await said('20 november 1999 bij Jonas geweest 1u')).to.contain(
      '1999 is te lang geleden',
    );
    expect(await said('ik ben afwezig van 1/1/9999 tot 31/12/9999')).to.contain(
      'Die datum bestaat niet',
    );
  });

  it('a year behind a month, week or quarter that is none is said back, and no other is taken', async () => {
    const said = (text: string) => house.talk().say(text);
    for (const text of [
      'facturatie december 9999',
      'facturatie 12/9999',
      'facturatie december van 20266',
      'facturen van december 1850',
      'spilindex overschreden in juni 20226',
      'weekoverzicht week 46 9999',
    ])
      expect(await said(text), text).to.match(
        /^Het jaar \d{4,5} ken ik niet\. .*"november 2026"\.$/,
      );
    for (const text of ['facturatie 2025', 'facturatie volgend jaar', 'facturatie 9999'])
      expect(await said(text), text).to.contain('Welke maand');
    expect(await said('facturatie november 2026')).to.contain('Facturatie november 2026');
    expect(await said('weekoverzicht week 45 van 2026')).to.contain('Overzicht van week 45');
    for (const year of ['1990', '9999'])
      expect(await said(`sluitingsdagen ${year}`)).to.contain(
        `De sluitingsdagen van ${year} liggen te ver weg`,
      );
  });

  it('is found as typed, among days and numbers that do exist', () => {
    for (const [text, typed] of [
      ['op 30/2', '30/2'],
      ['van 30/11 tot 31/11', '31/11'],
      ['30 februari graag', '30 februari'],
      ['31-11-2026', '31-11-2026'],
      ['29/2/2027', '29/2/2027'],
      ['32/11', '32/11'],
      ['29/2', null],
      ['28/2 en 31/12/2026', null],
      ['30 uur', null],
      ['1/2 uur, 3/4 van de tijd', null],
      ['129/11 stuks', null],
      ['IMW-2026-30-2', null],
    ] as const)
      expect(noDayIn(text), text).to.equal(typed);
  });

  const dialogs: readonly (readonly [begin: string, day: string, again: string])[] = [
    ['bezoek bij Jonas', '30/2', 'Welke dag was het?'],
    ['plan een bezoek bij Jonas', '31/11', 'Welke dag spreken jullie af?'],
    ['ik ben afwezig', '31/11', 'Vanaf welke dag ben je afwezig?'],
    [
      'opzeg van Jonas door de werkgever',
      '30 februari',
      'Op welke dag kwam de schriftelijke opzeg?',
    ],
    ['VDAB ingelicht over Jonas', '31/9', 'Op welke dag is VDAB ingelicht?'],
    ['draag Jonas over aan Els', 'vanaf 31/11', 'Dit dossier overdragen?'],
  ];
  for (const [begin, day, again] of dialogs)
    it(`answers "${begin}"`, async () => {
      const talk = house.talk();
      await talk.say(begin);
      const told = await talk.say(day);
      expect(told).to.contain('bestaat niet').and.contain(again);
      expect(told).not.to.contain('begrijp ik niet');
    });

  it('is told in the first sentence too, also where that could go on without a day', async () => {
    for (const [words, goesOn] of [
      ['de werkgever zegt de overeenkomst van Jonas op op 30/2', 'schriftelijke opzeg?'],
      ['premie van Jonas wijzigt vanaf 1/11, goedgekeurd op 31/9', 'keurde WEWIS dat goed?'],
      ['ik ben ziek van 30/11 tot 31/11', 'afwezig'],
      ['draag Jonas over aan Els vanaf 31/11', 'Dit dossier overdragen?'],
      ['op eenendertig november een uur bij Jonas', 'Welke dag was het?'],
    ] as const)
      expect(await house.talk().say(words), words)
        .to.match(/bestaat niet[^]*/)
        .and.contain(goesOn);
    const visitor = new VisitorTalk(house.deps, NOW);
    expect(visitor.say('kan iemand mij bellen op 31/11?')).to.contain('"31/11" bestaat niet');
  });

  it('is no matter where any words are the answer', async () => {
    const talk = house.talk();
    await talk.say('Els wordt collega-coach');
    await talk.say('laat maar');
    expect(await talk.say('dank u, tot 31/12')).not.to.contain('bestaat niet');
  });
});
