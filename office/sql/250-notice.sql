-- 通知: what a party was told and whether it arrived. Nothing personal: the words name no person, and of a number only the last
-- two digits are kept.
create table notice (
  region_code  text        not null,
  case_id      text        not null,
  notice_id    text        not null,  -- of the errand that tells it: one occasion, one party, once
  rule         text        not null,  -- the notice in the standard
  role         text        not null,
  channel      text,                  -- null: no way was found
  number_ends  text,
  words_zh     text        not null,
  words_en     text        not null,
  state        text        not null check (state in ('sent', 'delivered', 'failed')),
  problem      text,
  told_at      timestamptz not null,  -- legal clock
  delivered_at timestamptz,           -- legal clock
  constraint notice_pk primary key (region_code, case_id, notice_id)
);

-- Those still to be told, for the page of their case.
create index errand_notice on errand (region_code, stream_id) where kind = 'send-notice' and state = 'waiting';

-- 开发发件箱: where a synthetic data set without a gateway sends, to be read by whoever tries the system.
create table outbox (
  region_code text        not null,
  message_id  text        not null,
  channel     text        not null,
  number_ends text,
  words_zh    text        not null,
  words_en    text        not null,
  told_at     timestamptz not null,  -- legal clock
  constraint outbox_pk primary key (region_code, message_id)
);
create index outbox_newest on outbox (region_code, told_at, message_id);
