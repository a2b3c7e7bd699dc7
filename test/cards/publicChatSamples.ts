// The off-switch of the public chat in every state worth seeing.
import type { Card } from '../../cards/card.ts';
import { publicChatCard, type PublicChatView } from '../../cards/publicChatCard.ts';
import { ATTACKS } from './sampleVisits.ts';

const open: PublicChatView = {
  submissionKey: '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d41',
  ...{ isOpen: true, status: '', seen: 0, reason: '', problems: [], justSwitched: false },
};
const status =
  'Uitgezet op vrijdag 13 november 2026, 16.20 uur door Els Peeters. Bezoekers lezen: "Wij doen onderhoud tot 14 uur."';

export const publicChatSamples: Readonly<Record<string, Card>> = {
  publicChatOpen: publicChatCard(open),
  publicChatProblem: publicChatCard({
    ...open,
    ...{
      reason: ATTACKS[0] ?? '',
      problems: ['Schrijf een reden. Bezoekers van de website lezen die.'],
    },
  }),
  publicChatClosed: publicChatCard({ ...open, isOpen: false, status, seen: 1 }),
  publicChatJustClosed: publicChatCard({
    ...open,
    ...{ isOpen: false, status, seen: 1, justSwitched: true },
  }),
  publicChatJustOpened: publicChatCard({
    ...open,
    ...{
      status: 'Weer aangezet op vrijdag 13 november 2026, 17.20 uur door Els Peeters.',
      seen: 2,
    },
    justSwitched: true,
  }),
};
