import postgres from 'postgres'
import { beforeAll, expect, it } from 'vitest'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { findBringing } from '@/lib/text/bringing/data/bringings'
import { beginBringing } from '@/lib/text/bringing/mutations/begin-bringing'
import { bringingReview } from '@/lib/text/bringing/mutations/bringing-review'
import { changeBringing } from '@/lib/text/bringing/mutations/change-bringing'
import { withAbout, withParties, withText } from '@/lib/text/bringing/rules/edit-content'
import { aboutSchema, partiesSchema, textSchema } from '@/lib/text/bringing/schema'
import type { BroughtContent } from '@/lib/text/bringing/types'
import { findAlignmentWork } from '@/lib/text/statement/data/alignment-work'
import { addRendering } from '@/lib/text/statement/mutations/add-rendering'
import { alignmentReview } from '@/lib/text/statement/mutations/alignment-review'
import { saveAlignment } from '@/lib/text/statement/mutations/save-alignment'
import { saveAlignmentSchema } from '@/lib/text/statement/schema'
import { typedRendering } from '@/scripts/test/typed'
import { fingerprintFindings } from './fingerprints'

// Decisions on brought statements and on alignments, each sent back once and then approved. No text here is out of a source.
const database = await ownDatabase({ seeded: true })
const { admin, reviewer, reviewer2 } = await peopleOf(database)
const [approves, sendsBack] = [
  { decision: 'approve', reason: '' },
  { decision: 'send_back', reason: 'Test reason' },
] as const

beforeAll(async () => {
  await bring()
  await align()
})

async function bring(): Promise<void> {
  const { id } = await beginBringing(admin, 'en')
  const change = async (step: (content: BroughtContent) => BroughtContent) => {
    const { version } = await database.app.bringing.findUniqueOrThrow({ where: { id } })
    await changeBringing(admin, { id, version }, step)
  }
  const which = { id, version: 0, locale: 'en' }
  const text = 'Texte d’essai.\nLes parties d’essai conviennent de se revoir.'
  const url = 'https://example.org/texte-essai'
  const given = {
    ...which,
    act: 'save',
    text,
    language: 'fr',
    url,
    publisher: 'Éditeur d’essai',
    compared: 'yes',
  }
  await change((content) => withText(content, textSchema.parse(given)))
  const named = { title: 'Déclaration d’essai', titleFrom: 'suivi', shortTitle: 'Essai', place: 'Essai' }
  const about = {
    ...which,
    ...named,
    titles: { en: 'Test statement' },
    date: '2020-01-02',
    slug: 'essai-2020',
  }
  await change((content) => withAbout(content, aboutSchema.parse(about)))
  const parties = ['Partie A', 'Partie B'].map((name) => ({
    key: '',
    name,
    names: {},
    representedBy: 'Essai',
  }))
  const areas = [{ key: '', title: 'Information', titles: {} }]
  await change((content) => withParties(content, partiesSchema.parse({ ...which, parties, areas })))
  for (const decision of [sendsBack, approves]) {
    const { version } = await database.app.bringing.findUniqueOrThrow({ where: { id } })
    await bringingReview.submit(admin, { id, version }, () => ({}))
    const fingerprint = (await findBringing(reviewer, id))?.fingerprint ?? ''
    await bringingReview.decide(reviewer, { id, fingerprint, ...decision })
    if (decision === sendsBack)
      await change((content) =>
        withAbout(content, aboutSchema.parse({ ...about, shortTitle: 'Autre essai' })),
      )
  }
}

async function align(): Promise<void> {
  const text = 'Texte d’essai. Les parties d’essai conviennent de se revoir.\nCela pourra couvrir un essai.'
  const url = 'https://example.org/aligned'
  const { alignmentId } = await addRendering(reviewer, typedRendering({ url, text }))
  const work = async () => {
    const found = await findAlignmentWork(reviewer2, alignmentId)
    if (!found) throw new Error('no alignment')
    return found
  }
  for (const [decision, first] of [
    [sendsBack, { choice: 'none' }],
    [approves, { choice: 'run', first: '0' }],
  ] as const) {
    const { clauses, version } = await work()
    const rows = clauses.map(({ start }, index) => ({
      base: String(start),
      ...(index === 0 ? first : { choice: 'none' }),
    }))
    await saveAlignment(reviewer, saveAlignmentSchema.parse({ alignmentId, version, intent: 'submit', rows }))
    const { fingerprint } = await work()
    await alignmentReview.decide(reviewer2, { id: alignmentId, fingerprint, ...decision })
  }
}

/** What is found after something was changed past all guards, in a transaction that is thrown away. */
async function foundAfter(tamper: string): Promise<string[]> {
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined })
  const found: string[] = []
  try {
    await sql.begin(async (tx) => {
      for (const table of ['reviews', 'bringings', 'aligned_clauses', 'added_renderings'])
        await tx.unsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      await tx.unsafe(tamper)
      for await (const finding of fingerprintFindings(tx as unknown as postgres.Sql))
        found.push('object' in finding ? `${finding.code} ${finding.object}` : finding.code)
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  } finally {
    await sql.end()
  }
  return found
}
class Undone extends Error {}

it('finds nothing where every decision is of what was read', async () => {
  const reviews = await database.app.review.count({
    where: { OR: [{ bringingId: { not: null } }, { alignmentId: { not: null } }] },
  })
  expect(reviews).toBe(4)
  expect(await foundAfter('SELECT 1')).toEqual([])
})

it.each<[string, RegExp]>([
  [
    `UPDATE bringings SET content = jsonb_set(content::jsonb, '{about,place}', '"Elsewhere"')`,
    /^content_changed essai-2020$/,
  ],
  [
    `UPDATE reviews SET read = jsonb_set(read, '{about,place}', '"Elsewhere"') WHERE bringing_id IS NOT NULL AND decision = 'send_back'`,
    /^content_changed essai-2020$/,
  ],
  [
    `UPDATE reviews SET fingerprint = repeat('0', 64) WHERE bringing_id IS NOT NULL AND decision = 'approve'`,
    /^content_changed essai-2020$/,
  ],
  [
    `UPDATE aligned_clauses SET base_exact = 'Other words' WHERE position = (SELECT min(position) FROM aligned_clauses)`,
    /^content_changed Alignment /,
  ],
  [
    `UPDATE reviews SET read = '[]' WHERE alignment_id IS NOT NULL AND decision = 'send_back'`,
    /^content_changed Alignment /,
  ],
  [
    `UPDATE reviews SET fingerprint = repeat('0', 64) WHERE alignment_id IS NOT NULL AND decision = 'approve'`,
    /^content_changed Alignment /,
  ],
])('finds a forged one: %s', async (tamper, object) => {
  const found = await foundAfter(tamper)
  expect(found.length).toBeGreaterThan(0)
  for (const line of found) expect(line).toMatch(object)
})
