// Mercurius with its JIT: resolvers of prepared statements for the lists, loaders that answer a whole level at once.

import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { apply, holdsWords } from './statements.mjs';

// Instants as ISO 8601 without the detour over Date; days as they are.
pg.types.setTypeParser(1184, (text) => `${text.replace(' ', 'T')}:00`);
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(20, Number);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8, application_name: 'bench mercurius' });
const run = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const schema = `
  type Query {
    offer(id: ID!): JobOffer
    offers(search: String!, communeCode: ID!, first: Int!): JobOfferConnection!
    offersUntil(instant: String!, first: Int!): JobOfferConnection!
    candidates(status: String!, communeCode: ID, orderBy: CandidateOrder!, first: Int!, offset: Int = 0): CandidateConnection!
  }
  type Mutation { applyToJobOffer(jobOfferId: ID!, candidateId: ID!, message: String): ApplyPayload! }
  enum CandidateOrder { LAST_NAME CREATED_AT UPDATED_AT EXPERIENCE AVAILABLE_FROM }
  type ApplyPayload { application: Application! }
  type JobOfferConnection { nodes: [JobOffer!]! }
  type ApplicationConnection { nodes: [Application!]! }
  type CandidateConnection { nodes: [Candidate!]! totalCount: Int! }
  type Organisation { id: ID! name: String! sector: String }
  type JobOffer {
    id: ID! title: String! description: String! contract: String! status: String! romeCode: String experienceYears: Int!
    startsOn: String publishedAt: String createdAt: String! organisation: Organisation!
    applications(first: Int!): ApplicationConnection!
  }
  type Application { id: ID! status: String! message: String createdAt: String! candidate: Candidate! jobOffer: JobOffer! }
  type Candidate {
    id: ID! firstName: String! lastName: String! email: String phone: String headline: String! status: String! mobilityKm: Int!
    availableFrom: String wishedContract: String experienceYears: Int! createdAt: String! skills: [Skill!]!
  }
  type Skill { id: ID! name: String! }
`;

const offerRow = `o.id, o.title, o.contract, o.status, o.rome_code as "romeCode", o.experience_years as "experienceYears",
  o.starts_on as "startsOn", o.published_at as "publishedAt", o.created_at as "createdAt", o.organisation_id as "organisationId"`;
const candidateRow = `c.id, c.first_name as "firstName", c.last_name as "lastName", c.email, c.phone, c.headline, c.status,
  c.mobility_km as "mobilityKm", c.available_from as "availableFrom", c.wished_contract as "wishedContract",
  c.experience_years as "experienceYears", c.created_at as "createdAt"`;
const orders = {
  LAST_NAME: 'last_name',
  CREATED_AT: 'created_at',
  UPDATED_AT: 'updated_at',
  EXPERIENCE: 'experience_years',
  AVAILABLE_FROM: 'available_from',
};

const resolvers = {
  Query: {
    offer: async (_, { id }) =>
      (await run('offer', `select ${offerRow}, o.description from job_offer o where o.id = $1`, [id]))[0],
    async offers(_, { search, communeCode, first }) {
      // A named statement soon gets a plan for any words, several times slower than one for these.
      const { rows: nodes } = await pool.query(
        `select ${offerRow} from job_offer o where o.status = 'PUBLISHED' and o.commune_code = $2 and ${holdsWords('$3')}
          order by o.published_at desc, o.id desc limit $1`,
        [first, communeCode, search],
      );
      return { nodes };
    },
    offersUntil: async (_, { instant, first }) => ({
      nodes: await run(
        'offers until',
        `select ${offerRow} from job_offer o where o.status = 'PUBLISHED' and o.published_at <= $1
          order by o.published_at desc, o.id desc limit $2`,
        [instant, first],
      ),
    }),
    candidates: (_, args) => args,
  },
  CandidateConnection: {
    nodes: ({ status, communeCode, orderBy, first, offset }) =>
      run(
        `candidates ${orderBy} ${communeCode ? 'of commune' : ''}`,
        `select ${candidateRow} from candidate c where c.status = $1${communeCode ? ' and c.commune_code = $4' : ''}
          order by c.${orders[orderBy]}, c.id limit $2 offset $3`,
        [status, first, offset, ...(communeCode ? [communeCode] : [])],
      ),
    totalCount: async ({ status, communeCode }) =>
      (
        await run('count', 'select count(*) as count from candidate where status = $1 and commune_code = $2', [
          status,
          communeCode,
        ])
      )[0].count,
  },
  Mutation: {
    async applyToJobOffer(_, { jobOfferId, candidateId, message }) {
      const text = `${apply} select id, status, message, created_at as "createdAt", job_offer_id as "jobOfferId",
        candidate_id as "candidateId" from made`;
      const [application] = await run('apply', text, [jobOfferId, candidateId, message]);
      if (!application) throw new Error('The application is refused');
      return { application };
    },
  },
};

/** Rows of these ids in the order of the queries; every id is asked for once. */
async function byId(name, text, ids) {
  const rows = await run(name, text, [[...new Set(ids)]]);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id));
}

/** Lists of these ids in the order of the queries. */
async function listsOf(name, text, ids, ...values) {
  const lists = new Map(ids.map((id) => [id, []]));
  for (const row of await run(name, text, [[...lists.keys()], ...values])) lists.get(row.parent).push(row);
  return ids.map((id) => lists.get(id));
}

// Each level is asked for once, so what loaders would remember within a request is never used again.
const loader = (load) => ({ loader: load, opts: { cache: false } });
const loaders = {
  JobOffer: {
    organisation: loader((queries) =>
      byId(
        'organisations',
        'select id, name, sector from organisation where id = any($1::uuid[])',
        queries.map(({ obj }) => obj.organisationId),
      ),
    ),
    applications: loader(async (queries) => {
      const lists = await listsOf(
        'applications',
        `select newest.* from unnest($1::uuid[]) parent, lateral (
           select parent, a.id, a.status, a.message, a.created_at as "createdAt", a.candidate_id as "candidateId"
           from application a where a.job_offer_id = parent order by a.created_at desc, a.id desc limit $2) newest`,
        queries.map(({ obj }) => obj.id),
        queries[0].params.first,
      );
      return lists.map((nodes) => ({ nodes }));
    }),
  },
  Application: {
    candidate: loader((queries) =>
      byId(
        'candidates by id',
        `select ${candidateRow} from candidate c where c.id = any($1::uuid[])`,
        queries.map(({ obj }) => obj.candidateId),
      ),
    ),
    jobOffer: loader((queries) =>
      byId(
        'offers by id',
        `select ${offerRow} from job_offer o where o.id = any($1::uuid[])`,
        queries.map(({ obj }) => obj.jobOfferId),
      ),
    ),
  },
  Candidate: {
    skills: loader((queries) =>
      listsOf(
        'skills',
        `select l.candidate_id as parent, s.id, s.name from candidate_skill l join skill s on s.id = l.skill_id
         where l.candidate_id = any($1::uuid[]) order by s.name, s.id`,
        queries.map(({ obj }) => obj.id),
      ),
    ),
  },
};

const server = Fastify();
await server.register(mercurius, { schema, resolvers, loaders, jit: 1, graphiql: false });
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
