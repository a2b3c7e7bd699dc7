// A change of a file in words: what it is, how it was computed, what it leads to.
import { dateInWords, eurosInWords } from '../../../src/language/index.ts';
import { lastDayOf, monthOf, noticeEnd } from '../../../src/rules/index.ts';
import type { AgreementFile, FileChange } from '../../../src/store/agreementFileRecord.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Turn } from '../../dialog.ts';
import { signerInWords } from '../planFacts.ts';

type Fact = { label: string; value: string };

/** The facts of a change. */
export function changeFacts(
  change: FileChange,
  { agreement }: Pick<AgreementFile, 'agreement'>,
  deps: Pick<DialogDeps, 'text'>,
): Fact[] {
  const { text } = deps;
  const fact = (label: Parameters<typeof text>[0], value: string): Fact => ({
    label: text(label),
    value,
  });
  return [
    fact('agreement.label.employer', agreement.employerName),
    fact('agreement.label.employee', agreement.employeeName),
    ...ownFacts(change, fact, deps),
  ];
}

function ownFacts(
  change: FileChange,
  fact: (label: Parameters<DialogDeps['text']>[0], value: string) => Fact,
  deps: Pick<DialogDeps, 'text'>,
): Fact[] {
  const { text } = deps;
  switch (change.kind) {
    case 'notice':
    case 'negligence':
      return [
        fact('change.label.givenBy', text(`agreement.giver.${change.givenBy}`)),
        fact('change.label.givenOn', dateInWords(change.givenOn)),
        fact('agreement.label.end', dateInWords(change.endDay)),
      ];
    case 'employmentEnd':
      return [fact('change.label.lastWorkDay', dateInWords(change.endDay))];
    case 'premiumChange':
      return [
        fact('change.label.from', dateInWords(change.from)),
        fact('agreement.label.approved', dateInWords(change.approvedOn)),
        fact(
          'change.label.amount',
          change.quarterCents === null
            ? text('agreement.amountUnknown')
            : text('agreement.amountPerQuarter', { amount: eurosInWords(change.quarterCents) }),
        ),
        fact('agreement.label.term', text(`change.years.${change.years ?? 0}`)),
      ];
    case 'signature': {
      const names = change.signers.map((by) => signerInWords(by, deps)).join(', ');
      return [
        fact('change.label.signers', names),
        fact('change.label.signedOn', dateInWords(change.on)),
      ];
    }
    case 'coworkerCoach':
      return [fact('agreement.label.coworkerCoach', change.name)];
    case 'vdabInformed':
      return [fact('change.label.informedOn', dateInWords(change.on))];
  }
}

/** How it was computed and what it leads to, each with its ground. */
export function changeExplanation(
  change: FileChange,
  { agreement }: Pick<AgreementFile, 'agreement'>,
  turn: Turn,
  deps: DialogDeps,
): string[] {
  const { text } = deps;
  const facts = deps.agreements.facts(turn.now);
  switch (change.kind) {
    case 'notice': {
      const terms = facts.terms(agreement.modelVersion);
      const end = noticeEnd({ givenOn: change.givenOn, terms });
      const isClamped = end.kind === 'result' && end.clamped;
      const values = {
        months: terms.noticeMonths,
        from: dateInWords(change.givenOn),
        to: dateInWords(change.endDay),
      };
      return [
        text('change.why.notice', values),
        ...(isClamped
          ? [text('change.why.clamped', { day: Number(change.givenOn.slice(8)) })]
          : []),
        lastBill(change.endDay, text),
      ];
    }
    case 'negligence':
      return [
        text('change.why.negligence', { to: dateInWords(change.endDay) }),
        lastBill(change.endDay, text),
      ];
    case 'employmentEnd':
      return [text('change.why.employmentEnd'), lastBill(change.endDay, text)];
    case 'premiumChange':
      return [
        text('change.why.premiumChange', { months: facts.policy.supportPlanRevisionMonths }),
        text('change.why.sameCount'),
      ];
    case 'signature':
      return [text('change.why.signature')];
    case 'coworkerCoach':
      return [text('change.why.coworkerCoach')];
    case 'vdabInformed':
      return [text('change.why.vdabInformed')];
  }
}

function lastBill(endDay: string, text: DialogDeps['text']): string {
  return text('change.why.lastBill', { date: dateInWords(lastDayOf(monthOf(endDay))) });
}
