parts as (
  insert into sealed_part (region_code, stream_id, part_id, key_name, key_id, sealed)
  select $1::text, $2::text, given.part, given."keyName", given."keyId", given.sealed
  from won, jsonb_to_recordset($10::jsonb -> 'parts') as given (part text, "keyName" text, "keyId" text, sealed text)
)
