// Checks of the settings: missing and wrong ones, names that do not exist, switches that belong on one's own machine.
import { SETTING_NAMES } from '../../config.ts';
import { listed } from '../../config/listed.ts';
import { LOOPBACK_HOSTS } from '../../config/loopbackHosts.ts';
import { closestName } from '../../content/closestTo.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';
import type { Room } from './room.ts';

/** Read by commands only. */
const OTHER_NAMES = ['MAATJE_PLAYGROUND_PORT', 'MAATJE_PRIVACY_URL', 'MAATJE_TERMS_URL'];
const NAME = /MAATJE_[A-Z_]+/;

export const settings: Check = {
  name: 'settings',
  title: 'Instellingen',
  fine: 'volledig en leesbaar',
  look: ({ settingProblems, env }) => [
    ...settingProblems.map((problem) => {
      const [what = problem, ...remedy] = problem.split(/(?<=[.:]) /);
      const setting = NAME.exec(problem)?.[0] ?? 'MAATJE_…';
      return wrong(setting, what.replace(/[.:]$/, ''), remedy.join(' ') || problem);
    }),
    ...Object.keys(env).flatMap(unknownName),
    ...Object.entries(env).flatMap(quoted),
    ...unlikelyId(env),
  ],
};

function unknownName(name: string): Problem[] {
  const known = [...SETTING_NAMES, ...OTHER_NAMES];
  if (!/^MAATJE_/i.test(name) || known.includes(name)) return [];
  const meant = closestName(name.toUpperCase(), known);
  const remedy = meant ? `Bedoelde u ${meant}?` : 'Haal de instelling weg.';
  return [
    attention(name, 'deze instelling bestaat niet en doet niets', `${remedy} Zie README.md.`),
  ];
}

/** A shell takes quotes away; the setting of a container keeps them. */
function quoted([name, value = '']: [string, string | undefined]): Problem[] {
  if (!name.startsWith('MAATJE_') || !/^(["']).*\1$|^\s|\s$/.test(value)) return [];
  const what = 'begint of eindigt met een aanhalingsteken of een spatie, en die tellen mee';
  return [attention(name, what, 'Haal ze weg, tenzij ze er echt bij horen.')];
}

const ENTRA_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids of Entra have one form; with another, nobody's token is right. */
function unlikelyId(env: Room['env']): Problem[] {
  return ['MAATJE_APP_ID', 'MAATJE_APP_TENANT_ID']
    .filter((name) => (env[name] ?? '') !== '' && !ENTRA_ID.test(env[name] ?? ''))
    .map((name) =>
      wrong(
        name,
        'is geen id van Entra: niemand kan zo met Maatje praten',
        'Zet de id van de app-registratie of van de tenant, zoals 00000000-0000-0000-0000-000000000000.',
      ),
    );
}

export const switches: Check = {
  name: 'switches',
  title: 'Schakelaars om te proberen',
  fine: 'staan uit',
  look: ({ env, production }) => (production ? trialSwitches(env) : [ownMachine]),
};

const ownMachine = attention(
  'MAATJE_ENV',
  'staat op development: wie aan deze computer kan, mag alles',
  'Haal MAATJE_ENV weg op een server, of zet MAATJE_ENV=production.',
);

function trialSwitches(env: Room['env']): Problem[] {
  const isOff = (name: string): boolean => ['false', '0'].includes(env[name] ?? '');
  const loopback = listed(env['MAATJE_SERVICE_URLS'] ?? '').filter(
    (url) => !url.startsWith('https://') && !url.startsWith('*.'),
  );
  return [
    ...(isOff('MAATJE_JOBS')
      ? [
          wrong(
            'MAATJE_JOBS',
            'staat uit: niemand krijgt herinneringen, aankondigingen of het weekoverzicht',
            'Haal MAATJE_JOBS weg en start opnieuw.',
          ),
        ]
      : []),
    ...loopback.map((url) =>
      wrong(
        'MAATJE_SERVICE_URLS',
        `laat antwoorden toe naar ${url}, zoals voor de Playground`,
        'Haal dat adres weg: Teams staat er altijd bij.',
      ),
    ),
    ...(env['MAATJE_PLAYGROUND_PORT']
      ? [
          attention(
            'MAATJE_PLAYGROUND_PORT',
            'is alleen voor npm start',
            'Haal de instelling weg op een server.',
          ),
        ]
      : []),
    ...(['trace', 'debug'].includes(env['MAATJE_LOG_LEVEL'] ?? '')
      ? [
          attention(
            'MAATJE_LOG_LEVEL',
            `staat op ${env['MAATJE_LOG_LEVEL']}: het log groeit snel`,
            'Haal MAATJE_LOG_LEVEL weg. Tijdelijk meer zien: typ in Teams "zet het logniveau op debug".',
          ),
        ]
      : []),
    ...(env['MAATJE_OPENID_METADATA']
      ? [
          attention(
            'MAATJE_OPENID_METADATA',
            'een andere uitgever dan Microsoft mag zeggen wie er praat',
            'Haal MAATJE_OPENID_METADATA weg, tenzij de stad dat zo wil.',
          ),
        ]
      : []),
  ];
}

export const web: Check = {
  name: 'web',
  title: 'Website en TLS',
  fine: 'adres, toegelaten sites en proxy kloppen',
  look: ({ config, production }) => {
    if (!config) return null;
    if (!production) return [];
    const plain = config.web.origins.filter((origin) => !origin.startsWith('https://'));
    return [
      ...plain.map((origin) =>
        wrong(
          'MAATJE_WEB_ORIGINS',
          `${origin} is geen https: wie meeluistert, leest mee`,
          `Zet https:// voor het adres, of haal ${origin} weg.`,
        ),
      ),
      ...(config.publicUrl === null
        ? [
            attention(
              'MAATJE_PUBLIC_HOST',
              'ontbreekt: geen bestanden om te downloaden, en cookies zonder “secure”',
              'Zet de naam waarmee mensen de server bereiken, bijvoorbeeld maatje.stad.gent.',
            ),
          ]
        : []),
      ...(config.web.proxies.length === 0
        ? [
            attention(
              'MAATJE_TRUSTED_PROXIES',
              LOOPBACK_HOSTS.has(config.host)
                ? 'ontbreekt: achter een proxy tellen alle bezoekers van de website als één'
                : `ontbreekt, en MAATJE_HOST=${config.host} is van buiten te bereiken zonder TLS`,
              'Zet het adres van de proxy die TLS verzorgt, bijvoorbeeld 127.0.0.1.',
            ),
          ]
        : []),
    ];
  },
};

export const mail: Check = {
  name: 'mail',
  title: 'E-mail',
  fine: 'een mailserver is ingesteld',
  look: ({ config }) => {
    if (!config) return null;
    if (config.mail) return [];
    return [
      attention(
        'MAATJE_SMTP_URL',
        'ontbreekt: werkgevers en bezoekers krijgen geen e-mail',
        'Zet MAATJE_SMTP_URL en MAATJE_MAIL_FROM, of laat het zo als dat de bedoeling is.',
      ),
    ];
  },
};
