-- $1 machine now
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
)
select
  held.leased_by as by,
  count(*) filter (where held.leased_until > $1::timestamptz)::integer as held,
  count(*) filter (where held.leased_until <= $1::timestamptz)::integer as lapsed,
  to_char(min(held.leased_until) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "firstEnds"
from found
join errand as held on held.region_code = found.region_code
where found.region_code is not null
  and held.state = 'waiting'
  and held.legal_at is null
  and held.leased_by is not null
group by held.leased_by
order by held.leased_by
