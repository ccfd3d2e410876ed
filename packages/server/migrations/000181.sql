-- What a contact's messages are about: the labels of the conversation, and those that triage is sure of in the newest messages.
-- Where a person of the team said what is right, that counts.
create function contact_labels(organisation uuid, contact uuid, sure double precision) returns setof text
language sql stable parallel safe as $$
  select unnest(h.labels) from human_conversations h where h.organisation_id = organisation and h.contact_id = contact
  union
  select label from (
    select coalesce(
      (select x.should_be from triage_corrections x where x.organisation_id = organisation and x.message_id = n.id
         and x.kind = 'label' and x.state <> 'rejected' order by x.proposed_at desc limit 1),
      case when (r.found #>> '{labels,0,1}')::float8 >= sure then r.found #>> '{labels,0,0}' end) as label
    from (select m.id from messages m where m.organisation_id = organisation and m.contact_id = contact and m.direction = 'i'
          order by m.created_at desc limit 100) n
    join triage_records r on r.message_id = n.id and r.organisation_id = organisation
  ) seen
  where label not in ('oos', 'none')
$$;
