import { describe, expect, it } from 'vitest'
import { isPermitted, STEPS } from '@/lib/assessment/status-update/rules/lifecycle'
import { REVISION_STATES, type RevisionState } from '@/lib/assessment/status-update/types'
import { bench, makeLine, person, record as recordOn, reviewSql, submit } from './support'

// The database against the table of the lifecycle: what is in it is let through, everything else is refused, for the owner too.

const b = bench()
const { run, refuses } = b

const quoted = ['Test quote, not from the source', 'p. 1'] as const

const record = (verb: string, revision: string) => recordOn(b, verb, revision)

/** Looks now at what the database otherwise looks at when the transaction ends. */
const ending = 'SET CONSTRAINTS ALL IMMEDIATE'

const toState = (state: RevisionState, wasFinal: boolean) =>
  `UPDATE revisions SET state = '${state}', final_at = ${
    state === 'final'
      ? 'now()'
      : wasFinal && (state === 'corrected' || state === 'replaced')
        ? 'final_at'
        : 'NULL'
  } WHERE id = $1`

const wasOrIsFinal = (state: RevisionState) => state === 'final' || state === 'corrected'

/** A revision that was brought to a state along the steps of the table, with every act recorded. */
async function revisionIn(state: RevisionState): Promise<string> {
  const line = await makeLine(b, '7d', 'morocco')
  const revision = await submit(b, { line, number: 1, citation: quoted })
  await record('submitted', revision)
  const approve = async () => {
    await run(reviewSql(person('reviewer'), 'approve'), [revision])
    await record('approved', revision)
  }
  // Approved but not yet final: nothing but the steps themselves stands in the way of any state.
  await approve()
  if (wasOrIsFinal(state)) {
    await run(toState('final', false), [revision])
    await record('published', revision)
  }
  if (state !== 'submitted' && state !== 'final') {
    await run(toState(state, wasOrIsFinal(state)), [revision])
    await record(state === 'sent_back' ? 'sent back' : state === 'withdrawn' ? 'withdrew' : state, revision)
  }
  await run(ending)
  await run('SET CONSTRAINTS ALL DEFERRED')
  return revision
}

const pairs = REVISION_STATES.flatMap((from) =>
  REVISION_STATES.filter((to) => to !== from).map((to) => [from, to] as const),
)

describe('from state to state', () => {
  it('there are thirty pairs, and six steps of the table between them', () => {
    expect(pairs).toHaveLength(30)
    expect(pairs.filter(([from, to]) => isPermitted(from, to))).toHaveLength(6)
  })

  it.each(pairs)('%s to %s', async (from, to) => {
    const revision = await revisionIn(from)
    const step = toState(to, wasOrIsFinal(from))
    if (!isPermitted(from, to)) {
      await refuses(new RegExp(`a revision cannot go from ${from} to ${to}`), step, [revision])
      return
    }
    await run(step, [revision])
    const { rows } = await run('SELECT state FROM revisions WHERE id = $1', [revision])
    expect(rows).toEqual([{ state: to }])
  })
})

describe('every step leaves its act in the record', () => {
  const moving = STEPS.filter(({ from, to }) => from !== 'draft' && from !== to)

  it.each(moving.map((step) => [step.verb, step] as const))('%s', async (_verb, { from, to, events }) => {
    if (from === 'draft') throw new Error('a draft is no revision')
    const revision = await revisionIn(from)
    await run(toState(to, wasOrIsFinal(from)), [revision])
    await refuses(/every step of a revision is recorded/, ending)
    // Another act on it, or the act on another one, is no record of the step.
    await record('opened', revision)
    await record(events.at(-1) ?? '', '00000000-0000-4000-8000-000000000000')
    await refuses(/every step of a revision is recorded/, ending)
    await record(events.at(-1) ?? '', revision)
    await run(ending)
  })

  it('submitting', async () => {
    const revision = await submit(b, { line: await makeLine(b, '7d', 'morocco'), number: 1 })
    await refuses(/every step of a revision is recorded: submitted/, ending)
    await record('submitted', revision)
    await run(ending)
  })

  it('showing as interim', async () => {
    const revision = await revisionIn('submitted')
    await run(
      `UPDATE revisions SET shown_as_interim_at = now(), shown_as_interim_by_id = ${person('reviewer')} WHERE id = $1`,
      [revision],
    )
    await refuses(/every step of a revision is recorded: showed as interim/, ending)
    await record('showed as interim', revision)
    await run(ending)
  })

  it('a review, whatever is decided', async () => {
    const revision = await submit(b, {
      line: await makeLine(b, '7d', 'morocco'),
      number: 1,
      citation: quoted,
    })
    await record('submitted', revision)
    await run(reviewSql(person('reviewer'), 'approve'), [revision])
    await refuses(/every step of a revision is recorded: approved/, ending)
    await record('approved', revision)
    await run(reviewSql(person('reviewer2'), 'send_back', 'Test reason'), [revision])
    await refuses(/every step of a revision is recorded: sent back/, ending)
    await record('sent back', revision)
    await run(ending)
  })
})

describe('a disabled account', () => {
  const disable = (name: 'analyst' | 'reviewer') =>
    run(`UPDATE people SET disabled_at = now() WHERE id = ${person(name)}`)

  it('submits nothing and reviews nothing', async () => {
    const line = await makeLine(b, '7d', 'morocco')
    const revision = await submit(b, { line, number: 1, citation: quoted })
    await disable('reviewer')
    await refuses(/a disabled account takes no step/, reviewSql(person('reviewer'), 'approve'), [revision])
    await run(reviewSql(person('reviewer2'), 'approve'), [revision])
    await disable('analyst')
    await refuses(
      /a disabled account takes no step/,
      `INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale,
                              rationale_language, content_sha256)
       VALUES (gen_random_uuid(), $1, 2, 1, ${person('analyst')}, 'reaffirmed', 'low', '2025-10', 'Because.', 'en', 'h2')`,
      [line],
    )
  })
})
