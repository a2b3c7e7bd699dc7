// "Neem contact met mij op": the form, what is read back before it is sent, and what is told afterwards.
import type { Card, Element, Facts, Input } from './card.ts';
import { cardText } from './cardText.ts';
import { entryFormCard } from './entryFormCard.ts';
import { contactLines } from './faqCards.ts';
import type { ContactView } from './faqViews.ts';
import { formCard } from './formCard.ts';

const ROLES = ['employer', 'employee', 'coworkerCoach', 'other'] as const;
const EASY_ROLES: readonly string[] = ['employee', 'coworkerCoach'];
const WANTS = ['contact', 'presence'] as const;

/** As people read it; null where nothing was said. */
export interface ContactMeView {
  role: string;
  name: string;
  company: string | null;
  enterpriseNumber: string | null;
  phone: string | null;
  email: string | null;
  /** The employee whose agreement it is about, of a person who is logged in. */
  about: string | null;
  wants: string;
  subject: string | null;
  /** When, and how pressing it is. */
  wish: string | null;
}

/** The values of the fields; empty when unknown. */
export interface ContactMeInputs {
  role: string;
  name: string;
  company: string;
  enterpriseNumber: string;
  phone: string;
  email: string;
  wants: string;
  subject: string;
}

interface FormView {
  submissionKey: string;
  inputs: ContactMeInputs;
  /** Why something that was said could not be taken. */
  why: string | null;
  errors: Readonly<Record<string, string>>;
}

/** All fields at once; the next card reads them back. */
export function contactMeEntryCard({ submissionKey, inputs, why, errors }: FormView): Card {
  return entryFormCard({
    id: 'contactMeEntry',
    dialog: 'contactMe',
    summary: cardText('contactMe.summary'),
    title: cardText('contactMe.title'),
    submissionKey,
    intro: [cardText('contactMe.intro'), ...(why === null ? [] : [why])],
    fields: fields(inputs),
    errors,
    then: 'updateForm',
    thenTitle: cardText('button.checkContact'),
  });
}

/** What will be sent, with every field open to correction. */
export function contactMeCard(
  view: FormView & { shown: ContactMeView; easy: boolean; notes: readonly string[] },
): Card {
  const { submissionKey, shown, easy, why, errors } = view;
  return formCard({
    id: 'contactMe',
    dialog: 'contactMe',
    summary: cardText('contactMe.check.summary'),
    title: cardText(easy ? 'contactMe.check.easy' : 'contactMe.check'),
    submissionKey,
    shown: factsOf(shown, easy),
    notes: why === null ? view.notes : [why, ...view.notes],
    fields: easy ? easyFields(view.inputs) : fields(view.inputs),
    errors,
    keepTitle: cardText(easy ? 'button.send.easy' : 'button.send'),
  });
}

/** By when somebody makes contact, and the reference. */
export function contactMeSentCard({
  promise,
  reference,
  contact,
  mailedTo,
  easy,
}: {
  promise: string;
  reference: string;
  contact: ContactView;
  mailedTo: string | null;
  easy: boolean;
}): Card {
  return {
    id: 'contactMeSent',
    summary: cardText('contactMe.sent.summary'),
    body: [
      {
        kind: 'group',
        style: 'good',
        items: [
          { kind: 'text', text: cardText('contactMe.sent'), style: 'heading' },
          { kind: 'text', text: promise, style: 'strong' },
        ],
      },
      { kind: 'text', text: cardText('contactMe.reference', { reference }), style: 'body' },
      ...(mailedTo === null ? [] : [subtle(cardText('contactMe.mailed', { email: mailedTo }))]),
      subtle(cardText(easy ? 'contactMe.urgent.easy' : 'contactMe.urgent')),
      ...contactLines(contact),
    ],
    buttons: [],
  };
}

function factsOf(shown: ContactMeView, easy: boolean): Facts {
  const { role, name, company, enterpriseNumber, phone, email, about, wants, subject, wish } =
    shown;
  const pairs: [label: string, value: string | null][] = [
    [cardText('fact.who'), role],
    [cardText('fact.name'), name],
    [cardText('fact.company'), company],
    [cardText('fact.enterpriseNumber'), enterpriseNumber],
    [cardText('fact.phone'), phone],
    [cardText('fact.email'), email],
    [cardText('label.about'), about],
    [cardText('fact.wants'), easy ? null : wants],
    [cardText('fact.subject'), subject],
    [cardText('fact.wish'), wish],
  ];
  return {
    kind: 'facts',
    facts: pairs.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}

function fields(inputs: ContactMeInputs): Input[] {
  return [
    {
      ...choice(
        'role',
        inputs.role,
        ROLES.map((value) => ({ title: cardText(`contactMe.role.${value}`), value })),
      ),
      required: { message: cardText('required.contactRole') },
    },
    { ...text('name', inputs.name, 120), required: { message: cardText('required.contactName') } },
    text('company', inputs.company, 120),
    text('enterpriseNumber', inputs.enterpriseNumber, 20),
    text('phone', inputs.phone, 30, 'tel'),
    text('email', inputs.email, 254, 'email'),
    {
      ...choice(
        'wants',
        inputs.wants,
        WANTS.map((value) => ({ title: cardText(`contactMe.wants.${value}`), value })),
      ),
      required: { message: cardText('required.contactWants') },
    },
    text('subject', inputs.subject, 200),
  ];
}

/** Who is a worker or a colleague-coach, a name and a telephone: nothing else. */
function easyFields(inputs: ContactMeInputs): Input[] {
  return fields(inputs)
    .filter(({ id }) => id === 'role' || id === 'name' || id === 'phone')
    .map((field) =>
      field.id === 'role' && 'choices' in field
        ? {
            ...field,
            choices: field.choices.filter(
              ({ value }) => EASY_ROLES.includes(value) || value === inputs.role,
            ),
          }
        : field,
    );
}

function text(
  id: 'name' | 'company' | 'enterpriseNumber' | 'phone' | 'email' | 'subject',
  value: string,
  maxLength: number,
  style?: 'tel' | 'email',
): Input {
  return {
    kind: 'input',
    type: 'text',
    id,
    label: cardText(`input.contact.${id}`),
    value,
    placeholder: cardText(`input.contact.${id}.example`),
    maxLength,
    ...(style === undefined ? {} : { style }),
  };
}

function choice(
  id: 'role' | 'wants',
  value: string,
  choices: { title: string; value: string }[],
): Input {
  return {
    kind: 'input',
    type: 'choice',
    id,
    label: cardText(`input.contact.${id}`),
    choices,
    style: 'expanded',
    value,
  };
}

function subtle(line: string): Element {
  return { kind: 'text', text: line, style: 'subtle' };
}
