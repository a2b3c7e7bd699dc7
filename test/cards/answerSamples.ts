// Questions without an answer and what is done about them: the list, a group, no answer needed.
import type { Card } from '../../cards/card.ts';
import type { GroupView } from '../../cards/answerViews.ts';
import { dismissCard, groupCard, questionsCard } from '../../cards/questionsCard.ts';
import { answerHistoryCard, writtenListCard } from '../../cards/answerHistoryCard.ts';
import { attachCard } from '../../cards/attachCard.ts';
import { answerFormCard } from '../../cards/answerFormCard.ts';
import { answerKeptCard } from '../../cards/answerKeptCard.ts';
import type { AnswerFormView } from '../../cards/answerViews.ts';
import { ATTACKS } from './sampleVisits.ts';

const KEY = '0198f3a2-5b1c-7c44-9f4e-1d2c3b4a5968';
const parking: GroupView = {
  questionId: '0123456789abcdef0123456789abcdef',
  text: 'is er parking aan jullie kantoor in de [adres]?',
  about:
    '5 keer gevraagd door bezoekers van de website, het laatst op donderdag 12 november 2026, 16.05 uur',
  others: ['waar kan ik parkeren', 'parkeerplaats', 'mag ik mijn auto daar zetten als ik kom?'],
};
const bike: GroupView = {
  questionId: 'b',
  text: ATTACKS[0]!,
  about: "Gevraagd door collega's op donderdag 12 november 2026, 16.05 uur",
  others: [],
};
const long: GroupView = { ...bike, questionId: 'c', text: 'x '.repeat(100), others: ATTACKS };

const form: AnswerFormView = {
  key: {
    answerId: null,
    group: { questionId: parking.questionId, until: 1_794_582_300_000 },
    ...{ version: '', adds: false, submissionKey: KEY },
  },
  inputs: {
    ...{ audience: 'everyone', title: '', answer: '', sources: '', related: [] },
    wordings: [parking.text, ...parking.others].join('\n'),
  },
  heading: 'Nieuw antwoord',
  nearby: [],
  ...{ problems: [], notes: [], kept: null, preview: null },
};
const written: AnswerFormView = {
  ...form,
  inputs: {
    ...form.inputs,
    title: 'Is er parking aan het kantoor?',
    answer: 'Nee, het kantoor heeft geen parking. U kunt parkeren in een parking van de stad.',
    sources: 'policy',
    related: ['waar-kantoor'],
  },
  nearby: [
    { id: 'waar-kantoor', title: 'Waar is het kantoor van de dienst?' },
    { id: 'uren', title: 'Wanneer is de dienst open?' },
  ],
};
const some = (...lines: string[]) => ({ lines, count: lines.length });
const preview = {
  mark: '0123456789abcdef0123456789abcdef',
  text: written.inputs.answer,
  caught: { lines: [parking.text, ...parking.others], count: 11 },
  missed: some('fietsenstalling → Waar is het kantoor van de dienst?'),
  lost: some('mag ik mijn auto daar zetten als ik kom? → geen zeker antwoord'),
  taken: some('waar zijn jullie (nu bij Waar is het kantoor van de dienst?)', ATTACKS[0]!),
};

export const answerSamples: Readonly<Record<string, Card>> = {
  questions: questionsCard({
    total: '12 vragen zonder antwoord, in 7 groepen',
    groups: [parking, bike, long, { ...parking, questionId: 'd' }, { ...bike, questionId: 'e' }],
    ...{ page: 0, count: 7 },
  }),
  questionsLast: questionsCard({
    total: 'Eén vraag zonder antwoord',
    groups: [bike],
    ...{ page: 0, count: 1 },
  }),
  questionsNone: questionsCard({
    total: 'Geen vragen zonder antwoord: ik kreeg er geen, of ze zijn allemaal behandeld.',
    ...{ groups: [], page: 0, count: 0 },
  }),
  questionGroup: groupCard(parking),
  attachQuestions: attachCard({
    ...{ ...parking, choices: written.nearby, search: '' },
    problem: 'Kies eerst een antwoord uit de lijst, of zoek met een ander woord.',
  }),
  attachNothing: attachCard({ ...bike, choices: [], search: ATTACKS[0]!, problem: null }),
  answerHistory: answerHistoryCard({
    ...{ answerId: 'waar-kantoor', title: 'Waar is het kantoor van de dienst?', isInForce: true },
    entries: [
      {
        entry: 2,
        when: 'vrijdag 13 november 2026, 9.02 uur · Nadia Benali',
        what: 'Aangepast: antwoord, bronnen',
        words: 'Het kantoor is in het stadhuis. U vindt het adres op de website van de stad.',
      },
      {
        ...{ entry: 1, when: 'donderdag 12 november 2026, 16.05 uur · Sofie De Backer' },
        ...{ what: 'Ingetrokken', words: null },
      },
      { entry: 0, when: 'Kwam met het programma mee', what: 'Eerste versie', words: ATTACKS[1]! },
    ],
  }),
  writtenAnswers: writtenListCard({
    answers: [
      {
        ...{ answerId: 'waar-kantoor', title: 'Waar is het kantoor van de dienst?' },
        about: 'Geldt. Laatst gewijzigd op vrijdag 13 november 2026, 9.02 uur door Nadia Benali',
      },
      {
        ...{ answerId: 'parking', title: ATTACKS[0]! },
        about: 'Ingetrokken op vrijdag 13 november 2026, 9.02 uur door Nadia Benali',
      },
    ],
    ...{ page: 0, total: 9 },
  }),
  writtenNone: writtenListCard({ answers: [], page: 0, total: 0 }),
  answerFormExisting: answerFormCard({
    ...written,
    key: { ...written.key, answerId: 'waar-kantoor', version: '0123456789ab', adds: true },
    ...{ heading: 'Waar is het kantoor van de dienst?', preview },
    kept: 'Er zijn al 66 vraagwijzen. Die blijven; in het veld staan alleen de nieuwe.',
  }),
  dismissQuestions: dismissCard({ ...parking, submissionKey: KEY, until: 1, problem: null }),
  dismissQuestionsProblem: dismissCard({
    ...{ ...parking, submissionKey: KEY, until: 1 },
    problem: 'Kies eerst waarom er geen antwoord nodig is.',
  }),
  answerForm: answerFormCard(form),
  answerFormProblems: answerFormCard({
    ...written,
    problems: [
      'Antwoord: 104 woorden is te lang, hoogstens 90. Schrap er 14.',
      'Vraagwijzen, regel 1: haal “[adres]” eruit of schrijf er een gewoon woord voor: “is er parking aan jullie kantoor in de [adres]?”.',
    ],
  }),
  answerFormBusy: answerFormCard({
    ...{ ...written, heading: ATTACKS[1]!, kept: 'Er zijn al 66 vraagwijzen. Die blijven.' },
    notes: [
      'Ik maak het voorbeeld. Dat duurt een tot twee minuten; ik stuur het zodra het klaar is.',
    ],
  }),
  answerFormPreview: answerFormCard({ ...written, preview }),
  answerFormPreviewNothing: answerFormCard({
    ...written,
    preview: { ...preview, caught: some(), missed: some(), lost: some(), taken: some() },
  }),
  answerFormLongest: answerFormCard({
    ...written,
    inputs: { ...written.inputs, answer: 'é'.repeat(2000), wordings: 'é'.repeat(3000) },
    problems: Array.from({ length: 12 }, () => 'Vraagwijzen: '.padEnd(300, 'x')),
  }),
  answerKept: answerKeptCard({
    ...{ answerId: 'is-er-parking', heading: 'Gepubliceerd', title: written.inputs.title },
    ...{ text: 'Dit antwoord geldt meteen.', inForce: true },
  }),
};
