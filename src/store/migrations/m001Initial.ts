// Version 1 of the database: people, dossiers, visits, events and what is derived from them.
import type { Migration } from './migration.ts';
import { m001Facts } from './m001Facts.ts';

const people = `
CREATE TABLE person (
  id TEXT PRIMARY KEY, tenantId TEXT, objectId TEXT, name TEXT NOT NULL, email TEXT, phone TEXT,
  retiredAt INTEGER, demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX personByObject ON person (objectId, tenantId);
CREATE UNIQUE INDEX personByEmail ON person (lower(email)) WHERE email IS NOT NULL;
CREATE TABLE personRole (
  id INTEGER PRIMARY KEY, personId TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('coach', 'teamLead', 'finance', 'administrator', 'editor')),
  revokedAt INTEGER, revokedBy TEXT, recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX personRoleInForce ON personRole (personId, role) WHERE revokedAt IS NULL;
`;

const dossiers = `
CREATE TABLE employer (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, enterpriseNumber TEXT UNIQUE,
  aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)),
  demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE TABLE workplace (
  id TEXT PRIMARY KEY, employerId TEXT NOT NULL REFERENCES employer (id), name TEXT NOT NULL,
  address TEXT, userCompany TEXT, recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  UNIQUE (employerId, name)
) STRICT;
CREATE TABLE employee (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE TABLE agreement (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE,
  employerId TEXT NOT NULL REFERENCES employer (id),
  employeeId TEXT NOT NULL REFERENCES employee (id),
  startDay TEXT NOT NULL, employmentStart TEXT NOT NULL, endDay TEXT, modelVersion TEXT NOT NULL,
  subsidyFrom TEXT, subsidyTo TEXT, demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  CHECK (endDay IS NULL OR endDay >= startDay)
) STRICT;
CREATE INDEX agreementByEmployer ON agreement (employerId);
CREATE INDEX agreementByEmployee ON agreement (employeeId);
CREATE TABLE agreementWorkplace (
  agreementId TEXT NOT NULL REFERENCES agreement (id),
  workplaceId TEXT NOT NULL REFERENCES workplace (id),
  PRIMARY KEY (agreementId, workplaceId)
) STRICT, WITHOUT ROWID;
CREATE TABLE coworkerCoach (
  id TEXT PRIMARY KEY, agreementId TEXT NOT NULL REFERENCES agreement (id), name TEXT NOT NULL,
  email TEXT, phone TEXT, effectiveFrom TEXT NOT NULL,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, UNIQUE (agreementId, name)
) STRICT;
CREATE TABLE contactPerson (
  id TEXT PRIMARY KEY, employerId TEXT NOT NULL REFERENCES employer (id), name TEXT NOT NULL,
  email TEXT, phone TEXT, verifiedAt INTEGER, verifiedBy TEXT,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE TABLE agreementContact (
  agreementId TEXT NOT NULL REFERENCES agreement (id),
  contactPersonId TEXT NOT NULL REFERENCES contactPerson (id),
  PRIMARY KEY (agreementId, contactPersonId)
) STRICT, WITHOUT ROWID;
`;

const visits = `
CREATE TABLE visit (
  id TEXT PRIMARY KEY, coachId TEXT NOT NULL REFERENCES person (id),
  currentVersion INTEGER NOT NULL CHECK (currentVersion > 0),
  currentStatus TEXT NOT NULL CHECK (currentStatus IN ('registered', 'corrected', 'withdrawn')),
  currentDay TEXT NOT NULL
) STRICT;
CREATE INDEX visitByCoachAndDay ON visit (coachId, currentDay);
CREATE TABLE visitVersion (
  visitId TEXT NOT NULL REFERENCES visit (id), version INTEGER NOT NULL CHECK (version > 0),
  submissionKey TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('registered', 'corrected', 'withdrawn')),
  employerId TEXT NOT NULL REFERENCES employer (id), workplaceId TEXT REFERENCES workplace (id),
  day TEXT NOT NULL, startTime TEXT, endTime TEXT, minutes INTEGER CHECK (minutes > 0),
  extraMinutes INTEGER NOT NULL DEFAULT 0 CHECK (extraMinutes >= 0), extraDescription TEXT,
  extraApprovedBy TEXT, extraApprovedOn TEXT,
  mode TEXT NOT NULL CHECK (mode IN ('onsite', 'online', 'phone')), note TEXT,
  late INTEGER NOT NULL CHECK (late IN (0, 1)), activityId TEXT,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  PRIMARY KEY (visitId, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE visitVersionAgreement (
  visitId TEXT NOT NULL, version INTEGER NOT NULL,
  agreementId TEXT NOT NULL REFERENCES agreement (id),
  outside INTEGER NOT NULL CHECK (outside IN (0, 1)),
  PRIMARY KEY (visitId, version, agreementId),
  FOREIGN KEY (visitId, version) REFERENCES visitVersion (visitId, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX visitVersionByAgreement ON visitVersionAgreement (agreementId, visitId);
`;

const bookkeeping = `
CREATE TABLE accessLog (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, whoKind TEXT NOT NULL,
  action TEXT NOT NULL, subject TEXT NOT NULL, subjectId TEXT NOT NULL, why TEXT NOT NULL
) STRICT;
CREATE INDEX accessLogBySubject ON accessLog (subject, subjectId, at);
CREATE TRIGGER accessLogKept BEFORE DELETE ON accessLog
  BEGIN SELECT RAISE(ABORT, 'accessLog is append only'); END;
CREATE TRIGGER accessLogUnchanged BEFORE UPDATE ON accessLog
  BEGIN SELECT RAISE(ABORT, 'accessLog is append only'); END;
CREATE TABLE conversationReference (
  conversationId TEXT PRIMARY KEY, channelId TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('personal', 'groupChat', 'channel')),
  personId TEXT REFERENCES person (id), reference TEXT NOT NULL CHECK (json_valid(reference)),
  updatedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX conversationReferenceByPerson ON conversationReference (personId, scope, updatedAt);
CREATE TABLE botState (
  key TEXT PRIMARY KEY, value TEXT NOT NULL, etag INTEGER NOT NULL, updatedAt INTEGER NOT NULL
) STRICT;
CREATE TABLE importRun (
  id TEXT PRIMARY KEY, files TEXT NOT NULL, counts TEXT NOT NULL,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
`;

export const m001Initial: Migration = {
  version: 1,
  name: 'initial',
  sql: people + dossiers + visits + m001Facts + bookkeeping,
};
