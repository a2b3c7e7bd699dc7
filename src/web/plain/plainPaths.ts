// Where the chat without scripts lives.

export const PLAIN_CHAT = '/chat';
/** Where a city page posts who is logged in there, in a form with the field `token`. */
export const PLAIN_LOGIN = '/chat/aanmelden';
