-- The newest turns of somebody who writes a lot, without reading all of them.
drop index turns_by_contact;
create index turns_by_contact on turns (contact_id, created_at);
