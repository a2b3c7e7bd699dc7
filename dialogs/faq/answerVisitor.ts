// What a visitor of the website gets to read: distress first, then small talk, actions and answers.
import { papersCard } from '../../cards/faqCards.ts';
import type { Courtesy } from '../../cards/faqViews.ts';
import type { Intent, RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply } from '../dialog.ts';
import { distressReply, afterDistress } from '../distress.ts';
import { say } from '../say.ts';
import { smallTalkAnswer } from '../smallTalk.ts';
import type { TextKey } from '../texts.ts';
import { answerQuestion, courtesyOf, shownPassage, type Answered } from './answerQuestion.ts';
import { greetedIn } from './courtesyLine.ts';
import { answerToNotice } from './givesNotice.ts';
import { reactionTo } from './reaction.ts';
import { saysWhere } from './saysWhere.ts';
import { questionBefore, type LastQuestion } from './lastQuestion.ts';

/** What the visitor was shown. */
export interface VisitorAnswer {
  outcome: 'answer' | 'choices' | 'unknown' | 'action' | 'smalltalk' | 'urgent';
  /** Of the answer or the action. */
  id: string | null;
  runnerUp: string | null;
  sources: readonly string[];
  intent: Intent;
  /** 0 to 1 */
  confidence: number;
  /** Ids of the closest answers, best first, when there was none. */
  near: readonly string[];
  /** In which language it was asked, when that is not Dutch. */
  courtesy: Courtesy;
  replies: Reply[];
}

type VisitorDeps = Pick<
  DialogDeps,
  'faq' | 'logsIn' | 'newKey' | 'text' | 'distress' | 'understand'
>;

const MAX_TEXT = 4000;
const SURE_OF_INTENT = 0.6;
const SURE_OF_TALK = 0.9;
/** So sure is the wish for the list of colleagues, whatever answer is near. */
const SURE_OF_LIST = 0.8;
/** An answer this sure is given, whatever the words sound like. */
const SURE_OF_ANSWER = 0.75;

/** Actions that a visitor can ask for. */
const ACTIONS: ReadonlyMap<Intent, TextKey> = new Map([
  ['contact_request', 'visitor.action.contact_request'],
  ['cost_estimate', 'visitor.action.cost_estimate'],
  ['agreement_summary', 'visitor.action.agreement_summary'],
  ['invoice_summary', 'visitor.action.invoice_summary'],
  ['new_request', 'visitor.action.new_request'],
]);
/** Where nobody can log in, nothing is said of logging in. */
const WITHOUT_LOGIN: ReadonlyMap<Intent, TextKey> = new Map([
  ['agreement_summary', 'visitor.noLogin.agreement_summary'],
  ['invoice_summary', 'visitor.noLogin.invoice_summary'],
]);
/** "Wanneer krijg ik de factuur?" asks how it goes, and not for that paper. */
const OF_OWN: ReadonlySet<Intent> = new Set(['agreement_summary', 'invoice_summary']);
const ASKS_HOW = /^\W*(?:en |maar )?(?:hoe\w*|wan+e+r|waarom|waar|wie|moet\w*|mag|mogen)\b/i;
/** "?!… ---"; a question mark by itself asks for help. */
const ONLY_MARKS = /^(?!\?+$)[^\p{L}\d]+$/u;
/** Said by anybody, they mean the same as by a colleague. */
const TALK: ReadonlyMap<Intent, TextKey> = new Map([
  ['help', 'visitor.help'],
  ['cancel', 'visitor.stopped'],
  ['restart', 'visitor.stopped'],
]);

/** One turn of a visitor. */
export function answerVisitor(
  text: string,
  { now, last }: { now: number; last: LastQuestion | null },
  deps: VisitorDeps,
): VisitorAnswer {
  const said = text.trim();
  if (said === '') return plain('unknown', 'unknown', [say(deps.text('visitor.empty'))]);
  if (said.length > MAX_TEXT)
    return plain('unknown', 'unknown', [say(deps.text('visitor.tooLong'))]);
  const understood = deps.understand(said, { now });
  if (deps.distress.isSaid(said)) {
    return plain('urgent', understood.intent, [distressReply(deps, now)]);
  }
  const why = afterDistress(said, { now, lastQuestion: last }, deps);
  if (why) return plain('urgent', 'explain', why);
  return (
    passage(said, { now, last }, deps) ??
    reaction(said, deps) ??
    notice(said, now, deps) ??
    leaning(said, understood, { now, last }, deps) ??
    asksAboutTalk(said, understood, { now, last }, deps) ??
    talk(said, understood, { now, last }, deps) ??
    answered(said, understood, { now, last }, deps)
  );
}

function passage(
  said: string,
  { now, last }: { now: number; last: LastQuestion | null },
  deps: VisitorDeps,
): VisitorAnswer | null {
  if (!saysWhere(said)) return null;
  const before = questionBefore(last, now);
  if (!before) return plain('unknown', 'explain', [say(deps.text('visitor.nothingBefore'))]);
  if (before.answerId === null) return null;
  const shown = shownPassage(before.answerId, { audience: 'everyone', now }, deps);
  const answer = deps.faq.answer(before.answerId, 'everyone', now);
  if (!shown || !answer) return null;
  const { id, sources } = answer;
  return { ...plain('answer', 'explain', [shown]), id, sources };
}

/** "Ok", "dat was nuttig": nothing is asked. */
function reaction(said: string, deps: VisitorDeps): VisitorAnswer | null {
  const reacted = reactionTo(said);
  if (reacted === null) return null;
  const key = reacted === 'noted' ? 'visitor.noted' : 'visitor.rated';
  return plain('smalltalk', 'smalltalk', [say(deps.text(key))], 1);
}

function notice(said: string, now: number, deps: VisitorDeps): VisitorAnswer | null {
  const told = answerToNotice(said, now, deps);
  return told && { ...plain('answer', 'ask', []), ...told };
}

/** "En daarna?" sounds like a greeting, and asks on after an answer. */
function leaning(
  said: string,
  { intent }: RichUnderstanding,
  { now, last }: { now: number; last: LastQuestion | null },
  deps: VisitorDeps,
): VisitorAnswer | null {
  if (intent !== 'smalltalk' || smallTalkAnswer(said) !== 'smalltalk.greeting') return null;
  if (!questionBefore(last, now)) return null;
  const result = answerQuestion(said, { audience: 'everyone', now, last }, deps);
  return result.found.leans && result.outcome === 'answer' ? shown(result) : null;
}

/** "Hoe kan ik dit gesprek wissen?" is a question, though it sounds like stopping. */
function asksAboutTalk(
  said: string,
  { intent }: RichUnderstanding,
  { now, last }: { now: number; last: LastQuestion | null },
  deps: VisitorDeps,
): VisitorAnswer | null {
  if ((intent !== 'cancel' && intent !== 'restart') || !said.includes('?')) return null;
  const result = answerQuestion(said, { audience: 'everyone', now, last }, deps);
  const sure = result.found.best?.confidence ?? 0;
  return result.outcome === 'answer' && sure >= SURE_OF_ANSWER ? shown(result) : null;
}

function talk(
  said: string,
  { intent, confidence }: RichUnderstanding,
  { now, last }: { now: number; last: LastQuestion | null },
  deps: VisitorDeps,
): VisitorAnswer | null {
  if (confidence < SURE_OF_INTENT || ONLY_MARKS.test(said)) return null;
  if (intent === 'smalltalk') {
    const key = smallTalkAnswer(said);
    // "Ben je een mens?", "kan iedereen lezen wat ik typ?": there is an answer with more in it.
    if (key === 'smalltalk.machine' || confidence < SURE_OF_TALK) {
      const result = answerQuestion(said, { audience: 'everyone', now, last }, deps);
      if (result.outcome === 'answer') return shown(result);
    }
    const answer = say(deps.text(VISITOR_TALK[key] ?? 'visitor.greeting'));
    const theirs = VISITOR_TALK[key] ? [] : greetedIn(said, deps);
    return plain('smalltalk', intent, [...theirs, answer], confidence);
  }
  const key = TALK.get(intent);
  return key ? plain('smalltalk', intent, [say(deps.text(key))], confidence) : null;
}

const VISITOR_TALK: Partial<Record<TextKey, TextKey>> = {
  'smalltalk.farewell': 'visitor.farewell',
  'smalltalk.machine': 'visitor.machine',
  'smalltalk.thanks': 'visitor.thanks',
};

function answered(
  said: string,
  { intent, confidence }: RichUnderstanding,
  { now, last }: { now: number; last: LastQuestion | null },
  deps: VisitorDeps,
): VisitorAnswer {
  const result = answerQuestion(said, { audience: 'everyone', now, last }, deps);
  const sure = result.found.best?.confidence ?? 0;
  const soundsLike = ACTIONS.has(intent) && confidence >= SURE_OF_INTENT;
  // Whoever wants a person on the phone gets one, whatever it is about.
  const isOurs = intent === 'contact_request' || !isOutside(result, deps, now);
  const asksHow = result.outcome === 'choices' && ASKS_HOW.test(said) && OF_OWN.has(intent);
  const isAction =
    result.outcome === 'action' ||
    (soundsLike && isOurs && !asksHow && result.outcome !== 'answer');
  if (isAction) {
    const meant = result.outcome === 'action' ? (result.answer!.intent as Intent) : intent;
    const courtesy = courtesyOf(result.found);
    return { ...action(meant, now, deps), courtesy, confidence: Math.max(sure, confidence) };
  }
  const asksForList = intent === 'unanswered_questions' && confidence >= SURE_OF_LIST;
  if (asksForList && (result.outcome !== 'answer' || confidence > sure)) {
    return plain('unknown', intent, [say(deps.text('visitor.forColleagues'))], confidence);
  }
  return shown(result);
}

function shown({ outcome, answer, found, replies }: Answered): VisitorAnswer {
  const confidence = found.best?.confidence ?? 0;
  const runnerUp = found.runnerUp?.id ?? null;
  const { id, sources } = answer ?? { id: null, sources: [] };
  const intent = outcome === 'unknown' ? 'unknown' : 'ask';
  const near = found.near.map((one) => one.id);
  const courtesy = courtesyOf(found);
  return { outcome, id, runnerUp, sources, intent, confidence, near, courtesy, replies };
}

function action(intent: Intent, now: number, deps: VisitorDeps): VisitorAnswer {
  const contact = deps.faq.contact(now);
  const without = deps.logsIn ? undefined : WITHOUT_LOGIN.get(intent);
  const text = deps.text(without ?? ACTIONS.get(intent) ?? 'visitor.action.contact_request');
  if (OF_OWN.has(intent))
    return plain('action', intent, [{ kind: 'card', card: papersCard({ text, contact }) }]);
  return plain('action', intent, [say(`${text} ${deps.text('visitor.contact', { ...contact })}`)]);
}

function plain(
  outcome: VisitorAnswer['outcome'],
  intent: Intent,
  replies: Reply[],
  confidence = 1,
): VisitorAnswer {
  const nothing = { id: null, runnerUp: null, sources: [], near: [], courtesy: null };
  return { outcome, ...nothing, intent, confidence, replies };
}

/** True when it is about something that is not for here: "factuur van Luminus" asks for no invoice of ours. */
function isOutside({ found }: Answered, deps: Pick<VisitorDeps, 'faq'>, now: number): boolean {
  const { best } = found;
  return best !== null && deps.faq.answer(best.id, 'everyone', now)?.kind === 'outside';
}
