// Loaded into the web server before anything else: ends it when the process that started it is gone, even by
// kill -9, so that no server without a master keeps the port. The channel to the parent closes at that moment.
// Next starts processes of its own with the same options; those have their own parent and are left alone.
const { SUIVI_STARTED_BY: startedBy } = process.env
if (startedBy === String(process.ppid)) {
  process.on('disconnect', () => process.exit())
  process.channel?.unref()
} else if (startedBy && /[\\/]server[\\/]main\.mjs$/.test(process.argv[1] ?? '')) {
  // Killed before this was loaded: somebody else is the parent by now.
  process.exit()
}
