// Institutions, how their addresses tell them, and what an AI proposed.

import type { Fixture } from './fixture.ts';

/** Domains of respondents: some told, some not, one mistyped. */
export const DOMAINS = ['fase.ch', 'fase.cj', 'gmail.com', 'gmial.com', 'mairie.example', 'a.mairie.example'] as const;

const TYPES = ['COMPANY', 'PUBLIC_INSTITUTION', 'SCHOOL', 'ASSOCIATION', 'OTHER'] as const;
const SECTORS = ['HEALTH', 'SOCIAL', 'EDUCATION', 'JUSTICE', 'OTHER'] as const;

export async function makeInstitutions(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  await fixture.insert(
    'institution',
    fixture.make(8, (index) => ({
      id: fixture.id(),
      name: `${fixture.text(190)} ${index}`,
      type: fixture.orNull(() => random.pick(TYPES)),
      sector: fixture.orNull(() => random.pick(SECTORS)),
      created_at: fixture.moment(),
      updated_at: fixture.moment(),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'institution_rule',
    fixture.make(12, (index) => ({
      id: fixture.id(),
      institution_id: fixture.known('institution'),
      kind: random.pick(['ADDRESS', 'DOMAIN', 'SUBDOMAINS']),
      value: index < 2 ? 'mairie.example' : fixture.text(254),
      priority: random.whole(0, 2),
      created_at: fixture.moment(),
    })),
  );
  await fixture.insert(
    'personal_provider',
    fixture.make(5, (index) => ({ id: fixture.id(), domain: `perso${index}.example`, created_at: fixture.moment() })),
  );
  await fixture.insert(
    'domain_alias',
    fixture.make(4, (index) => ({
      id: fixture.id(),
      domain: index === 0 ? 'gmial.com' : `faute${index}.example`,
      correct_domain: fixture.orNull(() => 'gmail.com'),
      created_at: fixture.moment(),
    })),
  );
  await fixture.insert(
    'institution_proposal',
    fixture.make(8, (index) => ({
      id: fixture.id(),
      domain: DOMAINS[index] ?? `propose${index}.example`,
      name: fixture.text(),
      type: fixture.orNull(() => random.pick(TYPES)),
      sector: fixture.orNull(() => random.pick(SECTORS)),
      confidence: random.pick([0, 0.25, 0.5, 1]),
      reason: fixture.text(),
      model: 'model',
      prompt_version: '1',
      status: random.pick(['PENDING', 'ACCEPTED', 'REJECTED']),
      institution_id: fixture.orNull(() => fixture.known('institution')),
      created_at: fixture.moment(),
      decided_at: fixture.orNull(() => fixture.moment()),
    })),
  );
}
