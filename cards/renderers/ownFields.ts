// Fields in which people type who they are, by their id: a browser may fill them in (WCAG 1.3.5).

/** For `autocomplete`. */
export const OWN_FIELDS: Readonly<Record<string, string>> = {
  ...{ name: 'name', company: 'organization', phone: 'tel', email: 'email' },
};
