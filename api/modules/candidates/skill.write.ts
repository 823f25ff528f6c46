// Owns the vocabulary of skills.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { SkillCreated } from './candidates.events.ts';
import { skillIsNamed } from './candidates.read.ts';
import { Skill } from './skill.ts';

/** Adds a skill. Throws TAKEN when there is one of this name, whatever its case and accents. */
export async function createSkill(tx: WriteContext, input: { name: string }): Promise<Skill> {
  const name = input.name.trim().replaceAll(/\s+/g, ' ');
  if (name === '') throw new Problem('REQUIRED', ['name']);
  if (await skillIsNamed(tx, name)) throw new Problem('TAKEN', ['name']);
  const skill = tx.em.create(Skill, { name });
  tx.em.persist(skill);
  tx.record(SkillCreated, { skillId: skill.id });
  return skill;
}
