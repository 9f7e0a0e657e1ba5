import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { loadSourcePart } from '@/lib/reading/dossier/loaders/source'
import { qrAnswer } from '../../../../qr-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The QR code of a source's page. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; source: string }> },
): Promise<Response> {
  const { locale, statement: slug, source: id } = await params
  const part = await loadSourcePart(slug, id, locale)
  return qrAnswer(locale, part && localePath(localeOf(locale), `/${slug}/sources/${id}`))
}
