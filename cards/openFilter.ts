// Whose open commitments a button shows.
import type { OpenFilter } from './commitmentActions.ts';

/** All that is open for oneself. */
export const OWN_OPEN: OpenFilter = {
  scope: 'own',
  coachId: null,
  employerId: null,
  employeeIds: [],
  dueTo: null,
  overdue: false,
};
