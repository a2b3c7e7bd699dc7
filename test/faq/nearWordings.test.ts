// How near a question is to wordings: packed small, and still what the plain products say.
import { expect } from 'chai';
import { nearestIn, packWordings, type Vector } from '../../src/faq/nearWordings.ts';

const vector = (of: Record<number, number>): Vector => ({
  features: Int32Array.from(Object.keys(of), Number),
  weights: Float32Array.from(Object.values(of)),
});

describe('nearness to wordings', () => {
  // The second answer has none; they come in any order.
  const wordings = [
    { entry: 2, ...vector({ 0: 1, 3: 1 }) },
    { entry: 0, ...vector({ 0: 0.8, 1: 0.6 }) },
    { entry: 0, ...vector({ 1: 1 }) },
    { entry: 0, ...vector({ 2: 1 }) },
    { entry: 0, ...vector({ 0: 1 }) },
  ];
  const packed = packWordings(wordings, 3);
  const nearTo = nearestIn(packed);
  const near = (of: Vector, answer: number): number => nearTo(of)(answer);
  const question = vector({ 0: 1, 1: 0.5 });

  it('is the nearest wording most, and a little the two after it', () => {
    expect(near(question, 0)).to.be.closeTo(0.6 * 1.1 + 0.25 * 1 + 0.15 * 0.5, 0.01);
    expect(near(question, 2)).to.be.closeTo(0.6 * 1, 0.01);
  });

  it('is nothing for an answer without wordings, and for a question that shares nothing', () => {
    expect(near(question, 1)).to.equal(0);
    expect(near(vector({}), 0)).to.equal(0);
  });

  it('holds many features', () => {
    const many = packWordings([{ entry: 0, ...vector({ 70_000: 1 }) }], 1);
    expect(nearestIn(many)(vector({ 70_000: 1 }))(0)).to.be.closeTo(0.6, 0.01);
    expect(nearestIn(many)(vector({ 4_464: 1 }))(0)).to.equal(0);
  });
});
