// SQL that the limit and Mercurius share: what a search compares, and the command as one statement.

/** An offer `o` holds the words of the parameter, as the house searches. */
export const holdsWords = (parameter) =>
  `search_vector(coalesce(o.title, '') || ' ' || coalesce(o.description, '')) @@ search_query(${parameter}::text)`;

/** Makes the application $1 offer, $2 candidate, $3 message: no row when it is refused. `made` is the application. */
export const apply = `
  with offer as (
    select id, title, organisation_id from job_offer where id = $1 and status = 'PUBLISHED'
      and coalesce(valid_through >= (now() at time zone 'America/Guadeloupe')::date, true)),
  person as materialized (
    select id, user_id, first_name, last_name from candidate where id = $2 and status <> 'ARCHIVED' for update),
  made as (
    insert into application (id, job_offer_id, candidate_id, status, message, created_at, status_changed_at, version)
    select uuidv7(), offer.id, person.id, 'RECEIVED', $3, now(), now(), 1 from offer, person
    where not exists (select 1 from application a where a.job_offer_id = offer.id and a.candidate_id = person.id)
    returning id, job_offer_id, candidate_id, status, message, created_at),
  told as (
    insert into outbox_event (id, name, payload, actor_id, occurred_at)
    select uuidv7(), 'ApplicationSubmitted', jsonb_build_object(
      'applicationId', made.id, 'jobOfferId', made.job_offer_id, 'candidateId', made.candidate_id, 'from', null, 'to', made.status,
      'at', to_char(made.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), person.user_id, made.created_at
    from made, person)`;
