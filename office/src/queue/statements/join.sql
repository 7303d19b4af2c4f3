-- $1 release, $2 place, $3 case, $4 account, $5 wishes, $6 before the release, $7 process.
-- $8 stages in which nothing can be booked yet, or any more. Who is no party of this case finds nothing.
-- One place a couple: whoever comes second finds the first one's, and changes at most what is wished. Whoever let a turn lapse
-- comes again behind all others.
insert into queue_place (region_code, release, place, case_id, account, wishes, early, state, changed_at, changed_by)
select '610000', $1::text, $2::text, $3::text, $4::text, $5::text[], $6::boolean, 'waiting', clock_timestamp(), $7::text
from case_of_person
where case_of_person.region_code = '610000' and case_of_person.account = $4::text and case_of_person.case_id = $3::text
  and case_of_person.stage <> all($8::text[])
on conflict on constraint queue_place_pk do update
  set wishes = case
        when queue_place.state in ('waiting', 'lapsed') and cardinality(excluded.wishes) > 0 then excluded.wishes
        else queue_place.wishes
      end,
      account = case
        when queue_place.state in ('waiting', 'lapsed') and cardinality(excluded.wishes) > 0 then excluded.account
        else queue_place.account
      end,
      arrived = case when queue_place.state = 'lapsed' then excluded.arrived else queue_place.arrived end,
      drawn = case when queue_place.state = 'lapsed' then null else queue_place.drawn end,
      state = case when queue_place.state = 'lapsed' then 'waiting' else queue_place.state end,
      changed_at = excluded.changed_at,
      changed_by = excluded.changed_by
returning release, place, case_id, account, wishes, arrived::integer, early, drawn, state, until
