// Both sides of every boundary: how many files, in how short a time, against what is normal, and whose they are.
import { expect } from 'chai';
import { unusualLooks, type Look, type LookSettings } from '../../../src/rules/index.ts';

const SETTINGS: LookSettings = {
  ...{ withinMinutes: 60, manyFiles: 5, timesNormal: 3, refusedLooks: 2 },
};
const MINUTE = 60_000;

/** Looks at so many different files, one in so many minutes. */
const looks = (count: number, everyMinutes = 1, more: Partial<Look> = {}): Look[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ who: 'els', at: at * everyMinutes * MINUTE, fileId: `file-${at}` },
    ...{ isRefused: false, isOpening: true, isOwn: true, ...more },
  }));
const kinds = (week: Look[], before: Look[][] = []): string[] =>
  unusualLooks(week, before, SETTINGS).map(({ kind }) => kind);

describe('unusual looks', () => {
  const CASES: [string, Look[], Look[][], string[]][] = [
    ['nothing', [], [], []],
    ['as many files as never are unusual', looks(5), [], []],
    ['one more', looks(6), [], ['manyFiles']],
    ['six files, but twelve minutes apart: five in any hour', looks(6, 12), [], []],
    ['six files in one minute less than an hour', looks(6, 11), [], ['manyFiles']],
    ['one file many times', looks(50).map((one) => ({ ...one, fileId: 'a' })), [], []],
    ['lists are not counted', looks(50, 1, { isOpening: false }), [], []],
    ['three times what is normal', looks(9), [looks(3), looks(3)], []],
    ['one more than three times', looks(10), [looks(3), looks(3)], ['manyFiles']],
    [
      'one busy week long ago makes nothing normal',
      looks(10),
      [looks(9), looks(2), looks(2)],
      ['manyFiles'],
    ],
    ['somebody who is always busy', looks(20), [looks(9), looks(9), looks(2)], []],
    [
      'what is normal for another says nothing',
      looks(6),
      [looks(9, 1, { who: 'tom' })],
      ['manyFiles'],
    ],
    ['a file of somebody else', looks(1, 1, { isOwn: false }), [], ['notOwn']],
    ['as many refusals as slips', looks(2, 1, { isRefused: true, isOwn: false }), [], []],
    ['one more refusal', looks(3, 1, { isRefused: true, isOwn: false }), [], ['refused']],
    ['refusals open nothing', looks(30, 1, { isRefused: true }), [], ['refused']],
  ];
  for (const [name, week, before, expected] of CASES)
    it(name, () => expect(kinds(week, before)).to.deep.equal(expected));

  it('says how many, when, and what is normal', () => {
    expect(unusualLooks(looks(8, 2), [looks(2)], SETTINGS)).to.deep.equal([
      { kind: 'manyFiles', who: 'els', files: 8, from: 0, to: 14 * MINUTE, normal: 2 },
    ]);
  });

  it('says it of each colleague apart, in one order', () => {
    const both = [...looks(4, 1, { who: 'tom', isOwn: false }), ...looks(6)];
    expect(unusualLooks(both, [], SETTINGS).map(({ who, kind }) => `${who} ${kind}`)).to.deep.equal(
      ['els manyFiles', 'tom notOwn'],
    );
  });
});
