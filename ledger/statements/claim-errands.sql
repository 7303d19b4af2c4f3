-- $1 regions (null: all that have a stream), $2 machine now, $3 legal now, $4 worker, $5 end of the lease, $6 at most,
-- $7 how many of each lane at most (jsonb; a lane that is not named has no bound of its own).
-- Regions are taken in random order, so that a busy one does not starve the others.
with recursive found (region_code) as (
  (select stream.region_code from stream where stream.region_code > '' order by stream.region_code limit 1)
  union all
  select (
    select stream.region_code
    from stream
    where stream.region_code > found.region_code
    order by stream.region_code
    limit 1
  )
  from found
  where found.region_code is not null
),
wanted as (
  select region_code
  from found
  where region_code is not null and ($1::text[] is null or region_code = any ($1::text[]))
  order by random()
),
ready as (
  select due.region_code, due.errand_id, due.lane
  from wanted
  cross join lateral (
    select errand.region_code, errand.errand_id, errand.lane
    from errand
    where errand.region_code = wanted.region_code
      and errand.state = 'waiting'
      and errand.legal_at is null
      and errand.run_at <= $2::timestamptz
      and coalesce(($7::jsonb ->> errand.lane)::integer, 1) > 0
    order by errand.run_at
    limit $6::integer
    for update skip locked
  ) as due
  limit $6::integer
),
woken as (
  select due.region_code, due.errand_id, due.lane
  from wanted
  cross join lateral (
    select errand.region_code, errand.errand_id, errand.lane
    from errand
    where errand.region_code = wanted.region_code
      and errand.state = 'waiting'
      and errand.legal_at <= $3::timestamptz
      and errand.run_at <= $2::timestamptz
      and coalesce(($7::jsonb ->> errand.lane)::integer, 1) > 0
    order by errand.legal_at
    limit $6::integer
    for update skip locked
  ) as due
  limit $6::integer
),
picked as (
  select region_code, errand_id
  from (
    select region_code, errand_id, lane, row_number() over (partition by lane) as place
    from (select * from ready union all select * from woken) as found
  ) as placed
  where lane is null or place <= coalesce(($7::jsonb ->> lane)::integer, $6::integer)
  limit $6::integer
)
update errand
set
  attempts = errand.attempts + 1,
  leased_by = $4::text,
  leased_until = $5::timestamptz,
  run_at = $5::timestamptz,
  legal_at = null
from picked
where errand.region_code = picked.region_code
  and errand.errand_id = picked.errand_id
returning
  errand.region_code as region,
  errand.stream_id as stream,
  errand.errand_id as id,
  errand.kind,
  errand.body,
  errand.lane,
  errand.attempts,
  to_char(errand.failing_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "failingSince",
  errand.leased_by as "leasedBy",
  to_char(errand.leased_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "leasedUntil"
