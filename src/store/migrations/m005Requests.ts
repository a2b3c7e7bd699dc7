// Version 5: who asked what, as far as the event does not hold it, and appointments for visits.
import type { Migration } from './migration.ts';

/** `settledAs` follows the commitment that the request opened; the number goes when it is settled. */
const requests = `
CREATE TABLE request (
  id TEXT PRIMARY KEY, submissionKey TEXT NOT NULL UNIQUE,
  agreementId TEXT REFERENCES agreement (id), employerName TEXT,
  callerName TEXT, callerKey TEXT, callerPhone TEXT,
  callerRole TEXT NOT NULL
    CHECK (callerRole IN ('employee', 'employer', 'coworkerCoach', 'other')),
  wants TEXT NOT NULL CHECK (wants IN ('contact', 'presence')),
  receivedAt INTEGER NOT NULL, receivedDay TEXT NOT NULL, subject TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('teams', 'web')),
  takenBy TEXT REFERENCES person (id), takenAt INTEGER,
  settledAs TEXT CHECK (settledAs IN ('answered', 'closed')),
  closedReason TEXT CHECK (closedReason IN ('noAnswerNeeded', 'duplicate', 'withdrawn', 'tied')),
  tiedToId TEXT REFERENCES request (id),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  CHECK (callerPhone IS NULL OR settledAs IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX requestOpen ON request (agreementId, receivedAt) WHERE settledAs IS NULL;
CREATE INDEX requestTaken ON request (takenBy) WHERE settledAs IS NULL AND takenBy IS NOT NULL;
CREATE INDEX requestByDay ON request (receivedDay, callerKey);
CREATE INDEX eventByRequest ON event (json_extract(payload, '$.requestId'))
  WHERE agreementId IS NULL;
CREATE INDEX absenceByCoach ON absence (coachId, toDay);
`;

/** Requests from before had only an event: what nobody noted stays unknown. */
const earlierRequests = `
INSERT OR IGNORE INTO request (id, submissionKey, agreementId, callerRole, wants, receivedAt, receivedDay,
  channel, recordedAt, recordedBy, settledAs, closedReason)
SELECT json_extract(payload, '$.requestId'), id, agreementId, 'other',
  json_extract(payload, '$.wants'), json_extract(payload, '$.receivedAt'),
  date(json_extract(payload, '$.receivedAt') / 1000 + 3600, 'unixepoch'), 'teams',
  recordedAt, recordedBy,
  (SELECT CASE c.closedAs WHEN 'fulfilled' THEN 'answered' WHEN 'requestClosed' THEN 'closed' END
   FROM commitment c WHERE c.id IN (
     ifnull(event.agreementId, '') || ':reachable:' || json_extract(event.payload, '$.requestId'),
     ifnull(event.agreementId, '') || ':contactRequest:' || json_extract(event.payload, '$.requestId'))),
  (SELECT json_extract(x.payload, '$.reason') FROM event x
   WHERE x.kind = 'requestClosed' AND x.agreementId IS event.agreementId
     AND json_extract(x.payload, '$.requestId') = json_extract(event.payload, '$.requestId'))
FROM event WHERE kind = 'request';
`;

/** `upcomingDay` is empty once an appointment is done, cancelled or met a closed door. */
const appointments = `
CREATE TABLE plannedVisit (
  id TEXT PRIMARY KEY, coachId TEXT NOT NULL REFERENCES person (id),
  currentSequence INTEGER NOT NULL CHECK (currentSequence >= 0), currentDay TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX plannedVisitByCoach ON plannedVisit (coachId, currentDay);
CREATE TABLE plannedVersion (
  plannedId TEXT NOT NULL REFERENCES plannedVisit (id),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'cancelled', 'closedDoor')),
  employerId TEXT NOT NULL REFERENCES employer (id), workplaceId TEXT REFERENCES workplace (id),
  day TEXT NOT NULL, startTime TEXT, endTime TEXT,
  mode TEXT NOT NULL CHECK (mode IN ('onsite', 'online', 'phone')),
  visitId TEXT REFERENCES visit (id),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  PRIMARY KEY (plannedId, sequence), CHECK (startTime IS NOT NULL OR endTime IS NULL)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER plannedVersionUnchanged BEFORE UPDATE ON plannedVersion
  BEGIN SELECT RAISE(ABORT, 'plannedVersion is never changed, only added to'); END;
CREATE TABLE plannedAgreement (
  plannedId TEXT NOT NULL REFERENCES plannedVisit (id),
  agreementId TEXT NOT NULL REFERENCES agreement (id), upcomingDay TEXT,
  PRIMARY KEY (plannedId, agreementId)
) STRICT, WITHOUT ROWID;
CREATE INDEX plannedAgreementUpcoming ON plannedAgreement (agreementId, upcomingDay)
  WHERE upcomingDay IS NOT NULL;
`;

export const m005Requests: Migration = {
  version: 5,
  name: 'requests',
  sql: requests + earlierRequests + appointments,
};
