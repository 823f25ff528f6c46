-- What PostGraphile's own schema lacks for the six operations: two lists and the command, as its users write them.
drop schema if exists bench cascade;
create schema bench;

-- A plan for any words is several times slower than one for these, and than what inlining the function gains.
create function bench.search_job_offers(words text, commune text) returns setof public.job_offer
language sql stable set plan_cache_mode = force_custom_plan as $$
  select o.* from public.job_offer o
  where o.status = 'PUBLISHED' and o.commune_code = commune
    and public.search_vector(coalesce(o.title, '') || ' ' || coalesce(o.description, '')) @@ public.search_query(words)
  order by o.published_at desc, o.id desc
$$;

create function bench.job_offers_until(instant timestamptz) returns setof public.job_offer language sql stable as $$
  select o.* from public.job_offer o where o.status = 'PUBLISHED' and o.published_at <= instant
  order by o.published_at desc, o.id desc
$$;

create function bench.apply_to_job_offer(job_offer_id uuid, candidate_id uuid, message text) returns public.application
language plpgsql volatile as $$
declare
  offer public.job_offer;
  person public.candidate;
  made public.application;
begin
  select * into offer from public.job_offer o where o.id = apply_to_job_offer.job_offer_id;
  if not found or offer.status <> 'PUBLISHED' or offer.valid_through < (now() at time zone 'America/Guadeloupe')::date then
    raise exception 'OFFER_NOT_OPEN';
  end if;
  select * into person from public.candidate c where c.id = apply_to_job_offer.candidate_id for update;
  if not found then raise exception 'PROFILE_MISSING'; end if;
  if person.status = 'ARCHIVED' then raise exception 'PROFILE_ARCHIVED'; end if;
  if exists (select 1 from public.application a where a.job_offer_id = offer.id and a.candidate_id = person.id) then
    raise exception 'ALREADY_APPLIED';
  end if;
  insert into public.application (id, job_offer_id, candidate_id, status, message, created_at, status_changed_at, version)
  values (uuidv7(), offer.id, person.id, 'RECEIVED', apply_to_job_offer.message, now(), now(), 1) returning * into made;
  insert into public.outbox_event (id, name, payload, actor_id, occurred_at)
  values (uuidv7(), 'ApplicationSubmitted', jsonb_build_object(
    'applicationId', made.id, 'jobOfferId', offer.id, 'candidateId', person.id, 'from', null, 'to', made.status,
    'at', to_char(made.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), person.user_id, made.created_at);
  return made;
end $$;
