// The payment reference: the check of two digits, its bounds, and that it finds a slip of the hand.
import { expect } from 'chai';
import fc from 'fast-check';
import { paymentReference } from '../../src/rules/index.ts';

const made = (number: number): string => {
  const verdict = paymentReference(number);
  return verdict.kind === 'refused'
    ? verdict.reasons.join(' ')
    : (verdict as { reference: string }).reference;
};

describe('paymentReference', () => {
  const rows: [number: number, answer: string][] = [
    [0, '+++000/0000/00097+++'],
    [1, '+++000/0000/00101+++'],
    [96, '+++000/0000/09696+++'],
    [97, '+++000/0000/09797+++'],
    [98, '+++000/0000/09801+++'],
    [4_294_967_296, '+++429/4967/29635+++'],
    [9_999_999_999, '+++999/9999/99948+++'],
    [10_000_000_000, 'tooLong'],
    [-1, 'negative'],
    [0.5, 'notWhole'],
    [-0.5, 'notWhole negative'],
    [10_000_000_000.5, 'notWhole tooLong'],
    [NaN, 'notWhole'],
    [Infinity, 'notWhole tooLong'],
  ];
  for (const [number, answer] of rows)
    it(`${number}: ${answer}`, () => {
      expect(made(number)).to.equal(answer);
    });

  it('has twelve digits, of which the last two check the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (number) => {
        const verdict = paymentReference(number);
        if (verdict.kind !== 'result') throw new Error(verdict.kind);
        const { digits, reference, articles } = verdict;
        expect(digits).to.match(/^\d{12}$/);
        expect(Number(digits.slice(0, 10))).to.equal(number);
        expect((BigInt(number) - BigInt(digits.slice(10))) % 97n).to.equal(0n);
        expect(reference.replace(/\D/g, '')).to.equal(digits);
        expect(articles).to.deep.equal(['OGM']);
      }),
      { seed: 20261121 },
    );
  });
});
