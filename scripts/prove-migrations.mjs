// npm run prove:migrations: kills every migration at each of its statements, and what is declared after them at each of its own, on a throw-away
// PostgreSQL, and looks whether the database is as it was before; after the last kill of each it is made, as the next start would. Ends with 0
// where all were survived.
import { applyDeclared } from './database/apply-declared.mjs'
import { readDeclared } from './database/declared.mjs'
import { KILL, killedAtEach, survivesKill, wasLeftAsItWas } from './database/kill-points.mjs'
import { pendingMigrations } from './database/migrate.mjs'
import { applyMigration } from './database/migration-run.mjs'
import { readMigrations } from './database/migrations.mjs'
import { withConnection } from './database/postgres-client.mjs'
import { startThrowawayCluster } from './database/throwaway.mjs'
import { runScript } from './failure.mjs'
import { stopAll, stopOnSignals } from './start/stop.mjs'

stopOnSignals({ exitCode: 130 })
await runScript(async () => {
  const cluster = await startThrowawayCluster()
  try {
    await cluster.createEmptyDatabase('killed')
    process.exitCode = await prove(cluster.ownerUrl('killed'))
  } finally {
    await stopAll()
  }
})

async function prove(target) {
  const total = { kills: 0, survived: 0 }
  for (const migration of await readMigrations()) {
    for (const killed of killedAtEach(migration.sql)) {
      total.kills += 1
      if (await survivesKill(target, migration, killed)) total.survived += 1
      else console.log(`${migration.name} was left half-made by kill ${total.kills}.`)
    }
    await withConnection(target, (client) => applyMigration(client, migration))
  }
  const declared = await readDeclared()
  for (const [index] of [...declared, undefined].entries()) {
    const killed = /** @type {const} */ ({ kind: 'function', name: 'killed', sql: KILL })
    total.kills += 1
    const all = [...declared.slice(0, index), killed, ...declared.slice(index)]
    if (await wasLeftAsItWas(target, (client) => applyDeclared(client, all))) total.survived += 1
    else console.log(`What is declared was left half-made by kill ${total.kills}.`)
  }
  await withConnection(target, (client) => applyDeclared(client))
  const pending = await pendingMigrations(target)
  console.log(
    `${total.kills} kills, ${total.survived} survived; migrations missing at the end: ${pending.length}`,
  )
  return total.survived === total.kills && pending.length === 0 ? 0 : 1
}
