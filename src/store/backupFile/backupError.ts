// Why a backup could not be made, read or put back: in Dutch, with what was kept and what to do.

export type BackupErrorCode = keyof typeof REMEDIES;

type Remedy = (file: string, detail: string) => string;

const REMEDIES = {
  noDatabase: (file) =>
    `${file} bestaat niet: er is niets om een back-up van te maken. Zet MAATJE_DB op de databank van Maatje.`,
  otherDatabase: (file) =>
    `${file} is geen databank van Maatje. Zet MAATJE_DB op de databank van Maatje.`,
  copyIsWrong: (file, detail) =>
    `Wat uit ${file} komt, klopt niet (${detail}). Er is niets bewaard; de vorige back-ups staan er nog. Kijk de schijf na. Is de databank zelf beschadigd, zet dan de laatste goede back-up terug met npm run restore.`,
  noSpace: (file, detail) =>
    `Er is te weinig plaats in ${file} (${detail}). Er is niets veranderd. Maak plaats vrij, of kies een map op een andere schijf.`,
  cannotWrite: (file, detail) =>
    `In ${file} kan niet geschreven worden (${detail}). Er is niets veranderd. Geef de gebruiker van Maatje schrijfrecht op die map, of kies een andere.`,
  cannotRead: (file, detail) =>
    `${file} kan niet gelezen worden (${detail}). Kijk het pad en de rechten na; npm run backup -- list toont welke er zijn.`,
  notABackup: (file, detail) =>
    `${file} is geen back-up van Maatje${detail}. npm run backup -- list toont welke er zijn.`,
  newerFormat: (file, detail) =>
    `${file} is gemaakt door een nieuwere Maatje (${detail}). Er is niets teruggezet. Zet hem terug met die nieuwere versie, of kies een oudere back-up.`,
  newerProgram: (file, detail) =>
    `${file} komt van een nieuwere Maatje (${detail}). Er is niets teruggezet. Zet hem terug met die nieuwere versie, of kies een back-up van vóór de overstap.`,
  needsKey: (file, detail) =>
    `${file} is versleuteld met sleutel ${detail}. Er is niets teruggezet. Zet MAATJE_BACKUP_KEY op die sleutel.`,
  wrongKey: (file, detail) =>
    `${file} opent niet met deze sleutel (${detail}). Er is niets teruggezet. Zet MAATJE_BACKUP_KEY op de sleutel waarmee de back-up gemaakt werd.`,
  truncated: (file, detail) =>
    `${file} is afgekapt (${detail}). Er is niets teruggezet. Haal het bestand opnieuw van waar het bewaard wordt, of kies een andere back-up.`,
  tampered: (file, detail) =>
    `${file} is veranderd sinds het gemaakt werd (${detail}). Er is niets teruggezet. Vertrouw dit bestand niet: kies een andere back-up.`,
  targetExists: (file) =>
    `${file} bestaat al. Er is niets veranderd: Maatje schrijft nooit over een bestand heen. Kies een andere naam.`,
  stopped: () => 'Gestopt. Er is niets veranderd.',
} as const satisfies Record<string, Remedy>;

/** The message says in Dutch what happened, what was kept and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, file: string, detail = '', cause?: unknown) {
    const remedy: Remedy = REMEDIES[code];
    super(remedy(file, detail), { cause });
    this.code = code;
  }
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'];

/** Translates what went wrong while writing in a folder; what is no matter of files stays as it is. */
export function asWriteError(error: unknown, folder: string): unknown {
  const { code, message } = error as { code?: unknown; message?: string };
  if (error instanceof BackupError || typeof code !== 'string') return error;
  if (FULL.includes(code)) return new BackupError('noSpace', folder, code, error);
  const isAccess = /^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST|SQLITE_(CANTOPEN|READONLY))/;
  return isAccess.test(code)
    ? new BackupError('cannotWrite', folder, message ?? code, error)
    : error;
}
