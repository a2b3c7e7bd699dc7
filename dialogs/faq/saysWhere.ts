// "Waar staat dat?", "welk artikel?", "waarom?": asks for the words behind an answer.

const WHERE = new RegExp(
  String.raw`^\W*(?:en\s+)?(?:` +
    [
      // Not "waar vind ik dat formulier": that asks for something else.
      String.raw`waar (?:staat|stond|vind ik|lees ik|haal je|haalt u|halen jullie) (?:da|dat|dit)(?: (?:dan|nu|juist|precies|eigenlijk|ergens|allemaal|geschreven|zwart|vandaan|te lezen|in|op|van)\b.*)?`,
      String.raw`(?:(?:in |op )?welke?|wat is (?:de|je|uw)) (?:artikel|bron|document|pagina)\b.*`,
      String.raw`(?:staat|stond) (?:da|dat|dit) (?:(?:ook|wel|echt|ergens|letterlijk|zwart op wit|zo) )*(?:in|op) (?:(?:de|het|den|een|ons|onze|jullie|uw|zijn) )?(?:contract|overeenkomst|papier|document|documenten|wet|decreet|besluit|reglement|teksten?|faq)(?: ook)?`,
      String.raw`bron(?:nen)?(?: aub| graag)?`,
      String.raw`waarop (?:is|baseer|steunt)\b.*`,
      String.raw`hoe (?:weet|weten) (?:je|u|ge|jullie) (?:da|dat)\b.*`,
      String.raw`(?:ben|bent|zijt) (?:je|u|ge) (?:daar )?zeker\b.*`,
      String.raw`waarom(?: (?:is (?:da|dat)(?: zo)?|dat|da|niet|nie|eigenlijk|dan|wel))?`,
      String.raw`hoezo`,
      // French and English: the words of the source are Dutch.
      String.raw`where (?:does it|do they|does that) (?:say|state) (?:that|so|this)|where (?:is|was) (?:that|this|it) (?:written|stated)|which article`,
      String.raw`why(?: is (?:that|this|it)(?: so)?| not)?|how do you know(?: that)?`,
      String.raw`o[uù] est-ce (?:que c'est )?[eé]crit|o[uù] (?:est-ce que )?c'est [eé]crit|quel article|pourquoi(?: (?:[cç]a|cela|pas))?`,
    ].join('|') +
    String.raw`)\W*$`,
  'i',
);

/** True when somebody asks where the answer that was just given stands. */
export function saysWhere(text: string): boolean {
  return WHERE.test(text.trim());
}
