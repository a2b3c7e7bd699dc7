// What one can say, by topic, with sentences to try.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { sayButtons } from './sayButtons.ts';

export interface HelpView {
  employerExample: string;
  /** Has files of one's own, and so figures. */
  coaches: boolean;
  leadsTeam: boolean;
  /** Finance or a team lead: prices, runs and all invoices. */
  seesMoney: boolean;
  /** Finance: decides on prices and bills. */
  decidesMoney: boolean;
  /** An administrator: people and closing days are managed in chat. */
  managesPeople: boolean;
  /** A team lead or editor: answers are written in chat. */
  writesAnswers: boolean;
  /** For the example about closing days. */
  nextYear: number;
  /** Things the team lead or administrator has to know, such as an unconfirmed closing list. */
  warnings: readonly string[];
}

const TOPICS = [
  'help.register',
  'help.visits',
  'help.open',
  'help.plan',
  'help.requests',
  'help.cover',
  'help.agreements',
] as const;

/** Help for a colleague; warnings are for who has to act on them. */
export function helpCard(view: HelpView): Card {
  const { employerExample, coaches, leadsTeam, managesPeople, writesAnswers } = view;
  const { seesMoney, decidesMoney, nextYear, warnings } = view;
  const topics = [
    ...TOPICS,
    ...(coaches ? (['help.figures'] as const) : []),
    ...(leadsTeam ? (['help.team'] as const) : []),
    ...(seesMoney ? (['help.billing'] as const) : []),
    ...(decidesMoney ? (['help.finance'] as const) : []),
    ...(writesAnswers ? (['help.answers'] as const) : []),
    ...(managesPeople ? (['help.people'] as const) : []),
    'help.stop' as const,
  ];
  return {
    id: 'help',
    summary: cardText('help.summary'),
    body: [
      { kind: 'text', text: cardText('help.title'), style: 'title' },
      ...topics.flatMap((topic): Element[] => [
        { kind: 'text', text: cardText(topic), style: 'strong' },
        {
          kind: 'text',
          text: cardText(`${topic}.text`, { employer: employerExample }),
          style: 'body',
        },
      ]),
      { kind: 'text', text: cardText('help.health'), style: 'subtle' },
      ...warnings.map((text): Element => ({
        kind: 'group',
        style: 'warning',
        items: [{ kind: 'text', text, style: 'body' }],
      })),
      { kind: 'text', text: cardText('help.examples'), style: 'heading' },
      sayButtons([
        cardText('example.onsite', { employer: employerExample }),
        cardText('example.online', { employer: employerExample }),
        cardText('example.myVisits'),
        cardText('example.open'),
        ...(coaches ? [cardText('example.figures')] : []),
        ...(leadsTeam ? [cardText('example.summary')] : []),
        ...(seesMoney ? [cardText('example.openInvoices')] : []),
        ...(managesPeople
          ? [cardText('example.people'), cardText('example.closingDays', { year: nextYear })]
          : []),
      ]),
    ],
    buttons: [],
  };
}
