// npm run people -- …: who works with Maatje, with which roles, hours and back-up.
import { parseArgs } from 'node:util';
import { brusselsDay } from '../store/brusselsTime.ts';
import { COMMAND_LINE } from '../store/principal.ts';
import { personLines } from './people/listing.ts';
import { peopleCommands } from './people/peopleCommands.ts';
import { PeopleError } from './people/peopleError.ts';
import { print, printError } from './print.ts';
import { runWithStore, UsageError } from './runWithStore.ts';

const USAGE = `Gebruik: npm run people -- OPDRACHT …
  list [--all]                         iedereen (ook wie weg is)
  add NAAM --email ADRES --roles ROLLEN [--entra ID] [--tenant ID] [--phone NR]
           [--hours UREN] [--backup WIE] [--from DAG]
  retire WIE                           uit dienst; eerst de dossiers overdragen
  role WIE add|remove ROL              begeleider, teamleider, financien, beheerder, redacteur
  hours WIE UREN [--from DAG]          bv. "ma 9:00-17:00, di 9:00-12:30"
  backup WIE VERVANGER|geen [--from DAG]
  transfer VAN NAAR [--from DAG] [--note TEKST]   alle dossiers
WIE is een e-mailadres, Entra-id of (deel van een) naam; DAG is 2026-12-01 of 1/12/2026.`;

await runWithStore(USAGE, (store, args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      all: { type: 'boolean' },
      email: { type: 'string' },
      roles: { type: 'string' },
      entra: { type: 'string' },
      tenant: { type: 'string' },
      phone: { type: 'string' },
      hours: { type: 'string' },
      backup: { type: 'string' },
      from: { type: 'string' },
      note: { type: 'string' },
    },
  });
  const [name = 'list', ...rest] = positionals;
  if (name === 'list') {
    const today = brusselsDay(store.clock());
    const lines = store.read((db) => {
      const everybody = { subject: 'team', subjectId: 'people' } as const;
      db.noteAccess({ who: COMMAND_LINE, action: 'read', ...everybody, why: 'showPeople' });
      return personLines(db, { today, retired: values.all ?? false });
    });
    for (const line of lines) print(line);
    return 0;
  }
  const command = peopleCommands[name];
  if (!command) throw new UsageError(`De opdracht "${name}" bestaat niet.`);
  try {
    print(store.write((tx) => command(tx, rest, values)));
    return 0;
  } catch (error) {
    if (!(error instanceof PeopleError)) throw error;
    printError(error.message);
    return 1;
  }
});
