-- Taking again what the stream already holds is no conflict; nor is taking what passes over from the one that is named. What
-- another holds leaves fewer rows than were asked for.
claims_taken as (
  insert into claim (region_code, claim_kind, person_index, by_region, by_stream, idempotency_key)
  select '610000', given.kind, given."personIndex", $1::text, $2::text, $8::text
  from won, jsonb_to_recordset($10::jsonb -> 'takes') as given (kind text, "personIndex" text)
  on conflict on constraint claim_pk do update
    set by_region = excluded.by_region, by_stream = excluded.by_stream, idempotency_key = excluded.idempotency_key
    where (claim.by_region = excluded.by_region and claim.by_stream = excluded.by_stream)
      or exists (
        select 1
        from jsonb_to_recordset($10::jsonb -> 'takes') as passed (kind text, "personIndex" text, "from" text)
        where passed.kind = claim.claim_kind
          and passed."personIndex" = claim.person_index
          and passed."from" = claim.by_stream
      )
  returning claim.person_index
),
claims_hold as (
  select demand(
    not exists (select from won)
      or (select count(*) from claims_taken) = jsonb_array_length($10::jsonb -> 'takes'),
    'claim_pk'
  ) as holds
)
