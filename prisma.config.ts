import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

const root = path.dirname(fileURLToPath(import.meta.url))

chooseSchemaEngine()

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Migrations run as the owner. `prisma generate` needs no address, so an absent one is no error here.
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '' },
})

/**
 * Prisma downloads its native schema engine when packages are installed. Where it could not (no access, or
 * install scripts off) every command would fail, so the stand-in takes its place. It is chosen only when no native engine
 * is there: a person who has one gets it.
 */
function chooseSchemaEngine() {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY) return
  const engines = path.join(root, 'node_modules', '@prisma', 'engines')
  const native = existsSync(engines) && readdirSync(engines).some((name) => name.startsWith('schema-engine-'))
  if (native) return
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = path.join(root, 'scripts', 'database', 'schema-engine.mjs')
}
