// The errors with which opening a database is refused: in Dutch, with the remedy.

export type StoreErrorCode =
  | 'notADatabase'
  | 'otherDatabase'
  | 'newerVersion'
  | 'networkShare'
  | 'noWal'
  | 'lostFacts'
  | 'corrupt'
  | 'corruptState'
  | 'notWritable'
  | 'diskFull'
  | 'locked'
  | 'inUse'
  | 'badLock'
  | 'cannotOpen';

const RESTORE =
  'zet de laatste back-up terug in een nieuw bestand (npm run backup -- list, dan npm run restore) en zet MAATJE_DB daarop';

const remedies: Record<StoreErrorCode, (file: string, detail: string) => string> = {
  notADatabase: (file) =>
    `${file} is geen SQLite-bestand. Was dit de databank van Maatje: ${RESTORE}. Anders: zet MAATJE_DB op een ander pad.`,
  otherDatabase: (file) =>
    `${file} is een SQLite-bestand van een ander programma. Zet MAATJE_DB op een ander pad.`,
  newerVersion: (file, detail) =>
    `${file} is geschreven door een nieuwere Maatje (${detail}). Gebruik die nieuwere versie, of zet een back-up van vóór de overstap terug.`,
  networkShare: (file, kind) =>
    `${file} staat op een netwerkmap (${kind}): daar kan SQLite gegevens verliezen. Zet MAATJE_DB op een lokale schijf. Is die map toch een lokale schijf, dan start Maatje op eigen risico met MAATJE_ALLOW_NETWORK_DISK=true.`,
  noWal: (file) =>
    `${file} staat op een schijf die geen write-ahead log (WAL) aankan, zoals een netwerkmap. Zet MAATJE_DB op een lokale schijf.`,
  lostFacts: (file, left) =>
    `${file} is weg of leeg, maar ${left} is er nog: Maatje maakt hier geen lege databank. Staat het bestand ergens anders, zet dan MAATJE_DB juist. Is het weg: ${RESTORE}. Wilt u echt leeg beginnen, verplaats dan ${left}.`,
  corrupt: (file, detail) =>
    `${file} is beschadigd (${detail}). Stop er niets meer in en gooi niets weg: verplaats het met zijn -wal en -shm naar een andere map, ${RESTORE}. Kijk ook de schijf na.`,
  corruptState: (file, detail) =>
    `${file} is beschadigd (${detail}). Daarin staan alleen gesprekken die bezig waren, geen feiten. Verplaats het met zijn -wal en -shm en start opnieuw: dan wordt een nieuw gemaakt. Kijk ook de schijf na.`,
  notWritable: (file, user) =>
    `In ${file} mag ${user} niet lezen en schrijven. Geef de gebruiker waarmee Maatje draait dat recht (chown of chmod; op de map, de databank en haar -wal en -shm), en kijk na of de schijf niet alleen-lezen is. Start commando's nooit als een andere gebruiker dan Maatje.`,
  diskFull: (file, detail) =>
    `De schijf van ${file} is vol (${detail}). Er is niets veranderd. Maak plaats vrij, of zet MAATJE_DB op een grotere schijf.`,
  locked: (file) =>
    `${file} is bezet door een ander programma. Sluit het programma dat het bestand open heeft en probeer opnieuw.`,
  inUse: (file, holder) =>
    `Op ${file} draait al een Maatje${holder === '' ? '' : ` (${holder})`}. Stop die eerst, of zet MAATJE_DB op een ander bestand. Twee tegelijk zouden berichten dubbel sturen.`,
  badLock: (file, detail) =>
    `${file} is geen slot dat Maatje maakte (${detail}). Er staan geen gegevens in. Kijk na of er geen Maatje draait, verwijder ${file} en start opnieuw: dan wordt een nieuw gemaakt.`,
  cannotOpen: (file, detail) =>
    `${file} kan niet geopend worden (${detail}). Controleer of de map bestaat en of u er mag schrijven.`,
};

/** Opening the database failed; the message says in Dutch what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, file: string, detail = '', cause?: unknown) {
    super(remedies[code](file, detail), { cause });
    this.code = code;
  }
}

/** Translates an error of SQLite while opening `file`. */
export function asStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const detail = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_NOTADB') return new StoreError('notADatabase', file, detail, error);
  if (code.startsWith('SQLITE_CORRUPT')) return new StoreError('corrupt', file, detail, error);
  if (code === 'SQLITE_FULL') return new StoreError('diskFull', file, detail, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new StoreError('locked', file, detail, error);
  return new StoreError('cannotOpen', file, detail, error);
}
