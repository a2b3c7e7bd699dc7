// Activities as the Playground and Teams send them, for tests.

/** The Playground's own user, who is coach, team lead and finance in the demo data. */
export const PLAYGROUND_TENANT = '00000000-0000-0000-0000-0000000000001';
export const PLAYGROUND_OBJECT_ID = '00000000-0000-0000-0000-0000000000020';

export interface Sender {
  conversationId?: string;
  objectId?: string;
  tenantId?: string;
  serviceUrl?: string;
  timestamp?: string;
  id?: string;
}

let count = 0;

function base(sender: Sender): Record<string, unknown> {
  count += 1;
  const tenantId = sender.tenantId ?? PLAYGROUND_TENANT;
  const objectId = sender.objectId ?? PLAYGROUND_OBJECT_ID;
  return {
    id: sender.id ?? `activity-${count}`,
    channelId: 'msteams',
    serviceUrl: sender.serviceUrl ?? 'http://127.0.0.1:1/',
    timestamp: sender.timestamp ?? '2026-11-13T15:20:00.000Z',
    from: { id: `user-${objectId}`, name: 'Test Persoon', aadObjectId: objectId },
    recipient: { id: 'bot', name: 'Maatje' },
    conversation: {
      id: sender.conversationId ?? 'conversation-1',
      conversationType: 'personal',
      tenantId,
    },
    channelData: { tenant: { id: tenantId } },
    locale: 'nl-BE',
  };
}

/** A message, as the person types it. */
export function messageActivity(text: string, sender: Sender = {}): Record<string, unknown> {
  return { ...base(sender), type: 'message', text, deliveryMode: 'expectReplies' };
}

/** A click on a card's Action.Execute. */
export function cardActivity(
  verb: string,
  data: object,
  sender: Sender = {},
): Record<string, unknown> {
  return {
    ...base(sender),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}
