-- Sources that every process of this database leaves alone for a while. A row is there only while it does: a source that
-- answers costs nothing. Machine clock.
create table source_rest (
  region_code text        not null,
  source      text        not null,
  since       timestamptz not null,
  until       timestamptz not null,
  because     text        not null,
  openings    integer     not null,
  probe_until timestamptz,          -- one asker tries until then; after it, another may
  constraint source_rest_pk primary key (region_code, source),
  constraint source_rest_region check (region_code = '610000')
);
