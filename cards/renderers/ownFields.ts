// What pages know of a field by its id: that it is about oneself, and which line says what is wrong with it.

/** Fields in which people type who they are, for `autocomplete` (WCAG 1.3.5). */
export const OWN_FIELDS: Readonly<Record<string, string>> = {
  ...{ name: 'name', company: 'organization', phone: 'tel', email: 'email' },
};

/** What stands before the id of a field in the id of the line that says why it was not taken. */
export const ERROR_OF = 'error-';
