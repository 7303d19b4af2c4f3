-- $1 what many commits hold together (jsonb). All heads move, or nothing is written.
moved as (
  update stream
  set position = given.position, chain = decode(given.chain, 'hex')
  from jsonb_to_recordset($1::jsonb -> 'heads') as given (
    region text, stream text, head integer, "headChain" text, position integer, chain text
  )
  where stream.region_code = given.region
    and stream.stream_id = given.stream
    and stream.position = given.head
    and stream.chain = decode(given."headChain", 'hex')
  returning stream.position
),
won as (
  select count(*)::integer as position
  from moved
  having demand(count(*) = jsonb_array_length($1::jsonb -> 'heads'), 'stream_head')
),
remembered as (
  insert into event (region_code, stream_id, position, type, body, chain)
  select given.region, given.stream, given.position, given.type, given.body, decode(given.chain, 'hex')
  from won, jsonb_to_recordset($1::jsonb -> 'events') as given (
    region text, stream text, position integer, type text, body jsonb, chain text
  )
),
answered as (
  insert into act (region_code, idempotency_key, stream_id, request_digest, answer)
  select given.region, given.key, given.stream, given."requestDigest", given.answer
  from won, jsonb_to_recordset($1::jsonb -> 'acts') as given (
    region text, stream text, key text, "requestDigest" text, answer jsonb
  )
),
errands as (
  insert into errand (region_code, errand_id, stream_id, kind, body, run_at, legal_at, lane)
  select given.region, given.id, given.stream, given.kind, given.body, given."runAt", given."legalAt", given.lane
  from won, jsonb_to_recordset($1::jsonb -> 'errands') as given (
    region text, stream text, id text, kind text, body jsonb, "runAt" timestamptz, "legalAt" timestamptz, lane text
  )
  on conflict on constraint errand_pk do nothing
),
claims_taken as (
  insert into claim (region_code, claim_kind, person_index, by_region, by_stream, idempotency_key)
  select '610000', given.kind, given."personIndex", given.region, given.stream, given.key
  from won, jsonb_to_recordset($1::jsonb -> 'takes') as given (
    region text, stream text, key text, kind text, "personIndex" text
  )
  on conflict on constraint claim_pk do update
    set by_region = excluded.by_region, by_stream = excluded.by_stream, idempotency_key = excluded.idempotency_key
    where claim.by_region = excluded.by_region and claim.by_stream = excluded.by_stream
  returning claim.person_index
),
claims_hold as (
  select demand(
    not exists (select from won) or (select count(*) from claims_taken) = jsonb_array_length($1::jsonb -> 'takes'),
    'claim_pk'
  ) as holds
)
