// The part of `npm run bench covering` that works as the application does: words of a source on which more and more notes rest are withheld, shown again,
// withheld once more and erased. It prints how long each act takes, and how much of the processor.
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { erase, lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { withholdSchema } from '@/lib/evidence/snapshot/schema'
import { disconnect } from '@/lib/ground/platform/db'
import { peopleOf } from '@/lib/ground/platform/testing'
import { PrismaClient } from '@/prisma/generated/client'
import { cpuOf, cpuSince } from './processor-time.mjs'

const WORDS = 'Wzomebody Wunknown'
/** How many notes say them, each of one source; named on the command line in place of these. */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 400, 1_000, 3_000]

const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
const owner = new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_OWNER_URL }),
})
await client.connect()
try {
  const people = await peopleOf({ owner })
  const { rows } = await client.query<{ id: string }>('SELECT id FROM sources ORDER BY number LIMIT $1', [
    sizes.length,
  ])
  for (const [at, { id }] of rows.entries()) await measure(people, id, sizes[at] ?? 0)
} finally {
  await Promise.all([client.end(), owner.$disconnect(), disconnect()])
}

async function measure(people: Awaited<ReturnType<typeof peopleOf>>, sourceId: string, notes: number) {
  const snapshotId = await keptCopy({ owner }, people.analyst, `Test page of ${sourceId}. ${WORDS} came.`, {
    sourceId,
  })
  await client.query(
    `INSERT INTO notes (id, statement_id, author_id, source_id, body, language, visibility)
     SELECT gen_random_uuid(), s.id, $1, $2, 'Test note ' || n || ', not from any source, of ' || $3::text || '.', 'en', 'public'
       FROM generate_series(1, $4::int) AS n, statements s WHERE s.slug = 'rabat-2022-07-08'`,
    [people.analyst.id, sourceId, WORDS, notes],
  )
  const on = { sourceId, number: '1', snapshotId, extent: 'words', words: WORDS, reason: 'danger', also: '' }
  const begun = (asked: 'yes' | '') =>
    withhold(people.reviewer, withholdSchema.parse({ ...on, erase: asked }))
  const of = ({ id }: { id: string }) => ({ locale: 'en' as const, sourceId, number: 1, withholdingId: id })
  const first = await timed(`${notes} notes, withheld`, () => begun(''))
  await timed(`${notes} notes, shown again`, () => lift(people.reviewer2, of(first)))
  const second = await timed(`${notes} notes, withheld once more`, () => begun('yes'))
  await timed(`${notes} notes, erased`, () => erase(people.reviewer2, of(second)))
}

async function timed<Done>(what: string, act: () => Promise<Done>): Promise<Done> {
  const processors = () => cpuOf({ pid: process.pid }, client)
  const before = await processors()
  const began = performance.now()
  const done = await act()
  const took = performance.now() - began
  const taken = cpuSince(before, await processors())
  console.log(
    `${what}: ${(took / 1000).toFixed(2)} s, ${(taken / 1000).toFixed(2)} s of the processor (${(taken / Number.parseInt(what, 10)).toFixed(2)} ms a note)`,
  )
  return done
}
