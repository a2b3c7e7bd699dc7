// Turns a file and what the rules say of it into the words of its card, each line with its article.
import type { AgreementSection, AgreementView } from '../../cards/agreementViews.ts';
import { FILE_CHANGES } from '../../cards/agreementActions.ts';
import { dateInWords } from '../../src/language/index.ts';
import { agreementState, formatEnterpriseNumber } from '../../src/rules/index.ts';
import type { BilledFile } from '../../src/store/agreementFileRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { AgreementRuleFacts } from './agreementDesk.ts';
import { cited } from './cited.ts';
import { clockLines } from './clockWords.ts';
import { endFacts } from './endFacts.ts';
import { feeFacts, premiumFacts } from './moneyFacts.ts';
import { excluded, unconfirmedLines } from './openSettings.ts';
import { planFacts } from './planFacts.ts';
import { fileWarnings } from './fileWarnings.ts';

/** What is needed to say anything about a file. */
export interface FileToShow {
  file: BilledFile;
  facts: AgreementRuleFacts;
  today: string;
  deps: Pick<DialogDeps, 'text'>;
}

/** The card of one agreement; `forStaff`: with what may be told of it. */
export function agreementView(shown: FileToShow, forStaff: boolean): AgreementView {
  const { file, today, deps } = shown;
  const { agreement } = file;
  const isOver = agreementState(agreement, today) === 'ended';
  return {
    agreementId: agreement.id,
    employer: agreement.employerName,
    employee: agreement.employeeName,
    status: statusInWords(agreement, today, deps),
    warnings: forStaff ? fileWarnings(shown) : [],
    sections: [
      { part: 'parties', facts: partyFacts(shown) },
      { part: 'premium', facts: premiumFacts(shown) },
      { part: 'fee', facts: feeFacts(shown) },
      { part: 'plan', facts: planFacts(shown) },
      { part: 'end', facts: endFacts(shown) },
    ],
    clocks: clockLines(shown, forStaff),
    excludes: excluded(deps),
    unconfirmed: unconfirmedLines(shown),
    changes: forStaff ? FILE_CHANGES.filter((what) => !isOver || what === 'vdabInformed') : [],
  };
}

/** "loopt tot en met donderdag 14 januari 2027" */
export function statusInWords(
  { start, end }: { start: string; end: string | null },
  today: string,
  deps: Pick<DialogDeps, 'text'>,
): string {
  const state = agreementState({ start, end }, today);
  const date = dateInWords(state === 'toCome' ? start : (end ?? start));
  return deps.text(`agreement.status.${state}`, { date });
}

function partyFacts({ file, deps }: FileToShow): AgreementSection['facts'] {
  const { agreement, enterpriseNumber, coworkerCoaches, workplaces, contacts } = file;
  const { text } = deps;
  const nobody = text('agreement.nobody');
  const employer = enterpriseNumber
    ? text('agreement.cityAnd', {
        employer: agreement.employerName,
        number: formatEnterpriseNumber(enterpriseNumber),
      })
    : agreement.employerName;
  const places = workplaces.map(({ name, userCompany }) =>
    userCompany ? text('agreement.workplaceAt', { name, company: userCompany }) : name,
  );
  const people = contacts.map(({ name, verified }) =>
    verified ? text('agreement.contactVerified', { name }) : name,
  );
  const coworkers = coworkerCoaches.map(({ name }) => name).join(', ') || nobody;
  const fact = (label: Parameters<typeof text>[0], value: string) => ({
    label: text(label),
    value,
  });
  return [
    fact('agreement.label.employer', employer),
    fact('agreement.label.employee', cited(agreement.employeeName, 4, deps)),
    fact('agreement.label.coach', cited(agreement.coachName ?? nobody, 2, deps)),
    fact('agreement.label.coworkerCoach', cited(coworkers, 2, deps)),
    ...(places.length === 0
      ? []
      : [fact('agreement.label.workplaces', cited(places.join(', '), 2, deps))]),
    ...(people.length === 0 ? [] : [fact('agreement.label.contacts', people.join(', '))]),
    fact('agreement.label.start', cited(dateInWords(agreement.start), 1, deps)),
    fact(
      'agreement.label.reference',
      text('agreement.referenceOf', {
        reference: agreement.reference,
        version: agreement.modelVersion,
      }),
    ),
  ];
}
