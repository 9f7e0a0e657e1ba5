import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { BoundedClient, DATABASE_LIMITS } from '@/lib/ground/platform/database-client.mjs'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import type { Member } from './actor'
import { env } from './env'
import { Refusal } from './errors'
import { namesOfStatements } from './statement-names'

/** The row with which a table answers, from what is selected of it: `RowOf<'followUp', typeof deskSelect>`. */
export type RowOf<Table extends Uncapitalize<Prisma.ModelName>, Select> = Prisma.Result<
  PrismaClient[Table],
  { select: Select },
  'findFirstOrThrow'
>

/** Everything a mutation may do inside its one transaction. */
export type Transaction = Prisma.TransactionClient

const oftenAsked = namesOfStatements()

/** The application's own connection pool. Made at first use, so that a build needs no database. */
export function db(): PrismaClient {
  pool.client ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        // As many as keep PostgreSQL busy beside the one thread that makes pages: ten carried no more, and each holds 8 MB of memory
        // (docs/performance.md, "Six connections in place of ten").
        max: 6,
        Client: BoundedClient,
        ...DATABASE_LIMITS,
      },
      { statementNameGenerator: ({ sql, args }) => (args.length > 0 ? oftenAsked(sql) : '') },
    ),
  })
  return pool.client
}

// Development reloads modules: the pool is kept on the process, or each reload would leak one.
const pool = (globalThis as typeof globalThis & { suiviPool?: { client?: PrismaClient } }).suiviPool ?? {}
;(globalThis as typeof globalThis & { suiviPool?: { client?: PrismaClient } }).suiviPool = pool

/**
 * Reads rows of few columns by the thousand: PostgreSQL puts them into one JSON text, which costs a tenth of what the driver takes for as many
 * rows. Values are what JSON makes of them: dates are strings, and numbers must be small.
 *
 * @param query a template: what stands in it is a parameter, as in `$queryRaw`
 */
export async function manyRows<Row>(
  query: TemplateStringsArray,
  ...values: readonly unknown[]
): Promise<Row[]> {
  const rows = Prisma.sql(query, ...values)
  const [all] = await db().$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(each), '[]')::text AS rows FROM (${rows}) AS each`
  return JSON.parse(all?.rows ?? '[]') as Row[]
}

/** A piece of a query that several queries share, with what stands in it as parameters. */
export const sqlPart = Prisma.sql

export type SqlPart = Prisma.Sql

/** Ends the pool's connections, so that a script can end and a test can drop its database. The next use opens new ones. */
export async function disconnect(): Promise<void> {
  const { client } = pool
  delete pool.client
  await client?.$disconnect()
}

/**
 * Who writes: somebody signed in, or the system itself where nobody is (signing in, a reader's message). Whoever changes a person's
 * account names them, so that nothing of theirs is on its way while it is changed.
 */
export type Acting = Somebody | 'system'
export type Somebody = Pick<Member, 'id' | 'proof'> & { readonly changing?: string }

/**
 * One verb, one transaction: all of it is written, or nothing. The database is told who acts before anything else: it refuses whoever was
 * disabled or signed out since the request was let in, whoever does not prove who they are, and every row and event that names another.
 *
 * @param timeout milliseconds after which it is taken back; for what writes a whole book at once, more than is usual
 * @throws Refusal `signed_out`, `covered_sign` (something says █, which stands for covered characters, in place of words)
 */
export function transaction<Result>(
  actor: Acting,
  work: (tx: Transaction) => Promise<Result>,
  timeout = 15_000,
): Promise<Result> {
  return db()
    .$transaction(
      async (tx) => {
        if (actor !== 'system') await actAs(tx, actor)
        return work(tx)
      },
      { maxWait: 5_000, timeout },
    )
    .catch((error: unknown) => {
      // The one guard of all texts that can be covered (docs/decisions/0098).
      if (error instanceof Error && error.message.includes('covered_sign: '))
        throw new Refusal('covered_sign')
      throw error
    })
}

/**
 * Whether somebody still acts, asked before work that takes long and writes nothing.
 *
 * @throws Refusal `signed_out`
 */
export function stillActs(actor: Somebody): Promise<void> {
  return transaction(actor, () => Promise.resolve())
}

/**
 * Says who acts in a transaction of the system: for the two verbs in which somebody becomes known on the way. It is said once.
 *
 * @throws Refusal `signed_out`
 */
export async function actAs(tx: Transaction, actor: Somebody): Promise<void> {
  const [answer] = await tx.$queryRaw<{ acts: boolean }[]>`
    SELECT suivi_act_as(${actor.id}::uuid, ${provenBy(actor)}, ${actor.changing ?? null}::uuid) AS acts`
  if (answer?.acts !== true) throw new Refusal('signed_out')
}

/** Of somebody without a proof there is none that fits. */
function provenBy({ proof }: Somebody): string {
  return proof?.forTheDatabase() ?? ''
}

/** What came of a form that was sent before: who sent it, the hash of what it said, and what it made. */
export type FormerForm = { readonly personId: string; readonly sha256: string; readonly made: unknown }

/**
 * As `actAs`, by a form that makes something: in the same step the form's key is taken, so that who sends the same form at the same moment waits
 * here, and what came of it before is read.
 *
 * @returns null where the form was not sent before
 * @throws Refusal `signed_out`
 */
export async function actByForm(tx: Transaction, actor: Somebody, key: string): Promise<FormerForm | null> {
  const [answer] = await tx.$queryRaw<
    ({ acts: boolean } & { [Field in keyof FormerForm]: FormerForm[Field] | null })[]
  >`
    SELECT acts, person_id::text AS "personId", sha256, made
    FROM suivi_act_by_form(${actor.id}::uuid, ${provenBy(actor)}, ${actor.changing ?? null}::uuid, ${key})`
  if (answer?.acts !== true) throw new Refusal('signed_out')
  const { personId, sha256, made } = answer
  return personId === null || sha256 === null ? null : { personId, sha256, made }
}

/** Whether a write failed because a row with the same unique values stands there already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
