import { beforeAll, describe, expect, it } from 'vitest'
import { madeSource, pastGuards } from '@/lib/evidence/source/data/testing'
import { addMonths, dayAfter } from '@/lib/ground/i18n/calendar'
import { dayOf } from '@/lib/ground/platform/clock'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findLookAgain } from './data/look-again'

const database = await ownDatabase({ seeded: true })

/** The day on which the starter dossier was brought in: a database may be a copy of one that was made before midnight. */
let today: string
let nineMonthsOn: string

beforeAll(async () => {
  const { createdAt } = await database.app.statement.findFirstOrThrow({ select: { createdAt: true } })
  today = dayOf(createdAt)
  nineMonthsOn = addMonths(today, 9)
})

const referencesOn = async (day: string) => (await findLookAgain(day)).map(({ reference }) => reference)

describe('look again', () => {
  it('counts from the import of the starter dossier: nothing before nine months, then all that takes judgements', async () => {
    expect(await findLookAgain(today)).toEqual([])
    expect(await findLookAgain(dayAfter(nineMonthsOn, -1))).toEqual([])
    const raised = await findLookAgain(nineMonthsOn)
    const recorded = await database.app.commitment.findMany({
      where: {
        followed: true,
        governs: { none: {} },
        OR: [{ bearings: { some: {} } }, { lines: { some: { revisions: { some: {} } } } }],
      },
      orderBy: [{ passageNumber: 'asc' }, { start: 'asc' }],
      select: { reference: true },
    })
    expect(raised.map(({ reference }) => reference)).toEqual(recorded.map(({ reference }) => reference))
    expect(raised.length).toBeGreaterThan(10)
    expect(raised[0]).toMatchObject({ slug: 'rabat-2022-07-08', recordedOn: today })
    expect(raised.map(({ reference }) => reference)).not.toContain('7a')
  })

  it('begins anew with a source that is put down as bearing on the item, and with one that is listed', async () => {
    const later = addMonths(today, 5)
    const listed = addMonths(today, 6)
    const item = await database.app.commitment.findFirstOrThrow({ where: { reference: '7d' } })
    const analyst = await memberOf(database, 'analyst')
    const reviewer = await memberOf(database, 'reviewer')
    const source = await madeSource(database, 999, { listedAt: null, addedById: analyst.id })
    await database.owner.bearing.create({
      data: { commitmentId: item.id, sourceId: source.id, stance: 'context', addedAt: new Date(later) },
    })
    expect(await referencesOn(nineMonthsOn)).not.toContain('7d')
    expect(await referencesOn(addMonths(later, 9))).toContain('7d')

    await database.owner.source.update({
      where: { id: source.id },
      data: { listedAt: new Date(listed), listedById: reviewer.id },
    })
    expect(await referencesOn(addMonths(later, 9))).not.toContain('7d')
    expect(await referencesOn(addMonths(listed, 9))).toContain('7d')
  })

  it('is raised by the oldest silence first, and not for what was withdrawn', async () => {
    const older = dayAfter(today, -300)
    // What the database keeps as it was is moved as no role of the application could; what came with the dossier of searches, with the rest.
    await pastGuards(
      database.ownerUrl,
      ['sources', 'logged_searches', 'revisions'],
      `UPDATE bearings SET added_at = '${older}';
       UPDATE sources SET listed_at = '${older}';
       UPDATE logged_searches SET created_at = '${older}';
       UPDATE revisions SET submitted_at = '${older}' WHERE line_id IN
         (SELECT l.id FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE c.reference IN ('9a', '10b'))`,
    )
    const raised = await findLookAgain(nineMonthsOn)
    expect(raised[0]?.recordedOn).toBe(older)
    expect(raised.map(({ recordedOn }) => recordedOn)).toEqual(
      raised.map(({ recordedOn }) => recordedOn).sort(),
    )
    expect(await referencesOn(today)).toEqual(
      raised.filter(({ recordedOn }) => recordedOn === older).map(({ reference }) => reference),
    )
    await pastGuards(
      database.ownerUrl,
      ['commitments'],
      `UPDATE commitments SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'For a test.' WHERE reference = '7d'`,
    )
    expect(await referencesOn(nineMonthsOn)).not.toContain('7d')
  })
})
