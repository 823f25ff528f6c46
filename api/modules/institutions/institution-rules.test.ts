import { expect } from 'vitest';
import { test, type World } from '../../test/world.ts';

const named = (world: World, rules: [name: string, kind: string, value: string, priority?: number][]) =>
  world.rows(
    `with i as (insert into institution (id, name, created_at, updated_at)
       select gen_random_uuid(), name, now(), now() from (select distinct r ->> 0 as name from jsonb_array_elements($1) r) n
       on conflict (name) do update set updated_at = now() returning id, name)
     insert into institution_rule (id, institution_id, kind, value, priority, created_at)
     select gen_random_uuid(), i.id, r ->> 1, r ->> 2, coalesce((r -> 3)::int, 0), now()
     from jsonb_array_elements($1) r join i on i.name = r ->> 0`,
    [JSON.stringify(rules)],
  );

const institutionOf = async (world: World, emails: string[]) =>
  (
    await world.rows(
      `select i.name from unnest($1::text[]) with ordinality as e (email, place)
       left join institution i on i.id = institution_of(e.email) order by place`,
      [emails],
    )
  ).map(({ name }) => name);

test('an address belongs to an institution by the most important rule, then by the narrowest', async ({ world }) => {
  await named(world, [
    ['Canton', 'SUBDOMAINS', 'canton.example'],
    ['École', 'SUBDOMAINS', 'ecole.canton.example'],
    ['Mairie', 'DOMAIN', 'canton.example'],
    ['Direction', 'ADDRESS', 'chef@canton.example'],
    ['Prison', 'SUBDOMAINS', 'justice.example', 5],
    ['Tribunal', 'DOMAIN', 'justice.example'],
    ['Cabinet', 'ADDRESS', 'juge@gmail.com'],
  ]);
  await world.rows(
    `insert into domain_alias (id, domain, correct_domain, created_at)
     values (gen_random_uuid(), 'cantom.example', 'canton.example', now()), (gen_random_uuid(), 'juste.example', null, now())`,
  );
  const expected = {
    'a@canton.example': 'Mairie',
    ' A@Canton.Example. ': 'Mairie',
    'a@b.canton.example': 'Canton',
    'a@ecole.canton.example': 'École',
    'a@x.y.ecole.canton.example': 'École',
    'a@notcanton.example': null,
    'Chef@canton.example': 'Direction',
    'chef@cantom.example': 'Direction',
    'a@cantom.example': 'Mairie',
    'a@justice.example': 'Prison',
    'juge@gmail.com': 'Cabinet',
    'autre@gmail.com': null,
    'a@juste.example': null,
    'sans arobase': null,
    '': null,
  };
  expect(
    Object.fromEntries(
      await institutionOf(world, Object.keys(expected)).then((names) =>
        Object.keys(expected).map((email, index) => [email, names[index]]),
      ),
    ),
  ).toEqual(expected);
});
