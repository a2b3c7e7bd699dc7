// "Wat kost dat?": a visitor and a colleague get the figures of the rules, whatever way they ask.
import { expect } from 'chai';
import { NEW_VISITOR } from '../../../dialogs/visitor/visitorMemory.ts';
import { decide } from '../../../src/content/decide.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import { visitorHouse } from '../../support/visitorHouse.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

/** Monday 23 November 2026: the crossing of June was told by then. */
const NOW = '2026-11-23T10:00:00+01:00';
const ONE_SENTENCE = 'wat kost dat voor 8 kwartalen vanaf januari 2027 met 10 uur extra?';

describe('a cost estimate', () => {
  const own = visitorHouse(
    ['prijs-basispakket', 'actie-kostenraming', 'eerste-kwartalen-tellen', 'wie-betaalt'],
    NOW,
  );

  it('is made of one sentence', () => {
    const said = own.talk.say(ONE_SENTENCE);
    // 5 × 1.200 + 3 × 600 + 10 × 90
    expect(said).to.include('Samen: 8.700,00 euro');
    expect(said).to.include('jan–mrt 2027').and.include('okt–dec 2028');
    expect(said).to.include('tariefversie 2026-04').and.include('zonder verdere indexering');
    expect(said).to.include('art. 5').and.include('vaste deel van de begeleidingspremie');
    expect(said).not.to.match(/btw/i);
    expect(own.talk.memory.dialog).to.equal(null);
  });

  for (const words of [
    'Wat kost dat?',
    'wat kost dat',
    'hoeveel gaat dat kosten?',
    'Wat kost het voor ons?',
  ]) {
    it(`is begun by "${words}" with nothing before it`, () => {
      const said = own.talk.say(words);
      expect(said).to.include('Wanneer start de begeleidingspremie?');
      expect(said)
        .to.include('kost 1.200 euro per kwartaal')
        .and.include('600 euro per kwartaal. Wat het');
    });
  }

  it('says the price before it asks anything, unless an estimate was asked for by name', () => {
    const price = /^Het basispakket kost 1\.200 euro.*Wanneer start/s;
    expect(own.talk.say('prijs?')).to.match(price);
    own.talk.say('laat maar');
    expect(own.talk.say('maak een kostenraming')).to.match(/^Wanneer start/);
  });

  it('is not begun by a question on a price that has a name, or after an answer that "dat" can mean', () => {
    expect(own.talk.say('wat kost het basispakket?')).to.include('1.200 euro');
    expect(own.talk.say('wat kost dat?')).not.to.include('Wanneer start de begeleidingspremie?');
  });

  it('asks what is missing, one at a time, with the usual answers as buttons', () => {
    expect(own.talk.say('maak een kostenraming')).to.include(
      'Wanneer start de begeleidingspremie?',
    );
    expect(own.talk.press('1 januari 2027')).to.include('Wanneer start de overeenkomst');
    expect(own.talk.press('Op dezelfde dag')).to.include('Voor hoeveel kwartalen');
    expect(own.talk.press('4 kwartalen (1 jaar)')).to.include('Hoeveel extra uren');
    expect(own.talk.press('Geen')).to.include('Samen: 4.800,00 euro');
  });

  for (const words of ['nog niet bekend', 'Weet ik nog niet.', 'dat weet ik niet', 'geen idee']) {
    it(`takes "${words}" for the button of that name`, () => {
      own.talk.say('maak een kostenraming');
      expect(own.talk.say(words)).to.include('Wanneer start de overeenkomst');
      own.talk.press('Op dezelfde dag');
      expect(own.talk.say(words))
        .to.include('Dat geeft niet')
        .and.include('Voor hoeveel kwartalen');
      own.talk.press('4 kwartalen (1 jaar)');
      expect(own.talk.say(words)).to.include('Dat geeft niet').and.include('Hoeveel extra uren');
      expect(own.talk.press('Geen')).to.include('Samen: 4.800,00 euro').and.include('jan–mrt 2027');
    });
  }

  it('says which option was chosen, and only that one', () => {
    own.talk.say('maak een kostenraming');
    const unknown = own.talk.press('Nog niet bekend');
    expect(unknown).to.include('U koos: Nog niet bekend.').and.not.include('1 januari 2027, ');
    own.talk.say('laat maar');
    own.talk.say('maak een kostenraming');
    expect(own.talk.press('1 januari 2027')).to.include('U koos: 1 januari 2027.');
  });

  it('does not hold a colleague who does not know the day yet', async () => {
    const colleague = own.house.talk();
    await colleague.say('maak een kostenraming');
    expect(await colleague.say('weet ik nog niet')).to.include('Wanneer start de overeenkomst');
  });

  it('is answered by typing too', () => {
    own.talk.say('bereken mijn kost');
    own.talk.say('volgend kwartaal');
    own.talk.say('op dezelfde dag');
    own.talk.say('twee jaar');
    expect(own.talk.say('vijf uur per kwartaal')).to.include('Samen: 11.400,00 euro');
  });

  it('says what the city still settles, and what it would change', () => {
    own.talk.say('raming voor 8 kwartalen, premie vanaf 1 januari 2026');
    own.talk.say('1 januari 2027');
    const said = own.talk.say('geen');
    // Four quarters of the premium are over: one at 1.200, seven at 600.
    expect(said).to.include('Samen: 5.400,00 euro').and.include('Te bevestigen door de stad');
    expect(said).to.include('Telt de stad vanaf de overeenkomst, dan is het samen 7.800,00 euro');
    expect(said).to.include('(juni 2026) is gemeld maar niet bevestigd');
    expect(said).to.include('dan is het samen 5.508,00 euro');
  });

  it('says clearly what cannot be', () => {
    own.talk.say('maak een kostenraming');
    expect(own.talk.say('gisteren misschien')).to.include('begrijp ik niet als dag');
    expect(own.talk.say('31 februari 2027')).to.include('bestaat niet');
    expect(own.talk.say('1 mei 2020')).to.include('sinds 1 juli 2023');
    expect(own.talk.say('1 mei 2040')).to.include('meer dan vijf jaar');
    own.talk.say('1 oktober 2026');
    expect(own.talk.say('1 oktober 2026')).to.include('al voorbij');
    own.talk.say('1 januari 2027');
    expect(own.talk.say('veel')).to.include('geen aantal kwartalen');
    expect(own.talk.say('0')).to.include('1 tot 40 hele kwartalen');
    expect(own.talk.say('200 kwartalen')).to.include('1 tot 40 hele kwartalen');
    expect(own.talk.say('2,5')).to.include('1 tot 40 hele kwartalen');
    own.talk.say('8');
    expect(own.talk.say('veel')).to.include('geen aantal uren');
    expect(own.talk.say('99999')).to.include('0 tot 1000 uur');
    expect(own.talk.say('10')).to.include('Samen:');
  });

  it('does not start an agreement before its premium', () => {
    own.talk.say('raming: premie vanaf april 2027, overeenkomst vanaf januari 2027');
    expect(own.talk.text()).to.include('pas starten als de premie is goedgekeurd');
    expect(own.talk.text()).to.include('Wanneer start de overeenkomst');
  });

  for (const words of ['toch 10 kwartalen', '10 kwartalen', 'doe maar 10 kwartalen'])
    it(`goes on from the last: "${words}"`, () => {
      own.talk.say(ONE_SENTENCE);
      expect(own.talk.say(words)).to.include('Samen: 9.900,00 euro');
    });

  it('hears "ramming"', () => {
    const asked =
      'ramming voor 8 kwartalen, premie en overeenkomst vanaf 1 januari 2027, geen extra uren';
    expect(own.talk.say(asked)).to.include('Samen: 7.800,00 euro');
  });

  it('does not take a question on quarters for another number of them', () => {
    own.talk.say(ONE_SENTENCE);
    expect(own.talk.say('wat na 5 kwartalen?')).not.to.include('Samen:');
  });

  it('takes no number of quarters or hours below zero', () => {
    own.talk.say('maak een kostenraming');
    own.talk.press('1 januari 2027');
    own.talk.press('Op dezelfde dag');
    expect(own.talk.say('-3')).to.include('Voor hoeveel kwartalen');
    own.talk.say('8');
    expect(own.talk.say('-10')).to.include('Dat is geen aantal uren');
  });

  it('goes on from the last: "en voor 12 kwartalen?"', () => {
    own.talk.say(ONE_SENTENCE);
    expect(own.talk.say('en voor 12 kwartalen?')).to.include('Samen: 11.100,00 euro');
    expect(own.talk.say('en zonder extra uren?')).to.include('Samen: 10.200,00 euro');
  });

  it('is changed in one form, which keeps what was filled in', () => {
    own.talk.say(ONE_SENTENCE);
    own.talk.press('Andere cijfers');
    const inputs = { premiumStart: '2027-01-01', agreementStart: '2027-01-01', extraHours: '' };
    const wrong = own.talk.press('Bereken de raming', { ...inputs, quarters: 'veel' });
    expect(wrong).to.include('"veel" is geen getal').and.include('Er is nog niets bewaard');
    expect(own.talk.press('Bereken de raming', { ...inputs, quarters: '41' })).to.include(
      '1 tot 40',
    );
    expect(own.talk.press('Bereken de raming', { ...inputs, quarters: '4' })).to.include(
      'Samen: 4.800,00 euro',
    );
  });

  it('is one estimate for a double click, also later', () => {
    own.talk.say(ONE_SENTENCE);
    own.talk.press('Andere cijfers');
    const button = own.talk.buttons().find(({ title }) => title === 'Bereken de raming')!;
    const inputs = { premiumStart: '2027-01-01', agreementStart: '2027-01-01', quarters: '4' };
    const first = /R-\w{4}-\w{4}/.exec(own.talk.act(button.action, inputs))?.[0];
    expect(own.talk.act(button.action, inputs)).to.equal('');
    own.talk.now += 60_000;
    expect(own.talk.act(button.action, inputs)).to.include(first);
  });

  it('comes back by its reference with the same figures, whatever was decided since', () => {
    const said = own.talk.say(ONE_SENTENCE);
    const reference = /R-\w{4}-\w{4}/.exec(said)![0];
    const decided = own.house.store.write((tx) =>
      decide(
        tx,
        { ...COMMAND_LINE, roles: new Set(['finance']) },
        { kind: 'crossing', month: '2026-06', confirmed: true },
      ),
    );
    expect(decided.kind).to.equal('decided');
    const other = new VisitorTalk(own.deps, NOW);
    expect(other.say(ONE_SENTENCE)).to.include('Samen: 8.874,00 euro');
    expect(other.say(`raming ${reference}`)).to.include('Samen: 8.700,00 euro');
    expect(
      other.say(`mag ik ${reference.toLowerCase().replaceAll('-', ' ')} nog eens zien`),
    ).to.include('Samen: 8.700,00 euro');
    expect(other.say('raming R-0000-0000')).to.include('ken ik niet');
  });

  it('is none when somebody asks whether it costs them anything', async () => {
    const asked = own.talk.say('kost mij dat iets?');
    expect(asked).to.include('De werkgever betaalt').and.not.include('Wanneer start');
    expect(own.talk.memory.dialog).to.equal(null);
    const colleague = own.house.talk();
    expect(await colleague.say('kost mij dat iets?')).to.include('De werkgever betaalt');
  });

  it('is left by "laat maar", and answers a question in between', () => {
    own.talk.say('maak een kostenraming');
    const between = own.talk.say('wat kost het basispakket?');
    expect(between).to.include('1.200 euro per kwartaal').and.include('We waren hier gebleven');
    expect(between).to.include('Wanneer start de begeleidingspremie?');
    expect(own.talk.say('laat maar')).to.include('we stoppen met de raming');
    expect(own.talk.memory).to.deep.include({ dialog: NEW_VISITOR.dialog });
  });

  it('begins with a line in the language of who asks in French or English', () => {
    expect(own.talk.say('can you make a cost estimate for two employees')).to.match(
      /^I understand your question[^]*Wanneer start de begeleidingspremie/,
    );
  });

  it('is made by a colleague for a caller as well', async () => {
    const colleague = own.house.talk();
    expect(await colleague.say('maak een raming voor 4 kwartalen vanaf januari 2027')).to.include(
      'Hoeveel extra uren',
    );
    expect(await colleague.say('geen'))
      .to.include('Raming R-')
      .and.include('je ziet dezelfde');
    expect(await colleague.say('en voor 8 kwartalen?')).to.include('Samen:');
  });
});
