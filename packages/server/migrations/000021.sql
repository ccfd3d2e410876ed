-- A message's id is made here, by our clock; whoever asks for it gives an id of their own, so that asking twice is once.
alter table authored_messages add column client_id uuid not null;
create unique index authored_messages_once on authored_messages (organisation_id, client_id);
