-- 账号: one a citizen, found again by its pseudonym. Name and number lie sealed under a key of its own: destroying it forgets them.
create table account (
  region_code  text        not null,  -- of the province: a person signs in, not a county
  account_id   text        not null,  -- c- and HMAC of the citizen number
  person_index text        not null,  -- blind index of the citizen number
  key_id       text        not null,
  wrapped      text        not null,
  sealed       text        not null,  -- {name, citizenNumber}
  created_at   timestamptz not null,  -- machine clock
  constraint account_pk primary key (region_code, account_id),
  constraint account_id_form check (account_id ~ '^c-[0-9a-z]{26}$')
);

-- 会话: the token lies only in the browser; here is its hash. A session that ended is a row that is gone.
create table session (
  region_code  text        not null,
  token_hash   text        not null,
  account_id   text        not null,
  kind         text        not null,
  created_at   timestamptz not null,  -- machine clock, as all below
  last_seen    timestamptz not null,
  expires_at   timestamptz not null,
  idle_seconds integer,               -- null: only the absolute end counts (citizens)
  constraint session_pk primary key (region_code, token_hash),
  constraint session_kind check (kind in ('citizen', 'staff'))
);

create index session_by_account on session (region_code, account_id);

-- 限次: how often in this window; `whose` is a pseudonym or an HMAC, never a number or an address of a machine.
create table rate_limit (
  region_code  text        not null,
  what         text        not null,
  whose        text        not null,
  window_start timestamptz not null,
  taken        integer     not null,
  constraint rate_limit_pk primary key (region_code, what, whose)
) with (fillfactor = 70);
