import 'server-only'
import { findTranslated } from '@/lib/assessment/translation/data/desk'
import { db, manyRows } from '@/lib/ground/platform/db'
import { findUnderReview, type UnderReview } from '@/lib/record/review/data/under-review'
import { commitmentOf, commitmentSelect, withBearings } from '@/lib/text/commitment/data/item-view'
import { findTargetPassages, targetOf, targetSelectIn } from '@/lib/text/note/data/target'
import { noteLink } from '@/lib/text/note/rules/addresses'
import type { NoteTarget } from '@/lib/text/note/types'
import { findJudgedStatement } from '@/lib/text/statement/data/judged'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import type { ReviewedWork, SharedNoun } from '../rules/shared-nouns'
import type { SaidWork, SharedWork } from '../types'

/** What work says, and where readers see it once they do: an address without a language. */
interface ReadWork {
  readonly said: SaidWork
  readonly address: string
}

/**
 * What a link to a note, a mark or a translation shows: its words as they stand, also after it was sent back and changed; where readers see it, its page.
 *
 * @param language in which items are named where their titles were translated
 */
export async function findSharedReviewed({ noun, id }: ReviewedWork, language: string): Promise<SharedWork> {
  const work = (await findUnderReview([id])).find((each) => each.noun === noun)
  if (!work || (work.state === 'withdrawn' && !work.isPublic)) return { kind: 'withdrawn' }
  const read = await READ[noun](work, language)
  if (!read) return { kind: 'withdrawn' }
  if (work.isPublic) return { kind: 'public', address: read.address }
  const state = work.state === 'submitted' || work.state === 'sent_back' ? work.state : 'draft'
  const { author, submittedAt } = work
  return { kind: 'words', state, at: submittedAt.toISOString(), author, ...read.said }
}

/** How each is read. */
const READ: Readonly<Record<SharedNoun, (work: UnderReview, language: string) => Promise<ReadWork | null>>> =
  {
    note: readNote,
    commitment: readMark,
    translation: readTranslation,
  }

async function readNote({ id }: UnderReview, language: string): Promise<ReadWork | null> {
  const row = await db().note.findUnique({
    where: { id },
    select: {
      ...targetSelectIn(language),
      ...{ language: true, body: true, commitmentId: true },
      parent: { select: targetSelectIn(language) },
      statement: {
        select: { slug: true, renderings: { where: { isBase: true }, select: { language: true } } },
      },
    },
  })
  if (!row) return null
  const { parent, statement, body } = row
  const about = parent ?? row
  const target = targetOf(about, await findTargetPassages([about]))
  return {
    said: {
      of: 'note',
      target: (await isPublic(statement.slug, target)) ? target : null,
      textLanguage: statement.renderings[0]?.language ?? '',
      body,
      language: row.language,
    },
    address: noteLink(statement.slug, target, noteAnchor(id)),
  }
}

/** Whether readers see what a note is about: a link to the note shows nothing else that they do not. */
async function isPublic(slug: string, target: NoteTarget): Promise<boolean> {
  switch (target.kind) {
    case 'span':
      return true
    case 'item': {
      const { reference } = target
      const where = { reference, statement: { slug }, publishedAt: { not: null } }
      return (await db().commitment.count({ where })) > 0
    }
    case 'source':
      return (await db().source.count({ where: { id: target.id, listedAt: { not: null } } })) > 0
  }
}

async function readMark({ id, slug }: UnderReview): Promise<ReadWork | null> {
  if (slug === null) return null
  const [row, statement] = await Promise.all([
    db().commitment.findUnique({ where: { id }, select: commitmentSelect }),
    findJudgedStatement(slug),
  ])
  if (!row || !statement) return null
  const [found] = await withBearings([row])
  if (!found) return null
  const item = commitmentOf(found)
  return { said: { of: 'commitment', statement, item }, address: `/${slug}/${item.reference}` }
}

async function readTranslation({ id }: UnderReview): Promise<ReadWork | null> {
  const translation = await findTranslated(id)
  if (!translation) return null
  const { slug, reference, source } = translation.of
  const address =
    source === null ? `/${[slug, reference].filter(Boolean).join('/')}` : await publicSource(source)
  return { said: { of: 'translation', translation }, address }
}

/** The page of a source that belongs to no one statement: that of the first which shows it. */
async function publicSource(id: string): Promise<string> {
  const [first] = await manyRows<{ slug: string }>`
    SELECT slug FROM statements_showing('source', ${id}, NULL) AS slug WHERE slug IS NOT NULL ORDER BY slug LIMIT 1`
  return first ? `/${first.slug}/sources/${id}` : '/statements'
}
