-- $1 regions (null: all that have a stream)
with recursive found (region_code) as (
  (select stream.region_code from stream where stream.region_code > '' order by stream.region_code limit 1)
  union all
  select (
    select stream.region_code
    from stream
    where stream.region_code > found.region_code
    order by stream.region_code
    limit 1
  )
  from found
  where found.region_code is not null
),
next as (
  select
    (
      select errand.run_at
      from errand
      where errand.region_code = found.region_code and errand.state = 'waiting' and errand.legal_at is null
      order by errand.run_at
      limit 1
    ) as machine,
    (
      select errand.legal_at
      from errand
      where errand.region_code = found.region_code and errand.state = 'waiting' and errand.legal_at is not null
      order by errand.legal_at
      limit 1
    ) as legal
  from found
  where found.region_code is not null and ($1::text[] is null or found.region_code = any ($1::text[]))
)
select
  to_char(min(machine) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as machine,
  to_char(min(legal) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as legal
from next
