import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { db, manyRows, type Transaction } from '@/lib/ground/platform/db'
import { others } from '@/lib/ground/platform/others'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { decisionOf, decisionsSelect, findReadBefore } from '@/lib/record/review/data/decisions'
import { answer } from '@/lib/record/review/policy'
import { FIRM_STEPS } from '@/lib/record/review/rules/steps'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { type BringingVerb, isOpen, isUnread, may } from '../policy'
import { contentHash, referencedMarks } from '../rules/content'
import { faultsOf } from '../rules/faults'
import { contentSchema } from '../schema'
import {
  BRINGERS,
  type BringingEntry,
  type BringingView,
  type BroughtContent,
  type Step,
  type StepFault,
} from '../types'
import { findContent } from './content'
import { findDocument } from './document'

/** A statement on its way with all that the desk shows of it; null where there is none, or the member may not see it. */
export async function findBringing(member: Member, id: string): Promise<BringingView | null> {
  const row = await db().bringing.findUnique({ where: { id }, select: bringingSelect })
  if (!row) return null
  const { state, version, bringerId, withdrawnAt } = row
  const stands = { state, authorId: bringerId, isUnread: isUnread(state, row.submittedAt) }
  if (may(member, 'read', stands) !== true) return null
  const content = await findContent(db(), id)
  if (!content) return null
  await others()
  const fingerprint = contentHash(content)
  await others()
  const marks = referencedMarks(content)
  const faults = await faultsNow(db(), id, content)
  await others()
  const mayNow = (verb: BringingVerb) => {
    const permitted = may(member, verb, stands)
    return permitted === true ? isOpen(verb, stands) || 'already_decided' : permitted
  }
  const work = {
    state,
    authorId: bringerId,
    people: [bringerId],
    writers: BRINGERS,
    wasPublished: state === 'published',
  }
  return {
    id,
    state,
    version,
    content,
    textSha256: sha256(content.text.text),
    document: await findDocument(id, content.text.documentSha256),
    fingerprint,
    passages: passagesOf(content.text.text),
    marks,
    faults,
    by: row.bringer.publicName,
    isMine: bringerId === member.id,
    decisions: row.reviews.map(decisionOf),
    returned: state === 'submitted' ? await findReturned(id) : null,
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason: row.withdrawnReason ?? '' },
    may: {
      change: mayNow('change'),
      take_back: mayNow('take_back'),
      discard: mayNow('discard'),
      submit: answer(member, 'submit', work, FIRM_STEPS),
      approve: answer(member, 'approve', work, FIRM_STEPS),
      withdraw: answer(member, 'withdraw', work, FIRM_STEPS),
    },
  }
}

/** What was read when it was sent back last. */
async function findReturned(id: string): Promise<BroughtContent | null> {
  const read = await findReadBefore({ bringingId: id })
  return read === undefined ? null : contentSchema.parse(read)
}

/** What is missing, as the record stands: an address may be taken meanwhile, by a statement or by one that awaits review. */
export async function faultsNow(
  tx: Transaction,
  id: string,
  content: BroughtContent,
): Promise<Readonly<Record<Step, readonly StepFault[]>>> {
  return faultsOf(content, {
    today: dayOf(now()),
    isSlugTaken: await isSlugTaken(tx, id, content.about.slug),
  })
}

async function isSlugTaken(tx: Transaction, id: string, slug: string): Promise<boolean> {
  if (slug === '') return false
  const statement = await tx.givenSlug.findUnique({ where: { slug }, select: { statementId: true } })
  const waiting = await tx.bringing.findFirst({
    where: { id: { not: id }, state: 'submitted', content: { path: ['about', 'slug'], equals: slug } },
    select: { id: true },
  })
  return (statement !== null && statement.statementId !== id) || waiting !== null
}

/** What the member brings or may decide on, newest first; what became public or was withdrawn is in no list. */
export async function findBringings(member: Member): Promise<BringingEntry[]> {
  const rows = await db().bringing.findMany({
    where: { state: { in: ['open', 'submitted', 'sent_back'] } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { ...bringingSelect, updatedAt: true },
  })
  const names = new Map((await findNames(rows.map(({ id }) => id))).map(({ id, ...named }) => [id, named]))
  return rows.flatMap(({ id, state, bringerId, bringer, submittedAt, updatedAt, reviews }) => {
    const isMine = bringerId === member.id
    const named = names.get(id)
    if (
      !named ||
      may(member, 'read', { authorId: bringerId, isUnread: isUnread(state, submittedAt) }) !== true
    )
      return []
    return [
      {
        id,
        state,
        title: named.title || named.beginning.trim().split(/\s+/u).slice(0, 8).join(' '),
        language: named.language,
        by: bringer.publicName,
        isMine,
        at: (submittedAt ?? updatedAt).toISOString(),
        sentBack: state === 'sent_back' ? (reviews.at(-1)?.reason ?? null) : null,
      },
    ]
  })
}

/** A list names each, and reads no more of a text of half a million letters than its beginning. */
function findNames(
  ids: readonly string[],
): Promise<{ id: string; title: string; beginning: string; language: string }[]> {
  return manyRows`
    SELECT id, coalesce(nullif(content #>> '{about,shortTitle}', ''), content #>> '{about,title}') AS title,
           left(ltrim(content #>> '{text,text}', E' \\t\\r\\n\\u00a0\\u2028\\u2029\\ufeff'), ${LONGEST_NAME}) AS beginning,
           content #>> '{text,language}' AS language
      FROM bringings WHERE id = ANY(${[...ids]}::uuid[])`
}

/** Of what a text is called by its first words, characters: longer than eight words are. */
const LONGEST_NAME = 400

const bringingSelect = {
  id: true,
  state: true,
  version: true,
  bringerId: true,
  submittedAt: true,
  bringer: { select: { publicName: true } },
  withdrawnAt: true,
  withdrawnReason: true,
  reviews: decisionsSelect,
} as const
