// By what the messages about a deadline are told apart.

/** A deadline that was moved is another one: of each one is told once. */
export function deadlineKey({ id, dueDate }: { id: string; dueDate: string }): string {
  return `${id}@${dueDate}`;
}
