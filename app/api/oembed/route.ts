import { getTranslations } from 'next-intl/server'
import { embeddedTitle } from '@/components/reading/dossier/embedded-title'
import { localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadEmbedded } from '@/lib/reading/dossier/loaders/embedded'
import { embeddedSize } from '@/lib/reading/dossier/rules/embedded-size'
import { embedAddress } from '@/lib/reading/share/rules/embed'
import { type OembedProblem, oembedAnswer, readOembed } from '@/lib/reading/share/rules/oembed'
import { loadSiteName } from '@/lib/reading/site/loaders/name'

export const dynamic = 'force-dynamic'

/** Any site may ask: the answer says what is public, and whoever asks is not looked at. What is taken back is said by nobody any more. */
const HEADERS = { 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex', 'cache-control': 'no-store' }

/** How programs show a page of ours in a frame: `/api/oembed?url=…` (oEmbed 1.0). */
export async function GET(request: Request): Promise<Response> {
  const asked = readOembed(new URL(request.url).searchParams, publicAddress('/'))
  if ('status' in asked) return problem(asked)
  const { of, day, locale } = asked
  const card = await loadEmbedded(of, day, locale)
  if (!card)
    return problem({ status: 404, detail: 'What is at this address has no card, or had none on that day.' })
  const answer = oembedAnswer(asked, {
    title: embeddedTitle(await getTranslations({ locale }), card, locale),
    card: publicAddress(localePath(locale, embedAddress(of, 'system', day))),
    site: publicAddress('/'),
    siteName: await loadSiteName(locale),
    size: embeddedSize(card, asked.maxWidth),
  })
  return Response.json(answer, { headers: HEADERS })
}

/** RFC 9457. */
function problem({ status, detail }: OembedProblem): Response {
  return Response.json(
    { status, detail },
    {
      status,
      headers: { ...HEADERS, 'content-type': 'application/problem+json' },
    },
  )
}
