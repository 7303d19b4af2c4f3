-- The versions of the standard are a handful among a million streams of the province: every process looks for a newer one
-- every other second.
create index stream_of_standard on stream (region_code, stream_id) where kind = 'standard';
