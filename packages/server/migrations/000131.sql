-- Takes the second factor off a member who lost their phone, and ends their sessions; false where they have none. Who is a
-- member elsewhere, too, keeps it: an admin of one organisation must not open the doors of another.
create function remove_second_factor(member uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  theirs uuid := (
    select m.user_id from members m
    where m.id = member and m.organisation_id = current_organisation() and m.ended_at is null and not exists (
      select from members o where o.user_id = m.user_id and o.organisation_id <> m.organisation_id and o.ended_at is null));
begin
  update users set two_factor_enabled = false where id = theirs and two_factor_enabled;
  if not found then return false; end if;
  delete from second_factors where user_id = theirs;
  delete from sign_ins where user_id = theirs;
  return true;
end $$;
revoke all on function remove_second_factor(uuid) from public;
grant execute on function remove_second_factor(uuid) to hotline_api;

-- Who sent a draft back with its note; null once it is handed on again.
alter table entry_drafts add column sent_back_by text;
