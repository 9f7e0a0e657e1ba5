import { expect, it } from 'vitest'
import { coverHere } from '@/lib/evidence/snapshot/mutations/cover-here'
import { lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { coverHereSchema, withholdSchema } from '@/lib/evidence/snapshot/schema'
import { ownDatabase, peopleOf, withClient } from '@/lib/ground/platform/testing'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { annotate } from './annotate'

// Somebody writes a text anew, and before that is done somebody else covers words of it, or shows them again. Neither undoes the other. The words were
// written for the test, and name nobody.

const name = 'Rzomebody Rnown'
const blanks = '█'.repeat(name.length)
const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2: other } = await peopleOf(database)

/** Does the work while what was written before is not done: until it is held up, or over. */
async function meanwhile<Done>(written: string, values: readonly string[], work: () => Promise<Done>) {
  return withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await client.query('BEGIN')
    await client.query(written, [...values])
    let isOver = false
    const end = () => {
      isOver = true
    }
    const working = work()
    working.then(end, end)
    for (let waits = false; !waits && !isOver; ) {
      const [row] = await database.owner.$queryRaw<{ waits: boolean }[]>`
        SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND ${rows[0]?.pid} = ANY (pg_blocking_pids(pid))) AS waits`
      waits = row?.waits === true
    }
    const wasHeldUp = !isOver
    await client.query('COMMIT')
    await working
    return wasHeldUp
  })
}

async function withheld(sourceId: string) {
  const snapshotId = await keptCopy(database, analyst, `Test page. ${name} came.`, { sourceId })
  const on = { sourceId, number: '1', snapshotId, extent: 'words', words: name, reason: 'danger' }
  return () => withhold(reviewer, withholdSchema.parse(on))
}

const REWRITE = 'UPDATE notes SET body = $2, version = version + 1 WHERE id = $1'

it('a note that is written anew while words of it are covered, and while they are shown again', async () => {
  const { id: withholdingId } = await (await withheld('S12'))()
  const { id } = await annotate(
    analyst,
    typedNote({ visibility: 'public', body: `Test note: ${name} said so.` }),
  )
  const ending = { locale: 'en', sourceId: 'S12', number: 1, withholdingId }
  const form = coverHereSchema.parse({ ...ending, number: '1', type: 'note', id })
  const stands = async () => {
    const note = await database.app.note.findUniqueOrThrow({
      where: { id },
      select: { body: true, versions: { orderBy: { version: 'desc' }, take: 1, select: { body: true } } },
    })
    return [note.body, note.versions[0]?.body]
  }

  await meanwhile(REWRITE, [id, `Anew: ${name}, the test says.`], () => coverHere(reviewer, form))
  expect(await stands()).toEqual(Array(2).fill(`Anew: ${blanks}, the test says.`))

  await meanwhile(REWRITE, [id, 'Anew: nobody, the test says.'], () => lift(other, ending))
  expect(await stands()).toEqual(Array(2).fill('Anew: nobody, the test says.'))
})

it('what is said of a source waits to be covered until whoever writes it is done', async () => {
  const withholdNow = await withheld('S14')
  expect(await meanwhile('SELECT FROM sources WHERE id = $1 FOR UPDATE', ['S14'], withholdNow)).toBe(true)
})
