-- What a human should see is in human_conversations; nothing has written or read these since.
alter table conversations drop column human_urgency, drop column human_reason;
