// An answer that is none: a question back ("is dat nodig?"), a refusal ("geen naam"), or a word for something else ("ja").
import { confirmationOf } from '../../src/language/index.ts';
import { saysSend } from './saidWants.ts';

const ASKS_WHY =
  /^\W*(?:en |maar |sorry |euh )*(?:waarom|waarvoor|waartoe|hoezo|is (?:dat|het|dit|die|een|mijn|uw)\b.*\b(?:nodig|verplicht|belangrijk)|(?:moet|mag|kan|hoeft) (?:dat|het|dit|ik dat|ik het|ik mijn|ik|je|u)\b|wat (?:doe\w*|gebeurt|gaan|heb\w*)\b.*\b(?:daarmee|ermee|mee|aan)|wie (?:ziet|leest|krijgt)\b|why|pourquoi|is (?:that|it|this) (?:necessary|required|needed))(?!\p{L})/iu;
const REFUSES =
  /(?<!\p{L})(?:liever niet|(?:zeg|geef|vertel|deel|noem) (?:ik|dat|die|u|je|mijn)\b[^.?!]{0,24}\bniet|wil (?:ik|dat|mijn|niet)\b[^.?!]{0,30}\b(?:zeggen|geven|delen|vertellen|niet)|anoniem|zonder (?:mijn )?naam|naamloos|priv[ée]|gaat (?:u|je|jullie|niemand|ze|hen)\b[^.?!]{0,16}\baan|niet nodig|heb ik niet|heb geen)(?!\p{L})/iu;
const EMPTY =
  /^\W*(?:ik (?:heb|geef) )?(?:geen|nee+n?|niets?|niks|niemand|x+|skip|sla over|overslaan|n\.?v\.?t|help|hulp|weet (?:ik )?niet)?(?: (?:naam|telefoon\w*|tel|nummer|gsm\w*|mail|e-?mail|adres|bedrijf|idee))?\W*$/i;

/** "Is dat nodig?", "waarom moet u dat weten?": it is told why it is asked. */
export function asksWhyAsked(text: string): boolean {
  return text.length < 90 && ASKS_WHY.test(text);
}

/** Nothing that was asked stands in it: it is asked back, refused, or said to something else. */
export function isNoAnswer(text: string): boolean {
  if (asksWhyAsked(text) || saysSend(text) || confirmationOf(text) !== null) return true;
  return EMPTY.test(text) || (REFUSES.test(text) && !/[\d@]/.test(text));
}
