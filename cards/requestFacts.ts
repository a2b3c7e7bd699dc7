// A request as a list of facts, and as one line: the same on every card that shows one.
import type { Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { RequestView } from './commitmentViews.ts';

/** Everything that is known about a request; what is unknown is left out. */
export function requestFacts(request: RequestView): Facts {
  const { caller, phone, wants, receivedInWords, subject, email = null } = request;
  const { reference = null } = request;
  const pairs: [label: string, value: string | null][] = [
    [cardText('label.caller'), caller],
    [cardText('label.callerPhone'), phone],
    [cardText('fact.email'), email],
    [cardText('label.about'), aboutInWords(request)],
    [cardText('label.asked'), cardText(`wants.${wants}`)],
    [cardText('label.subject'), subject],
    [cardText('label.received'), receivedInWords],
    [cardText('label.reference'), reference],
  ];
  return {
    kind: 'facts',
    facts: pairs.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}

/** "Jonas Verbeke, Bakkerij De Smet", or that there is no file. */
export function aboutInWords({ employer, employee }: RequestView): string {
  if (employee !== null) return cardText('request.about', { employee, employer: employer ?? '' });
  return employer === null ? cardText('request.unknown') : cardText('request.noFile', { employer });
}
