// What colleagues see of agreements, prices, runs and invoices, in the Playground.
import { brusselsDay, monthInWords } from '../../../src/language/index.ts';
import { lastQuarterEnd } from '../../support/lastQuarterEnd.ts';
import type { Playground } from '../playground.ts';
import type { Album } from './album.ts';

/** Teams on a phone gives a card about so much room. */
const SIZES = [
  { name: 'desktop', width: 1300 },
  { name: 'phone', width: 1300, card: 320 },
];

const DESK = { width: 1300, height: 1000 };

/**
 * Goes through all cards: Alex asks and proposes, Sofie approves.
 * @param settle fills in VAT, account and prefix: from then on documents bear numbers
 */
export async function photographColleagues(
  alex: Playground,
  sofie: Playground,
  album: Album,
  settle: () => void,
): Promise<void> {
  const keep = (who: Playground, name: string): Promise<void> =>
    album.keep(`teams-${name}`, who.page, who.page.locator('.ac-adaptiveCard').last(), SIZES);
  /** Types words, waits for others, and keeps the card. */
  const ask = (who: Playground, words: string, sees: string | RegExp, name: string) =>
    album.step(name, who.page, async () => {
      await who.page.setViewportSize(DESK);
      await who.say(words);
      await who.see(sees);
      await keep(who, name);
    });
  /** Presses the last button of that name. */
  const press = (who: Playground, title: string | RegExp, sees: string | RegExp, name: string) =>
    album.step(name, who.page, async () => {
      await who.page.setViewportSize(DESK);
      await who.button(title).click();
      await who.see(sees);
      await keep(who, name);
    });
  const stop = async (): Promise<void> => {
    await alex.page.setViewportSize(DESK);
    await alex.say('laat maar');
    await alex.page.waitForTimeout(500);
  };
  const month = monthInWords(lastQuarterEnd(Date.now()));
  await alex.see(/digitale assistent/);
  await sofie.see(/digitale assistent/);

  await ask(
    alex,
    'overeenkomst Bakkerij De Smet',
    /Welke overeenkomst|bedoel je/,
    'agreement-1-which',
  );
  await ask(alex, 'contract van Jonas', /Voor Jonas Verbeke/, 'agreement-2-summary');
  await press(alex, 'Wat er niet in zit', /Tucht en sancties/, 'agreement-3-more');
  await ask(alex, 'contract van Marie Lambert', /Voor Marie Lambert/, 'agreement-4-warnings');
  await ask(alex, 'contract van Kofi Mensah', /Voor Kofi Mensah/, 'agreement-5-user-company');
  await ask(
    alex,
    `De Smet zegt de overeenkomst van Fatima op op ${today()}`,
    /Deze opzeg bewaren/,
    'change-1-notice',
  );
  await press(alex, 'Bewaren', /De opzeg is bewaard/, 'change-2-kept');
  await ask(alex, 'contract van Fatima', /Voor Fatima/, 'change-3-notice-in-summary');
  await press(alex, 'Handtekening op het plan', /teken/, 'change-4-signature');
  await stop();
  await ask(
    alex,
    `de premie van Ruben Aerts is gewijzigd vanaf ${today()}`,
    /premie/,
    'change-6-premium',
  );
  await stop();
  await ask(alex, 'wat komt er aan?', /VDAB|premie/, 'clocks');
  await ask(alex, 'nieuwe overeenkomst', /Ondernemingsnummer/, 'new-1-form');
  await press(alex, 'Bewaren', /Vul dit in|Dit is nodig|nummer/, 'new-2-problems');

  await ask(alex, 'prijzen aanpassen', 'Prijzen aanpassen', 'prices-1');
  await ask(alex, 'spilindex overschreden in juni 2026', /juni 2026/, 'prices-2-crossing');
  await ask(alex, `facturatie ${month}`, /VOORBEELD/, 'run-1-example');
  await ask(alex, 'prijzen aanpassen', 'Prijzen aanpassen', 'prices-3');
  await press(alex, 'Prijzen aanpassen', /Vanaf|vanaf/, 'prices-4-form');
  await ask(alex, 'prijzen aanpassen', 'Facturen instellen', 'prices-5');
  await press(alex, 'Facturen instellen', /rekeningnummer|IBAN/, 'prices-6-billing');
  settle();
  await ask(alex, 'prijzen aanpassen', /BE68 5390/, 'prices-7-settled');

  await ask(alex, `facturatie ${month}`, /Sofie De Backer/, 'run-2-own');
  await ask(sofie, `facturatie ${month}`, 'Goedkeuren', 'run-3-to-approve');
  await press(sofie, 'Weglaten', /weglaten/, 'run-4-leave-out');
  await press(sofie, 'Nee, terug', 'Goedkeuren', 'run-5-back');
  await press(sofie, 'Goedkeuren', /Goedgekeurd/, 'run-6-approved');
  await press(sofie, 'Als CSV', /csv|CSV/, 'run-7-export');
  await ask(sofie, 'openstaande facturen', /Nog te betalen/, 'invoice-1-open');
  await ask(sofie, `factuur ${month} Jonas Verbeke`, /Factuur IMW-2026/, 'invoice-2');
  await press(sofie, 'Waarom dit bedrag?', /gedeeld door 3/, 'invoice-3-why');
  await press(sofie, 'Terug', 'Crediteren', 'invoice-4-back');
  await press(sofie, 'Crediteren', /Creditnota voor/, 'credit-1-form');
  await album.step('credit-reason', sofie.page, () =>
    sofie.page
      .getByRole('textbox', { name: /Waarom|Reden/ })
      .last()
      .fill('Zo afgesproken.'),
  );
  await press(sofie, 'Stel voor', /niets teruggegeven/, 'credit-2-proposed');
  await ask(alex, `factuur ${month} Jonas Verbeke`, 'Crediteren', 'invoice-5');
  await press(alex, 'Crediteren', /wacht al een creditnota/, 'credit-3-waits');
  await press(alex, 'Goedkeuren', /De creditnota is gemaakt/, 'credit-4-approved');
  await ask(alex, 'facturen van Jonas Verbeke', /Creditnota IMW/, 'credit-5-list');
  await press(alex, 'Bekijken', /Factuur IMW/, 'credit-6-credited');
}

/** Of today, as people type it: "21/11". */
function today(): string {
  return brusselsDay(Date.now()).slice(5).split('-').toReversed().join('/');
}
