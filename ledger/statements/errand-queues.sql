-- $1 machine now, $2 legal now. Each of the three kinds of rows has its own partial index: what is done is not looked at.
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
open (kind, lane, is_running, is_due, is_asleep, is_failing, is_dead, run_at) as (
  select
    ready.kind,
    ready.lane,
    coalesce(ready.leased_until > $1::timestamptz, false),
    ready.run_at <= $1::timestamptz,
    false,
    ready.failing_since is not null,
    false,
    ready.run_at
  from found
  join errand as ready on ready.region_code = found.region_code
  where found.region_code is not null and ready.state = 'waiting' and ready.legal_at is null
  union all
  select
    asleep.kind,
    asleep.lane,
    false,
    asleep.legal_at <= $2::timestamptz and asleep.run_at <= $1::timestamptz,
    asleep.legal_at > $2::timestamptz,
    false,
    false,
    asleep.run_at
  from found
  join errand as asleep on asleep.region_code = found.region_code
  where found.region_code is not null and asleep.state = 'waiting' and asleep.legal_at is not null
  union all
  select dead.kind, dead.lane, false, false, false, false, true, dead.run_at
  from found
  join errand as dead on dead.region_code = found.region_code
  where found.region_code is not null and dead.state = 'dead'
)
select
  kind,
  lane,
  count(*) filter (where is_due and not is_running)::integer as due,
  count(*) filter (where is_running)::integer as running,
  count(*) filter (where not (is_due or is_running or is_asleep or is_dead))::integer as delayed,
  count(*) filter (where is_asleep)::integer as asleep,
  count(*) filter (where is_failing)::integer as failing,
  count(*) filter (where is_dead)::integer as dead,
  to_char(
    min(run_at) filter (where is_due and not is_running) at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
  ) as "oldestDue"
from open
group by kind, lane
order by kind, lane nulls first
