// "Zet de chat uit": leads and administrators close the public chat with a reason, and open it again.
import { MAX_REASON, publicChatCard } from '../../cards/publicChatCard.ts';
import type { PublicChatAction } from '../../cards/publicChatActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';

/** "…wegens onderhoud": the reason, as far as it is said. */
const BECAUSE = /\b(?:wegens|omwille van|vanwege|omdat|want|reden(?: is)?:?)\s+(.{4,})$/i;

/** The state with the switch; a reason that was said stands in the field already. */
export function offSwitchByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] {
  const [, because = ''] = BECAUSE.exec(text.trim()) ?? [];
  return shown(turn, deps, { reason: because.replace(/[.!]+$/, '') });
}

/** The button: it is switched once, and only from what the card showed. */
export function handlePublicChatAction(
  { open, seen, submissionKey }: PublicChatAction,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const reason = (inputs['reason'] ?? '').replaceAll(/\s+/g, ' ').trim();
  const again = (problem: string): Reply[] =>
    shown(turn, deps, { submissionKey, reason, problems: [problem], replaces: true });
  if (!open && reason === '') return again(deps.text('publicChat.reasonMissing'));
  if (!open && reason.length > MAX_REASON)
    return again(deps.text('publicChat.reasonTooLong', { count: MAX_REASON }));
  const by = { submissionKey, activityId: turn.activityId, why: 'publicChat' };
  const outcome = deps.publicChat.switch(turn.who, { open, reason, seen }, by);
  switch (outcome) {
    case 'refused':
      return [say(deps.text('publicChat.refused'))];
    case 'stale':
      return shown(turn, deps, {
        ...{ reason, problems: [deps.text('publicChat.stale')], replaces: true },
      });
    case 'switched':
    case 'existing':
    case 'unchanged':
      return shown(turn, deps, { justSwitched: true, replaces: true });
  }
}

interface Shown {
  submissionKey?: string;
  reason?: string;
  problems?: readonly string[];
  justSwitched?: boolean;
  replaces?: boolean;
}

function shown(turn: Turn, deps: DialogDeps, what: Shown): Reply[] {
  if (!maySwitch(turn)) return [say(deps.text('publicChat.refused'))];
  const { isOpen, reason, decided } = deps.publicChat.state();
  const card = publicChatCard({
    submissionKey: what.submissionKey ?? deps.newKey(),
    isOpen,
    status: decided ? statusText({ isOpen, reason, decided }, deps) : '',
    seen: decided?.at ?? 0,
    reason: what.reason ?? '',
    problems: what.problems ?? [],
    justSwitched: what.justSwitched ?? false,
  });
  return [{ kind: 'card', card, replaces: what.replaces ?? false }];
}

function statusText(
  state: { isOpen: boolean; reason: string; decided: { at: number; by: string } },
  deps: DialogDeps,
): string {
  const { isOpen, reason, decided } = state;
  const values = {
    moment: deps.momentInWords(decided.at),
    who: deps.nameOfPerson(decided.by) || decided.by,
  };
  return isOpen
    ? deps.text('publicChat.openedBy', values)
    : deps.text('publicChat.closedBy', { ...values, reason });
}

function maySwitch({ who }: Turn): boolean {
  return who.roles.has('teamLead') || who.roles.has('administrator');
}
