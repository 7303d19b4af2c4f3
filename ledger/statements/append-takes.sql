-- Taking again what the stream already holds is no conflict; what another holds leaves fewer rows than were asked for.
claims_taken as (
  insert into claim (region_code, claim_kind, person_index, by_region, by_stream, idempotency_key)
  select '610000', given.kind, given."personIndex", $1::text, $2::text, $8::text
  from won, jsonb_to_recordset($10::jsonb -> 'takes') as given (kind text, "personIndex" text)
  on conflict on constraint claim_pk do update
    set idempotency_key = excluded.idempotency_key
    where claim.by_region = excluded.by_region and claim.by_stream = excluded.by_stream
  returning claim.person_index
),
claims_hold as (
  select demand(
    not exists (select from won)
      or (select count(*) from claims_taken) = jsonb_array_length($10::jsonb -> 'takes'),
    'claim_pk'
  ) as holds
)
