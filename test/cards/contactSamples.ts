// The cards about contacts in every state worth seeing.
import type { Card } from '../../cards/card.ts';
import type { ContactDraftView, ContactView } from '../../cards/commitmentViews.ts';
import { contactDraftCard } from '../../cards/contactDraftCard.ts';
import { contactSavedCard } from '../../cards/contactSavedCard.ts';
import { files } from './requestSamples.ts';
import { submissionKey } from './sampleVisits.ts';

const MODEL = 'modelovereenkomst (college 9 april 2026), art. 2';

const contact: ContactView = {
  withWhom: ['Jonas Verbeke (Bakkerij De Smet)'],
  whenInWords: 'vrijdag 13 november 2026, 16.20 uur',
  mode: 'phone',
  answered: true,
  about: null,
};
const contactDraft: ContactDraftView = {
  submissionKey,
  contact,
  inputs: {
    files: ['agreement-1'],
    mode: 'phone',
    answered: true,
    date: '2026-11-13',
    time: '16:20',
  },
  files,
  today: '2026-11-13',
  notes: [],
  errors: {},
};

export const contactSamples: Readonly<Record<string, Card>> = {
  contactDraft: contactDraftCard(contactDraft),
  contactDraftTried: contactDraftCard({
    ...contactDraft,
    contact: {
      ...contact,
      withWhom: files.map(({ title }) => title),
      answered: false,
      about: 'Vraag van Fatima El Amrani (werknemer)',
    },
    inputs: { ...contactDraft.inputs, answered: false },
    notes: ['Je typte "joans": ik nam Jonas Verbeke.'],
  }),
  contactSaved: contactSavedCard({
    how: 'registered',
    contact: { ...contact, about: 'Vraag van Fatima El Amrani (werknemer)' },
    fulfilled: [
      {
        commitment: 'reachable',
        forWhom: ['Jonas Verbeke'],
        citation: MODEL,
        onTime: true,
      },
    ],
    next: [
      {
        commitment: 'onsite',
        forWhom: ['Jonas Verbeke'],
        dueInWords: 'vrijdag 20 november 2026',
        actInWords: null,
        overdue: false,
        citation: MODEL,
      },
    ],
    everybody: ['Jonas Verbeke'],
  }),
  contactSavedTried: contactSavedCard({
    how: 'registered',
    contact: { ...contact, answered: false },
    fulfilled: [],
    next: [
      {
        commitment: 'reachable',
        forWhom: ['Jonas Verbeke'],
        dueInWords: 'maandag 16 november 2026',
        actInWords: null,
        overdue: false,
        citation: MODEL,
      },
    ],
    everybody: ['Jonas Verbeke'],
  }),
  contactSavedNothing: contactSavedCard({
    how: 'already',
    contact: { ...contact, mode: 'teams' },
    fulfilled: [],
    next: [],
    everybody: ['Jonas Verbeke'],
  }),
};
