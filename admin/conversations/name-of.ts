// What a conversation is called: its subject, else the other people in it.
interface Named {
  subject: string | null;
  members: readonly { person: { id: string; fullName: string } }[];
}

export function nameOf({ subject, members }: Named, viewerId: string | undefined): string {
  const others = members.filter(({ person }) => person.id !== viewerId);
  return subject || (others.length > 0 ? others : members).map(({ person }) => person.fullName).join(', ');
}
