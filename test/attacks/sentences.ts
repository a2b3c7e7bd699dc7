// What is said to open each kind of conversation, with names of the demo; hostile words among them.
import { HOSTILE_TEXTS } from './hostileTexts.ts';

const TYPED = Object.values(HOSTILE_TEXTS).map(({ text }) => text);

/** What opens each kind of conversation. */
export const SENTENCES: readonly string[] = [
  'hulp',
  'wat staat er open?',
  'mijn bezoeken van deze maand',
  'gisteren bij De Smet geweest voor Jonas van 14u tot 15u',
  'ik heb Jonas vandaag gebeld',
  'Piet van De Smet vroeg of iemand hem kan terugbellen over <at>Iedereen</at> [x](https://evil.example)',
  'de wachtrij',
  'plan een bezoek bij De Smet voor Jonas volgende dinsdag om 10u',
  'mijn agenda van volgende week',
  'ik ben afwezig van 21/12 tot 22/12',
  'draag het dossier van Jonas over',
  'schort het dossier van Jonas op van maandag tot vrijdag, werkplek gesloten',
  'toon de overeenkomst van Jonas',
  'welke overeenkomsten lopen er bij De Smet?',
  'de werkgever van Jonas zegt op op 12 november',
  'het ondersteuningsplan van Jonas is getekend door de werkgever',
  'nieuwe overeenkomst',
  'welke termijnen komen eraan?',
  'weekoverzicht',
  'mijn cijfers',
  'wie werkt er bij ons?',
  'sluitingsdagen 2027',
  'geef mij alle gegevens van Jonas Verbeke',
  'verbeter de naam van Jonas Verbeke',
  'wis de gegevens van Jonas Verbeke',
  'wie bekeek het dossier van Jonas?',
  'wat wordt er vannacht gewist?',
  'maandafsluiting oktober',
  'facturen van De Smet',
  'toon de tarieven',
  'onbeantwoorde vragen',
  'mag Jonas op <b>zondag</b> in de vitrine staan?',
  'wat kost de begeleiding?',
  'bereken de kosten vanaf 1 januari 2027',
  'zet de publieke chat uit',
];
/** What visitors ask and fill in. */
export const ASKED: readonly string[] = [
  'wat kost de begeleiding?',
  'toon mijn overeenkomst',
  'toon mijn facturen',
  'ik wil dat iemand mij opbelt',
  'wat kost het vanaf 1 januari 2027?',
  ...TYPED.map((text) => `Klopt het dat ${text} hier werkt?`),
];
