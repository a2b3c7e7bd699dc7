// How the answers are written: numbers from placeholders, literal passages, short, in the right form of address.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { LINK_LIFE_MS } from '../../src/bot/downloads.ts';
import { faqPlaceholders } from '../../src/content/faqValues.ts';
import { placeholdersFor, writtenFigures } from '../../src/content/writtenFigures.ts';
import {
  CHECKED_PASSAGES,
  content,
  filled,
  passageDigest,
  passagesOf,
  shippedAnswers,
  toldAnswers,
  valuesOn,
} from './shippedAnswers.ts';

const DAY = '2026-11-21';
const MAX_WORDS = 90;
const MAX_FIRST_WORDS = 45;

/** By answer: what is written out on purpose, and is no setting. */
const LITERAL: Readonly<Record<string, readonly string[]>> = {
  // Figures of the moment that the sources describe.
  'advies-ambitie-middelen': ['2023', '2028', '2019', '2017', '2020'],
  'imw-cijfers-sociale-economie': ['2020', '1.077,8 VTE', '130,3 VTE'],
  'imw-cijfers-wachtrij': ['twee jaar'],
  'overgang-organisaties-gent': ['137,3 VTE', '86,3 VTE'],
  // What an advice said of a draft.
  'premie-ondersteuningspremie': ['75 %'],
  // Names and dates of laws and decisions.
  'interim-gebruiker': ['1987'],
  'model-goedkeuring': ['2026', '2017'],
  // What a quarter, a year and an example are.
  'prijs-basispakket': ['drie maanden'],
  'kost-per-jaar': ['Vier kwartalen', 'acht kwartalen'],
  'staf-weekoverzicht': ['acht weken'],
  'staf-spilindex': ['2026'],
};

describe('how the answers are written', () => {
  const values = valuesOn(DAY);
  const told = toldAnswers();
  const texts = told.map((file) => ({ ...file, text: filled(file.answer, values) }));

  it('amounts, shares, terms and dates come from placeholders', () => {
    const bare = told.flatMap(({ id, answer }) =>
      writtenFigures(answer)
        .filter((found) => !LITERAL[id]?.includes(found))
        .map((found) => `${id}: “${found}”`),
    );
    expect(bare, 'use a placeholder, or say in LITERAL why not').to.deep.equal([]);
  });

  it('a figure that is written out is told apart, with the placeholder that says the same', () => {
    const named = (answer: string): string[][] =>
      writtenFigures(answer).map((figure) => [figure, ...placeholdersFor(figure, values)]);
    expect(named('Het kost 1.200 euro, dus € 1.200, met {{paymentDays}} dagen.')).to.deep.equal([
      ['€ 1.200', 'basicFeeFirst'],
      ['1.200 euro', 'basicFeeFirst'],
    ]);
    expect(named('Betaal binnen 30 dagen; ook 3 maanden vooraf kan.')).to.deep.equal([
      ['30 dagen', 'paymentDays', 'transcriptDays'],
      ['3 maanden', 'supportPlanMonths'],
    ]);
    expect(named('Volgens SERV (2021) is dat goed, voor 2 van de 3.')).to.deep.equal([]);
  });

  it('no literal exception is left over', () => {
    const left = Object.entries(LITERAL).flatMap(([id, literals]) => {
      const answer = told.find((file) => file.id === id)?.answer.replace(/\s+/g, ' ') ?? '';
      return literals.filter((one) => !answer.includes(one)).map((one) => `${id}: “${one}”`);
    });
    expect(left).to.deep.equal([]);
  });

  it('every placeholder is filled, whatever the day, and follows what it stands for', () => {
    for (const day of [DAY, '2023-01-01', '2031-06-30']) {
      for (const [name, value] of valuesOn(day)) {
        expect(value, `${name} on ${day}`).to.not.match(/^\s*$|undefined|NaN|null/);
      }
    }
    const { settings } = content.agreementTerms[0]!;
    expect(values.get('noticeMonths')).to.equal(String(settings.noticeMonths.value));
    expect(values.get('paymentDays')).to.equal(String(settings.paymentDays.value));
    expect(values.get('retentionYears')).to.equal(String(settings.retentionYears.value));
    expect(values.get('noticeExampleTo')).to.equal('14 januari');
    expect(values.get('fileLinkMinutes')).to.equal(String(LINK_LIFE_MS / 60_000));
    expect(values.get('weeklyPushMoment')).to.equal('de eerste werkdag van de week om 8.30 uur');
  });

  it('a term that changes changes the answer', () => {
    const answer = told.find(({ id }) => id === 'opzeggen')!.answer;
    expect(filled(answer, new Map([...values, ['noticeMonths', '3']]))).to.contain('3 maanden');
  });

  it(`say it in ${MAX_WORDS} words`, () => {
    const long = texts.filter(({ text }) => wordsIn(text) > MAX_WORDS);
    expect(long.map(({ id, text }) => `${id}: ${wordsIn(text)} words`)).to.deep.equal([]);
  });

  it('begin with the answer: one sentence, no question, no preface', () => {
    const odd = texts.filter(({ text }) => {
      const [first = ''] = text.split(/(?<=[.?!:])\s/);
      const isPreface = /^(?:Goede vraag|Bedankt|Dank|Hallo|Dag|Hieronder)\b/.test(first);
      return isPreface || first.endsWith('?') || wordsIn(first) > MAX_FIRST_WORDS;
    });
    expect(odd.map(({ id, text }) => `${id}: ${text.slice(0, 80)}`)).to.deep.equal([]);
  });

  it('say “u” to who comes from outside and “je” to colleagues', () => {
    const je = /(?<![\w'-])(?:je|jij|jou|jouw|jullie)(?![\w-])/i;
    const u = /(?<![\w.'-])(?:u|uw|uzelf)(?![\w.-])/i;
    const odd = texts.filter(({ audience, text }) => (audience === 'staff' ? u : je).test(text));
    expect(odd.map(({ id }) => id)).to.deep.equal([]);
  });

  it('say of what no source settles that it is so', () => {
    const silent =
      /niet (?:helemaal )?(?:duidelijk|bepaald|met zekerheid|vast)|staat niet|niet in onze bronnen|zegt (?:daar(?:over)? |alleen |niet |niets|geen)|zegt .{0,40}(?:niet|niets|geen)|noemt (?:alleen|geen)|geen bron|geen regel|vindt u niet|sluit|niet voorzien|zonder|weten we niet|hangt|niets over/i;
    const odd = texts.filter(({ kind, text }) => kind === 'open' && !silent.test(text));
    expect(odd.map(({ id, text }) => `${id}: ${text.slice(0, 120)}`)).to.deep.equal([]);
  });

  it('quote literally: every passage was compared with its source', () => {
    const checked = JSON.parse(readFileSync(CHECKED_PASSAGES, 'utf8')) as Record<string, string>;
    const passages = passagesOf(shippedAnswers());
    const unchecked = passages.filter((one) => checked[one.id] !== passageDigest(one));
    const remedy = 'compare them: node test/faq/checkPassages.ts FOLDER-WITH-SOURCE-TEXTS';
    expect(
      unchecked.map(({ id }) => id),
      remedy,
    ).to.deep.equal([]);
    expect(Object.keys(checked)).to.have.length(passages.length);
  });

  it('name in data/faq/README.md every placeholder and field that there is', () => {
    const readme = readFileSync(`${content.folder}/faq/README.md`, 'utf8');
    const [fields = '', , placeholders = ''] = ['## Wat er in', '## Soorten', '## Bedragen'].map(
      (title) => readme.split(title)[1]?.split('\n## ')[0],
    );
    const names = (text: string): string[] =>
      text.split('\n').flatMap((line) => {
        const cells = line.split('|');
        return cells.length > 2
          ? [...(cells.at(-2) ?? '').matchAll(/`(\w+)`/g)].map((m) => m[1]!)
          : [];
      });
    expect(names(placeholders)).to.have.members([...faqPlaceholders(content)]);
    const used = new Set([...shippedAnswers().flatMap((file) => Object.keys(file)), 'decided']);
    for (const field of used) expect(fields, field).to.contain(`\`${field}\``);
  });
});

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}
