select
  region_code as region,
  stream_id as stream,
  errand_id as id,
  kind,
  body,
  attempts,
  last_problem as "lastProblem"
from errand
where region_code = $1::text and state = 'dead'
order by errand_id
limit $2::integer
