// A reply as the activity that a channel gets: words, or a card in the channel's dialect.
import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import type { Card } from '../../cards/card.ts';
import { visibleText } from '../../cards/renderers/literalText.ts';
import { toTeams } from '../../cards/renderers/toTeams.ts';
import { toWebChat } from '../../cards/renderers/toWebChat.ts';
import type { Reply } from '../../dialogs/dialog.ts';

/** The activity; the summary is what a notification shows, and names no person. */
export function replyActivity(reply: Reply, channelId: string): Partial<Activity> {
  // Without a format Teams reads markdown and HTML, also in a name.
  if (reply.kind === 'text')
    return { ...MessageFactory.text(visibleText(reply.text)), textFormat: 'plain' };
  const attachment = CardFactory.adaptiveCard(cardFor(reply.card, channelId));
  const message = MessageFactory.attachment(attachment);
  message.summary = reply.card.summary;
  return message;
}

function cardFor(card: Card, channelId: string): unknown {
  return channelId === 'webchat' || channelId === 'directline' ? toWebChat(card) : toTeams(card);
}
