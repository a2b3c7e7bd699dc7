// The settings of backups: where they go, and the key with which they are encrypted.
import { dirname, join, resolve } from 'node:path';

export interface BackupSettings {
  /** Absolute. */
  folder: string;
  /** 32 bytes; null: backups are not encrypted. */
  key: Buffer | null;
}

interface BackupEnvironment {
  MAATJE_DB: string;
  MAATJE_BACKUP_DIR: string;
  MAATJE_BACKUP_KEY: string;
}

const KEY_BYTES = 32;

/** The settings, once there are no problems. */
export function backupSettings(env: BackupEnvironment): BackupSettings {
  const beside = join(dirname(env.MAATJE_DB), 'backups');
  return {
    folder: resolve(env.MAATJE_BACKUP_DIR || beside),
    key: env.MAATJE_BACKUP_KEY === '' ? null : readKey(env.MAATJE_BACKUP_KEY),
  };
}

/** What is wrong with them, in Dutch with a remedy; never what the key is. */
export function backupProblems({ MAATJE_BACKUP_KEY: key }: BackupEnvironment): string[] {
  if (key === '' || readKey(key) !== null) return [];
  return [
    'MAATJE_BACKUP_KEY is geen sleutel: zet 32 bytes in base64 (44 tekens). "npm run --silent backup -- key" maakt er een. Haal de instelling weg om niet te versleutelen.',
  ];
}

/** Base64 as it is written by programs: anything else is a slip, and no key. */
function readKey(text: string): Buffer | null {
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES && key.toString('base64') === text ? key : null;
}
