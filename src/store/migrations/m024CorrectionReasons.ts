// Version 24: why somebody was corrected may name another, whose name can be taken out of it when that one is erased.
import type { Migration } from './migration.ts';

export const m024CorrectionReasons: Migration = {
  version: 24,
  name: 'correctionReasons',
  sql: `
DROP TRIGGER correctionUnchanged;
CREATE TRIGGER correctionUnchanged BEFORE UPDATE ON correction
  WHEN NOT EXISTS (SELECT 1 FROM erasing)
  BEGIN SELECT RAISE(ABORT, 'correction is never changed, only added to'); END;
`,
};
