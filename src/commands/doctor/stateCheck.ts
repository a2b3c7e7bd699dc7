// Checks the file with the bot's own state, which stands beside the facts: whole, and of Maatje.
import { looseTablesOfState } from '../../store/stateFile.ts';
import { wrong, type Check } from './check.ts';
import { refusalIn } from './refusals.ts';

export const state: Check = {
  name: 'state',
  title: 'Gesprekken die bezig zijn',
  fine: 'het bestand ernaast is heel',
  look({ databaseFile }) {
    let others: readonly string[] = [];
    const refused = refusalIn(() => (others = looseTablesOfState(databaseFile)));
    if (refused) return [refused];
    if (others.length === 0) return [];
    const what = 'het bestand met gesprekken naast de databank is niet van Maatje';
    const remedy =
      'Verplaats het (de naam van de databank met ".state" erin) met zijn -wal en -shm, en start opnieuw: dan wordt een nieuw gemaakt.';
    return [wrong('MAATJE_DB', what, remedy, [...others])];
  },
};
