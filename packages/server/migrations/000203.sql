-- Each message of somebody whom the inbox has moves `changed_at`, which an index of those that are done has: the row was written
-- anew in all five indexes, open or not. What is done has its time in a column of its own, which does not move while it is open.
alter table human_conversations
  add column done_at timestamptz generated always as (case when state = 'done' then changed_at end) stored;
drop index human_conversations_done;
create index human_conversations_done on human_conversations (organisation_id, done_at desc, contact_id) where state = 'done';
