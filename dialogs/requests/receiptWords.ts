// "Het verzoek van De Smet kwam gisteren om 14 u binnen, niet vandaag": words that correct when a request came in.
import { fold } from '../../src/language/index.ts';

const ASKED = String.raw`(?:aan|na|hulp)?(?:vraag|vragen|verzoek|verzoekje|oproep|oproepje|melding|telefoon|telefoontje|mail|mailtje|bericht|berichtje)`;
/** One that is there already: "de", "die", "dat", not "een" or "nieuwe". */
const KNOWN = new RegExp(
  String.raw`\b(?:de|het|die|dat|deze|dit|haar|zijn|hun|t) (?:laatste |vorige )?${ASKED}\b`,
);
const NEW = new RegExp(
  String.raw`\b(?:een|nieuwe?|nog een|er kwam|er is|er komt)\b.{0,12}\b${ASKED}\b`,
);
const CAME =
  /\b(?:binnen|binnengekomen|binnengelopen|toegekomen|aangekomen|ontvangen|gekregen|kreeg|ontving|kwam|gesteld|gedateerd|dateert)\b/;
/** "De vraag van Fatima is van gisteren" */
const IS_OF = new RegExp(
  String.raw`\b${ASKED}\b.*\b(?:is|was|waren|zijn)\b (?:al |eigenlijk |toch )*(?:van|om|op)\b`,
);
const RECEIPT =
  /\b(?:ontvangst|ontvangstdatum|ontvangstdag|ontvangstuur|ontvangstmoment|(?:dag|datum|uur|tijdstip|moment) van (?:de |het |die |dat )?(?:ontvangst|vraag|verzoek|aanvraag))\b/;
const CORRECTS =
  /\b(?:niet|eigenlijk|al|toch|verkeerd\w*|fout\w*|mis|klopt|juist\w*|verbeter\w*|corrigeer\w*|corrigeren|pas\b.*\baan|aanpassen|wijzig\w*|verander\w*|zet\w*|moet\w*|i\.?p\.?v\.?|in plaats van|plaats van)\b/;
const ABOUT_MONEY = /\b(?:factuur|offerte|prijs|betaling)\b/;

/** True when they correct the receipt of a request that is there. */
export function saysReceipt(text: string): boolean {
  const said = fold(text).replaceAll('’', "'").replaceAll("'t ", 't ');
  if (said.length > 160 || ABOUT_MONEY.test(said)) return false;
  if (RECEIPT.test(said)) return CORRECTS.test(said) || KNOWN.test(said);
  if (!KNOWN.test(said) || NEW.test(said)) return false;
  return (CAME.test(said) || IS_OF.test(said)) && CORRECTS.test(said);
}

/** Who is denied to be the moment: what stands behind "niet", "in plaats van". */
const NOT_THEN =
  /[,;]?\s*\b(?:en |maar )?(?:niet|in plaats van|i\.?p\.?v\.?) (?:op |om |van )?(?:(?:eer)?gisteren|vandaag|daarnet|nu|vanmorgen|vanochtend|vanmiddag|(?:maan|dins|woens|donder|vrij|zater|zon)dag|\d[\w/.:-]*)(?: (?:om )?\d[\w.:]*(?: ?(?:u|uur))?)?/gi;

/** The sentence without the moment that it was not. */
export function withoutDenied(text: string): string {
  return text.replaceAll(NOT_THEN, ' ').trim();
}
