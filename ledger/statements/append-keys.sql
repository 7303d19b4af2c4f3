keys as (
  insert into part_key (region_code, stream_id, key_name, key_id, wrapped, kek_id)
  select $1::text, $2::text, given."keyName", given."keyId", given.wrapped, given."kekId"
  from won, jsonb_to_recordset($10::jsonb -> 'keys') as given ("keyName" text, "keyId" text, wrapped text, "kekId" text)
)
