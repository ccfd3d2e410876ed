-- A message may wait between the moment when its sender is looked up and the one when it is stored, and the sender be erased
-- meanwhile. Stored all the same, it kept what an erased person said, and nobody answered it. Now it cannot be stored, and receive
-- looks for the sender again, who is somebody new.
create function gone_contact(id uuid) returns uuid language plpgsql as $$
begin
  raise exception 'contact % is gone', id using errcode = 'HL001';
end $$;
