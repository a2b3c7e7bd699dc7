// Figures that stand written out in an answer: after an indexation or a changed setting they would be stale.

/** What an amount, a share, a term or a year looks like when it is written out. */
const FIGURES = [
  /(?:€\s*)\d[\d.,]*/g,
  /\d[\d.,]*\s*(?:%|procent|euro|cent)/g,
  /(?<![\w.,])\d[\d.,]*\s*(?:werk|kalender)?(?:dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartaal|kwartalen|uur|uren|minuut|minuten|VTE)\b/g,
  /\b(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|dertig)\s(?:werk|kalender)?(?:dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartalen|uur|procent)\b/gi,
  /(?<![\d.,])(?:19|20)\d\d(?!\d)/g,
];
/** Years in which a source was written: history that stays. */
const HISTORY = /^(?:2021|2022)$/;
/** How the name of a placeholder ends that holds a number of these. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/dag/, 'Days'],
  [/we[ek]/, 'Weeks'],
  [/maand/, 'Months'],
  [/ja[ar]/, 'Years'],
  [/kwarta/, 'Quarters'],
  [/u(?:ur|ren)$/, 'Hours'],
  [/minu/, 'Minutes'],
];

/** The figures of an answer that no placeholder fills, each once, as they stand there. */
export function writtenFigures(answer: string): string[] {
  const text = answer.replace(/\{\{.*?\}\}/g, '…').replace(/\s+/g, ' ');
  const found = FIGURES.flatMap((pattern) => text.match(pattern) ?? [])
    .map((figure) => figure.replace(/[.,]$/, ''))
    .filter((figure) => !HISTORY.test(figure));
  return [...new Set(found)];
}

/**
 * The names of placeholders that say the same today.
 * @param values of the placeholders, by name
 */
export function placeholdersFor(figure: string, values: ReadonlyMap<string, string>): string[] {
  const plain = (text: string): string =>
    text
      .replace('€', '')
      .replace(/euro|procent|%/, '')
      .replaceAll(/\s/g, '');
  const unit = UNITS.find(([said]) => said.test(figure))?.[1];
  const number = /^\d[\d.,]*/.exec(figure)?.[0];
  return [...values].flatMap(([name, value]) => {
    const isShare = /%|procent/.test(figure) === /%|procent/.test(value);
    const isSame =
      /^(?:€|\d)/.test(figure) && isShare && /\D/.test(value) && plain(value) === plain(figure);
    const isTerm = unit !== undefined && value === number && name.endsWith(unit);
    return isSame || isTerm ? [name] : [];
  });
}
