-- $1 region, $2 stream, $3 kind, $4 head position (0 opens), $5 head chain (hex), $6 new position, $7 new chain (hex),
-- $8 idempotency key, $9 request digest, $10 the rest of the commit (jsonb).
opened as (
  insert into stream (region_code, stream_id, kind, position, chain)
  select $1::text, $2::text, $3::text, $6::integer, decode($7::text, 'hex')
  where $4::integer = 0
  on conflict on constraint stream_pk do nothing
  returning position
),
moved as (
  update stream
  set position = $6::integer, chain = decode($7::text, 'hex')
  where region_code = $1::text
    and stream_id = $2::text
    and position = $4::integer
    and chain = decode($5::text, 'hex')
  returning position
),
won as (
  select position from opened
  union all
  select position from moved
),
remembered as (
  insert into event (region_code, stream_id, position, type, body, chain)
  select given.region, given.stream, given.position, given.type, given.body, decode(given.chain, 'hex')
  from won, jsonb_to_recordset($10::jsonb -> 'events') as given (
    region text, stream text, position integer, type text, body jsonb, chain text
  )
),
answered as (
  insert into act (region_code, idempotency_key, stream_id, request_digest, answer)
  select $1::text, $8::text, $2::text, $9::text, $10::jsonb -> 'answer'
  from won
)
