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
  to_char(errand.dead_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "deadSince"
from errand
where region_code = $1::text and errand_id = $2::text
