// What sentences say about an estimate: starts and ends, periods and stories, people, and what is no answer.
import { expect } from 'chai';
import { correctedTo, correctsAnswer } from '../../../dialogs/estimate/corrects.ts';
import {
  answersEstimate,
  quartersAnswered,
  saidEstimate,
} from '../../../dialogs/estimate/estimateWords.ts';
import { saysUnknownYet } from '../../../dialogs/estimate/saysUnknownYet.ts';

const TODAY = '2026-11-23';
const said = (text: string) => saidEstimate(text, TODAY);

describe('an end in an estimate', () => {
  const ends: readonly (readonly [string, string, string])[] = [
    ['van 1 januari 2027 tot 31 december 2028', '2027-01-01', '2028-Q4'],
    ['vanaf 1/1/2027 t/m 31/12/2028', '2027-01-01', '2028-Q4'],
    ['1 januari 2027 - 31 december 2028', '2027-01-01', '2028-Q4'],
    ['van 1 januari 2027 tot 1 januari 2029', '2027-01-01', '2028-Q4'],
    ['van 1 januari 2027 tot en met 1 januari 2029', '2027-01-01', '2029-Q1'],
    ['van januari tot december 2028', '2028-01-01', '2028-Q4'],
    ['van 1 oktober 2027 tot 31 maart', '2027-10-01', '2028-Q1'],
    ['vanaf april 2027 tot eind 2028', '2027-04-01', '2028-Q4'],
    ['vanaf april 2027 tot en met 2028', '2027-04-01', '2028-Q4'],
    ['vanaf april 2027 tot 2029', '2027-04-01', '2028-Q4'],
    ['vanaf april 2027 tot midden 2028', '2027-04-01', '2028-Q2'],
  ];
  for (const [text, start, until] of ends)
    it(`is heard in "${text}"`, () => {
      expect(said(text)).to.deep.include({ premiumStart: start, agreementStart: start, until });
    });

  it('is no end of what lies behind, and two starts stay two starts', () => {
    expect(said('tot nu toe was er geen coach').until).to.equal(undefined);
    expect(said('premie vanaf januari 2027, overeenkomst vanaf maart 2027')).to.deep.include({
      ...{ premiumStart: '2027-01-01', agreementStart: '2027-03-01' },
    });
  });
});

describe('a length in an estimate', () => {
  for (const [text, quarters] of [
    ['raming voor 2 jaar', 8],
    ['raming van 18 maanden', 6],
    ['raming 2 jaar, zonder extra', 8],
    ['wat kost een begeleiding van twee jaar', 8],
    ['gedurende anderhalf jaar', 6],
    ['een half jaar', 2],
    ['de looptijd is 3 jaar', 12],
    ['Lisa werkt hier al 5 jaar, wat kost de begeleiding voor 2 jaar', 8],
  ] as const)
    it(`is a period in "${text}"`, () => expect(said(text).quarters).to.equal(quarters));

  for (const text of [
    'Lisa werkt hier al 5 jaar, wat kost de begeleiding',
    'wij hebben 10 jaar ervaring',
    'Lisa is 24 jaar',
    'een jongen van 19 jaar',
    'het meisje is 19 jaar',
    'wij bestaan al meer dan twintig jaar',
    'hij werkt hier 18 maanden',
    'ze was 3 jaar geleden ziek',
    'sinds vorig jaar',
  ])
    it(`is none in "${text}"`, () => expect(said(text).quarters).to.equal(undefined));

  it('that answers the question is taken', () => {
    expect(quartersAnswered('dat is 2 jaar')).to.equal(8);
    expect(quartersAnswered('acht')).to.equal(8);
  });

  it('of the work itself is no extra work', () => {
    expect(said('hij werkt 20 uur per week').extra).to.equal(undefined);
    expect(said('met 10 uur extra').extra?.minutes).to.equal(600);
  });
});

describe('people in an estimate', () => {
  for (const [text, people] of [
    ['raming voor 3 werknemers', 3],
    ['en voor drie personen?', 3],
    ['ik heb 2 werknemers', 2],
    ['en voor één medewerker?', 1],
    ['a cost estimate for two employees', 2],
    ['wij zijn een bedrijf met 50 werknemers', undefined],
    ['voor een medewerker', undefined],
    ['één van mijn 12 werknemers', undefined],
  ] as const)
    it(`are ${people ?? 'not counted'} in "${text}"`, () =>
      expect(said(text).people).to.equal(people));
});

describe('an answer in an estimate', () => {
  for (const [text, date] of [
    ['begin 2027', '2027-01-01'],
    ['half 2027', '2027-07-01'],
    ['midden 2027', '2027-07-01'],
    ['eind volgend jaar', '2027-10-01'],
    ['volgend jaar', '2027-01-01'],
    ['in 2027', '2027-01-01'],
    ['2027', '2027-01-01'],
    ['over drie maanden', '2027-02-01'],
    ['het voorjaar van 2027', '2027-04-01'],
  ] as const)
    it(`"${text}" is a day`, () => {
      expect(said(text).premiumStart).to.equal(date);
      expect(answersEstimate(text, 'date')).to.equal(true);
    });

  it('is no day in a question, or where something else is asked', () => {
    expect(answersEstimate('kan het ook in 2027?', 'date')).to.equal(false);
    expect(answersEstimate('begin 2027', 'duration')).to.equal(false);
    expect(answersEstimate('begin opnieuw', 'date')).to.equal(false);
  });

  for (const text of [
    'we hebben de premie nog niet',
    'nog geen overeenkomst',
    'de premie is nog niet goedgekeurd',
    'dat moeten we nog aanvragen',
    'weet ik nog niet',
  ])
    it(`"${text}" says that it is not known yet`, () =>
      expect(saysUnknownYet(text)).to.equal(true));

  for (const text of [
    'de premie start op 1 april 2027, nog niet vroeger',
    'is de premie nog niet goedgekeurd?',
    'volgend kwartaal',
  ])
    it(`"${text}" does not`, () => expect(saysUnknownYet(text)).to.equal(false));

  it('is taken back by words that correct', () => {
    expect(correctsAnswer('nee toch 1 april 2027')).to.equal(true);
    expect(correctsAnswer('sorry, ik bedoel 12')).to.equal(true);
    expect(correctsAnswer('nee, 1 april 2027')).to.equal(false);
    expect(correctedTo('nee toch 12')).to.equal('12');
  });
});
