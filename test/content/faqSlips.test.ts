// The slips of somebody who writes answers and no programs: each is told in Dutch with file, line and remedy.
import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { faqShelf } from '../../src/bot/faqShelf.ts';
import { startErrorMessage } from '../../src/bot/startError.ts';
import { ContentError } from '../../src/content/contentError.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { fewAnswers, type FewAnswers } from '../support/fewAnswers.ts';

const GOOD = `id: parkeren
audience: everyone
kind: fact
title: Is er parking aan de dienst?
wordings:
  - is er parking
  - waar parkeer ik
  - parkeerplaats aan de dienst
  - kan ik met de auto komen
  - auto zetten bij jullie
  - plaats voor mijn camionette
  - parkeren wa kost da
  - garage in de buurt
answer: >-
  De dienst heeft geen eigen parking.
  Bel gerust {{servicePhone}}.
sources: [S0 art. 5]
checked: 2026-11-21
related: [verplaatsingskost]
`;

/** What is done to the file, the line it must name, and what the message must say. */
const SLIPS: readonly [
  slip: string,
  edit: (text: string) => string,
  line: number,
  ...says: string[],
][] = [
  ['a source forgotten', without('sources'), 1, '“sources” ontbreekt', 'sources: [S0 art. 5]'],
  ['a source left empty', to('[S0 art. 5]', '[]'), 17, '“sources” telt er 0', 'Voeg er toe'],
  [
    'an article that is none',
    to('art. 5', 'art. 12'),
    17,
    '“S0 art. 12” bestaat niet',
    '“S0 art. 1',
  ],
  ['an article without a dot', to('art. 5', 'art 5'), 17, 'Bedoelde u “S0 art. 5”?'],
  ['a heading that is none', to('S0 art. 5', 'S1 doelgroap'), 17, 'Bedoelde u “S1 doelgroep”?'],
  ['a source of no document', to('S0 art. 5', 'art. 5'), 17, '“sources 1”: schrijf de bron als'],
  ['a source that is no list', to('[S0 art. 5]', 'S0 art. 5'), 17, 'moet een lijst zijn', '[S0'],
  ['an unknown placeholder', to('servicePhone', 'telefoon'), 14, '{{telefoon}} bestaat niet'],
  ['a placeholder misspelt', to('servicePhone', 'servisePhone'), 14, '“servicePhone”?', 'README'],
  ['a brace too few', to('{{servicePhone}}', '{servicePhone}'), 14, 'De accolades kloppen niet'],
  ['a placeholder in the title', to('de dienst?', '{{serviceName}}?'), 4, 'kan geen {{naam}}'],
  ['a tab for spaces', to('  - waar', '\t- waar'), 7, 'met een tab', 'spaties'],
  ['a colon in a title', to('Is er', 'Vraag: is er'), 4, 'dubbele punt', 'aanhalingstekens'],
  ['a quote not closed', to('- is er parking', '- "is er parking'), 6, 'niet gesloten'],
  ['an indent of its own', to('  - waar', ' - waar'), 7, 'spring in'],
  ['a name twice', to('audience: everyone', 'id: parkeren'), 2, 'staat twee keer'],
  ['a colon in a wording', to('waar parkeer', 'parking: waar'), 7, '“wordings 2”', 'aanhalingst'],
  ['a number as wording', to('waar parkeer ik', '1813'), 7, '“wordings 2” is geen gewone tekst'],
  [
    'seven wordings',
    to('  - garage in de buurt\n', ''),
    6,
    'telt er 7',
    'minstens 8',
    'Voeg er toe',
  ],
  ['a wording twice', to('garage in de buurt', 'Is er parking?'), 13, 'staat hier twee keer'],
  ['a related that is none', to('[verpl', '[berpl'), 19, 'Bedoelde u “verplaatsingskost”?'],
  [
    'a day as people write it',
    to('2026-11-21', '21/11/2026'),
    18,
    '“checked” is geen dag',
    '2026-',
  ],
  ['a day that is none', to('2026-11-21', '2026-02-30'), 18, 'geen dag die bestaat'],
  ['no day', to('2026-11-21', ''), 18, '“checked” is leeg'],
  ['an unknown field', to('checked:', 'antwoord: ja\nchecked:'), 18, '“antwoord” hoort hier niet'],
  ['a field in Dutch', to('answer:', 'antwoord:'), 14, '“antwoord” hoort hier niet', 'README.md'],
  ['an empty answer', (text) => text.replace(/>-\n.*\n.*\n/, '""\n'), 14, '“answer” is leeg'],
  ['an answer of spaces', (text) => text.replace(/>-\n.*\n.*\n/, '"  "\n'), 14, '“answer” is leeg'],
  ['no answer at all', (text) => text.replace(/answer: >-\n.*\n.*\n/, ''), 1, '“answer” ontbreekt'],
  ['an unknown kind', to('kind: fact', 'kind: feit'), 3, 'geen “feit” zijn', 'fact, advice'],
  ['an unknown audience', to('everyone', 'iedereen'), 2, 'geen “iedereen” zijn', 'staff'],
  ['a title too long', to('Is er', 'Is er '.repeat(20)), 4, 'hoogstens 90 tekens'],
  ['capitals in the id', to('id: parkeren', 'id: Parkeren'), 1, 'gebruik kleine letters'],
  ['an id not of the file', to('id: parkeren', 'id: parking'), 1, 'niet de naam van het bestand'],
  ['an id of another', to('id: parkeren', 'id: verplaatsingskost'), 1, 'niet de naam'],
  ['an empty file', () => '', 1, 'Dit bestand is leeg'],
];

function to(from: string, by: string): (text: string) => string {
  return (text) => {
    expect(text).to.contain(from);
    return text.replace(from, by);
  };
}

function without(name: string): (text: string) => string {
  return (text) => text.replace(new RegExp(`^${name}:.*\n`, 'm'), '');
}

describe('slips in data/faq', () => {
  let data: FewAnswers;
  let file: string;
  before(() => (data = fewAnswers(['verplaatsingskost'])));
  beforeEach(() => writeFileSync((file = join(data.folder, 'faq/parkeren.yaml')), GOOD));
  after(() => data.remove());

  const opened = () => faqShelf(loadContent(data.folder)).open();
  function problems(): string[] {
    try {
      opened();
    } catch (error) {
      expect(error).to.be.instanceOf(ContentError);
      expect(startErrorMessage(error)).to.equal((error as ContentError).message);
      return (error as ContentError).message.split('\n');
    }
    return [];
  }

  it('none in the file that the others are made from', () => {
    expect(opened().answers.get('parkeren')?.title).to.equal('Is er parking aan de dienst?');
  });

  for (const [slip, edit, line, ...says] of SLIPS) {
    it(slip, () => {
      writeFileSync(file, edit(GOOD));
      const said = problems();
      const about = said.join('\n');
      expect(said, about).to.have.length.within(1, 2);
      const one = said.find((problem) =>
        problem.includes(`data/faq/parkeren.yaml, regel ${line}: `),
      );
      expect(one, about).to.not.equal(undefined);
      for (const part of says) expect(one).to.contain(part);
      expect(about)
        .to.match(/[.\]"]$/)
        .and.not.match(/undefined|expected|invalid|Ongeldige/i);
    });
  }

  it('the same id in two files: both are named', () => {
    const other = join(data.folder, 'faq/outside.yaml');
    copyFileSync(file, other);
    const said = problems().join('\n');
    rmSync(other);
    expect(said)
      .to.contain(
        'id “parkeren” staat ook in data/faq/outside.yaml. Geef dit antwoord een eigen id',
      )
      .and.contain('data/faq/outside.yaml, regel 1: id “parkeren” is niet de naam van het bestand');
  });

  it('a wording of another answer: the other is named', () => {
    const wording = 'moet ik de kilometers van de begeleider betalen';
    writeFileSync(file, GOOD.replace('garage in de buurt', `${wording}?`));
    const known = readFileSync(join(data.folder, 'faq/verplaatsingskost.yaml'), 'utf8');
    const line = known.split('\n').findIndex((text) => text.includes(wording)) + 1;
    expect(problems()).to.deep.equal([
      `data/faq/verplaatsingskost.yaml, regel ${line}: “${wording}” hoort ook bij “parkeren”. Laat ze bij één antwoord.`,
    ]);
  });

  it('a file of another kind, and what a computer leaves behind', () => {
    const names = ['nieuw.txt', 'nieuw.YAML', 'nieuw.yaml.txt', 'Thumbs.db', 'README.md'];
    const odd = names.map((name) => join(data.folder, 'faq', name));
    for (const name of odd) writeFileSync(name, 'x');
    const said = problems();
    for (const name of odd) rmSync(name);
    expect(said).to.deep.equal(
      ['nieuw.YAML', 'nieuw.txt', 'nieuw.yaml.txt'].map(
        (name) =>
          `data/faq/${name}: Maatje leest alleen bestanden op .yaml. Hernoem dit, of zet het ergens anders.`,
      ),
    );
  });

  it('a file of Windows: its line ends and mark are read, another encoding is refused', () => {
    writeFileSync(file, `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`);
    expect(problems()).to.deep.equal([]);
    writeFileSync(file, Buffer.from(GOOD.replace('geen eigen', 'géén eigen'), 'latin1'));
    expect(problems().join('\n')).to.contain('parkeren.yaml, regel 15: ').and.contain('UTF-8');
  });

  it('all at once: every file, and no answer called missing because its file is wrong', () => {
    const other = join(data.folder, 'faq/verplaatsingskost.yaml');
    const before = readFileSync(other, 'utf8');
    appendFileSync(other, '\tx\n');
    writeFileSync(file, GOOD.replace('2026-11-21', 'gisteren').replace('everyone', 'alleman'));
    const said = problems().join('\n');
    writeFileSync(other, before);
    expect(said).to.match(/verplaatsingskost\.yaml, regel \d+: /);
    expect(said).to.contain('parkeren.yaml, regel 18: ').and.contain('parkeren.yaml, regel 2: ');
    expect(said).to.not.contain('bestaat niet. Verbeter of schrap het');
  });

  it('in the word lists of the finder', () => {
    const synonyms = join(data.folder, 'finding/synonyms.yaml');
    writeFileSync(synonyms, `${readFileSync(synonyms, 'utf8')}  - alleen\n`);
    expect(problems().join('\n')).to.match(
      /^data\/finding\/synonyms\.yaml, regel \d+: “groups \d+” /,
    );
  });
});
