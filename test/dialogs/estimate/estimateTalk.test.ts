// An estimate as people talk about it: ends, several people, what is not known, corrections and questions in between.
import { expect } from 'chai';
import { visitorHouse } from '../../support/visitorHouse.ts';

const NOW = '2026-11-23T10:00:00+01:00';
const WHOLE = 'raming vanaf 1 januari 2027 voor 2 jaar, geen extra';

describe('talk about a cost estimate', () => {
  const own = visitorHouse(
    [
      ...['prijs-basispakket', 'actie-kostenraming', 'wie-betaalt', 'premie-en-kost'],
      ...['dienst-uren', 'dienst-sluitingsdagen', 'meerdere-werknemers'],
    ],
    NOW,
  );
  const say = (...turns: string[]): string => turns.map((text) => own.talk.say(text)).at(-1)!;

  it('ends where it says, in as many quarters', () => {
    const told = say(
      'hoeveel kost begeleiding van 1 januari 2027 tot 31 december 2028, geen extra',
    );
    expect(told).to.include('Premie vanaf: 1 januari 2027').and.include('Samen: 7.800,00 euro');
    expect(told).to.include('okt–dec 2028').and.not.include('2029');
  });

  it('counts to the end also when the start is asked later', () => {
    const told = say(
      'raming tot eind 2028, zonder extra uren',
      '1 januari 2028',
      'op dezelfde dag',
    );
    expect(told).to.include('Samen: 4.800,00 euro');
  });

  it('asks for the period where a story only has years', () => {
    const story =
      'Lisa werkt hier al 5 jaar, wat kost de begeleiding vanaf 1 januari 2027, zonder extra uren?';
    expect(say(story)).to.include('Voor hoeveel kwartalen');
  });

  it('says at the top for whom it is, and what several cost together', () => {
    expect(say(WHOLE)).to.match(
      /^\s*Raming van de begeleiding\nDeze raming is voor één medewerker/,
    );
    const told = say('en voor 3 personen?');
    expect(told).to.include(
      'Voor 3 medewerkers met dezelfde begeleiding is het samen 23.400,00 euro',
    );
    expect(told).to.include('Samen voor één medewerker: 7.800,00 euro');
    expect(say('12 kwartalen')).to.include('Samen voor 3 medewerkers: 30.600,00 euro');
    expect(say('en voor één medewerker?')).to.include('Samen: 10.200,00 euro');
  });

  it('notes how many people there are where it asked something else', () => {
    expect(say('maak een kostenraming', 'ik heb 2 werknemers'))
      .to.include('wat het voor iedereen samen is')
      .and.include('Wanneer start de begeleidingspremie?')
      .and.not.include('begrijp ik niet');
    expect(say('1 januari 2027', 'op dezelfde dag', '4', 'geen')).to.include('9.600,00 euro');
  });

  it('says which start was assumed, also when it is shown again', () => {
    const told = say('raming', 'nog niet bekend', '1 april 2027', '8', 'geen');
    expect(told).to.include('Premie vanaf: 1 april 2027 (nog niet bekend, zo aangenomen)');
    expect(told)
      .to.match(/Overeenkomst vanaf: 1 april 2027\n/)
      .and.include('Nr.: 1; Kwartaal: apr–jun');
    const reference = /R-\w{4}-\w{4}/.exec(told)![0];
    expect(say(`raming ${reference}`)).to.include('zo aangenomen');
    expect(say('en als de premie op 1 januari 2027 start?')).not.to.include('zo aangenomen');
  });

  it('goes on when no start is known', () => {
    expect(say('raming', 'nog niet bekend', 'nog niet bekend')).to.include(
      'Voor hoeveel kwartalen',
    );
  });

  it('takes back the answer before', () => {
    const corrected = say('bereken de kost', '1 januari 2027', 'nee toch 1 april 2027');
    expect(corrected).to.include('Wanneer start de overeenkomst');
    expect(say('op dezelfde dag', '8', 'nee toch 4')).to.include('Hoeveel extra uren');
    const told = say('0');
    expect(told).to.include('Premie vanaf: 1 april 2027').and.include('Samen: 4.800,00 euro');
  });

  it('says of each error only what is wrong now', () => {
    say('raming', 'begin 2027', 'op dezelfde dag');
    expect(say('0')).to.include('1 tot 40 hele kwartalen');
    expect(say('100')).to.include('1 tot 40').and.not.include('Bewaar het eerst');
    expect(say('veel')).to.include('geen aantal kwartalen').and.not.include('1 tot 40');
    expect(say('8')).not.to.include('1 tot 40');
  });

  it('answers a question in between, and goes on', () => {
    const told = say('raming', 'en daarna?');
    expect(told).to.include('Daarna kost het 600 euro').and.include('We waren hier gebleven');
    expect(told).to.include('Wanneer start de begeleidingspremie?');
    expect(say('volgend jaar')).to.include('Wanneer start de overeenkomst');
  });

  it('is what "waar staat dat?" and "hoeveel krijg ik daarvan terug?" are about', () => {
    expect(say(WHOLE, 'waar staat dat?')).to.include('art. 5').and.include('1200 euro/kwartaal');
    expect(say(WHOLE, 'hoeveel krijg ik daarvan terug?')).to.include('begeleidingspremie');
  });

  it('and the calendar: a day that is named is answered first', () => {
    expect(say('is de dienst open op 25 december?')).to.match(
      /^\s*Op vrijdag 25 december 2026 is de dienst gesloten: Kerstmis\./,
    );
    expect(say('en maandag 30 november?')).to.match(
      /^\s*Op maandag 30 november 2026 is de dienst normaal open/,
    );
    expect(say('zijn jullie open op feestdagen'))
      .to.match(/De dienst is gesloten/)
      .and.not.include('Ja. De');
  });
});
