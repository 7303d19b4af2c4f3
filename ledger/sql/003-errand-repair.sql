-- Since when an errand fails without a good try in between, and since when it waits for a person. Machine clock; null where it
-- does neither.
alter table errand
  add column failing_since timestamptz,
  add column dead_since timestamptz;
