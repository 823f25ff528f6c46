// The least a server could do: node:http that runs one hand-written prepared statement an operation and sends the JSON
// text that PostgreSQL built. No GraphQL, no session, no rights.

import { createServer } from 'node:http';
import pg from 'pg';
import { apply, holdsWords } from './statements.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8, application_name: 'bench limit' });

/** An instant in the form of the contract: UTC, with milliseconds. */
const instant = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const wide = (order, place) => `(select coalesce(json_agg(row_to_json(c)), '[]') from (
  select id, first_name as "firstName", last_name as "lastName", email, phone, headline, status, mobility_km as "mobilityKm",
    available_from as "availableFrom", wished_contract as "wishedContract", experience_years as "experienceYears",
    ${instant('created_at')} as "createdAt"
  from candidate where status = 'PUBLISHED' order by ${order}, id limit 100 offset $${place}) c)`;

const skills = `(select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id), '[]')
  from candidate_skill l join skill s on s.id = l.skill_id where l.candidate_id = c.id)`;

const operations = {
  one: {
    text: () => `select json_build_object('offer', row_to_json(o))::text as answer from (
      select id, title, description, contract, status, rome_code as "romeCode", experience_years as "experienceYears",
        starts_on as "startsOn", ${instant('published_at')} as "publishedAt", ${instant('created_at')} as "createdAt" from job_offer where id = $1) o`,
    values: ({ id }) => [id],
  },
  list: {
    // A named statement soon gets a plan for any words, several times slower than one for these.
    unnamed: true,
    text: () => `select json_build_object('offers', json_build_object('nodes', coalesce(json_agg(row_to_json(t)), '[]')))::text as answer
      from (select o.id, o.title, o.contract, ${instant('o.published_at')} as "publishedAt",
          json_build_object('id', g.id, 'name', g.name, 'sector', g.sector) as organisation
        from job_offer o join organisation g on g.id = o.organisation_id
        where o.status = 'PUBLISHED' and o.commune_code = $1 and ${holdsWords('$2')}
        order by o.published_at desc, o.id desc limit 50) t`,
    values: ({ communeCode, search }) => [communeCode, search],
  },
  levels: {
    text: () => `with page as (
        select id, title, published_at from job_offer where status = 'PUBLISHED' and published_at <= $1
        order by published_at desc, id desc limit 20),
      newest as (
        select p.id as offer_id, a.* from page p, lateral (
          select id, status, created_at, candidate_id from application where job_offer_id = p.id order by created_at desc, id desc limit 10) a),
      skilled as (
        select l.candidate_id, json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id) as skills
        from candidate_skill l join skill s on s.id = l.skill_id where l.candidate_id in (select candidate_id from newest) group by 1),
      listed as (
        select n.offer_id, json_agg(json_build_object('id', n.id, 'status', n.status, 'createdAt', ${instant('n.created_at')}, 'candidate',
          json_build_object('id', c.id, 'firstName', c.first_name, 'lastName', c.last_name, 'headline', c.headline,
            'skills', coalesce(k.skills, '[]'))) order by n.created_at desc, n.id desc) as nodes
        from newest n join candidate c on c.id = n.candidate_id left join skilled k on k.candidate_id = c.id group by 1)
      select json_build_object('offers', json_build_object('nodes', coalesce(json_agg(json_build_object('id', p.id, 'title', p.title,
        'applications', json_build_object('nodes', coalesce(l.nodes, '[]'))) order by p.published_at desc, p.id desc), '[]')))::text as answer
      from page p left join listed l on l.offer_id = p.id`,
    values: ({ before }) => [before],
  },
  wide: {
    text: () =>
      `select json_build_object(${['last_name', 'created_at', 'updated_at', 'experience_years', 'available_from']
        .map((order, place) => `'${'abcde'[place]}', json_build_object('nodes', ${wide(order, place + 1)})`)
        .join(', ')})::text as answer`,
    values: ({ a, b, c, d, e }) => [a, b, c, d, e],
  },
  mutation: {
    text: () => `${apply}
      select json_build_object('apply', json_build_object('application', json_build_object('id', made.id, 'status', made.status,
        'message', made.message, 'createdAt', ${instant('made.created_at')},
        'jobOffer', json_build_object('id', offer.id, 'title', offer.title,
          'organisation', (select json_build_object('id', g.id, 'name', g.name) from organisation g where g.id = offer.organisation_id)),
        'candidate', json_build_object('id', c.id, 'firstName', c.first_name, 'lastName', c.last_name, 'skills', ${skills}))))::text as answer
      from made, offer, person c`,
    values: ({ jobOfferId, candidateId, message }) => [jobOfferId, candidateId, message],
  },
  numbered: {
    text: () => `select json_build_object('candidates', json_build_object(
        'totalCount', (select count(*) from candidate where status = $1 and commune_code = $2),
        'nodes', (select coalesce(json_agg(row_to_json(t)), '[]') from (
          select id, first_name as "firstName", last_name as "lastName", headline, experience_years as "experienceYears",
            available_from as "availableFrom" from candidate where status = $1 and commune_code = $2
          order by last_name, id limit 25 offset $3) t)))::text as answer`,
    values: ({ status, communeCode, offset }) => [status, communeCode, offset],
  },
};

async function answer(name, variables) {
  const operation = operations[name];
  const values = operation.values(variables);
  const text = operation.text();
  const { rows } = await pool.query(operation.unnamed ? { text, values } : { name, text, values });
  if (!rows[0]) throw new Error('Nothing was answered');
  return rows[0].answer;
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    answer(request.url.slice(1), JSON.parse(Buffer.concat(chunks).toString())).then(
      (data) => {
        const body = Buffer.from(`{"data":${data}}`);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.end(body);
      },
      (error) => {
        response.writeHead(500);
        response.end(JSON.stringify({ errors: [{ message: error.message }] }));
      },
    );
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
