-- A message may wait in the outbox until the person's window has closed, and WhatsApp tells that late. Where the broadcast has a template for
-- that, the start that says it again by the template, once; gone when it was used.
alter table broadcast_people add column again json;
