import { expect } from 'chai';
import { newReference } from '../../src/store/newReference.ts';

describe('references that people read out', () => {
  it('have a digit, so that they are known in any sentence', () => {
    // One in twenty had none.
    const made = Array.from({ length: 500 }, () => newReference('R'));
    expect(made.filter((one) => !/^R-(?=.*\d)[\dA-Z]{4}-[\dA-Z]{4}$/.test(one))).to.deep.equal([]);
  });
});
