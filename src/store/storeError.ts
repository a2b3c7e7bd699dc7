// The errors with which opening a database is refused: in Dutch, with the remedy.

export type StoreErrorCode =
  'notADatabase' | 'otherDatabase' | 'newerVersion' | 'networkShare' | 'locked' | 'cannotOpen';

const remedies: Record<StoreErrorCode, (file: string, detail: string) => string> = {
  notADatabase: (file) =>
    `${file} is geen SQLite-bestand. Zet MAATJE_DB op een ander pad, of verplaats dit bestand en start opnieuw: dan wordt een nieuw gemaakt.`,
  otherDatabase: (file) =>
    `${file} is een SQLite-bestand van een ander programma. Zet MAATJE_DB op een ander pad.`,
  newerVersion: (file, detail) =>
    `${file} is geschreven door een nieuwere Maatje (${detail}). Gebruik die nieuwere versie, of zet een back-up van vóór de overstap terug.`,
  networkShare: (file) =>
    `${file} staat op een schijf die geen write-ahead log (WAL) aankan, zoals een netwerkmap. Zet MAATJE_DB op een lokale schijf.`,
  locked: (file) =>
    `${file} is bezet door een ander programma. Sluit het programma dat het bestand open heeft en probeer opnieuw.`,
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
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
    return new StoreError('notADatabase', file, detail, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new StoreError('locked', file, detail, error);
  return new StoreError('cannotOpen', file, detail, error);
}
