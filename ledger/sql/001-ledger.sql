-- The memory of the house. region_code stands first in every key: the same schema runs on one machine, as one database a
-- city, or distributed by that column.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is never edited: % on % is refused. A correction is a further event.', tg_op, tg_table_name
    using errcode = 'XQ002', constraint = tg_table_name || '_unchanged';
end
$$;

-- Ends a statement that found out too late that it must not be written; `name` tells the program why.
create function demand(holds boolean, name text) returns boolean language plpgsql as $$
begin
  if not holds then
    raise exception 'nothing written: % does not hold', name using errcode = 'XQ001', constraint = name;
  end if;
  return true;
end
$$;

-- Synthetic or real: said once, when the data set is made, and kept here so that no environment variable can say otherwise.
create table data_set (
  region_code       text        not null,
  data_set_id       text        not null,
  kind              text        not null,
  created_at        timestamptz not null,
  legal_clock_start timestamptz,          -- null where the legal clock is the wall clock
  constraint data_set_pk primary key (region_code),
  constraint data_set_region check (region_code = '610000'),
  constraint data_set_kind check (kind in ('synthetic', 'real')),
  constraint data_set_real_clock check (kind = 'synthetic' or legal_clock_start is null)
);

create trigger data_set_unchanged before update or delete or truncate on data_set
  for each statement execute function refuse_change();

-- One row a stream: where it stands now. An append moves it only from the head that the decision was taken on.
create table stream (
  region_code text    not null,  -- the stream's home, 6 digits; places the row, says nothing about who decides
  stream_id   text    not null,
  kind        text    not null,
  position    integer not null,
  chain       bytea   not null,
  constraint stream_pk primary key (region_code, stream_id),
  constraint stream_region check (region_code ~ '^[0-9]{6}$'),
  constraint stream_position check (position > 0)
) with (fillfactor = 80);

-- The ledger remembers; it is never edited. A correction is a further event.
create table event (
  region_code text        not null,
  stream_id   text        not null,
  position    integer     not null,
  type        text        not null,
  body        jsonb       not null,  -- no personal value: part ids and commitments only
  chain       bytea       not null,  -- hash over the previous chain and the canonical bytes of this row
  recorded_at timestamptz not null default now(),  -- the database's clock; legal time stands in the body
  constraint event_pk primary key (region_code, stream_id, position),
  constraint event_position check (position > 0)
);

create trigger event_unchanged before update or delete or truncate on event
  for each statement execute function refuse_change();

-- What was answered to an idempotency key: asked again, it is given again, and nothing happens twice.
create table act (
  region_code     text        not null,
  idempotency_key text        not null,
  stream_id       text        not null,
  request_digest  text        not null,
  answer          jsonb       not null,
  recorded_at     timestamptz not null default now(),
  constraint act_pk primary key (region_code, idempotency_key)
);

create trigger act_unchanged before update or delete or truncate on act
  for each statement execute function refuse_change();

-- The values, sealed. The one table that may be rewritten: re-encryption and erasure happen here and leave every chain valid.
create table sealed_part (
  region_code text not null,
  stream_id   text not null,
  part_id     text not null,
  key_name    text not null,
  key_id      text not null,
  sealed      text not null,
  constraint sealed_part_pk primary key (region_code, stream_id, part_id)
);

-- One wrapped key a party, one for what is joint, one a third person. Destroying a row erases just that (个人信息保护法 47).
create table part_key (
  region_code text not null,
  stream_id   text not null,
  key_name    text not null,
  key_id      text not null,
  wrapped     text not null,
  kek_id      text not null,
  constraint part_key_pk primary key (region_code, stream_id, key_name)
);

create index part_key_by_kek on part_key (region_code, kek_id);

-- Durable calls. Written with the events that cause them, leased by a worker, retried under one id until done or dead.
create table errand (
  region_code  text        not null,
  errand_id    text        not null,
  stream_id    text        not null,
  kind         text        not null,
  body         jsonb       not null,  -- no personal value
  state        text        not null default 'waiting',
  run_at       timestamptz not null,  -- machine clock; while leased, the end of the lease
  legal_at     timestamptz,           -- sleeps until the legal clock is there; null once it was
  attempts     integer     not null default 0,
  leased_by    text,
  leased_until timestamptz,
  last_problem text,
  constraint errand_pk primary key (region_code, errand_id),
  constraint errand_state check (state in ('waiting', 'done', 'dead'))
) with (fillfactor = 80);

create index errand_ready on errand (region_code, run_at) where state = 'waiting' and legal_at is null;
create index errand_asleep on errand (region_code, legal_at) where state = 'waiting' and legal_at is not null;
create index errand_dead on errand (region_code, errand_id) where state = 'dead';

-- What must be single in the province lies in the province's own region: one registration a person, one draft a couple.
create table claim (
  region_code     text not null,
  claim_kind      text not null,
  person_index    text not null,  -- blind index, never a number
  by_region       text not null,
  by_stream       text not null,
  idempotency_key text not null,
  constraint claim_pk primary key (region_code, claim_kind, person_index),
  constraint claim_region check (region_code = '610000')
);

-- Which number of a serial went to which case and matter. The serial's own stream holds the events; this finds them.
create table serial_draw (
  region_code text    not null,
  stream_id   text    not null,
  number      integer not null,
  text        text    not null,
  case_stream text    not null,
  matter      text    not null,
  state       text    not null default 'drawn',
  constraint serial_draw_pk primary key (region_code, stream_id, number),
  constraint serial_draw_state check (state in ('drawn', 'voided'))
);

create unique index serial_draw_once on serial_draw (region_code, stream_id, case_stream, matter) where state = 'drawn';
