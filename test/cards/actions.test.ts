// What comes back from a card is untrusted: it is read exactly, or it is bad; it never throws.
import { expect } from 'chai';
import fc from 'fast-check';
import {
  executeValue,
  multipleValues,
  parseCardSubmit,
  submitValue,
  type CardAction,
} from '../../cards/actions.ts';

const keep: CardAction = { verb: 'confirmVisit', submissionKey: 'key-1' };
const bad = { kind: 'bad' };

describe('parseCardSubmit', () => {
  it('reads Action.Execute with the inputs beside the action', () => {
    const read = parseCardSubmit(executeValue(keep, { date: '2026-11-12', note: '' }));
    expect(read).to.deep.equal({
      kind: 'ok',
      action: keep,
      inputs: { date: '2026-11-12', note: '' },
    });
  });

  it('reads Action.Submit, where numbers, switches and gaps become texts', () => {
    const value = { ...(submitValue(keep) as object), minutes: 90, on: true, end: null };
    expect(parseCardSubmit(value)).to.deep.equal({
      kind: 'ok',
      action: keep,
      inputs: { minutes: '90', on: 'true', end: '' },
    });
  });

  it('leaves out what Teams adds', () => {
    const value = { ...(submitValue(keep) as object), msteams: { type: 'invoke' } };
    expect(parseCardSubmit(value)).to.deep.equal({ kind: 'ok', action: keep, inputs: {} });
  });

  it('takes what was picked in a list as the chosen option', () => {
    const choose: CardAction = {
      verb: 'chooseOption',
      dialog: 'registerVisit',
      field: 'employer',
      value: '',
      submissionKey: 'key-1',
    };
    const read = parseCardSubmit(executeValue(choose, { choice: 'employer-7' }));
    expect(read).to.have.nested.property('action.value', 'employer-7');
    const button = parseCardSubmit(executeValue({ ...choose, value: 'a' }, { choice: 'b' }));
    expect(button).to.have.nested.property('action.value', 'a');
  });

  const wrong: Record<string, unknown> = {
    'a number': 7,
    null: null,
    'a list': [submitValue(keep)],
    'nothing in it': {},
    'a text as data': { action: { verb: 'confirmVisit', data: 'maatje' } },
    'an action that is a number': { action: 3, maatje: { verb: 'dropTables' } },
    'an unknown verb': { maatje: { verb: 'dropTables', submissionKey: 'k' } },
    'a verb that differs from the action': {
      action: { verb: 'undoVisit', data: { maatje: keep } },
    },
    'a missing key': { maatje: { verb: 'confirmVisit' } },
    'a key of another type': { maatje: { verb: 'confirmVisit', submissionKey: 1 } },
    'a key with script in it': { maatje: { ...keep, submissionKey: '<script>' } },
    'a property too many': { maatje: { ...keep, role: 'teamLead' } },
    'a page below zero': { maatje: { verb: 'showMyVisits', page: -1 } },
    'half a page': { maatje: { verb: 'showMyVisits', page: 0.5 } },
    'an input that is an object': { maatje: keep, note: { text: 'x' } },
    'an input with a strange name': { maatje: keep, 'a b': 'x' },
    'a prototype as input': JSON.parse(
      '{"maatje":{"verb":"confirmVisit","submissionKey":"k"},"__proto__":{"x":1}}',
    ),
    'too long a sentence': { maatje: { verb: 'say', text: 'x'.repeat(301) } },
  };
  for (const [what, value] of Object.entries(wrong)) {
    it(`refuses ${what}`, () => expect(parseCardSubmit(value)).to.deep.equal(bad));
  }

  it('takes 40 inputs of 4000 characters, and not one more of either', () => {
    const many = (count: number, length: number) =>
      submitValue(
        keep,
        Object.fromEntries(
          Array.from({ length: count }, (_, at) => [`i${at}`, 'x'.repeat(length)]),
        ),
      );
    expect(parseCardSubmit(many(40, 4000)).kind).to.equal('ok');
    expect(parseCardSubmit(many(41, 1))).to.deep.equal(bad);
    expect(parseCardSubmit(many(1, 4001))).to.deep.equal(bad);
  });

  it('takes the longest sentence', () => {
    expect(parseCardSubmit({ maatje: { verb: 'say', text: 'x'.repeat(300) } }).kind).to.equal('ok');
  });

  it('refuses a megabyte and a thousand levels at once', () => {
    const start = performance.now();
    expect(parseCardSubmit({ maatje: keep, note: 'x'.repeat(1_000_000) })).to.deep.equal(bad);
    let deep: object = {};
    for (let level = 0; level < 1000; level += 1) deep = { deep };
    expect(parseCardSubmit({ maatje: keep, deep })).to.deep.equal(bad);
    expect(parseCardSubmit({ maatje: deep })).to.deep.equal(bad);
    const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`i${at}`, 'x']));
    expect(parseCardSubmit({ maatje: keep, ...wide })).to.deep.equal(bad);
    expect(performance.now() - start).to.be.below(500);
  });

  it('answers anything at all, and never throws', () => {
    const garbage = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
    const nearly = fc.record({
      action: fc.oneof(garbage, fc.record({ verb: garbage, data: garbage })),
      maatje: fc.oneof(garbage, fc.record({ verb: fc.constant('undoVisit'), visitId: garbage })),
    });
    fc.assert(
      fc.property(fc.oneof(garbage, nearly), (value) => {
        expect(parseCardSubmit(value)).to.have.property('kind', 'bad');
      }),
      { numRuns: 1000, seed: 20261112 },
    );
  });

  it('gives back every text that was typed, to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (note) => {
        const sent = JSON.parse(JSON.stringify(executeValue(keep, { note }))) as unknown;
        const typed = JSON.parse(JSON.stringify(note)) as string;
        expect(parseCardSubmit(sent)).to.deep.equal({
          kind: 'ok',
          action: keep,
          inputs: { note: typed },
        });
      }),
      { numRuns: 300, seed: 20261112 },
    );
  });

  it('does not throw where reading throws', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
      },
    );
    expect(parseCardSubmit(trap)).to.deep.equal(bad);
  });
});

describe('multipleValues', () => {
  it('splits what a choice of several sends', () => {
    expect(multipleValues('a,b')).to.deep.equal(['a', 'b']);
    expect(multipleValues('')).to.deep.equal([]);
  });
});
