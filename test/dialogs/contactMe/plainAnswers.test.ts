// A name, a company or a role is an answer, however it sounds; a cry for help still gets the numbers first.
import { expect } from 'chai';
import { visitorHouse } from '../../support/visitorHouse.ts';

const CONTACT = 'neem contact met mij op';
const NUMBERS = 'Is er nu gevaar';

describe('what plainly answers a question of the contact form', () => {
  const own = visitorHouse(['actie-contact', 'actie-nieuwe-vraag']);
  const hearsAll = (...said: string[]): string => said.map((text) => own.talk.say(text)).at(-1)!;
  const toName = (text: string): string => hearsAll(CONTACT, 'werkgever', text);
  const toCompany = (text: string): string => hearsAll(CONTACT, 'werkgever', 'Jan Peeters', text);

  for (const name of [
    ...['Patrick', 'Rudi', 'anja', 'Jan Verdoodt', 'Jan Snijders', 'Jan Nood', 'ik ben Pierre'],
    ...['mijn naam is Rudi', 'patrick verdoodt', 'Patrick hier'],
  ])
    it(`takes "${name}" for a name`, () => {
      expect(toName(name)).to.include('Voor welk bedrijf?').and.not.include(NUMBERS);
    });

  it('gives the numbers for what may be both, and is not stuck', () => {
    expect(toName('jan nood')).to.include(NUMBERS).and.include('Voor welk bedrijf?');
  });

  for (const company of [
    ...['Bakkerij De Brand', 'bakkerij de brand', 'Brandweer Gent', 'Uitvaart Verdoodt'],
    ...['SOS Kinderdorpen', 'De Noodkreet vzw'],
  ])
    it(`takes "${company}" for a company`, () => {
      expect(toCompany(company)).to.include('Op welk telefoonnummer').and.not.include(NUMBERS);
    });

  for (const role of [
    ...['ik ben medewerker', 'ploegbaas', 'ik ben zijn vader', 'ik ben haar moeder'],
    ...['ik ben haar man', 'ik ben de moeder van Jonas', 'ik ben medewerker bij Colruyt'],
  ])
    it(`takes "${role}" for a role`, () => {
      expect(hearsAll(CONTACT, role)).to.include('Wat is uw naam?').and.not.include(NUMBERS);
    });

  for (const cry of [
    'ik wil niet meer leven',
    'mijn baas slaat mij',
    'er brandt iets',
    'ik ben bang',
  ])
    it(`hears "${cry}" whatever was asked`, () => {
      expect(hearsAll(CONTACT, cry)).to.match(/^\s*Is er nu gevaar/);
      expect(hearsAll('werkgever', cry)).to.match(/^\s*Is er nu gevaar/);
      expect(own.talk.text()).to.include('Wat is uw naam?');
      expect(hearsAll('Jan Peeters', cry)).to.match(/^\s*Is er nu gevaar/);
      expect(own.talk.text()).to.include('Voor welk bedrijf?');
    });

  it('hears a cry that only begins as a role or a company', () => {
    expect(hearsAll(CONTACT, 'ik ben zijn vader en hij slaat mij')).to.include(NUMBERS);
    expect(hearsAll('werkgever', 'Jan Peeters', 'brandweer bellen')).to.include(NUMBERS);
  });

  for (const employer of [
    ...[
      'ik ben HR-medewerker',
      'HR',
      'ik werk bij de hr van Colruyt',
      'personeelsdienst',
      'bakker',
    ],
    ...[
      'zelfstandige',
      'ik ben de boekhouder van een bakkerij',
      'zaakvoerder',
      'employer',
      'employeur',
    ],
  ])
    it(`takes "${employer}" for an employer`, () => {
      expect(hearsAll(CONTACT, employer)).to.include('Wat is uw naam?');
      const state = JSON.stringify(own.talk.memory.dialog?.state);
      expect(state).to.include('"role":"employer"').and.include('"name":null');
    });

  it('takes who works as a baker for an employee', () => {
    hearsAll(CONTACT, 'ik werk als bakker');
    expect(JSON.stringify(own.talk.memory.dialog?.state)).to.include('"role":"employee"');
  });

  for (const [no, said] of [
    ['non', 'Bellen of mailen is genoeg'],
    ['yes', 'Graag iemand ter plaatse'],
    ['oui', 'Graag iemand ter plaatse'],
  ] as const)
    it(`takes "${no}" for an answer`, () => {
      toCompany('Bakkerij X');
      expect(hearsAll('0475 12 34 56', no, 'premie')).to.include(said);
    });
});
