-- $1 regions and $2 errands, side by side, $3 worker that holds the leases, $4 new end of the lease
update errand
set
  run_at = $4::timestamptz,
  leased_until = $4::timestamptz
from unnest($1::text[], $2::text[]) as held (region_code, errand_id)
where errand.region_code = held.region_code
  and errand.errand_id = held.errand_id
  and errand.leased_by = $3::text
  and errand.state = 'waiting'
