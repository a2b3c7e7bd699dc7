// What the city's page may set on the script tag, as data- attributes.
import texts from '../../../../data/texts/launcher.json' with { type: 'json' };

export interface LauncherSettings {
  /** Where Maatje lives, without a slash at the end. */
  base: string;
  side: 'left' | 'right';
  theme: 'blue' | 'dark';
  label: string;
  /** Signed by the city's website: who is logged in there; null: nobody, or it does not say. */
  token: string | null;
}

/** Reads `data-base`, `data-position`, `data-theme`, `data-label` and `data-token`; what is odd is as if not there. */
export function readSettings(script: HTMLScriptElement): LauncherSettings {
  const { base, position, theme, label, token } = script.dataset;
  const own = new URL(script.src).origin;
  return {
    base: base && URL.canParse(base) ? base.replace(/\/+$/, '') : own,
    side: position === 'left' ? 'left' : 'right',
    theme: theme === 'dark' ? 'dark' : 'blue',
    label: label?.trim() || texts.label,
    token: token?.trim() || null,
  };
}
