-- $1 many at once: release, place, case, account, wishes, before the release. $2 process. $3 stages in which nothing can be booked.
-- One place a couple: whoever comes second finds the first one's, and changes at most what is wished. Whoever let a turn lapse
-- comes again behind all others. Who is no party of the case finds nothing.
insert into queue_place (region_code, release, place, case_id, account, wishes, early, state, changed_at, changed_by)
select
  '610000', given.release, given.place, given.case_id, given.account,
  array(select jsonb_array_elements_text(given.wishes)), given.early, 'waiting', clock_timestamp(), $2::text
from jsonb_to_recordset($1::jsonb) as given (
  n integer, release text, place text, case_id text, account text, wishes jsonb, early boolean
)
join case_of_person
  on case_of_person.account = given.account
  and case_of_person.case_id = given.case_id
where case_of_person.region_code = '610000' and case_of_person.stage <> all($3::text[])
order by given.n
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
