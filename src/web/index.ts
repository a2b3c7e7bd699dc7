// The door of the website's side.
export { PLAIN_CHAT, PLAIN_LOGIN } from './plain/plainPaths.ts';
export { rateLimit } from './rateLimits.ts';
export { isBounded } from './isBounded.ts';
export { webGuards } from './requestGuards.ts';
export { startWeb, type RunningWeb, type WebHouse } from './startWeb.ts';
export type { WebChat } from './webChat.ts';
