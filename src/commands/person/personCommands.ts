// The commands of `npm run person`: each says what it did, in Dutch, and gives the exit code.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { personalFiles } from '../../bot/personal/personalFile.ts';
import { reasonInWords } from '../../content/accessReasonsSchema.ts';
import type { Content } from '../../content/loadContent.ts';
import { exportFolder } from '../../store/exportFolder.ts';
import { readPersonalData } from '../../store/personal/personalData.ts';
import { COMMAND_LINE } from '../../store/principal.ts';
import type { Store } from '../../store/store.ts';
import { subjectNamed } from './subjectNamed.ts';

interface House {
  store: Store;
  content: Content;
  say(line: string): void;
}
export type PersonCommand = (house: House, args: string[]) => number;

/** Only for whoever runs the command. */
const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;

export const personCommands: Readonly<Record<string, PersonCommand>> = {
  export({ store, content, say }, args) {
    const options = { to: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const subject = store.read((db) => subjectNamed(db, positionals[0]));
    const data = readPersonalData(store, COMMAND_LINE, subject, 'exportPerson');
    if (!data) throw new Error(`Nothing was read of ${subject.id}.`);
    const folder = resolve(values.to ?? exportFolder(store.file));
    const reason = (why: string): string => reasonInWords(content.accessReasons, why);
    const made = { at: store.clock(), by: COMMAND_LINE.name, reason };
    const { name, html, json } = personalFiles(data, made);
    mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
    const files = { [`${name}.html`]: html, [`${name}.json`]: json };
    say(`Alles over ${subject.name} staat in:`);
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, file);
      // A file that stands there already keeps its mode: it is made anew.
      rmSync(path, { force: true });
      writeFileSync(path, text, { mode: OWN_FILE, flag: 'wx' });
      say(`  ${path}`);
    }
    say('Alleen jij kunt ze lezen. Wis ze zodra je ze hebt bezorgd.');
    return 0;
  },
};
