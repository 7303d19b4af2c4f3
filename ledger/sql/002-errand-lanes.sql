-- Whom an errand asks, where it asks somebody: so many of a lane run at once, and whoever waits for a slow source holds up
-- nobody who asks another. Errands of the house itself have none.
alter table errand add column lane text;
