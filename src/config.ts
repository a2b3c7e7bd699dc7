// Reads the environment once into a checked Config; an error names the setting and its remedy.
import { z } from 'zod';
import { backupProblems, backupSettings, type BackupSettings } from './config/backupSettings.ts';
import { ConfigError } from './config/configError.ts';
import { listed } from './config/listed.ts';
import { LOOPBACK_HOSTS } from './config/loopbackHosts.ts';
import { mailProblems, mailSettings, type MailSettings } from './config/mailSettings.ts';
import {
  identityProblems,
  identitySettings,
  type IdentitySettings,
} from './config/identitySettings.ts';
import {
  operationsProblems,
  operationsSettings,
  type OperationsSettings,
} from './config/operationsSettings.ts';
import { webProblems, webSettings, type WebSettings } from './config/webSettings.ts';

export { ConfigError } from './config/configError.ts';
export type { BackupSettings } from './config/backupSettings.ts';
export type { MailSettings } from './config/mailSettings.ts';

const PORT = 'zet een getal van 0 tot 65535';
/** From the most words to none. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const flag = z
  .enum(['true', 'false', '1', '0'], 'zet true of false')
  .transform((value) => value === 'true' || value === '1');

const Environment = z.object({
  MAATJE_ENV: z
    .enum(['development', 'production'], 'zet development of production')
    .default('development'),
  MAATJE_HOST: z.string().min(1).default('127.0.0.1'),
  MAATJE_PORT: z.coerce.number(PORT).int(PORT).min(0, PORT).max(65535, PORT).default(3978),
  MAATJE_DB: z.string().min(1).default('.run/maatje.sqlite'),
  MAATJE_ALLOW_NETWORK_DISK: flag.default(false),
  MAATJE_BACKUP_DIR: z.string().default(''),
  MAATJE_BACKUP_KEY: z.string().default(''),
  MAATJE_DEMO: flag.default(false),
  MAATJE_JOBS: flag.default(true),
  MAATJE_LOG_LEVEL: z.enum(LOG_LEVELS, `zet ${LOG_LEVELS.join(', ')}`).default('info'),
  MAATJE_APP_ID: z.string().default(''),
  MAATJE_APP_TENANT_ID: z.string().default(''),
  MAATJE_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMsi'], 'zet SingleTenant of UserAssignedMsi')
    .default('SingleTenant'),
  MAATJE_APP_PASSWORD: z.string().default(''),
  MAATJE_SERVICE_URLS: z.string().default(''),
  MAATJE_OPENID_METADATA: z.string().default(''),
  MAATJE_SMTP_URL: z.string().default(''),
  MAATJE_MAIL_FROM: z.string().default(''),
  MAATJE_PUBLIC_HOST: z.string().default(''),
  MAATJE_WEB_ORIGINS: z.string().default(''),
  MAATJE_DIRECTLINE_SECRET: z.string().default(''),
  MAATJE_TRUSTED_PROXIES: z.string().default(''),
  MAATJE_IDENTITY_ISSUER: z.string().default(''),
  MAATJE_IDENTITY_AUDIENCE: z.string().default(''),
  MAATJE_IDENTITY_KEYS: z.string().default(''),
  MAATJE_METRICS_TOKEN: z.string().default(''),
  MAATJE_APP_PASSWORD_EXPIRES: z.string().default(''),
  MAATJE_TLS_CERTIFICATE: z.string().default(''),
});

/** All settings of a running Maatje; made only by `readConfig`. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  databaseFile: string;
  /** The file may stand where SQLite cannot keep it safe: at one's own risk. */
  allowNetworkDisk: boolean;
  backup: BackupSettings;
  demo: boolean;
  /** Whether reminders, announcements and summaries are sent by themselves. */
  jobs: boolean;
  logLevel: LogLevel;
  app: {
    id: string;
    tenantId: string;
    type: 'SingleTenant' | 'UserAssignedMsi';
    password: string;
    openIdMetadata: string;
  };
  /** Where answers may be posted: exact origins, or `*.domain` for its subdomains over https. */
  serviceUrls: readonly string[];
  /** "https://maatje.example.org": where people reach this server; null when nobody said so. */
  publicUrl: string | null;
  /** Null: no e-mail is sent. */
  mail: MailSettings | null;
  /** The chat on the city's website. */
  web: WebSettings;
  /** Whose word on who is logged in on the city's website is believed; null: nobody's. */
  identity: IdentitySettings | null;
  operations: OperationsSettings;
}

const TEAMS_SERVICE_URLS = ['https://smba.trafficmanager.net', '*.botframework.com'];
const LOOPBACK_SERVICE_URLS = ['http://127.0.0.1:*', 'http://localhost:*', 'http://[::1]:*'];

/**
 * Turns environment variables into a Config.
 * @throws ConfigError naming every wrong setting with its remedy (Dutch).
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    throw configError(
      'Deze instellingen kloppen niet:',
      parsed.error.issues.map(
        (issue) =>
          `${issue.path.join('.')}: ${issue.message}. Zie de tabel "Configuration" in README.md.`,
      ),
    );
  }
  const env = parsed.data;
  const production = env.MAATJE_ENV === 'production';
  const problems = [
    ...(production ? productionProblems(env) : developmentProblems(env)),
    ...backupProblems(env),
    ...mailProblems(env),
    ...publicHostProblems(env),
    ...webProblems(env),
    ...identityProblems(env),
    ...operationsProblems(env),
  ];
  if (problems.length > 0) throw configError('Maatje start niet:', problems);
  return {
    production,
    host: env.MAATJE_HOST,
    port: env.MAATJE_PORT,
    databaseFile: env.MAATJE_DB,
    allowNetworkDisk: env.MAATJE_ALLOW_NETWORK_DISK,
    backup: backupSettings(env),
    demo: env.MAATJE_DEMO,
    jobs: env.MAATJE_JOBS,
    logLevel: env.MAATJE_LOG_LEVEL,
    app: {
      id: env.MAATJE_APP_ID,
      tenantId: env.MAATJE_APP_TENANT_ID,
      type: env.MAATJE_APP_TYPE,
      password: env.MAATJE_APP_PASSWORD,
      openIdMetadata: env.MAATJE_OPENID_METADATA,
    },
    serviceUrls: [
      ...(env.MAATJE_APP_ID === '' ? LOOPBACK_SERVICE_URLS : TEAMS_SERVICE_URLS),
      ...listed(env.MAATJE_SERVICE_URLS),
    ],
    publicUrl: env.MAATJE_PUBLIC_HOST === '' ? null : `https://${env.MAATJE_PUBLIC_HOST}`,
    mail: mailSettings(env),
    web: webSettings(env),
    identity: identitySettings(env),
    operations: operationsSettings(env),
  };
}

function configError(opening: string, problems: readonly string[]): ConfigError {
  return new ConfigError([opening, ...problems.map((one) => `- ${one}`)].join('\n'), problems);
}

/** The settings that exist, by name. */
export const SETTING_NAMES: readonly string[] = Object.keys(Environment.shape);

type Env = z.infer<typeof Environment>;

function productionProblems(env: Env): string[] {
  const problems = registrationProblems(env);
  if (env.MAATJE_DEMO)
    problems.push('MAATJE_DEMO mag niet aan staan in productie. Haal de instelling weg.');
  if (env.MAATJE_OPENID_METADATA !== '' && !env.MAATJE_OPENID_METADATA.startsWith('https://')) {
    problems.push(
      'MAATJE_OPENID_METADATA moet met https:// beginnen. Haal de instelling weg om die van Microsoft te gebruiken.',
    );
  }
  return problems;
}

/** What an app registration in Entra needs to be whole. */
function registrationProblems(env: Env): string[] {
  const problems: string[] = [];
  const need = (name: string, value: string, remedy: string): void => {
    if (value === '') problems.push(`${name} ontbreekt. ${remedy}`);
  };
  need(
    'MAATJE_APP_ID',
    env.MAATJE_APP_ID,
    'Zet de Application (client) ID van de app-registratie in Entra.',
  );
  need(
    'MAATJE_APP_TENANT_ID',
    env.MAATJE_APP_TENANT_ID,
    'Zet de Directory (tenant) ID van de stad.',
  );
  if (env.MAATJE_APP_TYPE === 'SingleTenant') {
    need(
      'MAATJE_APP_PASSWORD',
      env.MAATJE_APP_PASSWORD,
      'Zet het clientgeheim, of kies MAATJE_APP_TYPE=UserAssignedMsi.',
    );
  }
  return problems;
}

const SERVER_NAME = /^(?=.{4,253}$)([a-z0-9-]+\.)+[a-z]{2,}$/i;

function publicHostProblems({ MAATJE_PUBLIC_HOST: name }: Env): string[] {
  if (name === '' || SERVER_NAME.test(name)) return [];
  return ['MAATJE_PUBLIC_HOST: zet de naam van de server, zonder https:// en zonder pad.'];
}

function developmentProblems(env: Env): string[] {
  if (env.MAATJE_APP_ID !== '') return registrationProblems(env);
  if (LOOPBACK_HOSTS.has(env.MAATJE_HOST)) return [];
  return [
    `MAATJE_HOST=${env.MAATJE_HOST} zonder MAATJE_APP_ID zou iedereen binnenlaten. Gebruik 127.0.0.1, of zet MAATJE_APP_ID en MAATJE_APP_TENANT_ID.`,
  ];
}
