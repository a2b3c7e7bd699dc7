// What points at somebody is taken out of a question before it is kept; what it asks stays.
import { expect } from 'chai';
import { knownNames, withoutPeople } from '../../src/language/withoutPeople.ts';

const known = knownNames([
  'Jonas Verbeke',
  'Xhelilaj Krasniqi',
  'Els Roos',
  'Bakkerij De Smet',
  'Het Zoute Boontje',
  'Interim Plus',
]);
const TERMS = new Set(
  'premie vdab imw gent vlaanderen interim ondersteuningsplan werkgever begeleidingspremie wewis parking brussel coach kwartaal'.split(
    ' ',
  ),
);
const kept = (text: string): string => withoutPeople(text, known, (word) => TERMS.has(word));

describe('what is taken out of a question before it is kept', () => {
  const TAKEN: readonly (readonly [string, string])[] = [
    // names of the records, whole and in part, in any case
    ['krijgt Jonas Verbeke een premie?', 'krijgt [naam] een premie?'],
    ['krijgt jonas een premie', 'krijgt [naam] een premie'],
    ['mag verbeke thuis werken', 'mag [naam] thuis werken'],
    ['wanneer komt xhelilaj', 'wanneer komt [naam]'],
    ['wanneer komt xhelilai', 'wanneer komt [naam]'],
    ["wat is Jonas' loon", 'wat is [naam] loon'],
    ['Bakkerij De Smet wil een premie', '[naam] wil een premie'],
    ['bakkerij de smet wil een premie', '[naam] wil een premie'],
    ['hoe zit het bij Het Zoute Boontje', 'hoe zit het bij [naam]'],
    ['J. Verbeke vraagt dit', '[naam] vraagt dit'],
    ['Jonas V. vraagt dit', '[naam]. vraagt dit'],
    // names of nobody we know
    ['mijn werknemer Fatima is zwanger', 'mijn werknemer [naam] is zwanger'],
    ['kan fatima el amrani starten', 'kan [naam] starten'],
    ['werkt jan de smet hier', 'werkt [naam] hier'],
    ['mevrouw vandersnickt vraagt parking', 'mevrouw [naam] vraagt parking'],
    ['wij werken met Tuinzorgers samen', 'wij werken met [naam] samen'],
    ['ik ben Oyelaran en zoek werk', 'ik ben [naam] en zoek werk'],
    ['Oyelaran wil stoppen', '[naam] wil stoppen'],
    ['MAG FATIMA VROEGER STOPPEN', 'MAG [naam] VROEGER STOPPEN'],
    // numbers and addresses
    ['mail naar jan.peeters@bakkerij.be aub', 'mail naar [e-mail] aub'],
    ['bel mij op 0470 12 34 56', 'bel mij op [telefoon]'],
    ['bel mij op +32 470/12.34.56 vandaag', 'bel mij op [telefoon] vandaag'],
    ['bel 09 210 10 10', 'bel [telefoon]'],
    ['bel 09/210.10.10', 'bel [telefoon]'],
    ['storten op BE68 5390 0754 7034?', 'storten op [rekening]?'],
    ['storten op be68539007547034?', 'storten op [rekening]?'],
    ['ons nummer is 0207.451.227', 'ons nummer is [ondernemingsnummer]'],
    ['KBO 0207451227 klopt dat', 'KBO [ondernemingsnummer] klopt dat'],
    ['BE0207451227', '[ondernemingsnummer]'],
    ['rijksnummer 85.07.30-033.28', 'rijksnummer [nummer]'],
    ['geboren op 12/03/1985', 'geboren op [nummer]'],
    ['dossier SO-2026-0012', 'dossier [nummer]'],
    ['factuur +++123/4567/89002+++', 'factuur [nummer]'],
    ['ik woon Kerkstraat 12, 9000 Gent', 'ik woon [adres]'],
    ['in de kerkstraat 12 bus 3', 'in de [adres]'],
    ['op de Grote Markt 5', 'op de [adres]'],
    ['wij zitten in 9032 Wondelgem', 'wij zitten in [adres]'],
    ['zie www.bakkerij-peeters.be', 'zie [link]'],
  ];
  for (const [said, left] of TAKEN) {
    it(`“${said}”`, () => expect(kept(said)).to.equal(left));
  }

  const LEFT: readonly string[] = [
    'Hoeveel kost het basispakket per kwartaal?',
    'wat kost 5 uur extra',
    'is er een premie van 1.200 euro',
    'wat zegt art. 5 van de overeenkomst',
    'hoeveel werkdagen zijn er in 2026',
    'geldt dat ook voor interim?',
    'Mag ik parkeren in Gent?',
    'Wie beslist, VDAB of WEWIS?',
    'moet ik daarvoor naar Brussel',
    'mijn werknemer heeft een bloem gekregen',
    'de eerste 5 kwartalen of 2 jaar, 50 % van het loon',
    'staat dat op straat',
    'kan ik iemand ontslaan om dringende reden',
    'ik ben werkgever-coach',
    'Kilometervergoeding?',
    'hoe lang duurt de opzeg, 2 maanden?',
    'is de bakker ook een werkgever',
  ];
  for (const said of LEFT) {
    it(`leaves “${said}” as it is`, () => expect(kept(said)).to.equal(said));
  }

  it('keeps at most 500 characters', () => {
    expect(kept('vraag '.repeat(400)).length).to.be.at.most(500);
  });
});
