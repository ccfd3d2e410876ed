-- Each new person's row was checked against its organisation, which locks the organisation's row for everybody who writes in
-- at the same time. A contact's organisation is that of the number that was written to, or of the request behind the wall.
alter table contacts drop constraint contacts_organisation_id_fkey;
