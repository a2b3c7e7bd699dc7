// How likely a message is one of distress, learnt from data/language/distress and the examples of the intents.
import { DISTRESS_LABELS, distressTerms, partsOf, type DistressLabel } from './distressTerms.ts';
import { likelihoods, loadLabelModel, type LabelModel } from './labelModel.ts';

const shipped = loadLabelModel('distressModel.json', DISTRESS_LABELS);

/** Digest of the sentences from which the shipped model was learnt. */
export const { learntFrom } = shipped;

/**
 * How likely a message is one of distress, from 0 to 1: as a whole, or one sentence of it. In a long story
 * the words around the trouble would hide it.
 */
export function distressLikelihood(
  text: string,
  model: LabelModel<DistressLabel> = shipped.model,
): number {
  const urgent = model.labels.indexOf('urgent');
  const likely = partsOf(text).map((part) => likelihoods(distressTerms(part), model)[urgent] ?? 0);
  return Math.max(...likely);
}
