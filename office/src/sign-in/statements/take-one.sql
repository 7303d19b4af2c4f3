-- $1 what, $2 whose, $3 start of the window that now lies in. Counts one more and says how many it is in this window.
insert into rate_limit (region_code, what, whose, window_start, taken)
values ('610000', $1::text, $2::text, $3::timestamptz, 1)
on conflict on constraint rate_limit_pk do update
  set taken = case when rate_limit.window_start = excluded.window_start then rate_limit.taken + 1 else 1 end,
      window_start = excluded.window_start
returning taken
