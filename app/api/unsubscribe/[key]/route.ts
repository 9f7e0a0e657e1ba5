import { localePath } from '@/lib/ground/i18n/routing'
import { findLeftBy } from '@/lib/reading/subscription/data/subscription'
import { leave } from '@/lib/reading/subscription/mutations/leave'
import { doneAddress, leaveAddress } from '@/lib/reading/subscription/rules/followed'
import { leaveSchema } from '@/lib/reading/subscription/schema'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ key: string }> }

/**
 * What mail programs send by themselves where their reader asks for no more (RFC 8058): without a cookie, from no page of ours. Who holds the key in
 * the address may, and nothing else is done by it. The answer is the same whether or not there was anybody.
 */
export async function POST(_request: Request, { params }: Props): Promise<Response> {
  const asked = leaveSchema.safeParse(await params)
  if (asked.success) await leave(asked.data)
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}

/** Where a person opens it, the page on which they leave, in the language of their mails. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const asked = leaveSchema.safeParse(await params)
  const known = asked.success ? await findLeftBy(asked.data.key, 'en') : null
  const path = known ? localePath(known.language, leaveAddress(known.leaveKey)) : doneAddress('left')
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}
