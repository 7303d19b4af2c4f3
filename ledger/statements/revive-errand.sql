update errand
set state = 'waiting', run_at = $3::timestamptz, attempts = 0
where region_code = $1::text and errand_id = $2::text and state = 'dead'
