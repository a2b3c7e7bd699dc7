// Every button there is, pressed with the ids of somebody else's records: who may press it all the same, and what it may write.
import type { CardAction, Verb } from '../../cards/actions.ts';
import { OWN_OPEN } from '../../cards/openFilter.ts';
import type { Victims } from './victims.ts';

/** Who presses: each has no business with the records of the victims. */
export const ATTACKERS = [
  /** A coach of other files. */
  'coach',
  /** Had the file until it was handed over. */
  'former',
  /** Had it, and left the service. */
  'retired',
  'finance',
  'editor',
  'administrator',
  /** Somebody in Teams whom nobody knows. */
  'stranger',
  /** The victim's own id, in another tenant. */
  'otherTenant',
  /** On the website. */
  'visitor',
  /** On the website, a contact person of another employer, logged in. */
  'contact',
] as const;
export type Attacker = (typeof ATTACKERS)[number];

export interface Button {
  /** With this submission key, when the button has one. */
  action(of: Victims, submissionKey: string): CardAction | CardAction[];
  /** Under which the victims did the same: it is tried again. */
  keptAs?: keyof Victims['keys'];
  /** Who has this right by their role or because it is public: for them it is no attack. */
  mayPress?: readonly Attacker[];
  /** What may be written by whoever presses ("insert answerRating"). */
  writes?: readonly string[];
}

const FINANCE: Pick<Button, 'mayPress'> = { mayPress: ['finance'] };
const EDITOR: Pick<Button, 'mayPress'> = { mayPress: ['editor'] };
const ADMINISTRATOR: Pick<Button, 'mayPress'> = { mayPress: ['administrator'] };
const period = '2026-W45';
const month = '2026-10';
const seen = 0;
const version = 'aaaaaaaaaaaa';
const form = { group: null, version: '', adds: false } as const;

/** A second click on a form shows what it kept: each form with the key that a victim used in it. */
// prettier-ignore
const inEachForm = (verb: 'keepForm' | 'updateForm' | 'refreshForm', { keys }: Victims): CardAction[] =>
  ([['planVisit', keys.plan], ['absence', keys.absence], ['suspend', keys.suspension], ['tellChange', keys.change], ['newRequest', keys.request], ['tieRequest', keys.request], ['correctReceipt', keys.request], ['registerContact', keys.visit], ['handOver', keys.change]] as const)
    .map(([dialog, submissionKey]) => ({ verb, dialog, submissionKey }));

/** One for each verb; whoever adds a button adds it here. */
// prettier-ignore
export const BUTTONS: Record<Verb, Button> = {
  chooseOption: { action: ({ agreementId }, submissionKey) => ({ verb: 'chooseOption', dialog: 'registerContact', field: 'file', value: agreementId, submissionKey }), keptAs: 'visit' },
  confirmVisit: { action: (_, submissionKey) => ({ verb: 'confirmVisit', submissionKey }), keptAs: 'visit' },
  updateVisitDraft: { action: (_, submissionKey) => ({ verb: 'updateVisitDraft', submissionKey }), keptAs: 'visit' },
  cancelDialog: { action: (_, submissionKey) => ({ verb: 'cancelDialog', submissionKey }), keptAs: 'visit' },
  overrideOverlap: { action: (_, submissionKey) => ({ verb: 'overrideOverlap', submissionKey }), keptAs: 'visit' },
  undoVisit: { action: ({ visitId }, submissionKey) => ({ verb: 'undoVisit', visitId, version: 1, submissionKey }), keptAs: 'visit' },
  correctVisit: { action: ({ visitId }) => ({ verb: 'correctVisit', visitId }) },
  withdrawVisit: { action: ({ visitId }) => ({ verb: 'withdrawVisit', visitId }) },
  confirmWithdrawal: { action: ({ visitId }, submissionKey) => ({ verb: 'confirmWithdrawal', visitId, submissionKey }), keptAs: 'visit' },
  showMyVisits: { action: ({ employerId, employeeId }) => ({ verb: 'showMyVisits', page: 0, only: { from: null, to: null, employerIds: [employerId], employeeIds: [employeeId] } }) },
  showVisit: { action: ({ visitId }) => ({ verb: 'showVisit', visitId }) },
  showAccess: { action: ({ employeeId }) => ({ verb: 'showAccess', kind: 'employee', id: employeeId, page: 0 }), ...ADMINISTRATOR },
  showPerson: { action: ({ employeeId }) => ({ verb: 'showPerson', kind: 'employee', id: employeeId }), ...ADMINISTRATOR },
  exportPerson: { action: ({ employeeId }) => ({ verb: 'exportPerson', kind: 'employee', id: employeeId }), ...ADMINISTRATOR },
  askCorrectPerson: { action: ({ employeeId }) => ({ verb: 'askCorrectPerson', kind: 'employee', id: employeeId }), ...ADMINISTRATOR },
  correctPerson: { action: ({ employeeId }, submissionKey) => ({ verb: 'correctPerson', kind: 'employee', id: employeeId, seen: 'a'.repeat(32), submissionKey }), ...ADMINISTRATOR },
  askErasePerson: { action: ({ employeeId }) => ({ verb: 'askErasePerson', kind: 'employee', id: employeeId }), ...ADMINISTRATOR },
  erasePerson: { action: ({ employeeId }, submissionKey) => ({ verb: 'erasePerson', kind: 'employee', id: employeeId, seen: 'a'.repeat(32), submissionKey }), ...ADMINISTRATOR },
  showVisitHistory: { action: ({ visitId }) => ({ verb: 'showVisitHistory', visitId }) },
  say: { action: ({ visitId }) => ({ verb: 'say', text: `toon bezoek ${visitId}` }), writes: ['insert unanswered'] },
  refreshVisit: { action: (_, submissionKey) => ({ verb: 'refreshVisit', submissionKey }), keptAs: 'visit' },
  keepForm: { action: (of) => inEachForm('keepForm', of) },
  updateForm: { action: (of) => inEachForm('updateForm', of) },
  refreshForm: { action: (of) => inEachForm('refreshForm', of) },
  showRequest: { action: ({ requestId }) => ({ verb: 'showRequest', requestId }) },
  takeRequest: { action: ({ requestId }, submissionKey) => ({ verb: 'takeRequest', requestId, submissionKey }), keptAs: 'request' },
  askCloseRequest: { action: ({ requestId }) => ({ verb: 'askCloseRequest', requestId }) },
  closeRequest: { action: ({ requestId }, submissionKey) => ({ verb: 'closeRequest', requestId, reason: 'duplicate', submissionKey }), keptAs: 'request' },
  askCorrectReceipt: { action: ({ requestId }) => ({ verb: 'askCorrectReceipt', requestId }) },
  askTieRequest: { action: ({ requestId }) => ({ verb: 'askTieRequest', requestId }) },
  contactOnRequest: { action: ({ requestId }) => ({ verb: 'contactOnRequest', requestId }) },
  contactOnFile: { action: ({ agreementId }) => ({ verb: 'contactOnFile', agreementId }) },
  visitOnFile: { action: ({ agreementId }) => ({ verb: 'visitOnFile', agreementId }) },
  showOpen: { action: ({ personId, employerId, employeeId }) => ({ verb: 'showOpen', filter: { ...OWN_OPEN, scope: 'coach', coachId: personId, employerId, employeeIds: [employeeId] }, page: 0 }) },
  showRequests: { action: () => ({ verb: 'showRequests' }) },
  explainCommitment: { action: ({ commitmentId }) => ({ verb: 'explainCommitment', commitmentId }) },
  showPeople: { action: () => ({ verb: 'showPeople', page: 0 }), ...ADMINISTRATOR },
  editPerson: { action: ({ personId }) => ({ verb: 'editPerson', personId }), ...ADMINISTRATOR },
  savePerson: { action: ({ personId }, submissionKey) => ({ verb: 'savePerson', personId, seen: '', submissionKey }), ...ADMINISTRATOR },
  askRetire: { action: ({ personId }) => ({ verb: 'askRetire', personId }), ...ADMINISTRATOR },
  retirePerson: { action: ({ personId }, submissionKey) => ({ verb: 'retirePerson', personId, submissionKey }), ...ADMINISTRATOR },
  rehirePerson: { action: ({ personId }) => ({ verb: 'rehirePerson', personId }), ...ADMINISTRATOR },
  askTransfer: { action: ({ personId }) => ({ verb: 'askTransfer', personId }), ...ADMINISTRATOR },
  checkTransfer: { action: ({ personId }) => ({ verb: 'checkTransfer', personId }), ...ADMINISTRATOR },
  transferFiles: { action: ({ personId }, submissionKey) => ({ verb: 'transferFiles', personId, toId: personId, from: '2026-11-16', files: 1, submissionKey }), ...ADMINISTRATOR },
  showClosingDays: { action: () => ({ verb: 'showClosingDays', year: 2027 }), ...ADMINISTRATOR },
  confirmClosingDays: { action: (_, submissionKey) => ({ verb: 'confirmClosingDays', year: 2027, seen, submissionKey }), ...ADMINISTRATOR },
  showAgenda: { action: () => ({ verb: 'showAgenda', from: '2026-11-16', to: '2026-11-20' }) },
  showPlanned: { action: ({ plannedId }) => ({ verb: 'showPlanned', plannedId }) },
  planVisit: { action: ({ agreementId }) => ({ verb: 'planVisit', agreementId }) },
  planAgain: { action: ({ plannedId }) => ({ verb: 'planAgain', plannedId }) },
  movePlanned: { action: ({ plannedId }) => ({ verb: 'movePlanned', plannedId }) },
  askCancelPlanned: { action: ({ plannedId }) => ({ verb: 'askCancelPlanned', plannedId }) },
  cancelPlanned: { action: ({ plannedId }, submissionKey) => ({ verb: 'cancelPlanned', plannedId, submissionKey }), keptAs: 'plan' },
  plannedDone: { action: ({ plannedId }, submissionKey) => ({ verb: 'plannedDone', plannedId, submissionKey }), keptAs: 'plan' },
  closedDoor: { action: ({ plannedId }, submissionKey) => ({ verb: 'closedDoor', plannedId, submissionKey }), keptAs: 'plan' },
  calendarFile: { action: ({ plannedId }) => ({ verb: 'calendarFile', plannedId }) },
  showAbsences: { action: () => ({ verb: 'showAbsences' }) },
  changeAbsence: { action: ({ absenceId }) => ({ verb: 'changeAbsence', absenceId }) },
  askWithdrawAbsence: { action: ({ absenceId }) => ({ verb: 'askWithdrawAbsence', absenceId }) },
  withdrawAbsence: { action: ({ absenceId }, submissionKey) => ({ verb: 'withdrawAbsence', absenceId, submissionKey }), keptAs: 'absence' },
  handOverFile: { action: ({ agreementId }) => ({ verb: 'handOverFile', agreementId }) },
  suspendFile: { action: ({ agreementId }) => ({ verb: 'suspendFile', agreementId }) },
  showPendingSuspensions: { action: () => ({ verb: 'showPendingSuspensions' }) },
  showSuspension: { action: ({ suspensionId }) => ({ verb: 'showSuspension', suspensionId }) },
  decideSuspension: { action: ({ suspensionId }, submissionKey) => ({ verb: 'decideSuspension', suspensionId, approve: true, submissionKey }), keptAs: 'suspension' },
  askWithdrawSuspension: { action: ({ suspensionId }) => ({ verb: 'askWithdrawSuspension', suspensionId }) },
  withdrawSuspension: { action: ({ suspensionId }, submissionKey) => ({ verb: 'withdrawSuspension', suspensionId, submissionKey }), keptAs: 'suspension' },
  showSummary: { action: ({ personId }) => ({ verb: 'showSummary', period, coachId: personId }) },
  showCases: { action: ({ personId }) => ({ verb: 'showCases', period, coachId: personId, kind: 'followUp', which: 'due', page: 0 }) },
  showSummaryWork: { action: () => ({ verb: 'showSummaryWork', period, page: 0 }) },
  showSummaryChanges: { action: ({ personId }) => ({ verb: 'showSummaryChanges', period, coachId: personId, what: 'corrections', page: 0 }) },
  exportSummary: { action: ({ personId }) => ({ verb: 'exportSummary', period, coachId: personId, format: 'csv' }) },
  showAnswer: { action: ({ answerId }) => ({ verb: 'showAnswer', answerId }) },
  showPassage: { action: ({ answerId }) => ({ verb: 'showPassage', answerId }) },
  rateAnswer: { action: ({ answerId }, submissionKey) => ({ verb: 'rateAnswer', answerId, version, useful: false, submissionKey }), writes: ['insert answerRating'] },
  noneOfThese: { action: () => ({ verb: 'noneOfThese' }), writes: ['insert unanswered'] },
  startContact: { action: () => ({ verb: 'startContact', how: 'form' }) },
  startEstimate: { action: () => ({ verb: 'startEstimate', how: 'form' }) },
  // Figures of nobody, under a reference that cannot be guessed.
  showEstimate: { action: ({ estimate }) => ({ verb: 'showEstimate', reference: estimate }), mayPress: ['visitor', 'contact'] },
  // One's own chat only: see the test on the website's conversations.
  wipeChat: { action: () => ({ verb: 'wipeChat', sure: true }), writes: ['delete webActivity', 'delete webIdentity'] },
  keepChat: { action: () => ({ verb: 'keepChat' }) },
  switchPublicChat: { action: (_, submissionKey) => ({ verb: 'switchPublicChat', open: false, seen, submissionKey }), ...ADMINISTRATOR },
  showRetention: { action: () => ({ verb: 'showRetention' }) },
  askHold: { action: ({ agreementId }) => ({ verb: 'askHold', agreementId, reason: 'klacht' }) },
  placeHold: { action: ({ agreementId }, submissionKey) => ({ verb: 'placeHold', agreementId, submissionKey }) },
  liftHold: { action: ({ agreementId }, submissionKey) => ({ verb: 'liftHold', holdId: agreementId, submissionKey }) },
  showQuestions: { action: () => ({ verb: 'showQuestions', page: 0 }), ...EDITOR },
  showGroup: { action: ({ questionId }) => ({ verb: 'showGroup', questionId }), ...EDITOR },
  askDismiss: { action: ({ questionId }) => ({ verb: 'askDismiss', questionId }), ...EDITOR },
  dismissGroup: { action: ({ questionId }, submissionKey) => ({ verb: 'dismissGroup', questionId, until: 2e12, submissionKey }), ...EDITOR },
  writeAnswer: { action: ({ questionId }) => ({ verb: 'writeAnswer', questionId }), ...EDITOR },
  editAnswer: { action: ({ answerId }) => ({ verb: 'editAnswer', answerId }), ...EDITOR },
  attachQuestions: { action: ({ questionId }) => ({ verb: 'attachQuestions', questionId }), ...EDITOR },
  attachTo: { action: ({ questionId }) => ({ verb: 'attachTo', questionId }), ...EDITOR },
  answerHistory: { action: ({ answerId }) => ({ verb: 'answerHistory', answerId }), ...EDITOR },
  showWritten: { action: () => ({ verb: 'showWritten', page: 0 }), ...EDITOR },
  askWithdraw: { action: ({ answerId }) => ({ verb: 'askWithdraw', answerId }), ...EDITOR },
  withdrawAnswer: { action: ({ answerId }, submissionKey) => ({ verb: 'withdrawAnswer', answerId, version, submissionKey }), ...EDITOR },
  previewAnswer: { action: ({ answerId }, submissionKey) => ({ verb: 'previewAnswer', answerId, ...form, submissionKey }), ...EDITOR },
  publishAnswer: { action: ({ answerId }, submissionKey) => ({ verb: 'publishAnswer', answerId, ...form, submissionKey, mark: 'a'.repeat(32) }), ...EDITOR },
  showCrossing: { action: () => ({ verb: 'showCrossing', month }), ...FINANCE },
  confirmCrossing: { action: (_, submissionKey) => ({ verb: 'confirmCrossing', month, seen, submissionKey, confirmed: true }), ...FINANCE },
  showPrices: { action: () => ({ verb: 'showPrices' }), ...FINANCE },
  editPrices: { action: () => ({ verb: 'editPrices' }), ...FINANCE },
  savePrices: { action: (_, submissionKey) => ({ verb: 'savePrices', seen, submissionKey }), ...FINANCE },
  editBilling: { action: () => ({ verb: 'editBilling' }), ...FINANCE },
  saveBilling: { action: (_, submissionKey) => ({ verb: 'saveBilling', seen, submissionKey }), ...FINANCE },
  proposeRun: { action: () => ({ verb: 'proposeRun', month }), ...FINANCE },
  showRun: { action: ({ runId }) => ({ verb: 'showRun', runId, page: 0, needLook: false }), ...FINANCE },
  approveRun: { action: ({ runId }, submissionKey) => ({ verb: 'approveRun', runId, submissionKey }), ...FINANCE },
  withdrawRun: { action: ({ runId }, submissionKey) => ({ verb: 'withdrawRun', runId, submissionKey }), ...FINANCE },
  askLeaveOut: { action: ({ runId, agreementId }) => ({ verb: 'askLeaveOut', runId, agreementId, page: 0, needLook: false }), ...FINANCE },
  leaveOutBill: { action: ({ runId, agreementId }, submissionKey) => ({ verb: 'leaveOutBill', runId, agreementId, page: 0, needLook: false, submissionKey }), ...FINANCE },
  putBackBill: { action: ({ runId, agreementId }, submissionKey) => ({ verb: 'putBackBill', runId, agreementId, page: 0, needLook: false, submissionKey }), ...FINANCE },
  askCredit: { action: ({ invoiceId }) => ({ verb: 'askCredit', invoiceId }), ...FINANCE },
  proposeCredit: { action: ({ invoiceId }, submissionKey) => ({ verb: 'proposeCredit', invoiceId, submissionKey }), ...FINANCE },
  exportRun: { action: ({ runId }) => ({ verb: 'exportRun', runId, format: 'csv' }), ...FINANCE },
  showInvoice: { action: ({ invoiceId }) => ({ verb: 'showInvoice', invoiceId }), ...FINANCE },
  explainInvoice: { action: ({ invoiceId }) => ({ verb: 'explainInvoice', invoiceId }), ...FINANCE },
  showInvoices: { action: ({ employerId, employeeId }) => ({ verb: 'showInvoices', month: '', employerIds: [employerId], employeeIds: [employeeId], isOpen: false, page: 0 }), ...FINANCE },
  markPaid: { action: ({ invoiceId }, submissionKey) => ({ verb: 'markPaid', invoiceId, submissionKey, paidOn: '2026-11-12' }), ...FINANCE },
  showAgreement: { action: ({ agreementId }) => ({ verb: 'showAgreement', agreementId }) },
  showAgreements: { action: ({ employerId }) => ({ verb: 'showAgreements', employerId, page: 0 }) },
  tellChange: { action: ({ agreementId }) => ({ verb: 'tellChange', agreementId, what: 'notice' }) },
  undoChange: { action: ({ keys }, submissionKey) => ({ verb: 'undoChange', changeKey: keys.change, submissionKey }), keptAs: 'change' },
  newAgreement: { action: () => ({ verb: 'newAgreement' }) },
  saveAgreement: { action: (_, submissionKey) => ({ verb: 'saveAgreement', submissionKey }), keptAs: 'change' },
  showClocks: { action: () => ({ verb: 'showClocks', page: 0 }) },
};
