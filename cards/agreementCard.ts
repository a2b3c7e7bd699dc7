// An agreement at a glance, each line with its article, and what can be told of it; and a list to choose from.
import type { FileChangeName } from './agreementActions.ts';
import type { AgreementsView, AgreementView } from './agreementViews.ts';
import type { Button, Card, Element, TextStyle } from './card.ts';
import { cardText } from './cardText.ts';

/** Agreements on one card. */
export const AGREEMENTS_PAGE_SIZE = 8;
const MORE_GROUP = 'agreementMore';

/** Shows one agreement. */
export function agreementCard(view: AgreementView): Card {
  return {
    id: 'agreement',
    summary: cardText('agreement.summary'),
    body: [
      line(cardText('agreement.title', { employer: view.employer }), 'title'),
      line(cardText('agreement.about', { employee: view.employee, status: view.status }), 'body'),
      ...warnings(view.warnings),
      ...view.sections.flatMap(({ part, facts }): Element[] => [
        line(cardText(`agreement.part.${part}`), 'heading'),
        { kind: 'facts', facts },
      ]),
      ...clocks(view.clocks),
      ...more(view),
      ...changeButtons(view),
    ],
    buttons: [],
  };
}

/** Agreements to choose from. */
export function agreementsCard(view: AgreementsView): Card {
  return {
    id: 'agreements',
    summary: cardText('agreements.summary'),
    body: [
      line(cardText('agreements.title'), 'title'),
      line(view.intro, 'body'),
      ...view.rows.flatMap((row): Element[] => [
        { kind: 'divider' },
        line(
          cardText('agreements.who', { employer: row.employer, employee: row.employee }),
          'strong',
        ),
        line(row.status, 'subtle'),
        {
          kind: 'buttons',
          layout: 'row',
          buttons: [
            {
              title: cardText('button.show'),
              action: { verb: 'showAgreement', agreementId: row.agreementId },
              description: cardText('button.aboutPerson', {
                button: cardText('button.show'),
                name: `${row.employee}, ${row.employer}`,
              }),
            },
          ],
        },
      ]),
    ],
    buttons: view.paged ? pageButtons(view) : [],
  };
}

function pageButtons({ page, total, employerId }: AgreementsView): Button[] {
  const last = Math.max(0, Math.ceil(total / AGREEMENTS_PAGE_SIZE) - 1);
  const to = (title: string, target: number): Button => ({
    title,
    action: { verb: 'showAgreements', employerId, page: target },
  });
  return [
    ...(page > 0 ? [to(cardText('button.previous'), Math.min(page - 1, last))] : []),
    ...(page < last ? [to(cardText('button.next'), page + 1)] : []),
  ];
}

function warnings(texts: readonly string[]): Element[] {
  if (texts.length === 0) return [];
  const title = line(cardText('draft.warnings'), 'strong');
  const items = [title, ...texts.map((text) => line(text, 'body'))];
  return [{ kind: 'group', style: 'warning', items }];
}

function clocks(texts: readonly string[]): Element[] {
  if (texts.length === 0) return [];
  const title = line(cardText('agreement.clocks'), 'heading');
  return [title, ...texts.map((text) => line(text, 'body'))];
}

/** What is seldom asked stands behind a button. */
function more({ excludes, unconfirmed }: AgreementView): Element[] {
  const title = cardText('button.agreementMore');
  const part = (heading: string, texts: readonly string[]): Element[] =>
    texts.length === 0
      ? []
      : [line(heading, 'heading'), ...texts.map((text) => line(text, 'body'))];
  return [
    { kind: 'buttons', layout: 'row', buttons: [{ title, toggles: MORE_GROUP }] },
    {
      kind: 'group',
      style: 'plain',
      hiddenAs: MORE_GROUP,
      items: [
        ...part(cardText('agreement.excludes'), excludes),
        ...part(cardText('agreement.unconfirmed'), unconfirmed),
      ],
    },
  ];
}

function changeButtons({ agreementId, changes, employee }: AgreementView): Element[] {
  if (changes.length === 0) return [];
  const button = (what: FileChangeName): Button => ({
    title: cardText(`button.tell.${what}`),
    action: { verb: 'tellChange', agreementId, what },
    description: cardText('button.aboutPerson', {
      button: cardText(`button.tell.${what}`),
      name: employee,
    }),
  });
  return [
    line(cardText('agreement.tell'), 'heading'),
    { kind: 'buttons', layout: 'stack', buttons: changes.map(button) },
  ];
}

function line(text: string, style: TextStyle): Element {
  return { kind: 'text', text, style };
}
