import { Refusal } from '@/lib/ground/platform/errors'
import { assertSameOrigin } from '@/lib/ground/platform/origin'
import { actorAtRest } from '@/lib/ground/platform/session'
import { findOthersPresent } from '@/lib/record/account/data/people'
import { bePresent } from '@/lib/record/account/mutations/be-present'
import { leave } from '@/lib/record/account/mutations/leave'
import { presenceInput } from '@/lib/record/account/schema'

export const dynamic = 'force-dynamic'

/** Far above what a page of ours says. */
const mostCharacters = 1_000

/**
 * A page's sign of life: says that the person who asks has something open, or leaves it, and answers with the public names of the others
 * who have it open (`{ others }`). From pages of ours only, and for people who are signed in; it keeps no session awake.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    await assertSameOrigin()
  } catch (error) {
    if (error instanceof Refusal) return answer(403)
    throw error
  }
  const actor = await actorAtRest()
  if (actor.kind === 'visitor') return answer(401)
  const said = await textOf(request)
  if (said === null) return answer(400)
  const input = presenceInput.safeParse(parsed(said))
  if (!input.success) return answer(400)
  const { leaves, ...object } = input.data
  if (leaves) {
    await leave(actor, object)
    return answer(204)
  }
  await bePresent(actor, object)
  return Response.json(
    { others: await findOthersPresent(actor.id, object) },
    { headers: { 'cache-control': 'no-store' } },
  )
}

/** What was sent; null where the page was closed while it was sending, which is how pages end and no defect. */
async function textOf(request: Request): Promise<string | null> {
  try {
    return await request.text()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return null
    throw error
  }
}

function parsed(text: string): unknown {
  if (text.length > mostCharacters) return null
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is badly filled, like any other shape that is not ours.
    return null
  }
}

function answer(status: 204 | 400 | 401 | 403): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } })
}
