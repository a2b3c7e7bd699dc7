// Questions without an answer and what is done about them: the list, a group, no answer needed.
import type { Card } from '../../cards/card.ts';
import type { GroupView } from '../../cards/answerViews.ts';
import { dismissCard, groupCard, questionsCard } from '../../cards/questionsCard.ts';
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
  questionGroup: groupCard(parking),
  dismissQuestions: dismissCard({ ...parking, submissionKey: KEY, until: 1, problem: null }),
  dismissQuestionsProblem: dismissCard({
    ...{ ...parking, submissionKey: KEY, until: 1 },
    problem: 'Kies eerst waarom er geen antwoord nodig is.',
  }),
};
