-- An errand whose id is already there was caused before: once is enough.
errands as (
  insert into errand (region_code, errand_id, stream_id, kind, body, run_at, legal_at, lane)
  select $1::text, given.id, $2::text, given.kind, given.body, given."runAt", given."legalAt", given.lane
  from won, jsonb_to_recordset($10::jsonb -> 'errands') as given (
    id text, kind text, body jsonb, "runAt" timestamptz, "legalAt" timestamptz, lane text
  )
  on conflict on constraint errand_pk do nothing
)
