// Takes a package into an empty site: all of it in one transaction of the owner, or nothing.
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/ground/platform/db'
import { type Carried, IMPORTER } from '@/lib/reading/edition/rules/carried'
import { CARRIED, carriedPath } from '@/lib/reading/edition/rules/carried-tables'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { blocksFit } from '@/lib/text/statement/rules/blocks'
import { slugFault } from '@/lib/text/statement/rules/slug'
import { structureSchema } from '@/lib/text/statement/schema'
import type { PrismaClient } from '@/prisma/generated/client'
import { bringActs, type Looked } from './acts'
import type { Archive } from './archive'
import { compareFiles, readDescriptor, verifyRecord } from './package'
import { demand, ImportRefusal } from './refusal'
import { type Row, type Rows, rowsOf } from './rows'

/** What came in. */
export interface TakenIn {
  readonly slug: string
  readonly address: string
  readonly acts: number
  /** The key that signed the record there, by its id; null where nobody did. */
  readonly key: string | null
}

/** Longer than the greatest package takes. */
const HOURS = 3_600_000

/** @throws ImportRefusal where the site is not empty, or the package is not as it should be: then nothing was written */
export async function takeIn(client: PrismaClient, archive: Archive): Promise<TakenIn> {
  const descriptor = await readDescriptor(archive)
  await compareFiles(archive, descriptor)
  const record = await verifyRecord(archive)
  return client.$transaction((tx) => write(tx, { archive, descriptor, record }), {
    maxWait: 20_000,
    timeout: 6 * HOURS,
  })
}

async function write(tx: Transaction, looked: Looked): Promise<TakenIn> {
  // Two starts at the same time: the second waits, and finds all of it there.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.seed'))`
  await requireEmpty(tx)
  await tx.$executeRaw`SELECT set_config('suivi.arrives', 'yes', true)`
  // Rows lead to others of their own table, in any order: that these are there is asked once all are.
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  // What is asked of each row is asked by indexes: a table that fills is taken for an empty one, which would be read whole each time.
  await tx.$executeRaw`SET LOCAL enable_seqscan = off`
  let importer = ''
  for (const carried of CARRIED) {
    await bringIn(tx, looked.archive, carried, importer)
    await tx.$executeRawUnsafe(`ANALYZE "${carried.table}"`)
    // People come first.
    if (importer === '') importer = await findOrMakeImporter(tx)
  }
  const statement = await requireOne(tx)
  // What the database counts and looks at once all is there, it does now, knowing how much there is: of what is public it tells by that.
  await tx.$executeRaw`ANALYZE`
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`.catch((error: unknown) => {
    throw new ImportRefusal(`What it brings does not fit together: ${reasonOf(error)}.`)
  })
  await tx.$executeRaw`RESET enable_seqscan`
  await requirePublic(tx, statement.id)
  await requireStructures(tx)
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  const acts = await bringActs(tx, looked, statement.id)
  await tx.$executeRaw`SELECT set_config('suivi.arrives', '', true)`
  const base = await tx.rendering.findFirst({ where: { isBase: true }, select: { id: true, sha256: true } })
  demand(base !== null, 'It has no text.')
  await recordEvent(tx, {
    actor: { kind: 'import', id: importer },
    verb: 'imported',
    objectType: 'statement',
    objectId: statement.id,
    statementId: statement.id,
    payload: { rendering: base.id, sha256: base.sha256, packageSha256: looked.archive.sha256 },
  })
  return {
    slug: statement.slug,
    address: looked.descriptor.homepage,
    acts,
    key: looked.record.head?.key ?? null,
  }
}

/** Who takes it in: no person, and nobody who signs in. A site has one; a package of a starter dossier brings it. */
async function findOrMakeImporter(tx: Transaction): Promise<string> {
  const there = await tx.person.findFirst({ where: { kind: 'import' }, select: { id: true } })
  if (there) return there.id
  const id = randomUUID()
  await tx.person.create({ data: { id, kind: 'import', publicName: 'Package (import)', roles: [] } })
  return id
}

async function requireEmpty(tx: Transaction): Promise<void> {
  const [statements, sources] = [await tx.statement.count(), await tx.source.count()]
  demand(
    statements === 0 && sources === 0,
    'This site has a statement or sources already: a package is taken into an empty one.',
  )
}

/** Writes the rows of a table, so many at once as are read; where one is refused, each by itself, so that it can be named. */
async function bringIn(tx: Transaction, archive: Archive, carried: Carried, importer: string): Promise<void> {
  for await (const { from, rows } of rowsOf(archive, carried)) {
    await tx.$executeRaw`SAVEPOINT brought`
    try {
      await insert(tx, carried, rows, importer)
    } catch (error) {
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT brought`
      await insertOneByOne(tx, carried, { from, rows }, importer)
      throw error
    }
    await tx.$executeRaw`RELEASE SAVEPOINT brought`
  }
}

async function insertOneByOne(
  tx: Transaction,
  carried: Carried,
  { from, rows }: Rows,
  importer: string,
): Promise<void> {
  for (const [index, row] of rows.entries())
    await insert(tx, carried, [row], importer).catch((error: unknown) => {
      throw new ImportRefusal(
        `${carriedPath(carried.table)}, row ${from + index}: the database refuses it: ${reasonOf(error)}.`,
      )
    })
}

async function insert(
  tx: Transaction,
  { table, columns, made = {} }: Carried,
  rows: readonly Row[],
  importer: string,
): Promise<void> {
  const own = columns.map(({ name }) => name)
  const names = [...own, ...Object.keys(made)].map((name) => `"${name}"`).join(', ')
  const values = [...own.map((name) => `t."${name}"`), ...Object.values(made)].join(', ')
  const written = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_populate_recordset(null::"${table}", $1::json) AS t`
  const json = JSON.stringify(rows)
  if (!written.includes(IMPORTER)) await tx.$executeRawUnsafe(written, json)
  else await tx.$executeRawUnsafe(written.replaceAll(IMPORTER, '$2::uuid'), json, importer)
}

/** What the database says of what it refuses. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  const [, own] = /Message: `(.*?)`\s*$/s.exec(said) ?? []
  return (own ?? said.trim().split('\n').at(-1) ?? said).replace(/\s+/g, ' ').slice(0, 500)
}

async function requireOne(tx: Transaction): Promise<{ readonly id: string; readonly slug: string }> {
  const statements = await tx.statement.findMany({ select: { id: true, slug: true } })
  const [statement, ...others] = statements
  demand(
    statement !== undefined && others.length === 0,
    `It has ${statements.length} statements, and not one.`,
  )
  const fault = slugFault(statement.slug)
  demand(fault === null, `The address ${statement.slug} cannot be given to a statement.`)
  return statement
}

/** Of these it is said otherwise, or by the rows that name them; the address that a statement has is given with it. */
const ASKED_OTHERWISE: ReadonlySet<string> = new Set([
  'people',
  'given_slugs',
  'covered_texts',
  'covered_places',
])

/** Whether each row is one that readers may see, by the same conditions by which a package is written; and whether what is covered says by which decision. */
async function requirePublic(tx: Transaction, statementId: string): Promise<void> {
  for (const { table, public: isPublic } of CARRIED) {
    if (ASKED_OTHERWISE.has(table)) continue
    const [found] = await tx.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::integer AS n FROM "${table}" t WHERE NOT coalesce(${isPublic.replaceAll(':statement', '$1::uuid')}, false)`,
      statementId,
    )
    demand(found?.n === 0, `${carriedPath(table)} has ${found?.n} rows that readers could not see.`)
  }
  const [bare] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::integer AS n FROM covered_texts t, generate_series(1, char_length(t.text)) AS place
    WHERE substr(t.text, place, 1) = '█' AND NOT EXISTS (
      SELECT FROM covered_places p WHERE p.covered_id = t.id AND place > p.start AND place <= p."end")`
  demand(bare?.n === 0, `${carriedPath('covered_texts')} covers words by no decision.`)
}

/** Whether the structure of each text is one, and of that text: pages trust it. One after the other, as a text may be long. */
async function requireStructures(tx: Transaction): Promise<void> {
  const all = await tx.renderingStructure.findMany({ select: { renderingId: true } })
  for (const { renderingId } of all) {
    const { rendering, ...kept } = await tx.renderingStructure.findUniqueOrThrow({
      where: { renderingId },
      select: { blocks: true, notes: true, rendering: { select: { key: true, text: true } } },
    })
    const read = structureSchema.safeParse(kept)
    demand(
      read.success && rendering.text !== null && blocksFit(rendering.text, read.data.blocks, read.data.notes),
      `${carriedPath('rendering_structures')} has a structure that is none of the text ${rendering.key}.`,
    )
  }
}
