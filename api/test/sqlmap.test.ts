// sqlmap, which tries hundreds of injections at a place, against mutations and filters of the real server. Minutes long:
//   SQLMAP=1 runs it, where sqlmap is installed.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { test } from './world.ts';

const payload = (name: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { errors { code } } }`;
const search = (list: string) =>
  `query ($search: String!) { ${list}(filter: { search: $search }) { nodes { id } totalCount } }`;

/** What is asked, and its variables with a star where sqlmap may put what it likes. */
const PLACES: Record<string, [query: string, variables: object]> = {
  'the name of a new organisation': [payload('createOrganisation'), { input: { name: 'Atelier*', kind: 'COMPANY' } }],
  'the headline of a new candidate': [
    payload('createCandidate'),
    { input: { firstName: 'Ange', lastName: 'Essai', headline: 'Soudeur*' } },
  ],
  'the name of a changed account': [payload('updateUser'), { input: { id: 'OWN', fullName: 'Ada*' } }],
  'a search for candidates': [search('candidates'), { search: 'soudeur*' }],
  'a search for job offers': [search('jobOffers'), { search: 'soudeur*' }],
};

for (const [what, [query, variables]] of Object.entries(PLACES))
  test.skipIf(!process.env.SQLMAP)(`sqlmap finds nothing in ${what}`, { timeout: 900_000 }, async ({ world }) => {
    const admin = await world.as('ADMIN', 'Ada');
    const body = JSON.stringify({ query, variables }).replace('OWN', admin.userId ?? '');
    // What the star is put into answers without errors; otherwise nothing would be tried.
    const { data, errors } = await admin.ask(query, JSON.parse(body.replaceAll('*', '')).variables);
    expect([errors, JSON.stringify(data).includes('"code"')]).toEqual([undefined, false]);
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-sqlmap-'));
    const { stdout } = await promisify(execFile)(
      'sqlmap',
      [
        '-u',
        `${world.url}/graphql`,
        '--method=POST',
        `--data=${body}`,
        '--batch',
        '--flush-session',
        '--ignore-code=*',
      ].concat([
        `--headers=Content-Type: application/json\nAuthorization: Bearer ${admin.token}`,
        `--output-dir=${folder}`,
        '--dbms=PostgreSQL',
        '--level=5',
        '--risk=3',
        '--technique=BEUST',
        '--threads=4',
        '--time-sec=2',
        '--disable-coloring',
      ]),
      { maxBuffer: 50_000_000 },
    ).finally(() => rmSync(folder, { recursive: true, force: true }));
    expect(stdout).toContain('all tested parameters do not appear to be injectable');
    expect(stdout).not.toMatch(/is vulnerable|injection point\(s\)|Payload:/);
  });
