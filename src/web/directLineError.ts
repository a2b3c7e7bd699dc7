// What goes wrong at the Direct Line service, in the form that Microsoft documents for it.
import type { Response } from 'restify';

/** Documented codes, and two of the connector's; only a 403 with TokenExpired means to DirectLineJS that a token is over. */
export type ErrorCode =
  | 'BadArgument'
  /** Our own: the public chat is switched off, and the message is meant for the visitor. */
  | 'ChatClosed'
  | 'Internal'
  | 'MalformedData'
  | 'MissingProperty'
  | 'NotAllowed'
  | 'NotFound'
  | 'NotSupported'
  | 'ServiceError'
  | 'TokenExpired'
  | 'TooManyRequests'
  | 'Unauthorized'
  | 'MessageSizeTooBig';

const STATUS: Record<ErrorCode, number> = {
  BadArgument: 400,
  MalformedData: 400,
  MissingProperty: 400,
  NotSupported: 400,
  Unauthorized: 401,
  NotAllowed: 403,
  TokenExpired: 403,
  NotFound: 404,
  MessageSizeTooBig: 413,
  TooManyRequests: 429,
  Internal: 500,
  ServiceError: 502,
  ChatClosed: 503,
};

/** Answers with the documented ErrorResponse. */
export function refuse(res: Response, code: ErrorCode, message: string): void {
  res.send(STATUS[code], { error: { code, message } });
}
