// Names, notes and descriptions are shown to the letter: no markdown, no HTML, no card macro acts.
import { expect } from 'chai';
import fc from 'fast-check';
import {
  isMarkdownFree,
  literalChoice,
  literalLine,
  literalText,
} from '../../cards/renderers/literalText.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import { toWebChat } from '../../cards/renderers/toWebChat.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { samples } from './samples.ts';
import { ATTACKS } from './sampleVisits.ts';
import { partsOf, partsOfType } from './walkCard.ts';

describe('text in a card', () => {
  for (const attack of ATTACKS) {
    it(`stands literally: ${JSON.stringify(attack)}`, () => {
      const card = noticeCard({ title: attack, text: attack, tone: 'info', suggestions: [attack] });
      for (const json of [toTeams(card), toWebChat(card)]) {
        expect(partsOfType(json, 'TextBlock')).to.deep.equal([]);
        const runs = partsOfType(json, 'TextRun').map(({ text }) => String(text));
        const lines = attack.replaceAll(/[\u202E\u202C\u0000\u0007]/g, ' ').split('\n');
        expect(runs.map((run) => run.replaceAll('\u2060', ''))).to.deep.equal([...lines, ...lines]);
      }
    });
  }

  it('is a heading for screen readers where markdown has nothing to read', () => {
    const card = noticeCard({ title: 'Dat komt later.', text: 'x', tone: 'info' });
    expect(partsOfType(toTeams(card), 'TextBlock')).to.have.length(1);
    expect(partsOfType(toTeams(card), 'TextBlock')[0]).to.include({ style: 'heading' });
  });

  it('reaches no element that reads markdown, in any sample', () => {
    for (const [name, card] of Object.entries(samples)) {
      const json = toTeams(card);
      expect(partsOfType(json, 'FactSet'), name).to.deep.equal([]);
      for (const { text } of partsOfType(json, 'TextBlock')) {
        expect(String(text), name).to.match(/^[\p{L}\p{N} .,:;?'"“”…()·%–-]+$/u);
      }
      const { data, ...shown } = json as unknown as Record<string, unknown>;
      expect(data).to.equal(undefined);
      for (const part of partsOf(shown)) {
        for (const key of ['text', 'label', 'title', 'tooltip']) {
          expect(String(part[key] ?? ''), `${name} ${part.type}`).not.to.include('{{');
        }
      }
    }
  });
});

describe('literalText', () => {
  it('takes card macros apart without a visible trace', () => {
    expect(literalText('{{DATE(x)}}')).to.equal('{\u2060{DATE(x)}}');
    expect(literalText('{{{{')).not.to.include('{{');
  });

  it('keeps line breaks, literalLine does not', () => {
    expect(literalText('a\nb')).to.equal('a\nb');
    expect(literalLine(' a\n\n b ')).to.equal('a b');
  });

  it('cuts at its length, never inside a character', () => {
    expect(literalText('abcd', 4)).to.equal('abcd');
    expect(literalText('abcde', 4)).to.equal('abc…');
    expect(literalText('ab😀cd', 4)).to.equal('ab…');
  });

  it('never shows a macro, a control or a change of direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(3), (text, at) => {
        const nasty = `${text.slice(0, at)}{{${text.slice(at)}\u202E`;
        expect(literalText(nasty)).not.to.match(/\{\{|[\u0000-\u0009\u000B-\u001F\u202E]/);
      }),
      { numRuns: 300, seed: 20261112 },
    );
  });
});

describe('literalChoice', () => {
  it('leaves ordinary names alone', () => {
    for (const name of ["Zoë 't Kindt", 'Janssens & Zonen (Gent)', 'A-B/C, dr. D.']) {
      expect(literalChoice(name)).to.equal(name);
    }
  });

  it('leaves nothing for markdown to read', () => {
    for (const attack of ATTACKS) {
      expect(literalChoice(attack)).not.to.match(/[*_~`[\]<>\\|#]|\{\{|:\/\/|&lt;|^(- |1\. )/);
    }
    expect(literalChoice('1. eerste')).to.equal('\u20601. eerste');
    expect(literalChoice('&lt;b&gt;')).to.equal('&\u2060lt;b&\u2060gt;');
  });
});

describe('isMarkdownFree', () => {
  for (const text of ['Klopt dit bezoek?', 'Hallo Zoë, ik ben Maatje', '2 uur en 15 minuten', '']) {
    it(`is true for ${JSON.stringify(text)}`, () => expect(isMarkdownFree(text)).to.equal(true));
  }
  for (const text of [
    '*a*',
    'a_b_',
    '[a](b)',
    '# a',
    '- a',
    '1. a',
    '2) a',
    '+ a',
    '<b>',
    'a\nb',
    'a|b',
    '~a~',
    '`a`',
    'a\\',
    '{{a',
    '&amp;',
    'a/b',
  ]) {
    it(`is false for ${JSON.stringify(text)}`, () => expect(isMarkdownFree(text)).to.equal(false));
  }
});
