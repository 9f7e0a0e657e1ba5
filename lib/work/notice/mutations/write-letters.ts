import 'server-only'
import { localeOf } from '@/lib/ground/i18n/routing'
import { queueMail } from '@/lib/ground/mail/mutations/queue-mail'
import { type LetterRhythm, nextLetterAt } from '@/lib/ground/mail/rules/rhythm'
import { now } from '@/lib/ground/platform/clock'
import { db, transaction } from '@/lib/ground/platform/db'
import { isMailOn } from '@/lib/ground/platform/mail-on'

/** How many letters are looked at in one go. */
const AT_ONCE = 100

/** What a worker does whenever it is awake, after it told: has letters sent that are due. */
export const lettersRound = { every: 0, work: () => writeLetters() }

type Due = { readonly personId: string; readonly rhythm: LetterRhythm }

/**
 * Has a letter sent to everybody who wants one and whom something waits for: at once where they want that, else at its hour. Up to which notice a
 * letter tells is remembered in the transaction that queues it, so that no notice is in two letters of one rhythm, and none is left out. Without a mail server
 * nothing is queued, and nothing is forgotten.
 *
 * @returns how many letters were queued
 */
export async function writeLetters(at: Date = now()): Promise<number> {
  if (!isMailOn()) return 0
  let queued = 0
  for (;;) {
    const due = await findDue(at)
    for (const each of due) if (await writeOne(each, at)) queued += 1
    if (due.length < AT_ONCE) return queued
  }
}

/** Those of a day and of a week are due at their hour, whether or not there is anything to tell. */
function findDue(at: Date): Promise<Due[]> {
  return db().$queryRaw<Due[]>`
    SELECT l.person_id::text AS "personId", l.rhythm::text AS rhythm FROM notice_letters l
     WHERE l.next_at <= ${at}::timestamptz
       AND (l.rhythm <> 'instant' OR EXISTS (SELECT FROM notices n WHERE n.person_id = l.person_id AND n.id > l.told))
     ORDER BY l.next_at, l.person_id LIMIT ${AT_ONCE}`
}

function writeOne({ personId, rhythm }: Due, at: Date): Promise<boolean> {
  return transaction('system', async (tx) => {
    const [letter] = await tx.$queryRaw<{ told: bigint; language: string }[]>`
      SELECT told, language FROM notice_letters
       WHERE person_id = ${personId}::uuid AND rhythm = ${rhythm}::notice_rhythm AND next_at <= ${at}::timestamptz
         FOR UPDATE`
    if (!letter) return false
    const [found] = await tx.$queryRaw<{ newest: bigint | null; waits: boolean }[]>`
      SELECT max(n.id) AS newest, coalesce(bool_or(n.read_at IS NULL AND coalesce(c.rhythm, 'instant')::text = ${rhythm}), false) AS waits
        FROM notices n LEFT JOIN notice_choices c ON c.person_id = n.person_id AND c.kind = n.kind
       WHERE n.person_id = ${personId}::uuid AND n.id > ${letter.told}`
    const upTo = found?.newest ?? letter.told
    await tx.noticeLetter.update({
      where: { personId_rhythm: { personId, rhythm } },
      data: { told: upTo, nextAt: nextLetterAt(rhythm, at) },
      select: { rhythm: true },
    })
    if (found?.waits !== true) return false
    return queueMail(tx, {
      to: { kind: 'person', id: personId },
      message: { kind: 'notices', values: { rhythm, after: letter.told.toString(), upTo: upTo.toString() } },
      language: localeOf(letter.language),
    })
  })
}
