// The support plan of a file: which version counts, who signed it and who did not yet (S0 art. 3).
import { dateInWords } from '../../src/language/index.ts';
import { SIGNERS } from '../../src/rules/index.ts';
import type { SignerRole } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { FileToShow } from './agreementView.ts';
import { cited } from './cited.ts';

/** The plan that counts now, with its signatures. */
export function planFacts({ file, deps }: FileToShow): { label: string; value: string }[] {
  const { text } = deps;
  const plan = file.plans.at(-1);
  if (!plan) {
    const label = text('agreement.label.plan', { version: 1 });
    return [{ label, value: cited(text('agreement.planNone'), 3, deps) }];
  }
  const signed = SIGNERS.flatMap((by) => {
    const signature = plan.signatures[by];
    if (!signature) return [];
    const values = { who: signerInWords(by, deps), date: dateInWords(signature.on) };
    return signature.name
      ? text('agreement.planSignature', { ...values, name: signature.name })
      : text('agreement.planSignatureBare', values);
  });
  const names = plan.missing.map((by) => signerInWords(by, deps)).join(', ');
  const missing =
    file.planDue === null
      ? text('agreement.planMissingNoDate', { names })
      : text('agreement.planMissing', { names, date: dateInWords(file.planDue) });
  const about = text(`agreement.planVersion.${plan.cause}`, { date: dateInWords(plan.from) });
  return [
    { label: text('agreement.label.plan', { version: plan.version }), value: about },
    ...(signed.length === 0
      ? []
      : [{ label: text('agreement.label.signed'), value: cited(signed.join('\n'), 3, deps) }]),
    {
      label: text(plan.complete ? 'agreement.label.planState' : 'agreement.label.missing'),
      value: cited(plan.complete ? text('agreement.planComplete') : missing, 3, deps),
    },
  ];
}

/** "de werkgever" */
export function signerInWords(by: SignerRole, { text }: Pick<DialogDeps, 'text'>): string {
  return text(`agreement.signer.${by}`);
}
