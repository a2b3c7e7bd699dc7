// The draft of an absence: who, from when until when, who takes over, and what is due in these days.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { absenceFacts } from './absenceFacts.ts';
import type { AbsenceDraftView } from './coverViews.ts';
import { dueHeading, dueLines } from './dueLines.ts';
import { formCard } from './formCard.ts';
import { choiceField, dayField } from './formFields.ts';

/** Shows a draft and asks to keep it. Why somebody is away is never asked. */
export function absenceDraftCard(view: AbsenceDraftView): Card {
  const { purpose, submissionKey, absence, inputs, coaches, backups } = view;
  const to = dayField('to', 'input.lastDay', inputs.to);
  const all: Element[] = [
    ...(coaches.length > 1
      ? [choiceField('coach', 'input.absentCoach', coaches, inputs.coachId, 'required.colleague')]
      : []),
    dayField('from', 'input.firstDay', inputs.from),
    to,
    choiceField('backup', 'input.absenceBackup', backups, inputs.backupId),
  ];
  return formCard({
    id: 'absenceDraft',
    summary: cardText('absenceDraft.summary'),
    title: cardText(`absenceDraft.title.${purpose}`),
    dialog: 'absence',
    submissionKey,
    shown: absenceFacts(absence),
    notes: view.warnings,
    below: dueLines(dueHeading(view.dueTotal), view.due, view.dueTotal),
    fields: purpose === 'change' ? [to] : all,
    errors: view.errors,
    keepTitle: cardText('button.keep'),
  });
}
