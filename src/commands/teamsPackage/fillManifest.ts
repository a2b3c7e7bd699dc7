// Fills the manifest's placeholders with settings; says which settings are missing or wrong.
import { z } from 'zod';

const httpsUrl = z.url({ protocol: /^https$/ });

const Settings = z.object({
  MAATJE_APP_ID: z.guid(),
  MAATJE_PUBLIC_HOST: z.string().regex(/^(?=.{4,253}$)([a-z0-9-]+\.)+[a-z]{2,}$/i),
  MAATJE_PRIVACY_URL: httpsUrl,
  MAATJE_TERMS_URL: httpsUrl,
});
export type PackageSettings = z.infer<typeof Settings>;

const REMEDIES: Record<keyof PackageSettings, string> = {
  MAATJE_APP_ID: 'zet de Application (client) ID van de app-registratie in Entra',
  MAATJE_PUBLIC_HOST: 'zet de naam van de server, zonder https:// en zonder pad',
  MAATJE_PRIVACY_URL: 'zet het adres (https) van de privacyverklaring',
  MAATJE_TERMS_URL: 'zet het adres (https) van de gebruiksvoorwaarden',
};

/** What stands in an example package; `.invalid` and the empty id can belong to nobody. */
const EXAMPLE: PackageSettings = {
  MAATJE_APP_ID: '00000000-0000-0000-0000-000000000000',
  MAATJE_PUBLIC_HOST: 'maatje.invalid',
  MAATJE_PRIVACY_URL: 'https://maatje.invalid/privacy',
  MAATJE_TERMS_URL: 'https://maatje.invalid/voorwaarden',
};

/** Settings for a package that cannot be made; the message names each with its remedy, in Dutch. */
export class PackageSettingsError extends Error {}

/**
 * Reads the settings of the package.
 * @param env the environment
 * @returns the settings, or those of an example when none of them is set
 * @throws PackageSettingsError when some are missing or wrong
 */
export function readPackageSettings(env: Record<string, string | undefined>): {
  settings: PackageSettings;
  example: boolean;
} {
  const keys = Object.keys(REMEDIES) as (keyof PackageSettings)[];
  if (keys.every((key) => !env[key])) return { settings: EXAMPLE, example: true };
  const parsed = Settings.safeParse(env);
  if (parsed.success) return { settings: parsed.data, example: false };
  const wrong = keys.filter((key) => parsed.error.issues.some(({ path }) => path[0] === key));
  const lines = wrong.map((key) => `  - ${key}: ${REMEDIES[key]}`);
  throw new PackageSettingsError(
    ['Voor het Teams-pakket ontbreken of kloppen deze instellingen niet:', ...lines].join('\n'),
  );
}

/**
 * Puts values in the place of `${{NAME}}`.
 * @param template the manifest as text
 * @throws Error when a placeholder has no value
 */
export function fillManifest(template: string, values: Record<string, string>): unknown {
  const filled = template.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${placeholder} in the manifest`);
    return JSON.stringify(value).slice(1, -1);
  });
  return JSON.parse(filled) as unknown;
}
