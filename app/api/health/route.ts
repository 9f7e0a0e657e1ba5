export const dynamic = 'force-dynamic'

/** 200 while the process serves, whatever the database does. */
export function GET(): Response {
  return Response.json({ serves: true }, { headers: { 'cache-control': 'no-store' } })
}
