import 'server-only'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { db, manyRows } from '@/lib/ground/platform/db'
import { actsOnKept, findKeptFrom } from '@/lib/record/event/data/kept-from'
import { isNamed, NOUNS, nounsTold } from '@/nouns'
import { ACTIVITY_VERBS, type ActivityObject, type ActivityVerb, type ActivityView } from '../types'

const OBJECT_TYPES = [
  'revision',
  'source',
  'follow-up',
  'request',
  ...new Set(nounsTold('activity').map(({ object }) => object)),
]

/** The newest acts on the work, with the names that people and items have now. Events themselves hold ids only. */
export async function findActivity(actor: Member, count: number): Promise<ActivityView[]> {
  const kept = await findKeptFrom(actor.id)
  // What readers send is for analysts and reviewers alone.
  const readsMessages = holds(actor, 'analyst') || holds(actor, 'reviewer')
  const events = await db().event.findMany({
    where: {
      verb: { in: [...ACTIVITY_VERBS] },
      objectType: { in: readsMessages ? [...OBJECT_TYPES, 'reader-message'] : OBJECT_TYPES },
      NOT: actsOnKept(kept),
    },
    orderBy: { position: 'desc' },
    take: count,
    select: {
      position: true,
      at: true,
      actorId: true,
      verb: true,
      objectType: true,
      objectId: true,
      payload: true,
    },
  })
  const [names, objects] = await Promise.all([
    findNames(events.flatMap(({ actorId }) => actorId ?? [])),
    findObjects(events),
  ])
  return events.flatMap(({ position, at, actorId, verb, objectType, objectId, payload }) => {
    const found = objects.get(`${objectType} ${objectId}`)
    const object = found && isOnProposal(payload) ? { ...found, isProposal: true } : found
    if (!object || !isActivityVerb(verb)) return []
    const by = actorId === actor.id ? null : (names.get(actorId ?? '') ?? '')
    return [{ position: position.toString(), at: at.toISOString(), verb, by, object }]
  })
}

/** Whether an act on an item was on a proposal to withdraw it, and did not withdraw the item itself. */
function isOnProposal(payload: string): boolean {
  const said: unknown = JSON.parse(payload)
  return (
    typeof said === 'object' &&
    said !== null &&
    'withdrawal' in said &&
    !('public' in said && said.public === true)
  )
}

function isActivityVerb(verb: string): verb is ActivityVerb {
  return ACTIVITY_VERBS.some((known) => known === verb)
}

async function findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, publicName: true },
  })
  return new Map(people.map(({ id, publicName }) => [id, publicName]))
}

/** What is reviewed and named itself; a note is on what it was written to, whatever the note that it answers is on. */
const REVIEWED = NOUNS.filter(isNamed).flatMap(({ name }) => (name === 'note' ? [] : [name]))

/** Of what is reviewed, on which item it is. */
function findReviewed(ids: readonly string[]) {
  return manyRows<{ noun: (typeof REVIEWED)[number]; id: string; on: string | null }>`
    SELECT u.noun, u.id::text AS id, u.reference AS "on" FROM under_review u
     WHERE u.noun = ANY (${REVIEWED}::text[]) AND u.id = ANY (${[...ids]}::uuid[])`
}

type Acted = { readonly objectType: string; readonly objectId: string }

/** What the events are about, by type and id. */
async function findObjects(events: readonly Acted[]): Promise<ReadonlyMap<string, ActivityObject>> {
  const idsOf = (type: string) => [
    ...new Set(events.flatMap((event) => (event.objectType === type ? [event.objectId] : []))),
  ]
  const ofItem = { commitment: { select: { reference: true } } } as const
  const [revisions, reviewed, notes, questions, messages] = await Promise.all([
    db().revision.findMany({
      where: { id: { in: idsOf('revision') } },
      select: {
        id: true,
        judgement: true,
        line: {
          select: { commitment: { select: { reference: true, statement: { select: { slug: true } } } } },
        },
      },
    }),
    findReviewed(REVIEWED.flatMap(idsOf)),
    db().note.findMany({
      where: { id: { in: idsOf('note') } },
      select: { id: true, sourceId: true, ...ofItem },
    }),
    db().followUp.findMany({
      where: { id: { in: idsOf('follow-up') } },
      select: { id: true, ...ofItem },
    }),
    db().readerMessage.findMany({
      where: { id: { in: idsOf('reader-message') } },
      select: { id: true, ...ofItem },
    }),
  ])
  return new Map<string, ActivityObject>([
    ...revisions.map(({ id, judgement, line: { commitment } }) => {
      const { reference, statement } = commitment
      return [`revision ${id}`, { kind: 'revision', id, judgement, reference, slug: statement.slug }] as const
    }),
    ...reviewed.map(({ noun, id, on }) => [`${noun} ${id}`, { kind: noun, id, on }] as const),
    ...notes.map(({ id, sourceId, commitment }) => {
      const on = commitment?.reference ?? sourceId
      return [`note ${id}`, { kind: 'note', id, on }] as const
    }),
    ...questions.map(({ id, commitment }) => {
      const on = commitment?.reference ?? null
      return [`follow-up ${id}`, { kind: 'follow-up', id, on }] as const
    }),
    ...messages.map(({ id, commitment }) => {
      return [`reader-message ${id}`, { kind: 'reader-message', id, on: commitment.reference }] as const
    }),
    ...idsOf('request').map((id) => [`request ${id}`, { kind: 'request', id, on: null }] as const),
    ...idsOf('source').map((id) => [`source ${id}`, { kind: 'source', id, on: id }] as const),
    ...idsOf('statement').map((id) => [`statement ${id}`, { kind: 'statement' }] as const),
  ])
}
