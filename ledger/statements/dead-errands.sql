-- $1 at most
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
)
select
  errand.region_code as region,
  errand.stream_id as stream,
  errand.errand_id as id,
  errand.kind,
  errand.body,
  errand.lane,
  errand.state,
  errand.attempts,
  errand.last_problem as "lastProblem",
  to_char(errand.failing_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "failingSince",
  to_char(errand.dead_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "deadSince",
  count(*) over ()::integer as total
from found
join errand on errand.region_code = found.region_code
where found.region_code is not null and errand.state = 'dead'
order by errand.dead_since nulls first, errand.errand_id
limit $1::integer
