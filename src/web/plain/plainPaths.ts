// Where the chat without scripts lives.

export const PLAIN_CHAT = '/chat';
/** Where a city page posts who is logged in there, in a form with the field `token`. */
export const PLAIN_LOGIN = '/chat/aanmelden';
/** Where somebody is led whose login came from a page that nobody knows, or that does not say where it is. */
export const LOGIN_FROM_NOWHERE = '/chat?van=onbekend';
