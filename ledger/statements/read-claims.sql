-- $1 [{kind, personIndex}]
select
  claim.claim_kind as "claimKind",
  claim.person_index as "personIndex",
  claim.by_region as region,
  claim.by_stream as stream,
  claim.idempotency_key as "idempotencyKey"
from claim, jsonb_to_recordset($1::jsonb) as wanted (kind text, "personIndex" text)
where claim.region_code = '610000'
  and claim.claim_kind = wanted.kind
  and claim.person_index = wanted."personIndex"
