-- A backup of the day that could not be made stands among the jobs, where administrators see it and have it tried again (scripts/backup/tell.mjs).
SELECT pgboss.create_queue('backup', '{"policy": "standard"}');
