// Words of distress are found however they are typed; ordinary words are not.
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDistressExamples } from '../../src/commands/trainIntents/readExamples.ts';
import { distressFinder } from '../../src/language/index.ts';
import { learntFrom } from '../../src/language/distressModel.ts';
import { loadContent } from '../../src/content/loadContent.ts';

const { distress } = loadContent(resolve(import.meta.dirname, '../../data'));
const heard = distressFinder(distress);
const isSaid = (text: string): boolean => heard(text) !== 'none';

/**
 * Of a writer who saw neither phrases nor examples, and hid the trouble well. Floors, so that nothing is lost
 * unnoticed; 95 and 94 of 100 were measured on 2026-11-22 (85 and 96 with half the examples, 16 and 92 with phrases alone).
 */
const LEAST_URGENT = 0.93;
const LEAST_CALM = 0.92;
const fresh = sentencesIn('distressSentences.json');
/** Two other writers, later; 366 of their 860 are learnt since: 268 of 270 and 10 of 590 were heard on 2026-11-23. */
const plainer = sentencesIn('distressWriters.json');

function sentencesIn(file: string): Record<'urgent' | 'calm', string[]> {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

describe('words of distress', () => {
  it('were learnt from the sentences that stand in data (else: npm run train-intents)', () => {
    const language = resolve(import.meta.dirname, '../../data/language');
    expect(learntFrom).to.equal(readDistressExamples(language, []).digest);
  });

  it('are heard in sentences of a writer who saw none of the examples', () => {
    const heard = fresh.urgent.filter(isSaid).length;
    expect(heard / fresh.urgent.length).to.be.at.least(LEAST_URGENT);
  });

  it('are heard in cries for help of two others, and seldom in what only sounds like them', () => {
    expect(plainer.urgent.filter(isSaid)).to.have.length.at.least(266);
    expect(plainer.calm.filter(isSaid)).to.have.length.at.most(17);
  });

  it('are not heard in alarming words of that writer that mean nothing of the kind', () => {
    const calm = fresh.calm.filter((text) => !isSaid(text)).length;
    expect(calm / fresh.calm.length).to.be.at.least(LEAST_CALM);
  });

  for (const text of [
    'Fatima belde, het loopt mis',
    "'t loopt daar mis",
    'Jonas spreekt over ZELFMOORD',
    'hij wil niet meer  leven',
    'hij werd geïntimideerd',
    'er was een arbeidsongeval',
    'een ongeluk met de snijmachine',
    'hij dreigt met geweld',
    'Jonas zegt dat hij er een einde aan wil maken',
    'ze heeft zich iets aangedaan',
    'hij wil niet meer verder leven',
    'ze wordt gestalkt',
    'er is een accident gebeurd met de heftruck',
    'het loopt volledig uit de hand',
    'mijn collega zegt dat ze niet meer wil leven',
    'kzie het nie meer zitten',
    'hij denkt eraan om voor de trein te springen',
    'de chef zit met zijn handen aan mij',
    'ze wordt elke dag gepest door twee collega’s',
    'hij is van de ladder gevallen en beweegt niet',
    'er is net een ongeval gebeurd, wat is mijn verzekering',
    'vorig jaar was er een ongeval en nu ligt er weer iemand bewusteloos',
    'niemand gewond maar hij dreigt met een mes',
    'il veut se tuer',
    'he wants to die',
    'my colleague is bleeding',
    'Luc belde: er is iemand gevallen en hij beweegt niet meer',
    'Emre belde huilend, hij wil niet meer leven',
    'Jan bloedt',
    'waarom leef ik nog',
    'het gaat niet goed met mij',
    'mijn werknemer is gevallen en kan niet recht',
    'ik steek die coach overhoop',
    'Luc belde in paniek',
    'net belde Luc overstuur',
    'Emre huilde en belde net',
    'hij belt mij opnieuw',
    'Luc belde net, help',
    'Tom belde de politie',
    'Emre belde de zelfmoordlijn',
    'hij dreigt met de vakbond en met een mes',
    'hij dreigt met een rechtszaak en met een pistool',
    'de chef dreigt met ontslag als ik hem niet kus',
    'hij dreigt met zelfmoord na zijn ontslag',
    'hij dreigt ontslag te nemen en dan uit het leven te stappen',
    'godverdomme hij slaat mij',
    'ik word hier gek van de pijn',
    'Jonas wil dood',
  ]) {
    it(`are found in "${text}"`, () => expect(isSaid(text)).to.equal(true));
  }

  for (const text of [
    'gisteren bij De Smet geweest van 14u tot 15u',
    'hij is wat ongelukkig met zijn uren',
    'hij dreigt te laat te komen',
    'ik heb Jonas gebeld',
    'help',
    'het einde van de opleiding',
    'hij heeft zich verslapen',
    'de machine loopt mis',
    'het loopt mis met de facturatie',
    'vorig jaar was er een ongeval',
    'wie betaalt de arbeidsongevallenverzekering',
    'polis arbeidsongevallen maatwerker',
    'wat als er een ongeval gebeurt op de werkvloer',
    'er is gelukkig niemand gewond',
    'hij kan sinds zijn ongeval niet meer lang staan',
    'geven jullie een opleiding over agressie',
    'hij doet dat geweldig goed',
    'misbruik van de premie, wat dan',
    'attest van heftruckchauffeur',
    'de begeleiding loopt goed',
    'ik ben Patrick',
    'Patrick Maes',
    'Jan Snijders',
    'ploegbaas',
    'ik ben zijn vader',
    'ik ben medewerker',
    'Luc Pauwels belde net',
    'wim belde net',
    'Dirk belde',
    'Rachid Azzouz heeft daarnet gebeld',
    'daarnet belde Luc',
    'iemand belde',
    'Emre belde net, alles ok',
    'Luc belde om 14u30',
    'godverdomme zeg',
    'ik word hier gek van',
    'Jonas wil dood materiaal wegdoen',
    'Mijn medewerkster is zwanger, hoelang mag ze nog staand werk doen?',
    "mag een zwangere werkneemster 's nachts werken?",
    'onze poetsvrouw is zwanger en moet veel heffen, wat nu',
    'Zeg aan mijn coach dat ik vandaag niet kan komen',
    'mijn werkneemster dreigt met de arbeidsrechtbank na haar C4, maak ik kans om te winnen?',
    'hij dreigt met een advocaat',
    'ze dreigt met ontslag',
    'Emre dreigt ermee op te stappen',
  ]) {
    it(`are not found in "${text}"`, () => expect(isSaid(text)).to.equal(false));
  }

  // Said with words of our own trade, and never learnt: coach, begeleider, werkvloer, plan.
  for (const text of [
    'mijn collega-coach slaat mij, wie kan ik bellen',
    'zij is zwanger en verliest bloed',
    'ik ben zwanger en mijn man slaat mij',
    'zeg aan mijn coach dat ik vandaag niet kan komen, mijn vader slaat mij',
    'mijn collega-coach zit aan mij tijdens het werk',
    'de begeleider heeft mij vastgepakt en ik durf niet meer te komen',
    'de collega-coach wordt elke dag uitgescholden en vernederd door de chef',
    'ze is in elkaar gezakt op de werkvloer, komt de coach',
    'the employee said he wants to end it all, can the coach come today',
    'mijn baas sluit mij op in de koelcel als ik traag ben, mag dat',
    'hij heeft pillen geslikt op het toilet, binnen hoeveel tijd is de begeleider op de werkvloer',
    'een klant bedreigt onze medewerker, wat doet de begeleider',
  ]) {
    it(`are found in "${text}"`, () => expect(isSaid(text)).to.equal(true));
  }

  it('come with the emergency number first', () => {
    expect(distress.numbers[0]?.number).to.equal('112');
    expect(distress.status).to.equal('te bevestigen door de stad');
  });
});
