// Checks of the installation itself: the files for browsers, whether it runs already, whether it may listen.
import { accessSync, constants, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { holderInWords, instanceHolder } from '../../store/instanceLock.ts';
import { PROGRAM, programKey } from '../../program/programKey.ts';
import { WIDGET, widgetKey } from '../../web/widget/widgetInputs.ts';
import { attention, wrong, type Check } from './check.ts';
import { refusalIn } from './refusals.ts';

export const browserFiles: Check = {
  name: 'browserFiles',
  title: 'Chat voor de website',
  fine: 'is gemaakt',
  look({ root }) {
    const folder = join(root, '.build');
    if (existsSync(join(folder, `${WIDGET}-${widgetKey(root)}`))) return [];
    const remedy = 'Doe npm run build als de gebruiker die installeert.';
    return [
      isWritable(existsSync(folder) ? folder : root)
        ? attention(
            'npm run build',
            'is nog niet gemaakt van deze versie: de start doet het',
            remedy,
          )
        : wrong(
            'npm run build',
            `is nog niet gemaakt, en in ${folder} mag niet geschreven worden`,
            remedy,
          ),
    ];
  },
};

export const program: Check = {
  name: 'program',
  title: 'Programma',
  fine: 'is gemaakt',
  look({ root }) {
    if (existsSync(join(root, '.build', `${PROGRAM}-${programKey(root)}`))) return [];
    return [
      attention(
        'npm run build',
        'is nog niet gemaakt van deze versie: Maatje werkt, maar start trager en gebruikt meer geheugen',
        'Doe npm run build als de gebruiker die installeert.',
      ),
    ];
  },
};

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export const running: Check = {
  name: 'running',
  title: 'Poort',
  fine: 'is vrij, of Maatje luistert er al',
  async look(room) {
    const { config } = room;
    if (!config || room.storeError) return null;
    let holder: ReturnType<typeof instanceHolder> = null;
    const refused = refusalIn(() => (holder = instanceHolder(room.databaseFile)));
    if (refused) return [refused];
    const problem = holder
      ? await answers(config.host, config.port)
      : await free(config.host, config.port);
    if (problem === null) return [];
    if (!holder && NO_ADDRESS.has(problem))
      return [
        wrong(
          'MAATJE_HOST',
          `${config.host} is geen adres van deze machine (${problem})`,
          'Zet 127.0.0.1 achter een proxy op deze machine, of een adres dat deze machine heeft (ip addr).',
        ),
      ];
    const setting = 'MAATJE_PORT';
    const where = `poort ${config.port} op ${config.host}`;
    return [
      holder
        ? wrong(
            setting,
            `Maatje draait (${holderInWords(holder)}) maar antwoordt niet goed op ${where} (${problem})`,
            'Kijk in het log; start opnieuw als er niets staat. Draait ze met een andere MAATJE_PORT of in een andere container, kijk dan daar.',
          )
        : wrong(
            setting,
            `${where} is niet vrij (${problem}), en het is geen Maatje op deze databank`,
            'Stop het programma dat er luistert, of zet MAATJE_PORT op een andere poort.',
          ),
    ];
  },
};

const NO_ADDRESS: ReadonlySet<string> = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN']);
const PATIENCE_MS = 3_000;

/** Null when it says that it is ready; else what it says. */
async function answers(host: string, port: number): Promise<string | null> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host;
  try {
    const url = `http://${name}:${port}/health/ready`;
    const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return ok ? null : `status ${status}`;
  } catch (error) {
    const { name: what, cause } = error as { name: string; cause?: { code?: string } };
    return cause?.code ?? what;
  }
}

/** Null when one may listen there; else the code of the refusal. */
function free(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}
