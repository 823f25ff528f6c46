// The six operations: what each server is asked, with the same variables and, by aliases, for the same answer.

import { searched } from '../words.ts';

export type Server = 'passerelle' | 'postgraphile' | 'mercurius' | 'limit';
export type Variables = Readonly<Record<string, string | number>>;

export interface Operation {
  readonly name: string;
  /** Where the limit answers it. */
  readonly path: string;
  readonly documents: Readonly<Record<Exclude<Server, 'limit'>, string>>;
  /** Sent by the candidate whom the variables name instead of the administrator, and writes. */
  readonly writes?: true;
  /** `$1`: how many. Gives a `row` of variables each, with `token` for those that write. */
  readonly variables: string;
  /** `$2` and on. */
  readonly parameters?: readonly unknown[];
}

const offerColumns = 'title description contract status romeCode experienceYears startsOn publishedAt createdAt';
const wideColumns =
  'firstName lastName email phone headline status mobilityKm availableFrom wishedContract experienceYears createdAt';
const listed = { a: 'LAST_NAME', b: 'CREATED_AT', c: 'UPDATED_AT', d: 'EXPERIENCE', e: 'AVAILABLE_FROM' } as const;
const orderedByColumn = (order: string): string => (order === 'EXPERIENCE' ? 'EXPERIENCE_YEARS' : order);

/** One list after the other, each with its alias, its offset and its order. */
const fiveLists = (list: (alias: string, order: string) => string): string =>
  `query Wide($a: Int!, $b: Int!, $c: Int!, $d: Int!, $e: Int!) { ${Object.entries(listed)
    .map(([alias, order]) => `${alias}: ${list(alias, order)}`)
    .join(' ')} }`;

/** A whole number from 0, below `most`, drawn for the n-th body. */
const draw = (salt: number, most: number | string): string =>
  `(((hashint8extended(n, ${salt}) >> 20) & 1048575) % ${most})::int`;

export const operations: readonly Operation[] = [
  {
    name: 'one row',
    path: 'one',
    documents: {
      passerelle: `query One($id: ID!) { offer: jobOffer(id: $id) { id ${offerColumns} } }`,
      postgraphile: `query One($id: UUID!) { offer: jobOfferByRowId(rowId: $id) { id: rowId ${offerColumns} } }`,
      mercurius: `query One($id: ID!) { offer(id: $id) { id ${offerColumns} } }`,
    },
    variables: `select jsonb_build_object('id', id) as row from job_offer order by hashtextextended(id::text, 1) limit $1`,
  },
  {
    name: 'list with relation',
    path: 'list',
    documents: {
      passerelle: `query Offers($search: String!, $communeCode: ID!) {
        offers: jobOffers(first: 50, filter: { status: PUBLISHED, search: $search, communeCode: $communeCode }) {
          nodes { id title contract publishedAt organisation { id name sector } } } }`,
      postgraphile: `query Offers($search: String!, $communeCode: String!) {
        offers: benchSearchJobOffers(words: $search, commune: $communeCode, first: 50) {
          nodes { id: rowId title contract publishedAt organisation: organisationByOrganisationId { id: rowId name sector } } } }`,
      mercurius: `query Offers($search: String!, $communeCode: ID!) {
        offers(first: 50, search: $search, communeCode: $communeCode) {
          nodes { id title contract publishedAt organisation { id name sector } } } }`,
    },
    variables: `select jsonb_build_object('search', word || ' ' || other, 'communeCode', commune_code) as row
      from generate_series(1, $1::int) n
      cross join lateral (select ($2::text[])[1 + ${draw(1, 'cardinality($2::text[])')}] as word,
        ($3::text[])[1 + ${draw(2, 'cardinality($3::text[])')}] as other) words
      join lateral (select commune_code from job_offer order by id offset ${draw(3, 2_000)} limit 1) commune on true`,
    parameters: [searched.first, searched.second],
  },
  {
    name: 'three levels',
    path: 'levels',
    documents: {
      passerelle: `query Levels($before: DateTime!) {
        offers: jobOffers(first: 20, filter: { status: PUBLISHED, publishedAt: { to: $before } }, orderBy: { field: PUBLISHED_AT, direction: DESC }) {
          nodes { id title applications(first: 10, orderBy: { field: CREATED_AT, direction: DESC }) {
            nodes { id status createdAt candidate { id firstName lastName headline skills { id name } } } } } } }`,
      postgraphile: `query Levels($before: Datetime!) {
        offers: benchJobOffersUntil(instant: $before, first: 20) {
          nodes { id: rowId title applications: applicationsByJobOfferId(first: 10, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
            nodes { id: rowId status createdAt candidate: candidateByCandidateId { id: rowId firstName lastName headline
              skills: candidateSkillsByCandidateId { nodes { skill: skillBySkillId { id: rowId name } } } } } } } } }`,
      mercurius: `query Levels($before: String!) {
        offers: offersUntil(instant: $before, first: 20) {
          nodes { id title applications(first: 10) {
            nodes { id status createdAt candidate { id firstName lastName headline skills { id name } } } } } } }`,
    },
    // No offset: PostGraphile reads what belongs to the rows that it passes over.
    variables: `select jsonb_build_object('before', to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as row
      from job_offer where published_at is not null order by hashtextextended(id::text, 4) limit $1`,
  },
  {
    name: 'wide rows',
    path: 'wide',
    documents: {
      passerelle: fiveLists(
        (alias, order) =>
          `candidates(first: 100, offset: $${alias}, filter: { status: PUBLISHED }, orderBy: { field: ${order} }) { nodes { id ${wideColumns} } }`,
      ),
      postgraphile: fiveLists(
        (alias, order) =>
          `allCandidates(first: 100, offset: $${alias}, condition: { status: "PUBLISHED" }, orderBy: [${orderedByColumn(order)}_ASC, ROW_ID_ASC]) { nodes { id: rowId ${wideColumns} } }`,
      ),
      mercurius: fiveLists(
        (alias, order) =>
          `candidates(first: 100, offset: $${alias}, status: "PUBLISHED", orderBy: ${order}) { nodes { id ${wideColumns} } }`,
      ),
    },
    variables: `select jsonb_build_object(${['a', 'b', 'c', 'd', 'e'].map((alias, salt) => `'${alias}', ${draw(salt, 400)}`).join(', ')}) as row
      from generate_series(1, $1::int) n`,
  },
  {
    name: 'mutation',
    path: 'mutation',
    writes: true,
    documents: {
      passerelle: `mutation Apply($jobOfferId: ID!, $message: String!) {
        apply: applyToJobOffer(input: { jobOfferId: $jobOfferId, message: $message }) {
          application { id status message createdAt jobOffer { id title organisation { id name } }
            candidate { id firstName lastName skills { id name } } } } }`,
      postgraphile: `mutation Apply($jobOfferId: UUID!, $candidateId: UUID!, $message: String!) {
        apply: benchApplyToJobOffer(input: { jobOfferId: $jobOfferId, candidateId: $candidateId, message: $message }) {
          application: result { id: rowId status message createdAt
            jobOffer: jobOfferByJobOfferId { id: rowId title organisation: organisationByOrganisationId { id: rowId name } }
            candidate: candidateByCandidateId { id: rowId firstName lastName
              skills: candidateSkillsByCandidateId { nodes { skill: skillBySkillId { id: rowId name } } } } } } }`,
      mercurius: `mutation Apply($jobOfferId: ID!, $candidateId: ID!, $message: String!) {
        apply: applyToJobOffer(jobOfferId: $jobOfferId, candidateId: $candidateId, message: $message) {
          application { id status message createdAt jobOffer { id title organisation { id name } }
            candidate { id firstName lastName skills { id name } } } } }`,
    },
    variables: `select jsonb_build_object('jobOfferId', offer.id, 'candidateId', person.id, 'message', 'Je vous propose ma candidature no ' || n,
        'token', person.token) as row
      from (select row_number() over (order by hashtextextended(c.id::text, 1)) as n, c.id,
          'bench_' || md5('token ' || substr(u.email, 7, strpos(u.email, '@') - 7)) as token
        from candidate c join "user" u on u.id = c.user_id where c.status <> 'ARCHIVED') person
      join (select row_number() over (order by hashtextextended(o.id::text, 2)) as place, o.id from job_offer o where o.status = 'PUBLISHED') offer
        on offer.place = 1 + person.n % (select count(*) from job_offer where status = 'PUBLISHED')
      where not exists (select 1 from application a where a.job_offer_id = offer.id and a.candidate_id = person.id)
      order by n limit $1`,
  },
  {
    name: 'numbered list',
    path: 'numbered',
    documents: {
      passerelle: `query Numbered($status: CandidateStatus!, $communeCode: ID!, $offset: Int!) {
        candidates(first: 25, offset: $offset, filter: { status: $status, communeCode: $communeCode }, orderBy: { field: LAST_NAME }) {
          totalCount nodes { id firstName lastName headline experienceYears availableFrom } } }`,
      postgraphile: `query Numbered($status: String!, $communeCode: String!, $offset: Int!) {
        candidates: allCandidates(first: 25, offset: $offset, condition: { status: $status, communeCode: $communeCode }, orderBy: [LAST_NAME_ASC, ROW_ID_ASC]) {
          totalCount nodes { id: rowId firstName lastName headline experienceYears availableFrom } } }`,
      mercurius: `query Numbered($status: String!, $communeCode: ID!, $offset: Int!) {
        candidates(first: 25, offset: $offset, status: $status, communeCode: $communeCode, orderBy: LAST_NAME) {
          totalCount nodes { id firstName lastName headline experienceYears availableFrom } } }`,
    },
    variables: `select jsonb_build_object('status', status, 'communeCode', commune_code, 'offset',
        25 * (((hashint8extended(n, 4) >> 20) & 1048575) % least(20, (count + 24) / 25))) as row
      from generate_series(1, $1::int) n
      cross join lateral (select (array['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'DRAFT', 'ARCHIVED'])[1 + ${draw(5, 5)}] as status,
        (select code from commune order by code offset ${draw(6, 32)} limit 1) as commune_code) drawn
      join (select status, commune_code, count(*) as count from candidate group by 1, 2) counted using (status, commune_code)
      order by n limit $1`,
  },
];
