// The enterprise number: accepted ways of writing, and every reason to refuse.
import { expect } from 'chai';
import fc from 'fast-check';
import { parseEnterpriseNumber } from '../../src/rules/index.ts';

const reasons = (text: string): readonly string[] => {
  const verdict = parseEnterpriseNumber(text);
  return verdict.kind === 'refused' ? verdict.reasons : [verdict.kind];
};

describe('enterprise number', () => {
  it('is read however people write it', () => {
    const written = [
      '0207.451.227', '0207451227', '207451227', 'BE 0207451227', 'BE0207.451.227', 'be 0207 451 227',
      'BTW BE 0207.451.227', ' 0207-451-227 ', '207.451.227', 'KBO: 0207.451.227', 'BE207451227',
    ]; // prettier-ignore
    for (const text of written) {
      expect(parseEnterpriseNumber(text), text).to.deep.include({
        kind: 'result',
        digits: '0207451227',
        formatted: '0207.451.227',
      });
    }
  });

  it('is refused with all its reasons', () => {
    const rows: [string, string[]][] = [
      ['', ['length']],
      ['12345', ['length']],
      ['02074512271', ['length']],
      ['0207.451.22x', ['length']],
      ['NL 0207451227', ['length']],
      ['0207451228', ['checkDigits']],
      ['1207451227', ['checkDigits']],
      ['0000000000', ['checkDigits']],
      ['2207451227', ['firstDigit', 'checkDigits']],
      ['2000000042', ['firstDigit']],
      ['0000000097', ['result']],
      ['1000000021', ['result']],
    ];
    for (const [text, expected] of rows) expect(reasons(text), text).to.deep.equal(expected);
  });

  it('detects every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (eight, position, shift) => {
          const right = `${eight}`.padStart(8, '0') + `${97 - (eight % 97)}`.padStart(2, '0');
          expect(reasons(right)).to.deep.equal(['result']);
          const digit = (Number(right[position]) + shift) % 10;
          const wrong = right.slice(0, position) + digit + right.slice(position + 1);
          expect(reasons(wrong)).to.not.include('result');
        },
      ),
      { seed: 20261121 },
    );
  });
});
