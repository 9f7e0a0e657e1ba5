import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { wordsAsKept } from '@/lib/record/cover/data/words-as-kept'
import { newSalt, saltedHash } from '@/lib/record/cover/rules/salted'
import { wordsAt } from '@/lib/record/cover/rules/stretches'
import type { Stretch } from '@/lib/record/cover/types'

/** Writes down where in a copy a decision holds, each place with a hash and a salt of its own. */
export async function placeWithheld(
  tx: Transaction,
  { withholdingId, snapshotId }: { withholdingId: string; snapshotId: string },
  stretches: readonly Stretch[],
): Promise<void> {
  const text = (await wordsAsKept(tx, snapshotId)) ?? ''
  await tx.withheldPlace.createMany({
    data: stretches.map(({ start, end }) => {
      const salt = newSalt()
      const sha256 = saltedHash(salt, wordsAt(text, { start, end }))
      return { withholdingId, snapshotId, start, end, salt, sha256 }
    }),
  })
}
