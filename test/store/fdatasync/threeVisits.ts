// Saves three visits, each between two marks on standard error, for a trace of system calls.
import { writeSync } from 'node:fs';
import { openOffice, submission, visitContent } from '../fixture.ts';
import { registerVisit } from '../../../src/store/visits.ts';

const office = openOffice();
// The first commit after opening also writes the header of the log.
office.store.write((tx) => registerVisit(tx, office.els, submission(), visitContent(office)));
for (let i = 1; i <= 3; i += 1) {
  writeSync(2, `before-${i}\n`);
  office.store.write((tx) => registerVisit(tx, office.els, submission(), visitContent(office)));
  writeSync(2, `after-${i}\n`);
}
office.store.close();
