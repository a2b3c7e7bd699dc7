// Says percentages and quarters in Dutch.

/** "45 %", "37,5 %" for whole thousandths. */
export function permilleInWords(permille: number): string {
  const tenth = permille % 10;
  return `${String(Math.floor(permille / 10))}${tenth === 0 ? '' : `,${String(tenth)}`} %`;
}

const SPANS = ['januari tot maart', 'april tot juni', 'juli tot september', 'oktober tot december'];

/** "oktober tot december 2026" for '2026-Q4'. */
export function quarterInWords(quarter: string): string {
  return `${SPANS[Number(quarter.slice(6)) - 1] ?? ''} ${quarter.slice(0, 4)}`;
}
