// Checks of the data that ships, and of what the city still has to decide for the year at hand.
import type { ContentProblem } from '../../content/contentError.ts';
import { contentWarnings } from '../../content/contentWarnings.ts';
import { factInForceOrFirst, missingSettings } from '../../rules/index.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';

export const data: Check = {
  name: 'data',
  title: 'Gegevens die meekomen',
  fine: 'alle bestanden in data/ kloppen',
  look: ({ contentProblems }) => contentProblems.map(contentProblem),
};

/** What is wrong in a file of data/. */
export function contentProblem({ file, line, message }: ContentProblem): Problem {
  return wrong(
    `data/${file}`.replace(/^data\/data\//, 'data/'),
    line > 0 ? `regel ${line}: ${message}` : message,
    'Verbeter het bestand, of zet de versie uit de levering terug.',
  );
}

export const closingDays: Check = {
  name: 'closingDays',
  title: 'Sluitingsdagen',
  fine: 'bevestigd voor dit jaar, en van oktober aan voor het volgende',
  look({ current, content, now }) {
    if (!current || !content) return null;
    const today = brusselsDay(now);
    return current
      .read((db) => contentWarnings(db.facts(), today))
      .flatMap(({ years }) =>
        years.map((year) =>
          wrong(
            'data/calendar/closingDays.json',
            `de sluitingsdagen van ${year} zijn niet bevestigd: termijnen rekenen enkel met de wettelijke feestdagen`,
            `Laat een beheerder in Teams "sluitingsdagen ${year}" typen en de lijst bevestigen.`,
          ),
        ),
      );
  },
};

/** As finance's card calls them. */
const BILLING = { vat: 'btw', bankAccount: 'rekeningnummer', numberPrefix: 'factuurnummer' };

export const tariffs: Check = {
  name: 'tariffs',
  title: 'Tarieven en facturen',
  fine: 'volledig voor vandaag',
  look({ current, content, now }) {
    if (!current || !content) return null;
    const today = brusselsDay(now);
    const { tariffs: prices, billing } = current.read((db) => db.facts());
    const settings = factInForceOrFirst(billing, today, Infinity);
    const missing = settings ? missingSettings(settings) : (Object.keys(BILLING) as never[]);
    return [
      ...(prices.policies.some(({ effectiveFrom }) => effectiveFrom <= today)
        ? []
        : [
            wrong(
              'data/tariffs.json',
              `er zijn geen tarieven die gelden op ${today}`,
              'Zet een tarief met zijn begindag in data/tariffs.json.',
            ),
          ]),
      ...(missing.length === 0
        ? []
        : [
            attention(
              'data/billing.json',
              `nog te beslissen: ${missing.map((one) => BILLING[one]).join(', ')}; facturen blijven een VOORBEELD`,
              'Laat financiën in Teams "prijzen" typen en dit invullen.',
            ),
          ]),
    ];
  },
};
