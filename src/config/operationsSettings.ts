// The settings of who keeps Maatje running: what is measured, and when what was issued expires.

export interface OperationsSettings {
  /** With which the metrics may be read; null: they are not offered. */
  metricsToken: string | null;
  /** The day (YYYY-MM-DD) on which the client secret expires; null: nobody said. */
  secretExpiresOn: string | null;
  /** PEM file of the certificate with which browsers reach this server; null: nobody said. */
  certificateFile: string | null;
}

interface OperationsEnvironment {
  MAATJE_METRICS_TOKEN: string;
  MAATJE_APP_PASSWORD_EXPIRES: string;
  MAATJE_TLS_CERTIFICATE: string;
}

/** The settings, once there are no problems. */
export function operationsSettings(env: OperationsEnvironment): OperationsSettings {
  return {
    metricsToken: env.MAATJE_METRICS_TOKEN || null,
    secretExpiresOn: env.MAATJE_APP_PASSWORD_EXPIRES || null,
    certificateFile: env.MAATJE_TLS_CERTIFICATE || null,
  };
}

/** Shorter tokens can be guessed. */
const SHORTEST_TOKEN = 32;

/** What is wrong with them, in Dutch with a remedy. */
export function operationsProblems(env: OperationsEnvironment): string[] {
  const { MAATJE_METRICS_TOKEN: token, MAATJE_APP_PASSWORD_EXPIRES: day } = env;
  const problems: string[] = [];
  if (token !== '' && token.length < SHORTEST_TOKEN) {
    problems.push(
      `MAATJE_METRICS_TOKEN is te kort: zet minstens ${SHORTEST_TOKEN} tekens, of haal de instelling weg.`,
    );
  }
  if (day !== '' && !isDay(day)) {
    problems.push(
      `MAATJE_APP_PASSWORD_EXPIRES: "${day}" is geen dag. Zet de vervaldag uit Entra, bijvoorbeeld 2027-11-30.`,
    );
  }
  return problems;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
