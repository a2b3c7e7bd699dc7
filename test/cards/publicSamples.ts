// What a visitor of the website sees: the first words, the contact form and what it leads to, wiping.
import type { Card } from '../../cards/card.ts';
import {
  contactMeCard,
  contactMeEntryCard,
  contactMeSentCard,
} from '../../cards/contactMeCards.ts';
import { visitorGreetingCard } from '../../cards/visitorGreetingCard.ts';
import { wipeCard } from '../../cards/wipeCard.ts';
import { ATTACKS } from './sampleVisits.ts';

const contact = {
  name: 'Dienst Activering en Werk van Stad Gent',
  phone: '09 210 10 10',
  email: 'gentinfo@stad.gent',
  hours: 'maandag tot en met vrijdag van 9 tot 17 uur',
};

const submissionKey = '0198f3a2-5b1c-7c44-9f4e-1d2c3b4a5968';
const empty = {
  ...{ role: '', name: '', company: '', enterpriseNumber: '' },
  ...{ phone: '', email: '', wants: '', subject: '' },
};
const inputs = {
  ...{ role: 'employer', name: 'Jan Peeters', company: 'Bakkerij De Smet' },
  ...{ enterpriseNumber: '0207.451.227', phone: '0470 12 34 56', email: 'jan@bakkerij.be' },
  ...{ wants: 'contact', subject: 'starten met begeleiding' },
};
const shown = {
  ...inputs,
  role: 'Werkgever',
  about: null,
  wish: null,
  wants: 'Bellen of mailen is genoeg',
};
const form = { submissionKey, why: null, errors: {} };
const sent = {
  promise: 'Ten laatste maandag 23 november om 17 uur neemt ons team contact met u op.',
  ...{ reference: 'V-7KQ4-2M9X', contact, mailedTo: null, easy: false },
};

export const publicSamples: Readonly<Record<string, Card>> = {
  visitorGreeting: visitorGreetingCard({ contact }),
  wipe: wipeCard(),
  contactMeEntry: contactMeEntryCard({ ...form, inputs: empty }),
  contactMeEntryWrong: contactMeEntryCard({
    ...form,
    inputs: { ...inputs, name: ATTACKS[0]! },
    why: 'Dat telefoonnummer klopt niet.',
    errors: { phone: '"0470" is geen telefoonnummer.', email: 'Bedoelt u jan@gmail.com?' },
  }),
  contactMe: contactMeCard({ ...form, inputs, shown, easy: false, notes: [] }),
  contactMeKnown: contactMeCard({
    ...{ ...form, inputs, easy: false, notes: [] },
    shown: { ...shown, about: 'Jonas Verbeke' },
  }),
  contactMeEasy: contactMeCard({
    ...{ ...form, inputs: { ...empty, role: 'employee', name: 'Jonas', phone: '0470 12 34 56' } },
    shown: {
      ...shown,
      role: 'Werknemer',
      company: null,
      enterpriseNumber: null,
      email: null,
      subject: null,
    },
    easy: true,
    notes: [],
  }),
  contactMeSent: contactMeSentCard({ ...sent, mailedTo: 'jan@bakkerij.be' }),
  contactMeSentEasy: contactMeSentCard({
    ...sent,
    promise: 'Ons team belt u. Ten laatste maandag 23 november om 17 uur.',
    easy: true,
  }),
};
