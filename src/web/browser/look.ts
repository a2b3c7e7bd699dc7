// Ghent's colours, and every pair of them in which something has to be read or seen.

export const COLOURS = {
  /** The city's own; too light for text, so only for planes and edges beside white. */
  cyan: '#009de0',
  /** For text on pure white, and under white text. */
  blue: '#007db3',
  /** The same, pressed or pointed at. */
  deepBlue: '#00587f',
  dark: '#23333a',
  grey: '#4d5b62',
  /** Edges of what can be typed in or pressed. */
  edge: '#7b898f',
  line: '#d3dbdf',
  mist: '#eef3f6',
  white: '#ffffff',
  good: '#1b6b2f',
  goodMist: '#e6f4e9',
  warning: '#7a4b00',
  warningMist: '#fff4dc',
  attention: '#a1260d',
  attentionMist: '#fdeae6',
} as const;

export type Colour = keyof typeof COLOURS;

/** Text, the plane behind it; at least 4.5 : 1 (WCAG 1.4.3). */
export const TEXT_PAIRS: readonly (readonly [text: Colour, behind: Colour])[] = [
  ['dark', 'white'],
  ['dark', 'mist'],
  ['dark', 'goodMist'],
  ['dark', 'warningMist'],
  ['dark', 'attentionMist'],
  ['grey', 'white'],
  ['grey', 'mist'],
  ['blue', 'white'],
  ['white', 'blue'],
  ['white', 'deepBlue'],
  ['deepBlue', 'white'],
  ['deepBlue', 'mist'],
  ['white', 'dark'],
  ['good', 'white'],
  ['good', 'goodMist'],
  ['warning', 'white'],
  ['warning', 'warningMist'],
  ['attention', 'white'],
  ['attention', 'attentionMist'],
  ['white', 'attention'],
];

/** What is seen and not read (edges, focus, icons), the plane beside it; at least 3 : 1 (WCAG 1.4.11). */
export const SEEN_PAIRS: readonly (readonly [seen: Colour, beside: Colour])[] = [
  ['cyan', 'white'],
  ['edge', 'white'],
  ['edge', 'mist'],
  ['blue', 'mist'],
  ['dark', 'mist'],
  ['white', 'blue'],
];
