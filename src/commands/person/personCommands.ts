// The commands of `npm run person`: each says what it did, in Dutch, and gives the exit code.
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { goesInWords, staysInWords } from '../../../dialogs/persons/eraseInWords.ts';
import { dialogText } from '../../bot/dialogText.ts';
import { eraseTerms } from '../../bot/personDesk.ts';
import { personalFiles } from '../../bot/personal/personalFile.ts';
import { reasonInWords } from '../../content/accessReasonsSchema.ts';
import type { Content } from '../../content/loadContent.ts';
import { CLOSED_FILE, makeClosedFolder } from '../../store/closedFile.ts';
import { exportFolder } from '../../store/exportFolder.ts';
import * as field from '../../store/import/fields.ts';
import { correctPerson, readPersonToCorrect } from '../../store/personal/correctPerson.ts';
import type { CorrectableField } from '../../store/personal/correctPerson.ts';
import { erasePerson, previewErasure } from '../../store/personal/erasePerson.ts';
import { readPersonalData } from '../../store/personal/personalData.ts';
import { COMMAND_LINE } from '../../store/principal.ts';
import { forgetStatesNaming } from '../../store/stateFile.ts';
import type { Store } from '../../store/store.ts';
import { UsageError } from '../runWithStore.ts';
import { PersonError, subjectNamed } from './subjectNamed.ts';

interface House {
  store: Store;
  content: Content;
  say(line: string): void;
}
export type PersonCommand = (house: House, args: string[]) => number;

export const personCommands: Readonly<Record<string, PersonCommand>> = {
  export({ store, content, say }, args) {
    const options = { to: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const subject = store.read((db) => subjectNamed(db, positionals[0]));
    const data = readPersonalData(store, COMMAND_LINE, subject, 'exportPerson');
    if (!data) throw new Error(`Nothing was read of ${subject.id}.`);
    const folder = resolve(values.to ?? exportFolder(store.file));
    const reason = (why: string, action: string): string =>
      reasonInWords(content.accessReasons, why, action);
    const made = { at: store.clock(), by: COMMAND_LINE.name, reason };
    const { name, html, json } = personalFiles(data, made);
    makeClosedFolder(folder);
    say(`Alles over ${subject.name} staat in:`);
    for (const [ending, text] of Object.entries({ html, json })) {
      const path = join(folder, `${name}.${ending}`);
      // A file that stands there already keeps its mode: it is made anew.
      rmSync(path, { force: true });
      writeFileSync(path, text, { mode: CLOSED_FILE, flag: 'wx' });
      say(`  ${path}`);
    }
    say('Alleen jij kunt ze lezen. Wis ze zodra je ze hebt bezorgd.');
    return 0;
  },

  correct({ store, say }, args) {
    const text = { type: 'string' } as const;
    const options = { name: text, email: text, phone: text, why: text };
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const { why = '', ...typed } = values;
    if (Object.keys(typed).length === 0)
      throw new UsageError('Zeg wat er verbeterd wordt: --name, --email of --phone.');
    if (why.trim() === '') throw new UsageError('Zeg waarom: --why "tikfout in het contract".');
    const person = store.read((db) => subjectNamed(db, positionals[0]));
    const found = store.read((db) => readPersonToCorrect(db, COMMAND_LINE, person));
    if (!found) throw new Error(`Nothing was read of ${person.id}.`);
    const fields = readFields(typed);
    for (const name of Object.keys(fields))
      if (!(name in found.fields))
        throw new PersonError(
          `Van deze persoon is geen ${DUTCH[name as CorrectableField]} bewaard.`,
        );
    const change = { person, seen: found.seen, fields, reason: why.trim() };
    const by = {
      submissionKey: `command-${randomUUID()}`,
      activityId: null,
      why: 'correctPerson',
    };
    const outcome = store.write((tx) => correctPerson(tx, COMMAND_LINE, change, by));
    if (outcome.kind === 'refused' || outcome.kind === 'stale')
      throw new PersonError(
        outcome.kind === 'refused' && outcome.reason === 'emailInUse'
          ? 'Dit e-mailadres hoort al bij iemand. Er is niets veranderd.'
          : 'Dat kan zo niet. Er is niets veranderd: probeer het opnieuw.',
      );
    if (outcome.kind === 'unchanged') say('Dat stond er al zo: niets veranderd.');
    else
      for (const name of outcome.changed)
        say(`${DUTCH[name]}: "${found.fields[name] ?? ''}" is nu "${fields[name] ?? ''}".`);
    if (outcome.kind === 'saved')
      say(
        'Wat er stond, blijft bewaard met de reden. Verbeter het ook in het bestand van de invoer.',
      );
    return 0;
  },

  erase({ store, content, say }, args) {
    const options = { yes: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const kept = eraseTerms(content);
    const text = dialogText(content);
    const person = store.read((db) => subjectNamed(db, positionals[0]));
    const preview = store.read((db) => previewErasure(db, COMMAND_LINE, person, kept));
    if (!preview) throw new Error(`Nothing was read of ${person.id}.`);
    const goes = goesInWords(preview.goes, text);
    const stays = staysInWords(preview.stays, text);
    const list = (head: string, lines: string[]): void => {
      if (lines.length > 0) say([head, ...lines.map((line) => `  ${line}`)].join('\n'));
    };
    say(`${preview.subject.name} (${text(`person.kind.${preview.subject.kind}`)})`);
    list(values.yes ? 'Gewist:' : 'Dit wordt gewist:', goes);
    list('Dit moet blijven:', stays);
    if (goes.length === 0) {
      say('Er is niets dat nu gewist mag worden.');
      return 0;
    }
    if (!values.yes) {
      say('Er is nog niets gewist. Zeker? Geef dezelfde opdracht met --yes. Het kan niet terug.');
      return 0;
    }
    const by = { submissionKey: `command-${randomUUID()}`, activityId: null, why: 'erasePerson' };
    const asked = { person, seen: preview.seen };
    const outcome = store.write((tx) => erasePerson(tx, COMMAND_LINE, asked, kept, by));
    if (outcome.kind !== 'erased')
      throw new PersonError(
        'Er veranderde intussen iets: er is niets gewist. Probeer het opnieuw.',
      );
    forgetStatesNaming(store.stateConnection, [preview.subject.name]);
    say(
      store.compact()
        ? 'Het staat ook niet meer in de bestanden van de databank.'
        : 'De databank is bezig: de nachtelijke opruiming haalt het ook uit de bestanden.',
    );
    say('In reservekopieën blijft het tot hun eigen termijn voorbij is.');
    return 0;
  },
};

const DUTCH: Record<CorrectableField, string> = {
  name: 'Naam',
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
};

type Typed = Readonly<Partial<Record<CorrectableField, string>>>;

function readFields(typed: Typed): Partial<Record<CorrectableField, string | null>> {
  const readers = {
    name: field.text,
    email: field.optional(field.email),
    phone: field.optional(field.text),
  };
  return Object.fromEntries(
    Object.entries(typed).map(([name, cell]) => {
      const read = readers[name as CorrectableField]((cell ?? '').trim());
      if (!read.ok) throw new UsageError(read.message);
      return [name, read.value];
    }),
  );
}
