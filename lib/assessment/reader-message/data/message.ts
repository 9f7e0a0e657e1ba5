import 'server-only'
import { findSame } from '@/lib/evidence/source/data/find'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { readAddress } from '@/lib/ground/platform/web-address'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import { OPEN_IN, readerMessagePolicy, readsMessages } from '../policy'
import { beginningOf } from '../rules/message-text'
import { type DeskMessage, type OtherMessage, READER_MESSAGE_VERBS, type ReaderMessageVerb } from '../types'
import { ledToOf, ledToSelect } from './public'

const lately = 20

/**
 * A message whole; null where there is none, and for who does not read messages.
 *
 * @param language in which its item and statement are named where they are named in it
 */
export async function findMessage(actor: Member, id: string, language = ''): Promise<DeskMessage | null> {
  if (!readsMessages(actor)) return null
  const row = await db().readerMessage.findUnique({ where: { id }, select: wholeSelectIn(language) })
  if (!row) return null
  const { parties, ...statement } = row.statement
  const commitment = namedIn(row.commitment)
  const { confirmer, confirmedBy, confirmedAt, closedBy, closedAt } = row
  const address = row.address === null ? null : readAddress(row.address)
  const [known, sameWords] = await Promise.all([
    address === null ? null : findSame(db(), address),
    findSameWords(id, row.wordsSha256),
  ])
  return {
    id: row.id,
    version: row.version,
    statement: { ...shortTitleOf(statement, language), parties },
    item: {
      reference: commitment.reference,
      title: commitment.title,
      titleLanguage: commitment.titleLanguage,
      withdrawn: commitment.withdrawnAt !== null,
    },
    kind: row.kind,
    language: row.language,
    body: row.body,
    address: row.address,
    knownSource: known?.id ?? null,
    quote: row.quote,
    party: row.party,
    capacity: row.capacity,
    mayPublish: row.mayPublish,
    contact: row.contact,
    receivedAt: row.receivedAt.toISOString(),
    state: row.state,
    takenBy: row.takenBy?.publicName ?? null,
    sentBackReason: row.sentBackReason,
    proposal: proposalOf(row),
    confirmation:
      confirmer && confirmedBy && confirmedAt
        ? { by: confirmer.publicName, at: confirmedAt.toISOString(), channel: confirmedBy }
        : null,
    closed: closedBy && closedAt ? { by: closedBy.publicName, at: closedAt.toISOString() } : null,
    replyWithdrawnAt: row.replyWithdrawnAt?.toISOString() ?? null,
    sameWords,
    may: rightsOf(actor, row),
  }
}

async function findSameWords(id: string, wordsSha256: string): Promise<OtherMessage[]> {
  const rows = await db().readerMessage.findMany({
    where: { wordsSha256, id: { not: id } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: lately,
    select: { id: true, receivedAt: true, body: true, commitment: { select: { reference: true } } },
  })
  return rows.map(otherOf)
}

/** A message as another one's page names it. */
export function otherOf(row: {
  readonly id: string
  readonly receivedAt: Date
  readonly body: string
  readonly commitment: { readonly reference: string }
}): OtherMessage {
  return {
    id: row.id,
    reference: row.commitment.reference,
    receivedAt: row.receivedAt.toISOString(),
    excerpt: beginningOf(row.body),
  }
}

const named = { select: { publicName: true } } as const

const wholeSelect = {
  id: true,
  kind: true,
  state: true,
  outcome: true,
  receivedAt: true,
  language: true,
  body: true,
  takenById: true,
  proposedById: true,
  takenBy: named,
  version: true,
  address: true,
  quote: true,
  party: true,
  capacity: true,
  mayPublish: true,
  contact: true,
  wordsSha256: true,
  sentBackReason: true,
  matter: true,
  reason: true,
  answerLanguage: true,
  showsWords: true,
  excerpt: true,
  duplicateOfId: true,
  proposedAt: true,
  closedAt: true,
  confirmedAt: true,
  confirmedBy: true,
  replyWithdrawnAt: true,
  proposedBy: named,
  closedBy: named,
  confirmer: named,
  statement: {
    select: {
      ...shortTitleSelect,
      parties: {
        orderBy: { position: 'asc' },
        select: { key: true, name: true, names: true, representedBy: true },
      },
    },
  },
  ...ledToSelect,
} as const

function wholeSelectIn(language: string) {
  const item = { reference: true, title: true, titleLanguage: true, withdrawnAt: true } as const
  return {
    ...wholeSelect,
    commitment: { select: { ...item, ...translationsOfItem(language, ['title']) } },
  }
}

type MessageRow = RowOf<'readerMessage', typeof wholeSelect>

function rightsOf(actor: Member, row: MessageRow): DeskMessage['may'] {
  const isReply = row.kind === 'reply'
  const isShown = row.outcome === 'accepted' || row.outcome === 'partly'
  const makesSense: Readonly<Record<ReaderMessageVerb, boolean>> = {
    take: row.takenById !== actor.id,
    propose: true,
    send_back: true,
    publish: true,
    confirm: isReply && row.confirmedAt === null,
    withdraw: isReply && isShown && row.replyWithdrawnAt === null,
  }
  const may = READER_MESSAGE_VERBS.map((verb) => [
    verb,
    makesSense[verb] && OPEN_IN[verb].includes(row.state) && readerMessagePolicy(actor, verb, row) === true,
  ])
  return Object.fromEntries(may) as DeskMessage['may']
}

function proposalOf(row: MessageRow): DeskMessage['proposal'] {
  const { outcome, proposedAt, proposedBy } = row
  if (outcome === null || proposedAt === null || proposedBy === null) return null
  const { matter, reason, answerLanguage, showsWords, excerpt } = row
  return {
    outcome,
    matter,
    reason,
    answerLanguage,
    showsWords,
    excerpt,
    ledTo: linkValueOf(row),
    leadsTo: ledToOf(row),
    duplicateOf: row.duplicateOfId,
    by: proposedBy.publicName,
    at: proposedAt.toISOString(),
  }
}

function linkValueOf(row: MessageRow): string {
  if (row.ledToRevision) return `revision:${row.ledToRevision.id}`
  if (row.ledToSourceId !== null) return `source:${row.ledToSourceId}`
  if (row.ledToNote) return `note:${row.ledToNote.id}`
  if (row.ledToVariant !== null) return `variant:${row.ledToVariant}`
  return row.ledToItem ? `item:${row.ledToItem.id}` : ''
}
