-- $1 token hash, $2 now. Who asks, in one trip; a use is noted at most once a minute, so that reading stays reading.
with found as (
  select session.token_hash, session.account_id, session.kind, session.last_seen,
    account.person_index, account.key_id, account.wrapped, account.sealed
  from session
  left join account on account.region_code = session.region_code and account.account_id = session.account_id
  where session.region_code = '610000'
    and session.token_hash = $1::text
    and session.expires_at > $2::timestamptz
    and (session.idle_seconds is null
      or session.last_seen + make_interval(secs => session.idle_seconds) > $2::timestamptz)
),
seen as (
  update session
  set last_seen = $2::timestamptz
  from found
  where session.region_code = '610000'
    and session.token_hash = found.token_hash
    and found.last_seen < $2::timestamptz - interval '1 minute'
)
select account_id, kind, person_index, key_id, wrapped, sealed from found
