// A wish to have an appointment on another day, which only the team can grant.
import { saidContact } from './contactMeWords.ts';

const MOVES_APPOINTMENT =
  /\b(?:afspra(?:ak|ken)|bezoek\w*|gesprek\w*|overleg)\b.*\b(?:verzet|verplaats|verschuiv|verleg|uitstel|vervroeg)\w*/i;
const ASKS_ABOUT =
  /^\W*(?:en |maar )?(?:wat|hoe\w*|moet|waarom|wie|wanneer|waar\w*)\b|\b(?:kost\w*|betaal\w*|betalen|gratis|termijn|op voorhand|opzeg\w*|overeenkomst|contract)\b/i;

/** "Kunnen we de afspraak van dinsdag verzetten naar vrijdag?": the team is asked for it; not "wat kost het om te verzetten?". */
export function asksToMove(text: string): boolean {
  return (
    MOVES_APPOINTMENT.test(text) && !ASKS_ABOUT.test(text) && saidContact(text).wish !== undefined
  );
}
