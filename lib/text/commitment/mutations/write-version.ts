import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import type { MarkContent } from '../types'

/** Writes the bodies that a mark names, and what it says now as its version of that number. */
export async function writeVersion(
  tx: Transaction,
  commitmentId: string,
  number: number,
  { title, titleLanguage, force, areaKey, whyThisForce, responsible, namesNobody }: MarkContent,
  contentSha256: string,
): Promise<void> {
  await tx.responsibleBody.deleteMany({ where: { commitmentId } })
  await tx.responsibleBody.createMany({
    data: responsible.map((name, index) => ({ commitmentId, position: index + 1, name })),
  })
  await tx.markVersion.create({
    data: {
      commitmentId,
      number,
      title,
      titleLanguage,
      force,
      areaKey,
      whyThisForce,
      responsible: [...responsible],
      namesNobody: namesNobody ?? false,
      contentSha256,
    },
    select: { number: true },
  })
}
