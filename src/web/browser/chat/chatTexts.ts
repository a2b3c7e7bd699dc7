// Web Chat's words where its own Dutch lacks them, or says them as a machine would.
import texts from '../../../../data/texts/webChat.json' with { type: 'json' };

/** For Web Chat's `overrideLocalizedStrings`. */
export const CHAT_STRINGS = texts.strings;
