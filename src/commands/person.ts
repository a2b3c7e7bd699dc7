// npm run person -- …: what is held on one person: given, corrected, erased.
import { loadContent } from '../content/loadContent.ts';
import { personCommands } from './person/personCommands.ts';
import { PersonError } from './person/subjectNamed.ts';
import { print, printError } from './print.ts';
import { DATA_FOLDER, runWithStore, UsageError } from './runWithStore.ts';

const USAGE = `Gebruik: npm run person -- OPDRACHT "WIE" …
  export WIE [--to MAP]     alles wat over iemand bewaard is: een bladzijde en een bestand voor een computer
  correct WIE [--name NAAM] [--email ADRES] [--phone NR] --why REDEN     wat er stond, blijft bewaard
  erase WIE [--yes]         toont wat er weg mag en wat moet blijven; wist pas met --yes
WIE is een naam, kenmerk, e-mailadres, telefoonnummer of nummer (id). Kunnen het er meer zijn, dan komt er een lijst.
Kijk na wie iets vraagt, voor je gegevens geeft of verandert.`;

await runWithStore(USAGE, (store, args) => {
  const [name = '', ...rest] = args;
  const command = personCommands[name];
  if (!command) throw new UsageError(`De opdracht "${name}" bestaat niet.`);
  try {
    return command({ store, content: loadContent(DATA_FOLDER), say: print }, rest);
  } catch (error) {
    if (!(error instanceof PersonError)) throw error;
    printError(error.message);
    return 1;
  }
});
