import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { hostRest, isOfHost, type LinkFinding } from '../rules/link-health'

/** A host that does not answer is left alone, longer each time; one that does is not. What was not looked for says nothing. */
export async function restHost(tx: Transaction, host: string, finding: LinkFinding, at: Date): Promise<void> {
  if (finding.found === 'later') return
  if (!isOfHost(finding)) {
    await tx.linkHost.deleteMany({ where: { host } })
    return
  }
  const known = await tx.linkHost.findUnique({ where: { host }, select: { failures: true } })
  const failures = (known?.failures ?? 0) + 1
  const restsUntil = new Date(at.getTime() + hostRest(failures))
  await tx.linkHost.upsert({
    where: { host },
    create: { host, failures, restsUntil },
    update: { failures, restsUntil },
    select: { host: true },
  })
}
