finished as (
  update errand
  set state = 'done', leased_by = null, leased_until = null, last_problem = null
  from won
  where errand.region_code = $1::text
    and errand.errand_id = $10::jsonb ->> 'finishes'
    and errand.state <> 'done'
)
