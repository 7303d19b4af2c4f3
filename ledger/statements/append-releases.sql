-- Only the holder lets go; what is not held is let go already.
claims_released as (
  delete from claim
  using won, jsonb_to_recordset($10::jsonb -> 'releases') as given (kind text, "personIndex" text)
  where claim.region_code = '610000'
    and claim.claim_kind = given.kind
    and claim.person_index = given."personIndex"
    and claim.by_region = $1::text
    and claim.by_stream = $2::text
)
