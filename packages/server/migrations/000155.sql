-- What a webhook gave up is looked for among everything that it was told in 30 days: on a busy day the newest hundred
-- were told well, and nobody found the others.
create index webhook_deliveries_given_up on webhook_deliveries (webhook_id, id desc) where state = 'failed';
