import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Member } from '@/lib/ground/platform/actor'
import { Invalid } from '@/lib/ground/platform/errors'
import { answerOf, newestTold, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { findMine, findQueue } from '@/lib/work/desk/data/reviews'
import { because, decidedOn } from '@/scripts/test/made'
import { slug, typedRendering } from '@/scripts/test/typed'
import { findAlignmentWork } from './data/alignment-work'
import { countAllOrphans, findWordingDesk } from './data/desk-wording'
import { findOrphansOf } from './data/orphans'
import { findAlignedRenderings } from './data/renderings'
import { addRendering } from './mutations/add-rendering'
import { alignmentReview } from './mutations/alignment-review'
import { beginAlignment } from './mutations/begin-alignment'
import { saveAlignment } from './mutations/save-alignment'
import { settleOrphan, takeExactOrphans } from './mutations/settle-orphans'
import { hashOfExact } from './rules/shown-orphans'
import { saveAlignmentSchema } from './schema'
import type { Orphan } from './types'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2 } = await peopleOf(database)

const testText = (name: string) =>
  `Texte d’essai ${name}, qui n’est pas de la déclaration. Les parties d’essai conviennent de se revoir.\nCela pourra couvrir un essai.`

const formOf = (name: string, changes: object = {}) =>
  typedRendering({ url: `https://example.org/${name}`, text: testText(name), ...changes })

const workOf = async (id: string) => {
  const work = await findAlignmentWork(reviewer2, id)
  if (!work) throw new Error(`no alignment ${id}`)
  return work
}

const approve = (by: Member, id: string) => decidedOn(by, 'alignment', id)

const sendBack = (actor: Member, id: string) => decidedOn(actor, 'alignment', id, 'Test reason')

const withdraw = (actor: Member, id: string) => alignmentReview.withdraw(actor, { id, ...because })

/** Past the application’s rights and rules, where only the database stands in the way. */
const asOwner = (sql: string, ...values: readonly unknown[]) =>
  database.owner.$executeRawUnsafe(sql, ...values)

type Row = Record<string, string>

/** Decides on every clause: the first two by the reviewer’s choice, the others as not there. */
async function save(
  actor: Member,
  alignmentId: string,
  intent: string,
  first: Row = { choice: 'none' },
  rest: Row = { choice: 'none' },
) {
  const { clauses, version } = await workOf(alignmentId)
  const rows = clauses.map(({ start }, index) => ({ base: String(start), ...(index === 0 ? first : rest) }))
  return saveAlignment(actor, saveAlignmentSchema.parse({ alignmentId, version, intent, rows }))
}

/** Brings a text to readers: added by the first reviewer, confirmed by the second. */
async function published(name: string, changes: Record<string, string> = {}) {
  const { alignmentId } = await addRendering(reviewer, formOf(name, changes))
  await save(reviewer, alignmentId, 'submit', { choice: 'run', first: '0' })
  const { rendering } = await workOf(alignmentId)
  await approve(reviewer2, alignmentId)
  return { alignmentId, renderingId: rendering.id, key: rendering.key }
}

describe('adding a rendering', () => {
  it('keeps the text with its hash, begins its alignment, and shows readers nothing', async () => {
    const input = formOf('one', { text: `\r\n${testText('one').replace('\n', '\r\n')}\r\n` })
    const { alignmentId } = await addRendering(reviewer, input)
    const { rendering, state, rows, may } = await workOf(alignmentId)
    expect(rendering).toMatchObject({ text: testText('one'), key: 'fr-1' })
    expect(rendering.sha256).toBe(createHash('sha256').update(testText('one'), 'utf8').digest('hex'))
    expect([state, rows, may.approve]).toEqual(['open', [], 'already_decided'])
    expect(await findAlignedRenderings(slug)).toEqual([])
    expect(await database.app.rendering.findUnique({ where: { id: rendering.id } })).toBeNull()
    expect(await verbsOn(database, rendering.id)).toEqual(['added'])
    await withdraw(reviewer, alignmentId)
  })

  it('is of a statement that there is, and of a text that does not stand already', async () => {
    expect(await answerOf(addRendering(reviewer, formOf('two', { statement: 'no-such' })))).toBe('not_found')
    const base = await database.app.rendering.findFirstOrThrow({ where: { isBase: true } })
    expect(
      await answerOf(addRendering(reviewer, formOf('two', { language: 'en', text: base.text ?? '' }))),
    ).toBe('duplicate')
    const spanish = await database.app.rendering.findFirstOrThrow({ where: { language: 'es' } })
    await expect(addRendering(reviewer, formOf('two', { replaces: spanish.id }))).rejects.toThrow(Invalid)
  })

  it('the database holds that a text is whole, is not public by itself and never changes', async () => {
    const { alignmentId } = await addRendering(reviewer, formOf('three'))
    const { rendering } = await workOf(alignmentId)
    await expect(
      asOwner('UPDATE added_renderings SET text = text || $1 WHERE id = $2', '!', rendering.id),
    ).rejects.toThrow()
    await expect(
      asOwner('UPDATE added_renderings SET published_at = now() WHERE id = $1::uuid', rendering.id),
    ).rejects.toThrow('same text')
    await expect(asOwner('DELETE FROM added_renderings WHERE id = $1::uuid', rendering.id)).rejects.toThrow(
      'never removed',
    )
    await withdraw(reviewer, alignmentId)
  })
})

describe('aligning', () => {
  it('keeps what is set, and hands it on only when every clause is decided on', async () => {
    // What the starter dossier proposes waits for everybody who reviews.
    const waiting = await findQueue(reviewer)
    const { alignmentId } = await addRendering(reviewer, formOf('aligning'))
    await save(
      reviewer,
      alignmentId,
      'save',
      { choice: 'run', first: '0', baseWords: 'met', baseForce: 'claimed' },
      {},
    )
    const { rows, state } = await workOf(alignmentId)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.base.words).toMatchObject({ force: 'claimed', entry: null })
    expect(state).toBe('open')
    await expect(save(reviewer, alignmentId, 'submit', { choice: 'run', first: '0' }, {})).rejects.toThrow(
      Invalid,
    )
    await save(reviewer, alignmentId, 'submit', { choice: 'run', first: '0' })
    expect((await workOf(alignmentId)).state).toBe('submitted')
    expect(await findQueue(reviewer2)).toMatchObject([
      { noun: 'alignment', id: alignmentId, slug },
      ...waiting,
    ])
    expect(await findQueue(reviewer)).toEqual(waiting)
    expect(await findMine(reviewer)).toMatchObject([{ id: alignmentId, state: 'submitted' }])
  })

  it('is mended once it was sent back', async () => {
    const [alignment] = await database.app.alignment.findMany({ where: { state: 'submitted' } })
    const alignmentId = alignment?.id ?? ''
    const read = await workOf(alignmentId)
    await sendBack(reviewer2, alignmentId)
    expect(await findMine(reviewer)).toMatchObject([
      { id: alignmentId, sentBack: { by: reviewer2.publicName, reason: 'Test reason' } },
    ])
    const before = saveAlignmentSchema.parse({ alignmentId, version: 0, intent: 'save' })
    expect(await answerOf(saveAlignment(reviewer, before))).toBe('conflict')
    await save(reviewer, alignmentId, 'submit', { choice: 'proposal' })
    const again = await workOf(alignmentId)
    expect(again.version).toBe(2)
    expect(again.returned).toEqual(read.rows)
    expect(await approve(reviewer2, alignmentId)).toMatchObject({
      act: { objectType: 'rendering', verb: 'published' },
    })
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    expect((await workOf(alignmentId)).decisions.map(({ decision, reason }) => [decision, reason])).toEqual([
      ['send_back', 'Test reason'],
      ['approve', null],
    ])
  })

  it('makes the rendering public with it, word for word, with its passages', async () => {
    const [shown] = await findAlignedRenderings(slug)
    expect(shown).toMatchObject({ text: testText('aligning'), alignments: [{ number: 1 }] })
    const stored = await database.app.rendering.findFirstOrThrow({
      where: { url: 'https://example.org/aligning' },
      include: { passages: true },
    })
    expect(stored.text).toBe(testText('aligning'))
    expect(stored.isBase).toBe(false)
    expect(stored.passages).toHaveLength(2)
    expect(await verbsOn(database, stored.id)).toEqual([
      'added',
      'submitted',
      'sent back',
      'submitted',
      'approved',
      'published',
    ])
  })

  it('goes on in a new alignment, one at a time; the newest published one stands', async () => {
    const [shown] = await findAlignedRenderings(slug)
    const { id: renderingId } = await database.app.addedRendering.findFirstOrThrow({
      where: { key: shown?.key ?? '' },
    })
    const { alignmentId } = await beginAlignment(reviewer2, { renderingId })
    expect(await answerOf(beginAlignment(reviewer, { renderingId }))).toBe('alignment_at_work')
    await save(reviewer2, alignmentId, 'submit')
    // Whoever brought the text does not decide on it either.
    expect(await answerOf(approve(reviewer, alignmentId))).toBe('own_work')
    await withdraw(reviewer2, alignmentId)
    expect((await findAlignedRenderings(slug))[0]?.alignments).toHaveLength(1)
  })

  it('the database holds the quotes', async () => {
    const { alignmentId } = await addRendering(reviewer, formOf('held'))
    await save(reviewer, alignmentId, 'save', { choice: 'none' }, {})
    const { clauses, rendering } = await workOf(alignmentId)
    const insert = (exact: string, baseExact: string) =>
      asOwner(
        `INSERT INTO aligned_clauses (alignment_id, position, base_start, base_end, base_exact, start, "end", exact, basis)
         VALUES ($1::uuid, 99, $2, $3, $4, 0, 5, $5, 'person')`,
        ...[alignmentId, clauses[0]?.start, clauses[0]?.end, baseExact, exact],
      )
    await expect(insert('Autre', clauses[0]?.text ?? '')).rejects.toThrow('quotes both texts')
    await expect(insert('Texte', 'Something else')).rejects.toThrow('quotes both texts')
    const publish = `UPDATE alignments SET state = 'published', published_at = now() WHERE id = $1::uuid`
    await expect(asOwner(publish, alignmentId)).rejects.toThrow('public with its rendering')
    await save(reviewer, alignmentId, 'submit')
    await expect(insert('Texte', clauses[0]?.text ?? '')).rejects.toThrow('open or sent back')
    expect(rendering.key).toMatch(/^fr-\d+$/)
    await withdraw(reviewer, alignmentId)
  })
})

describe('a text that replaces another', () => {
  it('gives its text to a rendering known by address only, and what readings quote is looked for in it', async () => {
    // A reading that quotes another rendering: its words are out of the starter dossier.
    const reading = await database.app.variantReading.findFirstOrThrow({
      where: { kind: 'rendering', briefIsQuote: true, renderingId: { not: null } },
      include: { rendering: true },
    })
    const { language = '', url = '', id: replaces = '' } = reading.rendering ?? {}
    const { renderingId } = await published('given', {
      language,
      url,
      replaces,
      text: `Test text, not from the source. ${reading.brief}. Test end.`,
    })
    const orphans = await findOrphansOf(renderingId)
    const mine = orphans.find(({ quotedById }) => quotedById === reading.id)
    expect(mine).toMatchObject({
      quotedBy: 'reading',
      name: reading.variantKey,
      proposal: { how: 'exact', exact: reading.brief },
    })
    const desk = (await findWordingDesk(reviewer, [slug])).flatMap(({ renderings }) => renderings)
    expect(desk.find(({ id }) => id === replaces)).toMatchObject({ hasText: false, isReplaced: true })
    expect(desk.find(({ id }) => id === renderingId)?.orphans).toBe(orphans.length)
    expect(await countAllOrphans()).toBe(orphans.length)
    const shown = { renderingId, sha256: hashOfExact(orphans) }
    expect(await answerOf(takeExactOrphans(analyst, shown))).toBe('not_permitted')
    const fewer = {
      renderingId,
      sha256: hashOfExact(orphans.filter(({ quotedById }) => quotedById !== reading.id)),
    }
    expect(await answerOf(takeExactOrphans(reviewer, fewer)), 'one more than was shown').toBe('conflict')
    expect(await findOrphansOf(renderingId)).toEqual(orphans)
    expect((await takeExactOrphans(reviewer, shown)).taken).toBeGreaterThan(0)
    expect(await answerOf(takeExactOrphans(reviewer, shown)), 'none of what was shown').toBe('conflict')
    // The old rendering stays as it was.
    expect(await database.app.rendering.findUniqueOrThrow({ where: { id: replaces } })).toMatchObject({
      text: null,
      url,
    })
  })

  it('where the base is issued again, marked items and variants are found, or wait for a person', async () => {
    const base = await database.app.rendering.findFirstOrThrow({ where: { isBase: true } })
    const text = (base.text ?? '')
      .replace('They also mourn the injuries', 'They also mourn the test injuries')
      .replace('could cover, in particular', 'TEST')
    const { renderingId } = await published('reissued', { language: 'en', replaces: base.id, text })
    const orphans = await findOrphansOf(renderingId)
    const named = (name: string) => orphans.find((each) => each.name === name)?.proposal?.how ?? null
    expect([named('2b'), named('3b'), named('v14'), named('7a')]).toEqual([
      'exact',
      'approximate',
      null,
      null,
    ])
    const formFor = ({ quotedBy, quotedById, sha256 }: Orphan) => ({
      ...{ locale: 'en', renderingId, quotedBy, quotedById, sha256 },
    })
    const quoted = (name: string) => {
      const orphan = orphans.find((each) => each.name === name)
      if (!orphan) throw new Error(`no orphan ${name}`)
      return formFor(orphan)
    }
    // The starter dossier proposes a note on words that are no more there.
    const lost = orphans.filter(({ quotedBy, proposal }) => quotedBy === 'note' && proposal?.how !== 'exact')
    expect(lost).toMatchObject([{ exact: 'could cover', proposal: null }])
    const another = { ...quoted('3b'), sha256: quoted('2b').sha256 }
    expect(await answerOf(settleOrphan(reviewer2, { ...another, intent: 'take' }))).toBe('conflict')
    await settleOrphan(reviewer2, { ...quoted('3b'), intent: 'take' })
    expect(await answerOf(settleOrphan(reviewer2, { ...quoted('v14'), intent: 'take' }))).toBe('not_found')
    await expect(
      settleOrphan(reviewer2, { ...quoted('v14'), intent: 'words', words: 'nowhere in it' }),
    ).rejects.toThrow(Invalid)
    await settleOrphan(reviewer2, { ...quoted('v14'), intent: 'words', words: 'TEST' })
    await settleOrphan(reviewer2, { ...quoted('7a'), intent: 'close', reason: 'Test reason' })
    expect(
      await answerOf(settleOrphan(reviewer2, { ...quoted('7a'), intent: 'close', reason: 'Again' })),
    ).toBe('not_found')
    for (const note of lost)
      await settleOrphan(reviewer2, { ...formFor(note), intent: 'words', words: 'TEST' })
    const left = await findOrphansOf(renderingId)
    expect(left).toHaveLength(orphans.length - 4)
    expect(left.every(({ proposal }) => proposal?.how === 'exact')).toBe(true)
    await takeExactOrphans(reviewer2, { renderingId, sha256: hashOfExact(left) })
    expect(await findOrphansOf(renderingId)).toEqual([])
    // The base is still the base, and its marks stand where they stood.
    expect(await database.app.rendering.findFirstOrThrow({ where: { isBase: true } })).toEqual(base)
    await expect(
      asOwner(
        `INSERT INTO reanchorings (id, rendering_id, quoted_by, quoted_by_id, start, "end", exact, how, by_id)
         VALUES (gen_random_uuid(), $1::uuid, 'note', 'x', 0, 4, 'Else', 'person', $2::uuid)`,
        renderingId,
        reviewer.id,
      ),
    ).rejects.toThrow('quotes it exactly')
  })

  it('carries an earlier alignment over as proposals, and is replaced once', async () => {
    const first = await published('carried')
    const { alignmentId } = await addRendering(
      reviewer,
      formOf('carried-2', { replaces: first.renderingId, text: `Test. ${testText('carried')}` }),
    )
    const other = await addRendering(
      reviewer2,
      formOf('carried-3', { replaces: first.renderingId, text: `Test, again. ${testText('carried')}` }),
    )
    const work = await workOf(alignmentId)
    expect(work.clauses[0]?.proposal).toMatchObject({ basis: 'kept' })
    await save(reviewer, alignmentId, 'submit', { choice: 'proposal' })
    await approve(reviewer2, alignmentId)
    const shown = await findAlignedRenderings(slug)
    expect(shown.find(({ key }) => key === first.key)?.replacedAt).not.toBeNull()
    await save(reviewer2, other.alignmentId, 'submit')
    expect(await answerOf(approve(reviewer, other.alignmentId))).toBe('replaced_already')
  })
})
