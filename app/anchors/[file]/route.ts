import { loadText, loadTextOf } from '@/lib/reading/dossier/loaders/text'
import { anchorsOf } from '@/lib/reading/dossier/rules/annotations'
import type { TextShown } from '@/lib/reading/dossier/types'
import { type AnchorScope, hashOf, readAnchorFile } from '@/lib/text/statement/rules/anchors'

type AnchorFileProps = { params: Promise<{ file: string }> }

/**
 * The margin's style sheet of an annotated statement. Its address holds its hash, so it is kept for good; an address whose hash
 * is not that of today's sheet leads on to that: a page that somebody kept, or went back to, asks for the one that it was made with.
 */
export async function GET(_request: Request, { params }: AnchorFileProps): Promise<Response> {
  const asked = readAnchorFile((await params).file)
  const text = asked && (await textFor(asked.scope))
  if (!asked || !text) return new Response(null, { status: 404 })
  const { sheet, address } = anchorsOf(text)
  if (hashOf(sheet) !== asked.hash)
    return new Response(null, { status: 307, headers: { location: address, 'cache-control': 'no-cache' } })
  return new Response(sheet, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}

async function textFor({ slug, filter, after, day }: AnchorScope): Promise<TextShown | null> {
  if (day === null) return loadText(slug, filter, after, '')
  return (await loadTextOf(slug, day, after, ''))?.shown ?? null
}
