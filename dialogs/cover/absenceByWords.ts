// Sentences about absence: who is away, I am away, I come back earlier, it does not take place after all.
import { addDays, type RichUnderstanding, fold } from '../../src/language/index.ts';
import type { AbsenceRecord } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { changeDraftOf, emptyAbsence, withAbsenceWords } from './absenceDraft.ts';
import { isAboutSelf } from './absenceRoles.ts';
import { colleaguesNamed, colleaguesOf, nameable } from './colleagueNamed.ts';
import { saysNotAway } from './notAway.ts';
import { showAbsences } from './showAbsences.ts';

const LIST =
  /\b(?:wie|welke|toon|overzicht|lijst|bekijk\w*|wanneer)\b|^(?:mijn )?afwezighe(?:id|den)$/;
/** "Wie is er afwezig volgende week?", "is Tom er donderdag?"; not "zijn verlof", nor "wie" further on. */
const ASKS =
  /^(?:(?:en|hey|zeg|maatje|graag|kan je|kun je|kunt ge|laat|mij|me|eens|ik wil (?:weten|zien)|weet je|toon)\W+)*(?:wie|welke|wanneer|overzicht|lijst|bekijk\w*|hoeveel|is|zijn er|zijn onze|heeft|ben ik)\b/;
const WITHDRAW =
  /\b(?:intrekken|ingetrokken|trek\b.*\bin|schrap\w*|annule\w*|verwijder\w*|wis(?:sen)?|gaat (?:toch )?niet door|toch niet (?:afwezig|weg|in verlof))\b/;
/** "Wie pakt mijn werk over als ik weg ben": it tells of one's own absence. */
const SELF_ASKS = /\b(?:als|wanneer|want|terwijl|omdat)\b.*\b(?:ik|k|kben|kzen)\b/;
const EARLIER = /\b(?:vroeger|eerder|vervroegd|terug|weer)\b/;
/** In Flemish "terug" is also "again". */
const AWAY_AGAIN =
  /\b(?:terug|weer|opnieuw) (?:\w+ )?(?:ziek|afwezig|weg|in verlof|met verlof|in conge)\b/;
const LONGER = /\b(?:langer|verleng\w*|later)\b/;
const BACK_ON = /\b(?:terug|weer)\b/;

/** A message with the intent `absence`. */
export function absenceByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const said = fold(text)
    .replace(/[?!.]+$/, '')
    .trim();
  const saysDays = slots.from !== null || slots.to !== null;
  if (WITHDRAW.test(said)) return withdrawByWords(text, turn, deps);
  if (saysNotAway(text)) return notAwayByWords(text, turn, deps);
  if (EARLIER.test(said) || LONGER.test(said)) {
    const change = changeByWords(text, said, slots, turn, deps);
    if (change) return change;
    const isBack = BACK_ON.test(said) && !LONGER.test(said) && !AWAY_AGAIN.test(said);
    if (isBack && slots.employerMatch === null) return [say(deps.text('absence.none'))];
  }
  if (ASKS.test(said) && !SELF_ASKS.test(said)) return asked(text, slots, turn, deps);
  if (LIST.test(said) && !saysDays) return showAbsences(turn, deps);
  const isCoach = turn.who.roles.has('coach');
  const self = isCoach ? turn.who.personId : null;
  if (!isCoach && !turn.who.roles.has('teamLead')) {
    return [say(deps.text('absence.onlyCoaches'))];
  }
  const { colleagues, doubtful } = colleaguesNamed(text, colleaguesOf(turn, deps));
  if (!isCoach && isAboutSelf(text) && colleagues.length + doubtful.length === 0)
    return [say(deps.text('absence.onlyCoaches'))];
  const heard = { text, slots, asked: null, today: turn.today };
  const draft = withAbsenceWords(emptyAbsence(deps.newKey(), null), heard, nameable(turn, deps));
  const isOther = draft.coachId !== null || draft.doubtful?.field === 'coach';
  return {
    dialog: 'absence',
    args: { draft: isOther ? draft : { ...draft, coachId: self } },
  };
}

/** Who is away, as far as days or colleagues are named: in these days, or these colleagues. */
function asked(
  text: string,
  { from, to }: RichUnderstanding['slots'],
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { colleagues, doubtful } = colleaguesNamed(text, colleaguesOf(turn, deps));
  const coachIds = [...colleagues, ...doubtful].map(({ id }) => id);
  const first = from ?? (to === null ? null : turn.today);
  const period = first === null ? null : { from: first, to: to ?? first };
  return showAbsences(turn, deps, { period, coachIds });
}

function withdrawByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | NextDialog {
  const [one, ...others] = changeable(text, turn, deps);
  if (!one || others.length > 0) return showAbsences(turn, deps);
  return { dialog: 'confirmStep', args: { what: 'withdrawAbsence', id: one.absenceId } };
}

/** "Ik ben niet meer ziek": the absence that may be shortened or taken back. */
function notAwayByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] {
  if (changeable(text, turn, deps).length > 0) return showAbsences(turn, deps);
  const isOwn = colleaguesNamed(text, colleaguesOf(turn, deps)).colleagues.length === 0;
  return [say(deps.text(isOwn ? 'absence.none' : 'absence.noneOther'))];
}

/** "Terug op 2 januari": the day before is the last one. Null when no absence can be meant. */
function changeByWords(
  text: string,
  said: string,
  slots: RichUnderstanding['slots'],
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const found = changeable(text, turn, deps);
  const [one, ...others] = found;
  if (!one) return null;
  if (others.length > 0) return showAbsences(turn, deps);
  const day = slots.to ?? slots.from;
  const to = day !== null && BACK_ON.test(said) && !LONGER.test(said) ? addDays(day, -1) : day;
  return { dialog: 'absence', args: { draft: changeDraftOf(one, deps.newKey(), to) } };
}

/** Absences that one may change: of the colleague who is named, else one's own. */
function changeable(text: string, turn: Turn, deps: DialogDeps): AbsenceRecord[] {
  const { who } = turn;
  const named = colleaguesNamed(text, colleaguesOf(turn, deps)).colleagues.map(({ id }) => id);
  const whose = named.length > 0 && who.roles.has('teamLead') ? named : [who.personId];
  return deps.commitments.absences
    .list(who, 'absence')
    .filter(({ coachId, withdrawn }) => !withdrawn && whose.includes(coachId));
}
