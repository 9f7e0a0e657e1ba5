import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { decisionOf, decisionsSelect } from '@/lib/record/review/data/decisions'
import { answer } from '@/lib/record/review/policy'
import { sourcesOf } from '@/lib/text/statement/data/editorial-notes'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import { noteAnchor } from '@/lib/text/statement/rules/note-anchor'
import { may } from '../policy'
import { contentHash } from '../rules/content-hash'
import { isOpen, type NoteAct } from '../rules/lifecycle'
import { type DeskNoteView, NOTE_WRITERS, type NoteRights, type NoteThread } from '../types'
import { noteSaid, saidSelect } from './said'
import { findTargetPassages, targetOf, targetSelectIn } from './target'

/**
 * A note with all its replies, for one member; asked for by its own id or a reply's.
 *
 * @param opened the fingerprint of the asked note as the reader had it before them; the words of that version come along where it changed
 * @param language in which its item and statement are named where they are named in it
 * @returns null when there is no such note
 */
export async function findThread(
  actor: Member,
  id: string,
  opened: string | undefined,
  language = '',
): Promise<NoteThread | null> {
  const asked = await db().note.findUnique({
    where: { id },
    select: { id: true, parentId: true },
  })
  if (!asked) return null
  const row = await db().note.findUniqueOrThrow({
    where: { id: asked.parentId ?? asked.id },
    select: {
      ...targetSelectIn(language),
      ...noteSelect,
      statement: { select: shortTitleSelect },
      replies: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: noteSelect },
    },
  })
  const [sentBack, passages] = await Promise.all([
    findSentBackWords([row, ...row.replies]),
    findTargetPassages([row]),
  ])
  const note = [row, ...row.replies].find((one) => one.id === asked.id)
  return {
    statement: shortTitleOf(row.statement, language),
    target: targetOf(row, passages),
    note: noteOf(row, sentBack, actor),
    replies: row.replies.map((reply) => noteOf(reply, sentBack, actor)),
    opened: note && opened !== undefined ? await findVersion(note, opened) : null,
  }
}

/** The version of a note that a fingerprint is of; null where that is what it says now, or none is. */
async function findVersion(note: NoteRow, fingerprint: string): Promise<NoteThread['opened']> {
  if (fingerprint === contentHash(noteSaid(note))) return null
  const versions = await db().noteVersion.findMany({
    where: { noteId: note.id },
    orderBy: { version: 'desc' },
    select: versionSelect,
  })
  const read = versions.find((version) => fingerprintOf(note, version) === fingerprint)
  return read ? { noteId: note.id, version: read.version, body: read.body } : null
}

/** The words that a reviewer sent back, of those notes that await review again since: by the note's id. */
async function findSentBackWords(notes: readonly NoteRow[]): Promise<ReadonlyMap<string, string>> {
  const again = notes.filter(
    ({ state, reviews }) => state === 'submitted' && reviews.at(-1)?.decision === 'send_back',
  )
  if (again.length === 0) return new Map()
  const versions = await db().noteVersion.findMany({
    where: { noteId: { in: again.map(({ id }) => id) } },
    orderBy: { version: 'asc' },
    select: versionSelect,
  })
  const read = new Map(again.map((note) => [note.id, note]))
  return new Map(
    versions.flatMap((version) => {
      const note = read.get(version.noteId)
      return note && fingerprintOf(note, version) === note.reviews.at(-1)?.fingerprint
        ? [[note.id, version.body] as const]
        : []
    }),
  )
}

const versionSelect = {
  noteId: true,
  version: true,
  language: true,
  body: true,
  isSic: true,
  title: true,
  titles: true,
  bodies: true,
  checkedUpTo: true,
} as const

/** What a decision on a version of a note names. */
function fingerprintOf(note: NoteRow, version: RowOf<'noteVersion', typeof versionSelect>): string {
  return contentHash(noteSaid({ ...note, ...version }))
}

const noteSelect = {
  ...saidSelect,
  id: true,
  parentId: true,
  authorId: true,
  visibility: true,
  state: true,
  createdAt: true,
  submittedAt: true,
  shownAt: true,
  publishedAt: true,
  resolvedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  author: { select: { publicName: true } },
  resolvedBy: { select: { publicName: true } },
  reviews: { ...decisionsSelect, select: { ...decisionsSelect.select, fingerprint: true } },
} as const

type NoteRow = RowOf<'note', typeof noteSelect>

function noteOf(row: NoteRow, sentBack: ReadonlyMap<string, string>, actor: Member): DeskNoteView {
  const { id, version, language, body, visibility, state, resolvedAt, withdrawnAt } = row
  const { kind, isSic, title, titles, bodies, checkedUpTo } = row
  const since = row.shownAt ?? row.publishedAt
  return {
    ...{ kind, isSic, title, titles, bodies, checkedUpTo },
    sources: sourcesOf(row.sources, version),
    id,
    version,
    language,
    body,
    visibility,
    state,
    anchor: noteAnchor(id),
    fingerprint: contentHash(noteSaid(row)),
    author: row.author.publicName,
    isMine: row.authorId === actor.id,
    createdAt: row.createdAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    publishedAt: since?.toISOString() ?? null,
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: row.resolvedBy?.publicName ?? '' },
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason: row.withdrawnReason ?? '' },
    decisions: row.reviews.map(decisionOf),
    sentBackWords: sentBack.get(id) ?? null,
    may: rightsOf(row, actor),
  }
}

function rightsOf(row: NoteRow, actor: Member): NoteRights {
  const living = {
    state: row.state,
    visibility: row.visibility,
    isReply: row.parentId !== null,
    isResolved: row.resolvedAt !== null,
  }
  const { authorId, state } = row
  const mayNow = (act: NoteAct, verb = act === 'reopen' ? 'resolve' : act) =>
    isOpen(act, living) && may(actor, verb, { authorId }) === true
  const work = {
    state,
    authorId,
    people: [authorId],
    writers: NOTE_WRITERS,
    wasPublished: row.publishedAt !== null || row.shownAt !== null,
  }
  return {
    edit: mayNow('edit'),
    approve: answer(actor, 'approve', work),
    resolve: mayNow('resolve'),
    reopen: mayNow('reopen'),
    withdraw: answer(actor, 'withdraw', work) === true,
    reply: mayNow('reply'),
  }
}
