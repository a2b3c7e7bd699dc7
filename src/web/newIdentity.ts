// A contact person who may talk in a conversation for a while, and what became of asking for that.

export interface NewIdentity {
  contactPersonId: string;
  /** Until when, epoch ms. */
  until: number;
  tokenId: string;
  /** When nobody takes the token any more, epoch ms. */
  expiresAt: number;
}

export type IdentifyOutcome = 'identified' | 'used' | 'noConversation';
