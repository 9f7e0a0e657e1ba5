import { isReady } from '@/lib/ground/platform/health'

export const dynamic = 'force-dynamic'

/** 200 once the database is migrated and holds a statement; 503 while it is away. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  const headers = { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) }
  return Response.json({ ready }, { status: ready ? 200 : 503, headers })
}
