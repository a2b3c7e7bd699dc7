// The tables of the website's conversations, as Kysely sees them.

type Instant = number;

export interface WebConversationTable {
  id: string;
  visitorId: string;
  startedAt: Instant;
  /** That of its latest activity; 0 when there is none. */
  lastSeq: number;
  lastAt: Instant;
  /** What the dialogs remember of it, JSON. */
  memory: string;
}

export interface WebActivityTable {
  conversationId: string;
  /** 1, 2, 3… in each conversation. */
  seq: number;
  /** What the visitor's own page calls it: the same again is the same message. */
  clientActivityId: string | null;
  /** The activity as the page gets it, JSON. */
  body: string;
  at: Instant;
  /** Said under an identity, and gone with it; null: said to anybody. */
  privateUntil: Instant | null;
}

/** Whom the city's website logged in for a conversation. */
export interface WebIdentityTable {
  conversationId: string;
  contactPersonId: string;
  until: Instant;
}

/** Tokens of the city's website that were used: each counts once. */
export interface UsedIdentityTokenTable {
  tokenId: string;
  until: Instant;
}

export interface WebTables {
  webConversation: WebConversationTable;
  webActivity: WebActivityTable;
  webIdentity: WebIdentityTable;
  usedIdentityToken: UsedIdentityTokenTable;
}
