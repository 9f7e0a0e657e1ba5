import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { makePublic } from '@/scripts/test/make-public'
import { loadCheckElsewhere } from './check'

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })

it('a judgement that arrived final is checked where it came from, and no other is', async () => {
  await makePublic({
    analyst: await memberOf(database, 'analyst'),
    reviewer: await memberOf(database, 'reviewer'),
  })
  const revision = await database.owner.revision.findFirstOrThrow({
    where: { finalAt: { not: null } },
    select: {
      id: true,
      number: true,
      finalAt: true,
      line: { select: { party: true, commitment: { select: { reference: true, statementId: true } } } },
    },
  })
  const { reference, statementId } = revision.line.commitment
  const place = [reference, revision.line.party, String(revision.number)] as const
  expect(await loadCheckElsewhere(slug, ...place)).toBeNull()
  const arrivalId = randomUUID()
  const address = 'https://suivi.example/the-same/'
  await database.owner.arrival.create({
    data: { id: arrivalId, statementId, address, madeAt: new Date(0), sha256: 'a'.repeat(64), keys: [] },
  })
  await database.owner.arrivedAct.create({
    data: {
      ...{ position: -5n, arrivalId, statementId, at: new Date(0), actorKind: 'system', verb: 'published' },
      ...{ objectType: 'revision', objectId: revision.id, shown: '{}', salt: '', seal: '', link: '' },
    },
  })
  expect((await loadCheckElsewhere(slug, ...place))?.address).toBe(
    `https://suivi.example/the-same/${place[0]}/revisions/${place[1]}/${place[2]}/check`,
  )
})
