import 'server-only'
import { db, type Transaction, transaction } from '@/lib/ground/platform/db'
import { log } from '@/lib/ground/platform/log'
import { outageIn } from '@/lib/ground/platform/outages.mjs'
import { findLostQuotes, type LostQuotes } from '../data/lost-quotes'
import { findFormerAssignee, findSubject, NO_SUBJECT, type Subject } from '../data/subjects'
import { type Facts, type Telling, tellingsOf, toldActs, type Whom } from '../rules/telling'
import { addNotices } from './add-notices'

/** How many acts are looked for at once. */
const AT_ONCE = 100

/** What a worker does whenever it is awake: tells of what happened since. */
export const tellingRound = { every: 0, work: () => tell() }

type Act = {
  readonly position: bigint
  readonly at: Date
  readonly verb: string
  readonly objectType: string
  readonly objectId: string
  readonly statementId: string | null
  readonly actorId: string | null
  readonly payload: string
}

/**
 * Tells whom it concerns of all acts in the record that nobody was told of yet, each in a transaction with the place up to which all is told: whatever
 * is killed, nobody is told twice and nothing is left out. Of several processes one does it at a time.
 */
export async function tell(): Promise<void> {
  const [place] = await db().$queryRaw<{ told: bigint; newest: bigint }[]>`
    SELECT position AS told, (SELECT coalesce(max(position), 0) FROM events) AS newest FROM told_up_to`
  if (!place || place.newest <= place.told) return
  let told = place.told
  for (;;) {
    const acts = await findActs(told, place.newest)
    for (const act of acts) {
      if (!(await tellOf(act))) return
      told = act.position
    }
    if (acts.length < AT_ONCE) break
  }
  await transaction('system', (tx) => goOnTo(tx, place.newest))
}

function findActs(after: bigint, upTo: bigint): Promise<Act[]> {
  return db().$queryRaw<Act[]>`
    SELECT position, at, verb, object_type AS "objectType", object_id AS "objectId", statement_id::text AS "statementId",
           actor_id::text AS "actorId", payload
      FROM events
     WHERE position > ${after} AND position <= ${upTo} AND actor_kind <> 'import'
       AND object_type || ' ' || verb = ANY (${toldActs()})
     ORDER BY position LIMIT ${AT_ONCE}`
}

/** @returns whether it is told now; false where another process tells */
async function tellOf(act: Act): Promise<boolean> {
  try {
    const lost = act.objectType === 'snapshot' ? await findLostQuotes(act.objectId) : null
    return await transaction('system', async (tx) => {
      if (!(await goOnTo(tx, act.position))) return false
      await tellAll(tx, act, lost)
      return true
    })
  } catch (error) {
    if (outageIn(error) !== null) throw error
    const stack = error instanceof Error ? error.stack : undefined
    log.error({ position: act.position.toString(), stack }, 'nobody could be told of an act')
    return await transaction('system', (tx) => goOnTo(tx, act.position))
  }
}

/** Takes the place up to which all is told, and moves it; false where another process has it, or has moved it further. */
async function goOnTo(tx: Transaction, position: bigint): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM told_up_to WHERE position < ${position} FOR UPDATE SKIP LOCKED`
  if (rows.length === 0) return false
  await tx.toldUpTo.update({ where: { id: 1 }, data: { position }, select: { id: true } })
  return true
}

async function tellAll(tx: Transaction, act: Act, lost: LostQuotes | null): Promise<void> {
  if (act.objectType === 'coding' && act.verb === 'asked') await takeBackKept(tx, act.objectId)
  const found = lost
    ? { ...NO_SUBJECT, sourceId: lost.sourceId, judges: lost.judges }
    : await findSubject(tx, act.objectType, act.objectId)
  const subject = { ...found, statementId: found.statementId ?? act.statementId }
  const given = givenTo(act)
  const facts: Facts = {
    isHandedOn: given !== null && given !== (await formerAssignee(tx, act)),
    differs: subject.differs,
    losesQuotes: lost !== null,
    isByItself: act.actorId === null,
  }
  for (const telling of tellingsOf(act, facts))
    await addNotices(tx, {
      kind: telling.kind,
      object: lost ? { type: 'source', id: lost.sourceId } : { type: act.objectType, id: act.objectId },
      subject,
      act,
      people: peopleFor(telling, subject, given),
      roles: telling.whom.flatMap((whom) => ROLES[whom] ?? []),
      watched: telling.watched ? watchedOf(act, subject, lost?.commitmentIds ?? []) : [],
    })
}

/**
 * Whoever is asked for a second judgement is no longer told of the first: what they were told before of the line that it is on is taken back. Rows are held in
 * one order, as by whoever reads them.
 */
async function takeBackKept(tx: Transaction, codingId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM notices WHERE id IN (
      SELECT n.id FROM coding_requests q
        JOIN revisions asked ON asked.id = q.revision_id
        JOIN kept_revisions k ON k.line_id = asked.line_id
        JOIN notices n ON n.person_id = k.person_id AND n.object_type = 'revision' AND n.object_id = k.revision_id::text
       WHERE q.id = ${codingId}::uuid
       ORDER BY n.person_id, n.id FOR UPDATE OF n)`
}

/** Of whom all who hold a role are told. */
const ROLES: Readonly<Partial<Record<Whom, readonly string[]>>> = {
  deciders: ['reviewer'],
  takers: ['analyst', 'reviewer'],
  administrators: ['administrator'],
}

function peopleFor({ whom }: Telling, subject: Subject, given: string | null): string[] {
  const found: Readonly<Record<Whom, readonly string[]>> = {
    assignee: given === null ? [] : [given],
    hands: subject.hands,
    asked: subject.asked,
    judges: subject.judges,
    // By their roles.
    deciders: [],
    takers: [],
    administrators: [],
  }
  return whom.flatMap((each) => found[each])
}

/** What of it can be watched: the statement, the item, the source, and whoever did it. */
function watchedOf({ actorId }: Act, subject: Subject, more: readonly string[]): [string, string][] {
  const { statementId, commitmentId, sourceId } = subject
  const items = commitmentId === null ? more : [...more, commitmentId]
  return [
    ...(statementId === null ? [] : ([['statement', statementId]] as [string, string][])),
    ...items.map((id): [string, string] => ['commitment', id]),
    ...(sourceId === null ? [] : ([['source', sourceId]] as [string, string][])),
    ...(actorId === null ? [] : ([['person', actorId]] as [string, string][])),
  ]
}

/** To whom an act gives something. */
function givenTo({ payload }: Act): string | null {
  const said: unknown = JSON.parse(payload)
  if (typeof said !== 'object' || said === null) return null
  const given = 'assignee' in said ? said.assignee : 'coder' in said ? said.coder : null
  return typeof given === 'string' ? given : null
}

async function formerAssignee(tx: Transaction, act: Act): Promise<string | null> {
  return act.objectType === 'follow-up' ? findFormerAssignee(tx, act) : null
}
