// The door of the language folder: what the rest of the house may use.
export { addDays, brusselsDay, brusselsTime } from './calendarDay.ts';
export { confirmationOf } from './confirmation.ts';
export { distressFinder, type HeardDistress } from './distress.ts';
export { editDistance, letterMask, mayBeNear } from './editDistance.ts';
export { fold } from './foldText.ts';
export { dateInWords, minutesInWords, timesInWords, weekdaysInWords } from './inWords.ts';
export { cardinal } from './numberWords.ts';
export { isOnlyLength, lastDayAfter, type Lasting } from './lasting.ts';
export { isKnownName, isOrdinaryWord } from './languageData.ts';
export {
  amountInCells,
  amountInWords,
  centsTyped,
  eurosInWords,
  monthInWords,
} from './moneyInWords.ts';
export { INTENTS } from './types.ts';
export { permilleInWords, quarterInWords } from './quarterInWords.ts';
export { toPublic } from './publicForm.ts';
export { understand } from './understand.ts';
export { knownNames, withoutPeople, type KnownNames } from './withoutPeople.ts';
export type {
  Expected,
  Intent,
  Mode,
  NameMatch,
  NameSlot,
  RichSlots,
  RichUnderstanding,
  Roster,
  Slots,
  UnderstandContext,
  Understanding,
} from './types.ts';
