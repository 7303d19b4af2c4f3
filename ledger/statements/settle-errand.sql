-- $1 region, $2 errand, $3 worker that holds the lease, $4 new state, $5 next try (null: as it is), $6 last problem,
-- $7 since when it fails (null: it does not), $8 since when it is dead
update errand
set
  state = $4::text,
  run_at = coalesce($5::timestamptz, run_at),
  last_problem = $6::text,
  failing_since = $7::timestamptz,
  dead_since = $8::timestamptz,
  leased_by = null,
  leased_until = null
where region_code = $1::text
  and errand_id = $2::text
  and leased_by = $3::text
  and state = 'waiting'
