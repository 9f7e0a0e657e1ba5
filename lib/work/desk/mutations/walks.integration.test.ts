import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { sendBack } from '@/lib/assessment/status-review/mutations/send-back'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { publishingSchema } from '@/lib/assessment/status-review/schema'
import { beginFrom } from '@/lib/assessment/status-update/mutations/begin-from'
import { discardDraft } from '@/lib/assessment/status-update/mutations/discard-draft'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { submitDraft } from '@/lib/assessment/status-update/mutations/submit-draft'
import { withdraw } from '@/lib/assessment/status-update/mutations/withdraw'
import { asReadBy } from '@/lib/assessment/status-update/rules/fingerprint'
import { JOINT } from '@/lib/assessment/status-update/rules/testing'
import { findDeskSource } from '@/lib/evidence/source/data/desk'
import { findUnsigned } from '@/lib/evidence/source/data/unsigned'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { answerOf, ownDatabase, testProof } from '@/lib/ground/platform/testing'
import { firstRefusal } from '@/lib/record/review/rules/refusals'
import { accepted, classing } from '@/scripts/test/made'
import { typedJudgement } from '@/scripts/test/typed'
import { EVERYBODY, moving, outcomeOf, ROLES, type Walker, walkersIn } from './testing'

// Random walks through the life of status updates, by the real mutations on a real database, honest steps and cheats in any order. What
// each step must answer is worked out here from the words of the method, by other code than under test, but for the order in which refusals
// are said where several are true, which stands in one place for both; what must never be false is looked up in the database after every step. No text in it is out of a source.

/** By chance, after the one that is written down; the wide run takes more (`npm run test:rest`). */
const WALKS = Number(process.env.SUIVI_WALKS ?? 36)
/** How many seeds of fast-check they are dealt from; one by itself finds out which. */
const SEEDS = Number(process.env.SUIVI_WALK_SEEDS ?? 1)
const AT_ONCE = 6
const slug = 'rabat-2022-07-08'
const quote = 'Test quote, not from the source'

const database = await ownDatabase({ seeded: true })
const memberNamed = await walkersIn(database)
const idOf = (who: Walker) => memberNamed(who).id
const client = new pg.Pool({ connectionString: database.appUrl, max: 4 })
afterAll(() => client.end())
const lines: Line[] = []

/** A line with two sources of its own, so that walks on different lines do not touch, but for the starter dossier's judgements on them. */
type Line = {
  readonly reference: string
  readonly party: string
  readonly isClaim: boolean
  readonly primary: string
  readonly other: string
}

beforeAll(async () => {
  const items = await database.app.commitment.findMany({
    where: { followed: true, governs: { none: {} }, statement: { slug } },
    select: { reference: true, force: true },
    orderBy: { reference: 'asc' },
  })
  const parties = ['all', 'eu-commission', 'spain', 'morocco']
  const sources: Parameters<typeof database.owner.source.create>[0]['data'][] = []
  for (const [index, { reference, force }] of items.entries())
    for (const [place, party] of parties.entries()) {
      const number = 1_000 + (index * parties.length + place) * 2
      lines.push({
        reference,
        party,
        isClaim: force === 'claimed',
        primary: `S${number}`,
        other: `S${number + 1}`,
      })
      // A joint text, so that it is by the party of whichever line.
      for (const [offset, onBehalfOf] of [JOINT, 'nobody'].entries()) {
        const url = `https://source.example/${number + offset}`
        sources.push({
          id: `S${number + offset}`,
          number: number + offset,
          url,
          canonicalUrl: url,
          title: 'Test document',
          titleBasis: 'as_shown',
          publisher: 'Test publisher',
          date: '2023-01',
          language: 'en',
          type: 'official',
          seen: 'opened',
          primary: offset === 0,
          onBehalfOf,
          independenceGroup: `test origin ${offset}`,
          addedById: idOf('ana'),
        })
      }
    }
  await database.owner.source.createMany({ data: sources })
})

// What the method says, in the words of this test.

type State = 'submitted' | 'sent_back' | 'withdrawn' | 'final' | 'corrected' | 'replaced'
const PERMITTED: readonly string[] = [
  'submitted sent_back',
  'submitted withdrawn',
  'submitted final',
  'submitted replaced',
  'final corrected',
  'final replaced',
]

/** The starter dossier's judgements that meet their rules once what it proposes of their sources is accepted, which approving them does. */
const ENOUGH: readonly string[] = [
  ...[
    '2b all',
    '2c all',
    '4a all',
    '5a all',
    '7b all',
    '7c eu-commission',
    '7c morocco',
    '7c spain',
    '7d all',
    '7e all',
  ],
  ...['8b all', '8c all', '9a all', '9b all', '10a all', '10b all', '10c all'],
]

type Revision = {
  readonly id: string
  readonly number: number
  readonly author: string
  readonly isImported: boolean
  /** Of words that cite the starter dossier's sources: whether they meet their rules with what it proposes of them. Else the line's own decide. */
  readonly isEnough: boolean | undefined
  readonly hasQuotes: boolean
  /** The sources that it cites. */
  readonly cited: readonly string[]
  readonly judgement: string
  readonly hash: string
  readonly corrects: boolean
  state: State
  provisional: boolean
  wasFinal: boolean
  approvedBy: string[]
  /** Every act that the record has to hold on it, in order. */
  acts: string[]
}

class Expected {
  readonly revisions: Revision[] = []
  /** What is said of the line's first source: whether it is primary. */
  isPrimary = true

  get newest(): Revision | undefined {
    return this.revisions.at(-1)
  }
  needed({ judgement }: { judgement: string }): number {
    return ['delivered', 'stalled', 'reversed', 'contradicted'].includes(judgement) ? 2 : 1
  }
  authors(of: Revision): string[] {
    const last = Math.max(
      0,
      ...this.revisions.filter((r) => r.wasFinal && r.number < of.number).map((r) => r.number),
    )
    return this.revisions.filter((r) => r.number > last && r.number <= of.number).map((r) => r.author)
  }
  isOvertaken(of: Revision): boolean {
    return this.revisions.some(
      (r) => r.number > of.number && r.state !== 'sent_back' && r.state !== 'withdrawn',
    )
  }
  hasFinal(): boolean {
    return this.revisions.some(({ state }) => state === 'final')
  }
  meetsRules(judgement: string): boolean {
    if (judgement === 'taken_up' || judgement === 'contradicted') return this.isPrimary
    if (judgement !== 'stalled') return true
    return this.revisions.some(
      (r) =>
        ['taken_up', 'resourced', 'operating', 'delivered'].includes(r.judgement) &&
        (r.wasFinal || (r.provisional && ['submitted', 'replaced'].includes(r.state))),
    )
  }
  /** The same of a revision that was submitted. */
  saysEnough(of: Revision): boolean {
    return of.isEnough ?? this.meetsRules(of.judgement)
  }
  /** What a reviewer's decision on a revision must be answered. */
  review(
    verb: 'approve' | 'show' | 'send back',
    who: Walker,
    of: Revision,
    isTextRead: boolean,
    reason: string,
  ): string {
    const person = idOf(who)
    const refusal = firstRefusal({
      not_permitted: !ROLES[who].includes('reviewer'),
      own_work: this.authors(of).includes(person),
      signed_out: who === 'dora',
      stale: this.isOvertaken(of) || !isTextRead,
      already_decided:
        of.state !== 'submitted' ||
        (verb === 'show' && of.provisional) ||
        (verb === 'approve' && of.approvedBy.includes(person)),
      reason_missing: verb === 'send back' && reason.trim() === '',
      rules_unmet: verb === 'approve' && !this.saysEnough(of),
      quotes_missing: verb === 'approve' && !of.hasQuotes,
    })
    return refusal ?? 'done'
  }
  submission(who: Walker, isEnough: boolean, seen: number): string {
    if (who === 'dora') return 'signed_out'
    if (!ROLES[who].includes('analyst')) return 'not_permitted'
    if (seen !== (this.newest?.number ?? 0)) return 'conflict: revision'
    return isEnough ? 'done' : 'rules_unmet'
  }
  approved(of: Revision, by: string): void {
    of.approvedBy.push(by)
    of.acts.push('approved')
    if (of.approvedBy.length < this.needed(of)) return
    for (const r of this.revisions) {
      if (r.state === 'final') r.state = of.corrects ? 'corrected' : 'replaced'
      else if (r.state === 'submitted' && r.number < of.number) r.state = 'replaced'
      else continue
      r.acts.push(r.state)
    }
    of.state = 'final'
    of.wasFinal = true
    of.acts.push('published')
  }
}

// What a walk is made of.

const STATUSES = ['reaffirmed', 'taken_up', 'delivered', 'stalled'] as const
/** The one of them that takes two approvals, as a form chooses it. */
const DELIVERED = STATUSES.indexOf('delivered')
const FINDINGS = ['partly_supported', 'cannot_be_checked', 'contradicted'] as const
const CHEATS = [
  'self-approval',
  'self-approval by an earlier author',
  'showing one’s own work',
  'skipped step',
  'stale revision',
  'another text',
  'a change that was not shown',
  'wrong role',
  'forged fields',
  'approving twice',
  'racing reviewers',
  'racing submissions',
  'sql',
] as const
type Cheat = (typeof CHEATS)[number]

const who = fc.constantFrom(...EVERYBODY)
const writer = fc.constantFrom<Walker>('ana', 'ben', 'both', 'twain', 'ana', 'ben', 'rita', 'dora')
const reader = fc.constantFrom<Walker>('rita', 'rolf', 'both', 'rita', 'rolf', 'twain', 'ana', 'dora', 'adam')
/** The newest mostly, else any. */
const which = fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(50) })
const choice = fc.nat(11)

const step: fc.Arbitrary<Kinded> = fc.oneof(
  moving<Kinded>(5, 'submit', { who: writer, choice, corrects: fc.boolean() }),
  moving<Kinded>(6, 'approve', { who: reader, which }),
  moving<Kinded>(2, 'show', { who: reader, which }),
  moving<Kinded>(1, 'send back', {
    who: reader,
    which,
    reason: fc.constantFrom('Test reason', 'Test reason', ' '),
  }),
  moving<Kinded>(1, 'withdraw', { who: writer, which }),
  moving<Kinded>(1, 'begin anew', { who: writer, which }),
  moving<Kinded>(2, 'class', { who: fc.constantFrom('ana', 'both', 'rita') }),
  moving<Kinded>(1, 'accept the class', { who: fc.constantFrom('rolf', 'both') }),
  moving<Kinded>(8, 'cheat', { cheat: fc.constantFrom(...CHEATS), who, which, choice }),
)
type Kinded = {
  readonly kind: string
  readonly who: Walker
  readonly which?: number
  readonly choice?: number
} & {
  readonly corrects?: boolean
  readonly reason?: string
  readonly cheat?: Cheat
}

const tried = new Map<Cheat, number>(CHEATS.map((cheat) => [cheat, 0]))
const succeeded = new Map<Cheat, number>(CHEATS.map((cheat) => [cheat, 0]))
const count = (counter: Map<Cheat, number>, cheat: Cheat, by = 1) =>
  counter.set(cheat, (counter.get(cheat) ?? 0) + by)
const taken = new Map<string, number>()
let submissions = 0
/** Settled once nobody walks on a line of the starter dossier's judgements. */
let turn: Promise<void> = Promise.resolve()

class Walk {
  readonly expected = new Expected()
  private before = new Map<string, State>()

  constructor(readonly line: Line) {}

  /** Reads where earlier walks left the line. */
  async begin(): Promise<void> {
    const rows = await this.rows()
    const acts = await this.acts(rows.map(({ id }) => id))
    for (const row of rows) {
      this.before.set(row.id, row.state)
      this.expected.revisions.push({
        id: row.id,
        number: row.number,
        author: row.authorId,
        isImported: row.author.kind === 'import',
        ...this.cites(row.citations),
        judgement: row.judgement,
        hash: row.contentSha256,
        corrects: row.succession === 'corrects',
        state: row.state,
        provisional: row.shownAsInterimAt !== null,
        wasFinal: row.finalAt !== null,
        approvedBy: row.reviews
          .filter(({ decision }) => decision === 'approve')
          .map(({ reviewerId }) => reviewerId),
        acts: acts.get(row.id) ?? [],
      })
    }
    this.expected.isPrimary = await this.saidPrimary()
  }

  /** What stands on its citations: the line's own sources, or the starter dossier's where words of it were begun from. */
  private cites(citations: readonly { readonly quote: string | null; readonly sourceId: string }[]) {
    const { reference, party, primary, other } = this.line
    const cited = citations.map(({ sourceId }) => sourceId)
    return {
      cited,
      hasQuotes: citations.every(({ quote }) => quote !== null),
      isEnough: cited.some((source) => source !== primary && source !== other)
        ? ENOUGH.includes(`${reference} ${party}`)
        : undefined,
    }
  }

  private rows() {
    return database.app.revision.findMany({
      where: {
        line: { party: this.line.party, commitment: { reference: this.line.reference, statement: { slug } } },
      },
      orderBy: { number: 'asc' },
      select: {
        id: true,
        number: true,
        authorId: true,
        author: { select: { kind: true } },
        judgement: true,
        contentSha256: true,
        succession: true,
        state: true,
        shownAsInterimAt: true,
        shownAsInterimById: true,
        finalAt: true,
        reviews: { orderBy: { at: 'asc' }, select: { decision: true, reviewerId: true } },
        citations: { select: { quote: true, sourceId: true } },
      },
    })
  }
  /** The acts that the record holds on each revision, in their order. */
  private async acts(ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const rows = await database.app.event.findMany({
      where: { objectType: 'revision', objectId: { in: [...ids] } },
      orderBy: { position: 'asc' },
      select: { objectId: true, verb: true },
    })
    const acts = new Map<string, string[]>(ids.map((id) => [id, []]))
    for (const { objectId, verb } of rows) acts.get(objectId)?.push(verb)
    return acts
  }
  private async saidPrimary(): Promise<boolean> {
    return (await findDeskSource(memberNamed('ana'), this.line.primary))?.primary === true
  }

  private pick(index: number | undefined): Revision | undefined {
    const { revisions, newest } = this.expected
    return index === undefined || index < 0 ? newest : revisions[index % Math.max(1, revisions.length)]
  }

  private form(judgement: string, seen: number, corrects: boolean, forged: Record<string, unknown> = {}) {
    const { line } = this
    submissions += 1
    const bare = judgement === 'stalled' || judgement === 'cannot_be_checked'
    const cited = (sourceId: string) => ({
      sourceId,
      stance: judgement === 'contradicted' ? 'contradicts' : 'supports',
      shows: 'what the test says',
      linkToStatement: line.isClaim ? '' : 'explicit',
      quote,
      locator: 'p. 1',
    })
    return typedJudgement(line.reference, line.party, {
      ...{ seen: { [line.party]: seen }, judgement, rationale: `Written for a test, number ${submissions}.` },
      succession: corrects ? 'corrects' : 'replaces',
      correctionReason: corrects ? 'Test reason' : '',
      // Taken up rests on the primary one alone: two of different origins would do without.
      citations: bare
        ? []
        : judgement === 'taken_up'
          ? [cited(line.primary)]
          : [cited(line.primary), cited(line.other)],
      elements: line.isClaim && !bare ? [{ name: 'a part', covered: 'yes', supports: '1' }] : [],
      searchLogs: [{ place: 'A place of the test', language: 'en', day: '2024-05-01' }],
      ...forged,
    })
  }
  private judgement(chosen: number): string {
    const all = this.line.isClaim ? FINDINGS : STATUSES
    return all[chosen % all.length] ?? all[0]
  }

  /** A decision as it is sent from the page that this person reads now. */
  private async decision(of: Revision, reader: Member, hash = of.hash) {
    const read = asReadBy(
      reader.id,
      {
        contentSha256: of.hash,
        author: { publicName: '', kind: of.isImported ? 'import' : 'person' },
        authorId: of.author,
        citations: await db().citation.findMany({ where: { revisionId: of.id } }),
      },
      await findUnsigned(db(), of.cited),
    )
    return publishingSchema.parse({
      revisionId: of.id,
      contentSha256: hash,
      fingerprint: read.fingerprint,
      reviewerId: idOf('rolf'),
      decision: 'approve',
      state: 'final',
    })
  }

  private async submitted(
    who: Walker,
    judgement: string,
    seen: number,
    corrects: boolean,
    forged?: Record<string, unknown>,
  ) {
    const expected = this.expected.submission(who, this.expected.meetsRules(judgement), seen)
    const follows = this.expected.hasFinal()
    const form = this.form(judgement, seen, corrects, forged)
    expect(await answerOf(submit(memberNamed(who), form)), `submit ${judgement} by ${who}`).toBe(expected)
    if (expected === 'done') await this.remember(follows && corrects, idOf(who), judgement)
    return expected
  }

  /** Takes over what the database made of a submission: its id and hash are its own, everything else was foretold. */
  private async remember(corrects: boolean, author: string, judgement: string): Promise<void> {
    const row = (await this.rows()).at(-1)
    if (!row) throw new Error('a submission left no revision')
    expect(row).toMatchObject({
      number: this.expected.revisions.length + 1,
      authorId: author,
      judgement,
      state: 'submitted',
      shownAsInterimAt: null,
      finalAt: null,
    })
    this.expected.revisions.push({
      id: row.id,
      number: row.number,
      author,
      isImported: false,
      ...this.cites(row.citations),
      judgement,
      hash: row.contentSha256,
      corrects,
      state: 'submitted',
      provisional: false,
      wasFinal: false,
      approvedBy: [],
      acts: ['submitted'],
    })
  }

  private async decide(
    verb: 'approve' | 'show' | 'send back',
    who: Walker,
    of: Revision,
    reason = '',
    hash = of.hash,
  ) {
    const expected = this.expected.review(verb, who, of, hash === of.hash, reason)
    const member = memberNamed(who)
    const decision = await this.decision(of, member, hash)
    const work =
      verb === 'approve'
        ? approve(member, decision)
        : verb === 'show'
          ? showAsProvisional(member, decision)
          : sendBack(member, { ...decision, reason })
    expect(await answerOf(work), `${verb} revision ${of.number} (${of.state}) by ${who}`).toBe(expected)
    if (expected !== 'done') return expected
    if (verb === 'approve') this.expected.approved(of, member.id)
    if (verb === 'show') {
      of.provisional = true
      of.acts.push('showed as interim')
    }
    if (verb === 'send back') {
      of.state = 'sent_back'
      of.acts.push('sent back')
    }
    return expected
  }

  /**
   * Takes a step. Lines that began with the starter dossier's judgements cite its sources, which several of them share: what is approved on
   * one is another page for whoever reads another, so these take turns.
   */
  async take(step: Kinded): Promise<void> {
    if (!this.expected.revisions.some(({ isImported }) => isImported)) return this.step(step)
    turn = turn.then(() => this.step(step))
    return turn
  }

  private async step(step: Kinded): Promise<void> {
    const of = this.pick(step.which)
    const seen = this.expected.newest?.number ?? 0
    taken.set(step.kind, (taken.get(step.kind) ?? 0) + 1)
    switch (step.kind) {
      case 'submit':
        await this.submitted(step.who, this.judgement(step.choice ?? 0), seen, step.corrects ?? false)
        return
      case 'approve':
      case 'show':
      case 'send back':
        if (of) await this.decide(step.kind, step.who, of, step.reason)
        return
      case 'withdraw':
        if (of) await this.withdrawn(step.who, of)
        return
      case 'begin anew':
        if (of) await this.begunAnew(step.who, of)
        return
      case 'class':
        return this.classed(step.who)
      case 'accept the class':
        return this.classAccepted(step.who)
      default:
        if (step.cheat) await this.cheat(step.cheat, step, of)
    }
  }

  private async withdrawn(who: Walker, of: Revision): Promise<void> {
    const may = ROLES[who].includes('analyst') ? 'done' : 'not_permitted'
    const expected =
      who === 'dora'
        ? 'signed_out'
        : may !== 'done'
          ? may
          : of.author !== idOf(who)
            ? 'not_permitted'
            : of.state === 'submitted'
              ? 'done'
              : 'already_decided'
    expect(await answerOf(withdraw(memberNamed(who), { revisionId: of.id }))).toBe(expected)
    if (expected !== 'done') return
    of.state = 'withdrawn'
    of.acts.push('withdrew')
  }

  /** Begins from a revision's words and submits them as they are; what cannot be submitted is thrown away again. */
  private async begunAnew(who: Walker, of: Revision): Promise<void> {
    const member = memberNamed(who)
    const begun = await answerOf(beginFrom(member, { revisionId: of.id, instead: 0 }))
    const may = ROLES[who].includes('analyst') ? 'done' : 'not_permitted'
    expect(begun).toBe(who === 'dora' ? 'signed_out' : may)
    if (begun !== 'done') return
    const draft = { statement: slug, reference: this.line.reference, party: this.line.party, version: 1 }
    const answer = await answerOf(submitDraft(member, draft))
    const expected = this.expected.submission(who, this.expected.saysEnough(of), of.number)
    // After a final one has to be said how it stands to it, and the words begun from say nothing of that.
    const isFit = expected === 'done' && !this.expected.hasFinal()
    if (isFit) {
      expect(answer).toBe('done')
      await this.remember(false, member.id, of.judgement)
    } else {
      expect(answer).not.toBe('done')
      expect(await answerOf(discardDraft(member, draft))).toBe('done')
    }
  }

  private async classed(who: Walker): Promise<void> {
    const form = await classing(memberNamed('ana'), this.line.primary)
    const primary = !this.expected.isPrimary
    const answer = await answerOf(classSource(memberNamed(who), { ...form, primary }))
    expect(answer).toBe(ROLES[who].includes('analyst') ? 'done' : 'not_permitted')
    if (answer === 'done') this.expected.isPrimary = primary
  }

  private async classAccepted(who: Walker): Promise<void> {
    await answerOf(accepted(memberNamed(who), this.line.primary))
    // Whoever accepts, and whether they may: what is said stays what it was.
    expect(await this.saidPrimary()).toBe(this.expected.isPrimary)
  }

  private async cheat(cheat: Cheat, { who, choice = 0 }: Kinded, of: Revision | undefined): Promise<void> {
    const { expected } = this
    if (!of) return
    /** Whoever wrote it, with every role that the software knows. */
    const insider = (person: string): Member => ({
      ...memberNamed('ana'),
      id: person,
      sessionId: person,
      proof: testProof(person),
      roles: ['analyst', 'reviewer', 'administrator'],
    })
    const mustRefuse = async (work: Promise<unknown>, codes: readonly string[]) => {
      count(tried, cheat)
      const answer = await answerOf(work)
      if (answer === 'done') count(succeeded, cheat)
      expect(codes, `${cheat}: ${JSON.stringify(answer)}`).toContain(answer)
    }
    const verb = [approve, showAsProvisional][choice % 2] ?? approve
    const decide = async (by: Member, on: Revision, hash = on.hash) =>
      verb(by, await this.decision(on, by, hash))
    switch (cheat) {
      case 'self-approval':
        if (!of.isImported && of.author !== idOf('dora'))
          await mustRefuse(approve(insider(of.author), await this.decision(of, insider(of.author))), [
            'own_work',
          ])
        return
      case 'self-approval by an earlier author': {
        const earlier = expected.authors(of).filter((author) => author !== of.author)
        const person = earlier[choice % Math.max(1, earlier.length)]
        // The import is nobody who could act.
        const refusal = EVERYBODY.map(idOf).includes(person ?? '') ? 'own_work' : 'signed_out'
        if (person) await mustRefuse(decide(insider(person), of), [refusal])
        return
      }
      case 'showing one’s own work':
        if (!of.isImported)
          await mustRefuse(
            showAsProvisional(insider(of.author), await this.decision(of, insider(of.author))),
            ['own_work'],
          )
        return
      case 'skipped step': {
        const ended = expected.revisions.filter(({ state }) => state !== 'submitted')
        const one = ended[choice % Math.max(1, ended.length)]
        const reviewer = ['rita', 'rolf'] as const
        if (one)
          await mustRefuse(decide(memberNamed(reviewer[choice % 2] ?? 'rita'), one), [
            'already_decided',
            'stale',
          ])
        return
      }
      case 'stale revision': {
        const old = expected.revisions.find((r) => r.state === 'submitted' && expected.isOvertaken(r))
        if (old) await mustRefuse(decide(memberNamed('rita'), old), ['stale'])
        if (expected.newest)
          await mustRefuse(
            submit(
              memberNamed('ben'),
              this.form(
                'reaffirmed',
                expected.newest.number - 1,
                false,
                this.line.isClaim ? { judgement: 'cannot_be_checked', citations: [], elements: [] } : {},
              ),
            ),
            ['conflict: revision'],
          )
        return
      }
      case 'another text':
        if (of.state === 'submitted')
          await mustRefuse(decide(memberNamed('rolf'), of, 'f'.repeat(64)), ['stale'])
        return
      case 'a change that was not shown': {
        const on = [of, ...expected.revisions].find(
          ({ state, cited }) => state === 'submitted' && cited.includes(this.line.primary),
        )
        if (!on) return
        const rita = memberNamed('rita')
        const read = await this.decision(on, rita)
        await this.classed('ana')
        const answer = expected.review(choice % 2 === 0 ? 'approve' : 'show', 'rita', on, true, '')
        await mustRefuse(verb(rita, read), [answer === 'done' ? 'stale' : answer])
        return
      }
      case 'wrong role': {
        const outsider = memberNamed((['adam', 'ana', 'ben'] as const)[choice % 3] ?? 'adam')
        await mustRefuse(approve(outsider, await this.decision(of, outsider)), ['not_permitted'])
        await mustRefuse(submit(memberNamed('rita'), this.form(this.judgement(choice), of.number, false)), [
          'not_permitted',
        ])
        return
      }
      case 'forged fields': {
        const author = (['ana', 'ben', 'both'] as const)[choice % 3] ?? 'ana'
        count(tried, cheat)
        // Whatever else the form says, `remember` finds a plain submission of whoever is signed in.
        await this.submitted(author, this.judgement(choice), expected.newest?.number ?? 0, false, {
          id: '00000000-0000-4000-8000-000000000001',
          role: 'reviewer',
          roles: ['reviewer', 'administrator'],
          authorId: idOf('rita'),
          personId: idOf('rita'),
          state: 'final',
          number: 99,
          begunFrom: 98,
          contentSha256: 'f'.repeat(64),
          finalAt: '2020-01-01T00:00:00.000Z',
          shownAsInterimAt: '2020-01-01T00:00:00.000Z',
          reviews: [{ reviewerId: idOf('rolf'), decision: 'approve' }],
        })
        return
      }
      case 'approving twice': {
        const approved = expected.revisions.filter(({ approvedBy }) => approvedBy.length > 0)
        // One that waits for its second approval, else one that became final with theirs.
        const half =
          approved.find(({ state }) => state === 'submitted') ??
          approved[choice % Math.max(1, approved.length)]
        const before = half?.approvedBy[0]
        if (half && before && !expected.authors(half).includes(before))
          await mustRefuse(approve(insider(before), await this.decision(half, insider(before))), [
            'already_decided',
            'stale',
          ])
        return
      }
      case 'racing reviewers':
        return this.race(of, cheat)
      case 'racing submissions':
        return this.raceToSubmit(cheat)
      case 'sql':
        return this.sql(of, who, cheat, choice)
    }
  }

  /** Three approve, one sends back, the author withdraws, all at once: at most what the method lets through happens. */
  private async race(of: Revision, cheat: Cheat): Promise<void> {
    const reviewers = ['rita', 'rolf', 'both', 'rita'] as const
    const { expected } = this
    count(tried, cheat)
    const decision = await this.decision(of, memberNamed('rita'))
    const read = await Promise.all(reviewers.map((who) => this.decision(of, memberNamed(who))))
    const [withdrawal, sending, ...approvals] = await Promise.all([
      answerOf(withdraw({ ...memberNamed('ana'), id: of.author }, { revisionId: of.id })),
      answerOf(sendBack(memberNamed('twain'), { ...decision, reason: 'Test reason' })),
      ...reviewers.map((who, index) => answerOf(approve(memberNamed(who), read[index] ?? decision))),
    ])
    const done = reviewers.filter((_, index) => approvals[index] === 'done').map(idOf)
    const ends = [withdrawal, sending].filter((answer) => answer === 'done').length
    const couldApprove =
      expected.review('approve', 'rita', of, true, '') === 'done' || of.approvedBy.includes(idOf('rita'))
    const isFinal = of.approvedBy.length + done.length >= expected.needed(of) && done.length > 0
    const tooMany =
      new Set(done).size !== done.length ||
      of.approvedBy.length + done.length > expected.needed(of) ||
      ends > 1 ||
      (isFinal && ends > 0) ||
      (done.length > 0 && of.state !== 'submitted' && !couldApprove)
    if (tooMany) count(succeeded, cheat)
    expect({ withdrawal, sending, approvals, tooMany }).toMatchObject({ tooMany: false })
    for (const person of done) expected.approved(of, person)
    if (withdrawal === 'done' && of.state === 'submitted') {
      of.state = 'withdrawn'
      of.acts.push('withdrew')
    } else if (sending === 'done' && of.state === 'submitted') {
      of.state = 'sent_back'
      of.acts.push('sent back')
    }
  }

  /** Three people submit from the same newest revision at once: one of them makes the next. */
  private async raceToSubmit(cheat: Cheat): Promise<void> {
    const { expected, line } = this
    count(tried, cheat)
    const seen = expected.newest?.number ?? 0
    const judgement = line.isClaim ? 'cannot_be_checked' : 'reaffirmed'
    const writers = ['ana', 'ben', 'both'] as const
    const answers = await Promise.all(
      writers.map((who) => answerOf(submit(memberNamed(who), this.form(judgement, seen, false)))),
    )
    const done = writers.filter((_, index) => answers[index] === 'done')
    if (done.length > 1) count(succeeded, cheat)
    expect([...answers].sort()).toEqual(['conflict: revision', 'conflict: revision', 'done'])
    await this.remember(false, idOf(done[0] ?? 'ana'), judgement)
  }

  /** Straight at the tables, with the application's own rights: each is refused by the database, whatever code would have done. */
  private async sql(of: Revision, who: Walker, cheat: Cheat, choice: number): Promise<void> {
    const review = (person: string) =>
      `INSERT INTO reviews (id, revision_id, reviewer_id, decision, content_sha256, fingerprint)
       VALUES (gen_random_uuid(), '${of.id}', '${person}', 'approve', '${of.hash}', repeat('0', 64))`
    const update = (change: string) => `UPDATE revisions SET ${change} WHERE id = '${of.id}'`
    const stranger = memberNamed(who === 'dora' ? 'rolf' : who)
    const attempts = [
      review(of.author),
      review(idOf('dora')),
      // By somebody who might: but no act of it in the record.
      review(stranger.id),
      update(`state = 'final', final_at = now()`),
      update(`state = 'sent_back'`),
      update(`state = 'submitted', final_at = NULL, state_since = now(), rationale = 'Another.'`),
      update(`shown_as_interim_at = now(), shown_as_interim_by_id = '${of.author}'`),
      update(`author_id = '${idOf('rita')}'`),
      update(`number = 99`),
      `DELETE FROM revisions WHERE id = '${of.id}'`,
      `DELETE FROM reviews WHERE revision_id = '${of.id}'`,
      `UPDATE reviews SET decision = 'approve'`,
      `UPDATE events SET verb = 'approved' WHERE object_id = '${of.id}'`,
      `DELETE FROM events WHERE object_id = '${of.id}'`,
      `INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale,
                              rationale_language, content_sha256, state, final_at)
       SELECT gen_random_uuid(), line_id, number + 1, number, author_id, judgement, confidence, seen_up_to, rationale,
              rationale_language, content_sha256, 'final', now() FROM revisions WHERE id = '${of.id}'`,
    ]
    // Every third of them, so that all are tried in three walks.
    for (const attempt of attempts.filter((_, index) => index % 3 === choice % 3)) {
      count(tried, cheat)
      const outcome = await outcomeOf(client, stranger, attempt)
      const isSame = attempt === update(`state = 'sent_back'`) && of.state === 'sent_back'
      const didNothing = outcome !== 'done' || isSame
      if (!didNothing) count(succeeded, cheat)
      expect({ attempt, outcome, didNothing }).toMatchObject({ didNothing: true })
    }
  }

  /** What must never be false, looked up after every step. */
  async holds(): Promise<void> {
    const rows = await this.rows()
    const acts = await this.acts(rows.map(({ id }) => id))
    const { revisions } = this.expected
    expect(rows.map(({ state }) => state)).toEqual(revisions.map(({ state }) => state))
    expect(rows.filter(({ state }) => state === 'final').length).toBeLessThanOrEqual(1)
    for (const [index, row] of rows.entries()) {
      const foretold = revisions[index]
      if (!foretold) throw new Error('a revision that nobody submitted')
      const earlier = this.before.get(row.id) ?? 'submitted'
      if (earlier !== row.state) expect(PERMITTED).toContain(`${earlier} ${row.state}`)
      this.before.set(row.id, row.state)
      const authors = this.expected.authors(foretold)
      const approvals = row.reviews
        .filter(({ decision }) => decision === 'approve')
        .map(({ reviewerId }) => reviewerId)
      expect(new Set(approvals).size).toBe(approvals.length)
      expect(row.reviews.filter(({ reviewerId }) => authors.includes(reviewerId))).toEqual([])
      expect(row.shownAsInterimById === null || !authors.includes(row.shownAsInterimById)).toBe(true)
      expect(row.number).toBe(index + 1)
      if (row.finalAt !== null) expect(approvals.length).toBeGreaterThanOrEqual(this.expected.needed(row))
      else expect(['final', 'corrected']).not.toContain(row.state)
      expect(acts.get(row.id), `the record of revision ${row.number}`).toEqual(foretold.acts)
    }
    await chainHolds()
  }
}

/** The newest event that was looked at, by number and hash. */
let looked = { position: 0n, hash: '0'.repeat(64) }
let looking: Promise<void> = Promise.resolve()

/** Every event since the last look follows the one before it, without a gap. One look at a time. */
function chainHolds(): Promise<void> {
  looking = looking.then(async () => {
    const events = await database.app.event.findMany({
      where: { position: { gt: looked.position } },
      orderBy: { position: 'asc' },
      select: { position: true, previousHash: true, hash: true },
    })
    for (const { position, previousHash, hash } of events) {
      expect({ position, previousHash }).toEqual({
        position: looked.position + 1n,
        previousHash: looked.hash,
      })
      looked = { position, hash }
    }
  })
  return looking
}

/** Every cheat on the newest but those, with the statements of `sql` that go with a choice. */
const everyCheat = (choice: number, ...but: readonly Cheat[]): Kinded[] =>
  CHEATS.filter((cheat) => !but.includes(cheat)).map(
    (cheat): Kinded => ({ kind: 'cheat', cheat, who: 'rolf', which: -1, choice }),
  )
const submitted = (who: Walker, choice = 0, corrects = false): Kinded => ({
  kind: 'submit',
  who,
  choice,
  corrects,
})
const decided = (kind: 'approve' | 'show' | 'send back', who: Walker): Kinded => ({
  ...{ kind, who, which: -1 },
  ...(kind === 'send back' && { reason: 'Test reason' }),
})
/** These end what they are tried on, or write another. */
const ENDING = ['racing reviewers', 'racing submissions', 'forged fields'] as const

const withdrawn = (who: Walker): Kinded => ({ kind: 'withdraw', who, which: -1 })

/** A life with every cheat and every refused step at each of its stages and every state, so that none comes by luck alone. */
const EVERY_CHEAT: readonly Kinded[] = [
  submitted('ana'),
  // By somebody who has no part in it, without a reason, and by a reviewer what is an analyst's.
  ...(['approve', 'show', 'send back'] as const).map((kind) => decided(kind, 'ben')),
  { ...decided('send back', 'rolf'), reason: ' ' },
  withdrawn('ben'),
  withdrawn('rolf'),
  { kind: 'begin anew', who: 'rolf', which: -1 },
  ...everyCheat(0, ...ENDING),
  submitted('ben'),
  decided('show', 'rita'),
  decided('show', 'rolf'),
  ...everyCheat(1, ...ENDING),
  decided('approve', 'rita'),
  ...everyCheat(2, ...ENDING),
  submitted('ana', 0, true),
  decided('approve', 'rolf'),
  submitted('ben', DELIVERED),
  decided('approve', 'rita'),
  ...everyCheat(0, ...ENDING),
  decided('approve', 'rolf'),
  submitted('ana'),
  withdrawn('ana'),
  withdrawn('ana'),
  submitted('ana'),
  decided('send back', 'rita'),
  ...everyCheat(1, 'racing reviewers'),
  ...everyCheat(2),
]

it(`${WALKS} random walks: no cheat succeeds, and what must never be false never is`, async () => {
  const walk = fc.array(step, { minLength: 7, maxLength: 11 })
  const free = [...lines]
  const property = fc.asyncProperty(
    fc.array(walk, { minLength: AT_ONCE, maxLength: AT_ONCE }),
    (walks: readonly (readonly Kinded[])[]) =>
      Promise.all(
        walks.map(async (steps) => {
          const line = free.shift()
          if (!line) throw new Error('there is a line for every walk')
          const on = new Walk(line)
          await on.begin()
          await on.holds()
          for (const each of steps) {
            await on.take(each)
            await on.holds()
          }
          free.push(line)
        }),
      ).then(() => undefined),
  )
  // A walk that fails has changed the record, which cannot be played again: it is told as it was.
  for (let seed = 0; seed < SEEDS; seed++)
    await fc.assert(property, {
      numRuns: Math.ceil(WALKS / AT_ONCE / SEEDS) + 1,
      examples: [[[[...EVERY_CHEAT]]]],
      endOnFailure: true,
    })
  expect(Object.fromEntries(succeeded)).toEqual(Object.fromEntries(CHEATS.map((cheat) => [cheat, 0])))
  for (const cheat of CHEATS) expect(tried.get(cheat), `how often: ${cheat}`).toBeGreaterThanOrEqual(1)
  // What pages count was kept on the way.
  expect(await database.owner.$queryRaw`SELECT * FROM miscounted_standings()`).toEqual([])
  const states = await database.app.revision.groupBy({ by: ['state'] })
  expect(states.map(({ state }) => state).sort()).toEqual(
    ['corrected', 'final', 'replaced', 'sent_back', 'submitted', 'withdrawn'].sort(),
  )
}, 600_000)
