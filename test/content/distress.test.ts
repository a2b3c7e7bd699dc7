// Words of distress are found however they are typed; ordinary words are not.
import { expect } from 'chai';
import { resolve } from 'node:path';
import { distressFinder } from '../../src/content/distressSchema.ts';
import { loadContent } from '../../src/content/loadContent.ts';

const { distress } = loadContent(resolve(import.meta.dirname, '../../data'));
const isSaid = distressFinder(distress);

describe('words of distress', () => {
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
  ]) {
    it(`are not found in "${text}"`, () => expect(isSaid(text)).to.equal(false));
  }

  it('come with the emergency number first', () => {
    expect(distress.numbers[0]?.number).to.equal('112');
    expect(distress.status).to.equal('te bevestigen door de stad');
  });
});
