// How likely a message is one of distress, learnt from data/language/distress and the examples of the intents.
import { DISTRESS_LABELS, distressTerms, partsOf, type DistressLabel } from './distressTerms.ts';
import { likelihoods, loadLabelModel, type LabelModel } from './labelModel.ts';

const shipped = loadLabelModel('distressModel.json', DISTRESS_LABELS);

/** Digest of the sentences from which the shipped model was learnt. */
export const { learntFrom } = shipped;

/**
 * How likely a message is one of distress, each from 0 to 1: as a whole, and the sentence of it that is most so (0 when
 * there is but one). In a long story the words around the trouble would hide it.
 */
export function distressLikelihood(
  text: string,
  model: LabelModel<DistressLabel> = shipped.model,
): { whole: number; sentence: number } {
  const urgent = model.labels.indexOf('urgent');
  const [whole = 0, ...sentences] = partsOf(text).map(
    (part) => likelihoods(distressTerms(part), model)[urgent] ?? 0,
  );
  return { whole, sentence: Math.max(0, ...sentences) };
}
