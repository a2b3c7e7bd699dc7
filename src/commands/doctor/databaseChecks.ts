// Checks of the database: its version, its wholeness, demo records, the clock that writes in it.
import { hasDemoRows } from '../../content/demo/hasDemoRows.ts';
import { lastWrittenAt } from '../../store/operatingFigures.ts';
import { latestVersion } from '../../store/migrations/migrations.ts';
import { refuseLostFacts } from '../../store/fitPlace.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';
import { refusalIn, refusalOf } from './refusals.ts';
import { sizeOf } from './placeChecks.ts';

const MINUTE_MS = 60_000;
/** The log is copied into the file at 16 MB; ten times as much means that something keeps it from that. */
const LARGE_LOG = 160 * 1024 * 1024;
const DATABASE = 'MAATJE_DB';

export const database: Check = {
  name: 'database',
  title: 'Databank',
  fine: 'heel, en van deze versie',
  look({ store, storeError, databaseFile }) {
    if (storeError) return [refusalOf(storeError)];
    if (!store) {
      const lost = refusalIn(() => refuseLostFacts(databaseFile));
      if (lost) return [lost];
      const remedy = 'Kijk na of MAATJE_DB klopt; bij een nieuwe installatie is dit gewoon zo.';
      return [attention(DATABASE, `${databaseFile} bestaat nog niet: de start maakt het`, remedy)];
    }
    return [
      ...damaged(store.damage(), databaseFile),
      ...older(store.version),
      ...log(databaseFile),
    ];
  },
};

function damaged(lines: readonly string[], file: string): Problem[] {
  if (lines.length === 0) return [];
  const remedy = `Stop Maatje, bewaar een kopie van ${file} en zet de laatste goede back-up terug.`;
  return [wrong(DATABASE, `${file} is beschadigd (${lines.length} plaatsen)`, remedy, [...lines])];
}

function older(version: number): Problem[] {
  if (version === latestVersion) return [];
  const what = `is van versie ${version}; de volgende start brengt ze naar ${latestVersion}, en terug kan dan niet`;
  return [attention(DATABASE, what, 'Maak eerst een back-up (src/commands/deploy/README.md).')];
}

function log(file: string): Problem[] {
  const bytes = sizeOf(`${file}-wal`);
  if (bytes < LARGE_LOG) return [];
  const what = `het logboek van de databank is ${Math.round(bytes / 1024 / 1024)} MB`;
  return [
    attention(
      DATABASE,
      what,
      'Herstart Maatje; sluit andere programma’s die het bestand open hebben.',
    ),
  ];
}

export const demo: Check = {
  name: 'demo',
  title: 'Demogegevens',
  fine: 'staan er niet in',
  look({ current, production }) {
    if (!current) return null;
    if (!production || !current.read(hasDemoRows)) return [];
    const remedy = 'Zet MAATJE_DB op een ander bestand: demogegevens gaan er niet meer uit.';
    return [wrong(DATABASE, 'er staan demogegevens in: Maatje start er niet mee', remedy)];
  },
};

/** Before this program was written (1 November 2026, in epoch ms) no clock is right. */
const EARLIEST = 1_793_487_600_000;

export const clock: Check = {
  name: 'clock',
  title: 'Klok',
  fine: 'loopt niet achter op wat al geschreven is',
  look({ current, databaseFile, now }) {
    const remedy = 'Zet de klok juist en laat ze gelijk houden: timedatectl set-ntp true';
    if (now < EARLIEST)
      return [
        wrong('klok', `deze machine denkt dat het ${new Date(now).toISOString()} is`, remedy),
      ];
    const zone = new Intl.DateTimeFormat('nl', {
      timeZone: 'Europe/Brussels',
      timeZoneName: 'longOffset',
    });
    const summer = zone.format(Date.UTC(2026, 6, 1));
    if (!summer.includes('+02:00'))
      return [
        wrong(
          'TZ',
          'deze Node kent de zomertijd van Brussel niet',
          'Gebruik een Node met volledige ICU.',
        ),
      ];
    const written = current?.read(lastWrittenAt) ?? null;
    if (written === null || written <= now + MINUTE_MS) return current ? [] : null;
    const behind = Math.round((written - now) / MINUTE_MS);
    const what = `in ${databaseFile} staat iets dat ${behind} minuten in de toekomst geschreven is`;
    return [wrong('klok', `${what}: de klok liep voor, of loopt nu achter`, remedy)];
  },
};
