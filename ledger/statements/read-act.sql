select
  region_code as region,
  stream_id as stream,
  idempotency_key as key,
  request_digest as "requestDigest",
  answer
from act
where region_code = $1 and idempotency_key = $2
