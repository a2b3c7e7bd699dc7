// What the city's page and the chat in its frame say to each other; never anything of what was typed.

export const FRAME_MESSAGES = {
  /** Frame: the chat stands there. */
  ready: 'maatje:ready',
  /** Frame: the visitor wants it away. */
  close: 'maatje:close',
  /** Page: the visitor opened it, put the focus where one types. */
  focus: 'maatje:focus',
  /** Page: who is logged in on it, as a signed token. */
  identity: 'maatje:identity',
} as const;

/** Whether what came in could be one of these. */
export function isFrameMessage(data: unknown): data is { type: string; token?: unknown } {
  return typeof data === 'object' && data !== null && 'type' in data;
}
