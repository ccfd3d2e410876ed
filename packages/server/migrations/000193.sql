-- When each member had a page of this organisation open last. Of sessions it was known once a day, they are of no organisation,
-- and it was forgotten with them.
alter table members add column seen_at timestamptz;
update members m set seen_at = (select max(s.updated_at) from sign_ins s where s.user_id = m.user_id);
