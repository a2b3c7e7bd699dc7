// What a visitor of the website sees: the first words, and the question before the chat is wiped.
import type { Card } from '../../cards/card.ts';
import { visitorGreetingCard } from '../../cards/visitorGreetingCard.ts';
import { wipeCard } from '../../cards/wipeCard.ts';

const contact = {
  name: 'Dienst Activering en Werk van Stad Gent',
  phone: '09 210 10 10',
  email: 'gentinfo@stad.gent',
  hours: 'maandag tot en met vrijdag van 9 tot 17 uur',
};

export const publicSamples: Readonly<Record<string, Card>> = {
  visitorGreeting: visitorGreetingCard({ contact }),
  wipe: wipeCard(),
};
