-- A dead errand waits again, or a person settled it. Where it is not dead any more, nothing is written.
errands_repaired as (
  update errand
  set
    state = given.state,
    run_at = coalesce(given."runAt", errand.run_at),
    attempts = 0,
    failing_since = null,
    dead_since = null
  from won, jsonb_to_recordset($10::jsonb -> 'repairs') as given (id text, state text, "runAt" timestamptz)
  where errand.region_code = $1::text
    and errand.errand_id = given.id
    and errand.state = 'dead'
  returning errand.errand_id
),
repairs_hold as (
  select demand(
    not exists (select from won)
      or (select count(*) from errands_repaired) = jsonb_array_length($10::jsonb -> 'repairs'),
    'errand_dead'
  ) as holds
)
