import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findLink } from '@/lib/assessment/lineage/data/desk-links'
import { findLaterPlaces } from '@/lib/assessment/lineage/data/later-texts'
import { fitContent } from '@/lib/assessment/lineage/mutations/fit-content'
import { linkReview } from '@/lib/assessment/lineage/mutations/link-review'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { mendSchema } from '@/lib/assessment/lineage/schema'
import { findDeskTranslation } from '@/lib/assessment/translation/data/desk'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, ownDatabase } from '@/lib/ground/platform/testing'
import type { Tried, Walked } from '@/lib/record/review/mutations/testing'
import { firstRefusal } from '@/lib/record/review/rules/refusals'
import { decisionSchema } from '@/lib/record/review/schema'
import { DECISIONS, type Decision, type Noun, type ReviewState } from '@/lib/record/review/types'
import { findBringing } from '@/lib/text/bringing/data/bringings'
import { bringingReview } from '@/lib/text/bringing/mutations/bringing-review'
import { findMark } from '@/lib/text/commitment/data/marks'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { mend } from '@/lib/text/commitment/mutations/mark-review'
import { proposeWithdrawal } from '@/lib/text/commitment/mutations/propose-withdrawal'
import { nextReference } from '@/lib/text/commitment/rules/reference'
import { markSchema, mendSchema as mendMarkSchema, withdrawalSchema } from '@/lib/text/commitment/schema'
import { findAlignmentWork } from '@/lib/text/statement/data/alignment-work'
import { addRendering } from '@/lib/text/statement/mutations/add-rendering'
import { saveAlignment } from '@/lib/text/statement/mutations/save-alignment'
import { CLAUSES_A_PART } from '@/lib/text/statement/rules/alignment-parts'
import type { SaidOf, TranslatedField } from '@/lib/text/statement/rules/own-words'
import { saveAlignmentSchema } from '@/lib/text/statement/schema'
import { readTables } from '@/scripts/database/declared.mjs'
import { statementOf, submittedBringing, translation } from '@/scripts/test/made'
import { ofEachTried, REVIEWABLES } from '@/scripts/test/reviewables'
import { slug, typedLink, typedRendering } from '@/scripts/test/typed'
import { EVERYBODY, moving, outcomeOf, ROLES, type Walker, walkersIn } from './testing'

// Random walks through the review of every noun that the one mechanism knows, by the real mutations on a real database: honest steps and the
// same cheats for all. What each step must answer is worked out here, by other code than under test, but for the order of refusals; what
// must never be false is looked up after every step. No text in it is out of a source.

/** By chance, after the one that is written down; the wide run takes more (`npm run test:rest`). */
const WALKS = Number(process.env.SUIVI_WALKS ?? 4)
/** Readings of two pieces of work in one, for each noun. */
const READINGS = Math.ceil(WALKS / 10)
/** What the walks and readings that are written down make at most of a noun. */
const WRITTEN_DOWN = 17

const database = await ownDatabase({ seeded: true })
const declared = await readTables()
const as = await walkersIn(database)
const client = new pg.Pool({ connectionString: database.appUrl, max: 4 })
afterAll(() => client.end())

type State = Exclude<ReviewState, 'open'>

/** What the walks have to know of a noun: how one is made, what its page shows, and how it is said otherwise. */
type Subject = Walked & {
  /** Analysts, and who is a reviewer too, where nothing is said. */
  readonly writers?: readonly Walker[]
  readonly make: (by: Member) => Promise<{ readonly id: string }>
  /** It is submitted again as it stands. */
  readonly mendsNothing?: true
  /** Its acts stand on what it is about, and name it. */
  readonly isNamed?: true
}

/** One that says what no other says. */
const saying = (tried: Tried): Subject => ({
  ...tried,
  make: (by) => tried.say(by, `Test words "${randomUUID()}"`),
})

let pairs: { item: string; later: string }[] = []

const TRANSLATED: readonly { readonly of: SaidOf; readonly field: TranslatedField }[] = [
  { of: { slug, reference: '7c', source: null }, field: 'title' },
  { of: { slug, reference: null, source: null }, field: 'statement_short_title' },
  { of: { slug, reference: null, source: null }, field: 'responsible' },
  { of: { slug: null, reference: null, source: 'S40' }, field: 'summary' },
]
let translatedSoFar = 0
function translatedNext() {
  const next = TRANSLATED[translatedSoFar % TRANSLATED.length]
  if (!next) throw new Error('nothing is translated')
  translatedSoFar += 1
  return next
}

const SUBJECTS: Readonly<Record<Noun, Subject>> = {
  ...ofEachTried(saying),
  'lineage-link': {
    says: "quote = 'Other'",
    acts: { made: ['submitted'], mended: ['submitted'] },
    make: (by) => proposeLink(by, typedLink(pairs.pop())),
    fingerprint: async (reader, id) => (await findLink(reader, id))?.fingerprint,
    mend: (by, linkId, version) => {
      const input = mendSchema.parse({ ...typedLink(), linkId, version, why: `Test reason ${randomUUID()}` })
      return linkReview.submit(by, { id: linkId, version }, ({ later }) => fitContent(later, input))
    },
  },
  commitment: {
    says: "title = 'Other'",
    acts: { made: ['marked'], mended: ['submitted'] },
    taken: { from: ['submitted', 'sent_back'], byAnyReviewer: ['sent_back'] },
    make: async (by) => {
      const input = { ...marked(), ...free.pop(), key: randomUUID(), statement: WORDY, passage: 1 }
      return { id: (await mark(by, markSchema.parse(input))).markId }
    },
    fingerprint: async (reader, id) => (await findMark(reader, id))?.fingerprint,
    mend: (by, markId, version) => mend(by, mendMarkSchema.parse({ ...marked(), markId, version })),
  },
  withdrawal: {
    says: "reason = 'Other'",
    acts: { made: ['submitted'], mended: [], approved: ['withdrew'] },
    taken: { from: ['submitted', 'sent_back'], byAnyReviewer: [] },
    isNamed: true,
    make: async (by) => {
      const input = { markId: standing.pop(), key: randomUUID(), reason: 'Test reason', language: 'en' }
      return { id: (await proposeWithdrawal(by, withdrawalSchema.parse(input))).withdrawalId }
    },
    fingerprint: async (reader, id) =>
      (await findMark(reader, id))?.withdrawals.find((each) => each.id === id)?.fingerprint,
  },
  alignment: {
    says: "content_sha256 = repeat('a', 64)",
    writers: ['both'],
    acts: { made: ['submitted'], mended: ['submitted'] },
    taken: { from: ['submitted', 'sent_back'], byAnyReviewer: [] },
    isNamed: true,
    make: async (by) => {
      const { alignmentId } = await addRendering(by, typedRendering({ statement: SHORT }))
      await align(by, alignmentId, 1)
      return { id: alignmentId }
    },
    fingerprint: async (reader, id) => (await findAlignmentWork(reader, id))?.fingerprint,
    // In turn, so that each time it says something else than before.
    mend: (by, id, version) => align(by, id, version, version % 2 === 1),
  },
  bringing: {
    says: "content = '{}'",
    writers: ['adam'],
    acts: { made: ['submitted'], mended: ['submitted'], approved: ['imported', 'approved', 'published'] },
    also: ', version = version + 1',
    taken: { from: ['submitted', 'sent_back'], byAnyReviewer: [] },
    make: async (by) => ({ id: await submittedBringing(by, { about: { slug: `test-${randomUUID()}` } }) }),
    fingerprint: async (reader, id) => (await findBringing(reader, id))?.fingerprint,
    mend: submitBringing,
    mendsNothing: true,
  },
  translation: {
    says: "text = 'Other'",
    make: async (by) => {
      // In turn of an item, of a statement, of a body that it makes responsible, and of a source.
      const { of, field } = translatedNext()
      const text = `Palabras de prueba "${randomUUID()}"`
      return translate(by, await translation(of, field, { key: randomUUID(), text }))
    },
    fingerprint: async (reader, id) => (await findDeskTranslation(reader, id))?.fingerprint,
  },
}
function submitBringing(by: Member, id: string, version: number): Promise<unknown> {
  return bringingReview.submit(by, { id, version }, () => ({}))
}
/** Says of every clause that the rendering has none, but of the first, where that is asked for, that it begins it; and hands it on. */
async function align(by: Member, alignmentId: string, version: number, begins = false): Promise<unknown> {
  const clauses = (await findAlignmentWork(by, alignmentId))?.clauses ?? []
  const parts = clauses.map(({ start }, index) => ({
    base: String(start),
    ...(index === 0 && begins ? { choice: 'run', first: '0' } : { choice: 'none' }),
  }))
  for (let first = 0; first < parts.length; first += CLAUSES_A_PART) {
    const intent = first + CLAUSES_A_PART < parts.length ? 'save' : 'submit'
    const rows = parts.slice(first, first + CLAUSES_A_PART)
    await saveAlignment(by, saveAlignmentSchema.parse({ alignmentId, version, intent, rows }))
  }
  return null
}

/** A statement of nothing but test words, each of which can be marked; and the items of its second passage, which are public. */
const WORDY = 'walks-2024-01-01'
let free: { from: number; to: number }[] = []
let standing: string[] = []
// Quotation marks, a backslash and two scripts: the database makes the same hash of all of it.
const marked = () => ({
  title: `Test title "${randomUUID()}"`,
  titleLanguage: 'en',
  force: 'declared',
  areaKey: 'test',
  whyThisForce: 'Test reason\nof two lines, with a \\, and é, and سبب',
  responsible: ['A test "body"', 'Another'],
})

/** A statement of no more clauses than a walk has to decide on; that there may be many is tried in lib/text/statement/mutations.integration.test.ts. */
const SHORT = 'walks-2024-01-02'

async function makeWords(): Promise<void> {
  const { owner } = database
  const words = Array.from({ length: WALKS + 2 * READINGS + WRITTEN_DOWN }, (_, n) => `word${n}`)
  const half = words.join(' ')
  const { statementId, renderingId } = await statementOf(owner, WORDY, [half, half])
  await owner.area.create({ data: { statementId, key: 'test', position: 1, title: 'Test' } })
  const importer = await owner.person.findFirstOrThrow({ where: { kind: 'import' } })
  const at = new Date()
  free = words.map((word) => ({ from: half.indexOf(word), to: half.indexOf(word) + word.length }))
  const given: string[] = []
  const items = await owner.commitment.createManyAndReturn({
    data: words.map((exact) => {
      const start = half.length + 1 + half.indexOf(exact)
      const reference = nextReference(2, given)
      given.push(reference)
      return {
        ...{ statementId, renderingId, passageNumber: 2, reference, key: reference, areaKey: 'test' },
        ...{ start, end: start + exact.length, exact, prefix: '', suffix: '', whyThisForce: 'Test' },
        ...{ title: 'Test', force: 'agreed', followed: true, markedById: importer.id },
        ...{ state: 'published', createdAt: at, publishedAt: at },
      } as const
    }),
    select: { id: true },
  })
  standing = items.map(({ id }) => id)
}
beforeAll(async () => {
  const items = await database.app.commitment.findMany({ where: { statement: { slug } } })
  const texts = await findLaterPlaces({ slug, reference: '7c' }, '')
  pairs = items.flatMap(({ reference }) => texts.map((later) => ({ item: `${slug}/${reference}`, later })))
  await makeWords()
  await statementOf(database.owner, SHORT, [
    'Test words, one clause; and a second.',
    'Test words of another passage.',
  ])
})

const CHEATS = ['own work', 'skipped step', 'stale version', 'two at once', 'forged fields'] as const
type Cheat = (typeof CHEATS)[number]
type Move =
  | { readonly kind: 'decide'; readonly decision: Decision; readonly who: Walker; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly who: Walker }
  | { readonly kind: 'mend'; readonly who: Walker }
  | { readonly kind: 'cheat'; readonly cheat: Cheat; readonly who: Walker; readonly choice: number }

/** How a piece of work stood before two were decided on in one, and what else was tried with them. */
const BEFORE = ['as read', 'as read', 'as read', 'changed', 'sent back'] as const
const TOGETHER = ['honestly', 'honestly', 'own work', 'one of them twice', 'two people at once'] as const

const anybody = fc.constantFrom(...EVERYBODY)
const reader = fc.constantFrom<Walker>('rita', 'rolf', 'both', 'rita', 'ana', 'dora', 'adam')
const reason = fc.constantFrom('Test reason', 'Test reason', ' ')
const move: fc.Arbitrary<Move> = fc.oneof(
  moving<Move>(6, 'decide', { decision: fc.constantFrom(...DECISIONS), who: reader, reason }),
  moving<Move>(1, 'withdraw', { who: anybody }),
  moving<Move>(3, 'mend', { who: anybody }),
  moving<Move>(6, 'cheat', { cheat: fc.constantFrom(...CHEATS), who: anybody, choice: fc.nat(11) }),
)

/** Lives with every cheat, and every step of who may not take it, at each of their stages, so that none is tried by luck alone. */
function everyCheatIn(author: Walker): [Walker, Move[]][] {
  const cheats = (choices: readonly number[], but?: Cheat) =>
    CHEATS.filter((cheat) => cheat !== but).flatMap((cheat) =>
      choices.map((choice): Move => ({ kind: 'cheat', cheat, who: 'ana', choice })),
    )
  const by = (decision: Decision, who: Walker = 'rolf', why = 'Test reason'): Move => ({
    ...{ kind: 'decide', decision, who },
    reason: why,
  })
  // Ben has no part in it.
  const others: Move[] = [
    ...DECISIONS.map((decision) => by(decision, 'ben')),
    by('send_back', 'rolf', ' '),
    ...(['mend', 'withdraw'] as const).map((kind): Move => ({ kind, who: 'ben' })),
  ]
  // Whoever wins the race, it ends the stage.
  const stage = [...cheats([0, 1, 2], 'two at once'), ...others]
  const mend: Move = { kind: 'mend', who: author }
  const stale: Move = { kind: 'cheat', cheat: 'stale version', who: 'ana', choice: 0 }
  const withdraw = (who: Walker): Move => ({ kind: 'withdraw', who })
  return [
    [author, [...stage, mend, withdraw('rita'), by('approve'), ...stage, mend]],
    [author, [by('send_back'), ...stage, mend, stale, by('approve'), withdraw(author)]],
    [author, [withdraw(author), ...stage, mend, withdraw(author)]],
    [author, cheats([0])],
  ]
}

/** The table of a noun, its key in reviews and the column of who wrote it, as prisma/tables declares them. */
const tableOf = (noun: Noun) => {
  const [table, { reviewed, by }] = declared.find(([, each]) => each.reviewed?.noun === noun) ?? ['', {}]
  return { table, key: reviewed?.key, by: reviewed?.author ?? by?.[0] }
}

describe.each(Object.keys(SUBJECTS) as Noun[])('%s', (noun) => {
  const subject = SUBJECTS[noun]
  const { table, key, by } = tableOf(noun)
  const { writers = ['ana', 'ben', 'both'], acts = { made: ['submitted'], mended: [] } } = subject
  const fingerprintOf = async (id: string) => (await subject.fingerprint(as('rita'), id)) ?? ''
  const review = REVIEWABLES[noun]
  const taken = subject.taken ?? { from: ['submitted', 'sent_back', 'published'], byAnyReviewer: [] }
  const tried = new Map<Cheat, number>(CHEATS.map((cheat) => [cheat, 0]))
  const isOfIt = subject.isNamed ? `payload LIKE '%' || it.id || '%'` : 'object_id = it.id::text'

  /** One piece of work, as this test expects it to stand. */
  class Walk {
    state: State = 'submitted'
    wasPublished = false
    readonly acts = [...acts.made]
    readonly decided: string[] = []
    #fingerprint: string | undefined
    /** Of what its page showed before it was last said otherwise. */
    private former: string | undefined

    constructor(
      readonly id: string,
      readonly author: Walker,
      /** The newest act of the record before it was made. */
      readonly before: string,
    ) {}

    /** Of what its page shows: asked once until something is done, so that a step that is refused but changes a word makes the next one stale. */
    async fingerprint(): Promise<string> {
      this.#fingerprint ??= await fingerprintOf(this.id)
      return this.#fingerprint
    }
    /** Something was done, by which it stands otherwise. */
    became(state: State, ...acts: readonly string[]): void {
      this.state = state
      this.acts.push(...acts)
      this.#fingerprint = undefined
    }

    expectDecision(decision: Decision, who: Walker, why: string, isStale = false): string {
      return (
        firstRefusal({
          signed_out: who === 'dora',
          not_permitted: !ROLES[who].includes('reviewer'),
          own_work: who === this.author,
          stale: isStale,
          already_decided: this.state !== 'submitted',
          reason_missing: decision === 'send_back' && why.trim() === '',
        }) ?? 'done'
      )
    }
    happened(decision: Decision, who: Walker): void {
      this.decided.push(`${decision} ${who}`)
      this.wasPublished ||= decision === 'approve'
      if (decision === 'send_back') this.became('sent_back', 'sent back')
      else this.became('published', ...(acts.approved ?? ['approved', 'published']))
    }
    async decide(decision: Decision, who: Walker, why: string): Promise<void> {
      const fingerprint = await this.fingerprint()
      const expected = this.expectDecision(decision, who, why)
      const answer = await answerOf(
        review.decide(as(who), { id: this.id, fingerprint, decision, reason: why }),
      )
      expect(answer, `${decision} by ${who}`).toBe(expected)
      if (expected === 'done') this.happened(decision, who)
    }
    async withdraw(who: Walker): Promise<void> {
      const { from, byAnyReviewer } = taken
      const isOthers = this.wasPublished || byAnyReviewer.includes(this.state)
      const mayTake = who === this.author || (ROLES[who].includes('reviewer') && isOthers)
      const expected =
        who === 'dora'
          ? 'signed_out'
          : !mayTake
            ? 'not_permitted'
            : from.includes(this.state)
              ? 'done'
              : 'already_decided'
      const withdrawal = { id: this.id, reason: 'Test reason', language: 'en' }
      expect(await answerOf(review.withdraw(as(who), withdrawal)), `withdrawn by ${who}`).toBe(expected)
      if (expected === 'done') this.became('withdrawn', 'withdrew')
    }
    async version(): Promise<number> {
      const sql = 'SELECT version FROM under_review WHERE noun = $1 AND id = $2'
      return (await client.query<{ version: number }>(sql, [noun, this.id])).rows[0]?.version ?? 0
    }
    async mend(who: Walker): Promise<void> {
      if (!subject.mend) return
      const expected =
        who === 'dora'
          ? 'signed_out'
          : who !== this.author
            ? 'not_permitted'
            : this.state === 'sent_back'
              ? 'done'
              : (subject.closed ?? 'already_decided')
      const [version, read] = [await this.version(), await this.fingerprint()]
      expect(await answerOf(subject.mend(as(who), this.id, version)), `mended by ${who}`).toBe(expected)
      if (expected !== 'done') return
      this.former = read
      this.became('submitted', ...acts.mended)
    }

    async cheat(cheat: Cheat, who: Walker, choice: number): Promise<void> {
      const count = () => tried.set(cheat, (tried.get(cheat) ?? 0) + 1)
      const decision = choice % 2 === 0 ? 'approve' : 'send_back'
      const fingerprint = await this.fingerprint()
      const read = { id: this.id, fingerprint, decision, reason: 'Test reason' } as const
      switch (cheat) {
        case 'own work': {
          count()
          const insider = { ...as(this.author), roles: ['analyst', 'reviewer'] } as const
          expect(await answerOf(review.decide(insider, read))).toBe('own_work')
          return
        }
        case 'skipped step':
          if (this.state === 'submitted') return
          count()
          expect(await answerOf(review.decide(as('rolf'), read))).toBe('already_decided')
          return
        case 'stale version': {
          count()
          const former = subject.mendsNothing ? undefined : this.former
          for (const other of ['f'.repeat(64), ...(former ? [former] : [])])
            expect(await answerOf(review.decide(as('rolf'), { ...read, fingerprint: other }))).toBe('stale')
          const version = await this.version()
          if (subject.mend && this.state === 'sent_back' && version > 1)
            expect(await answerOf(subject.mend(as(this.author), this.id, version - 1))).toBe('conflict')
          return
        }
        case 'two at once':
          return this.race(read, count)
        case 'forged fields':
          count()
          return this.forge(read, who, choice)
      }
    }

    /** Two approve, one sends back and the author withdraws, all at once: one of them does it, or one decides and then it is withdrawn. */
    private async race(
      read: { readonly id: string; readonly fingerprint: string },
      count: () => void,
    ): Promise<void> {
      if (this.state !== 'submitted') return
      count()
      const decide = (who: Walker, decision: Decision) =>
        answerOf(review.decide(as(who), { ...read, decision, reason: 'Test reason' }))
      const answers = await Promise.all([
        decide('rita', 'approve'),
        decide('rolf', 'approve'),
        decide('rita', 'send_back'),
        answerOf(review.withdraw(as(this.author), { id: this.id, reason: 'Test reason', language: 'en' })),
      ])
      const decisions = answers.slice(0, 3)
      expect(decisions.filter((answer) => answer === 'done').length).toBeLessThanOrEqual(1)
      expect(decisions.filter((answer) => answer !== 'done' && answer !== 'already_decided')).toEqual([])
      const [first, second, third] = decisions
      if (first === 'done') this.happened('approve', 'rita')
      if (second === 'done') this.happened('approve', 'rolf')
      if (third === 'done') this.happened('send_back', 'rita')
      const isTaken = taken.from.includes(this.state)
      expect(answers[3]).toBe(isTaken ? 'done' : 'already_decided')
      if (isTaken) this.became('withdrawn', 'withdrew')
    }

    /** More in the form than it has, and straight at the tables with the application's own rights. */
    private async forge(read: { readonly fingerprint: string }, who: Walker, choice: number): Promise<void> {
      const parsed = decisionSchema.parse({
        ...read,
        ...{ locale: 'en', id: this.id, decision: 'approve', reason: '' },
        ...{
          reviewerId: as('rolf').id,
          state: 'published',
          publishedAt: '2020-01-01T00:00:00Z',
          roles: ['reviewer'],
        },
      })
      expect(await answerOf(review.decide(as('ana'), parsed))).toBe('not_permitted')
      const insert = (by: Walker, fingerprint = read.fingerprint) =>
        `INSERT INTO reviews (id, ${key}, reviewer_id, decision, fingerprint)
         VALUES (gen_random_uuid(), '${this.id}', '${as(by).id}', 'approve', '${fingerprint}')`
      const set = (change: string, more = subject.also ?? '') =>
        `UPDATE ${table} SET ${change}${more} WHERE id = '${this.id}'`
      const stranger = who === 'dora' ? 'rolf' : who
      const attempts: readonly (readonly [by: Walker, sql: string])[] = [
        [this.author, insert(this.author)],
        ['rolf', insert('rita')],
        ['rolf', insert('dora')],
        // By somebody who might: but no act of it in the record, and nothing that it does.
        ['rolf', insert('rolf')],
        ['rolf', insert('rolf', 'e'.repeat(64))],
        [stranger, set(`state = 'published'`, subject.also ?? ', published_at = now()')],
        ...(['sent_back', 'submitted'] as const)
          .filter((state) => state !== this.state)
          .map((state) => [stranger, set(`state = '${state}'`)] as const),
        [stranger, `DELETE FROM ${table} WHERE id = '${this.id}'`],
        [stranger, `DELETE FROM reviews WHERE ${key} = '${this.id}'`],
        [stranger, `UPDATE reviews SET reason = 'Another' WHERE ${key} = '${this.id}'`],
        [
          stranger,
          `UPDATE events SET verb = 'approved' WHERE object_id = '${this.id}' OR payload LIKE '%${this.id}%'`,
        ],
      ]
      // Every third of them, so that all are tried in three walks.
      for (const [by, sql] of attempts.filter((_, index) => index % 3 === choice % 3)) {
        expect(['nothing', 'refused'], sql).toContain(await outcomeOf(client, as(by), sql))
      }
    }

    /** What must never be false, in one question: this is asked after every step. */
    async holds(): Promise<void> {
      const { rows } = await client.query(
        `SELECT state::text,
                ARRAY(SELECT decision || ' ' || split_part(p.email, '@', 1)
                        FROM reviews r JOIN people p ON p.id = r.reviewer_id
                       WHERE r.${key} = it.id ORDER BY r.at, r.id) AS decided,
                ARRAY(SELECT verb::text FROM events WHERE position > $2 AND ${isOfIt} ORDER BY position) AS acts
           FROM ${table} it WHERE id = $1`,
        [this.id, this.before],
      )
      expect(rows).toEqual([{ state: this.state, decided: this.decided, acts: this.acts }])
    }
  }

  async function newestAct(): Promise<string> {
    const { rows } = await client.query<{ newest: string }>('SELECT max(position) AS newest FROM events')
    return rows[0]?.newest ?? '0'
  }

  it(`${WALKS} random walks: no cheat succeeds, and what must never be false never is`, async () => {
    const author = fc.constantFrom(...writers)
    const walk = fc.asyncProperty(
      author,
      fc.array(move, { minLength: 5, maxLength: 9 }),
      async (by, moves) => {
        const before = await newestAct()
        const { id } = await subject.make(as(by))
        const on = new Walk(id, by, before)
        await on.holds()
        for (const each of moves) {
          if (each.kind === 'cheat') await on.cheat(each.cheat, each.who, each.choice)
          else if (each.kind === 'withdraw') await on.withdraw(each.who)
          else if (each.kind === 'mend') await on.mend(each.who)
          else await on.decide(each.decision, each.who, each.reason)
          await on.holds()
        }
      },
    )
    // A walk that fails has changed the record, which cannot be played again: it is told as it was.
    const examples = writers.slice(0, 1).flatMap(everyCheatIn)
    await fc.assert(walk, { numRuns: WALKS + examples.length, examples, endOnFailure: true })
    for (const cheat of CHEATS) expect(tried.get(cheat), `how often: ${cheat}`).toBeGreaterThanOrEqual(1)
  }, 600_000)

  it(`${READINGS} readings of two in one: both are decided on as they were read, or neither is`, async () => {
    const one = fc.record({
      decision: fc.constantFrom(...DECISIONS),
      reason,
      before: fc.constantFrom(...BEFORE),
    })
    const reading = fc.asyncProperty(
      fc.constantFrom(...writers),
      reader,
      fc.tuple(one, one),
      fc.constantFrom(...TOGETHER),
      async (by, who, choices, how) => {
        const before = await newestAct()
        const works: Walk[] = []
        for (const choice of choices) {
          const work = new Walk((await subject.make(as(by))).id, by, before)
          if (choice.before === 'sent back') await work.decide('send_back', 'rolf', 'Test reason')
          works.push(work)
        }
        await decideTogether(works, choices, who, how)
        for (const work of works) await work.holds()
      },
    )
    const read = { decision: 'approve', reason: '', before: 'as read' } as const
    const [by = 'ana'] = writers
    const examples: [Walker, Walker, [Chosen, Chosen], (typeof TOGETHER)[number]][] = [
      ...[...new Set(TOGETHER)].map((how) => ({ how, second: read })),
      // One of the two changed since it was read, or was decided on: then the other is not decided on either.
      ...(['changed', 'sent back'] as const).map(
        (before) => ({ how: 'honestly', second: { ...read, before } }) as const,
      ),
    ].map(({ how, second }) => [by, 'rita', [read, second], how])
    await fc.assert(reading, { numRuns: READINGS + examples.length, examples, endOnFailure: true })
  }, 600_000)

  it('the database itself refuses every other way, whoever asks', async () => {
    const [writer = 'ana'] = writers
    const { id } = await subject.make(as(writer))
    const { says, also = '' } = subject
    const set = (change: string, more = also) => `UPDATE ${table} SET ${change}${more} WHERE id = '${id}'`
    const review = (reviewer: Walker, fingerprint: string) =>
      `INSERT INTO reviews (id, ${key}, reviewer_id, decision, fingerprint)
       VALUES (gen_random_uuid(), '${id}', '${as(reviewer).id}', 'approve', '${fingerprint}')`
    const published = /second person decides on work|public with its rendering|word for word/
    for (const [sql, refusal] of [
      [set(`state = 'published'`, subject.also ?? ', published_at = now()'), published],
      [set(`state = 'sent_back'`), /second person decides on work/],
      [
        set(says),
        /never change|does not change|only once it was sent back|change only while|set as it is submitted/,
      ],
      [set(`${by} = '${as('rita').id}'`), /never change/],
      [review(writer, await fingerprintOf(id)), /nobody reviews their own work/],
      [review('rita', 'a'.repeat(64)), /submitted work as it stands/],
      [`DELETE FROM ${table} WHERE id = '${id}'`, /never removed/],
      [`TRUNCATE ${table} CASCADE`, /never removed/],
    ] as const) {
      await expect(database.owner.$executeRawUnsafe(sql), sql).rejects.toThrow(refusal)
      const asApplication = new RegExp(`${refusal.source}|permission denied|names whoever acts`)
      await expect(database.app.$executeRawUnsafe(sql), sql).rejects.toThrow(asApplication)
    }
  })

  type Chosen = {
    readonly decision: Decision
    readonly reason: string
    readonly before: (typeof BEFORE)[number]
  }

  async function decideTogether(
    works: readonly Walk[],
    choices: readonly Chosen[],
    who: Walker,
    how: (typeof TOGETHER)[number],
  ): Promise<void> {
    const sent = await Promise.all(
      works.map(async (work, at) => {
        const {
          decision,
          reason: why,
          before,
        } = choices[at] ?? { decision: 'approve', reason: '', before: 'as read' }
        const fingerprint = before === 'changed' ? 'f'.repeat(64) : await work.fingerprint()
        return { work, decision, why, isStale: before === 'changed', id: work.id, fingerprint }
      }),
    )
    const forms = sent.map(({ id, fingerprint, decision, why }) => ({
      id,
      fingerprint,
      decision,
      reason: why,
    }))
    const expected = (by: Walker) =>
      sent.map(({ work, decision, why, isStale }) => work.expectDecision(decision, by, why, isStale))
    const refusalFor = (by: Walker) => expected(by).find((answer) => answer !== 'done') ?? 'done'
    const happen = (by: Walker) => {
      for (const { work, decision } of sent) work.happened(decision, by)
    }
    if (how === 'own work') {
      const [work] = works
      const insider = { ...as(work?.author ?? who), roles: ['analyst', 'reviewer'] } as const
      expect(await answerOf(review.decideEach(insider, forms))).toBe('own_work')
    } else if (how === 'one of them twice') {
      const refusal = refusalFor(who)
      const twice = [...forms, ...forms.slice(0, 1)]
      expect(await answerOf(review.decideEach(as(who), twice))).toBe(
        refusal === 'done' ? 'already_decided' : refusal,
      )
    } else if (how === 'two people at once') {
      const answers = await Promise.all([
        answerOf(review.decideEach(as('rita'), forms)),
        // In the other order: neither waits for the other for ever.
        answerOf(review.decideEach(as('rolf'), [...forms].reverse())),
      ])
      if (refusalFor('rita') === 'done') {
        expect([...answers].sort()).toEqual(['already_decided', 'done'])
        happen(answers[0] === 'done' ? 'rita' : 'rolf')
      } else expect(answers).not.toContain('done')
    } else {
      const refusal = refusalFor(who)
      expect(await answerOf(review.decideEach(as(who), forms)), `both by ${who}`).toBe(refusal)
      if (refusal === 'done') happen(who)
    }
  }
})
