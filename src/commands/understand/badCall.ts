// What was asked of `understand` makes no sense; the message says what to do, in Dutch.

export class BadCall extends Error {}
