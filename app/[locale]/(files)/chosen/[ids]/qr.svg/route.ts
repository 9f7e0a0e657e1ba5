import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { loadChosen } from '@/lib/reading/dossier/loaders/chosen'
import { chosenAddress } from '@/lib/reading/share/rules/chosen'
import { qrAnswer } from '../../../qr-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The QR code of a link to several items. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; ids: string }> },
): Promise<Response> {
  const { locale, ids } = await params
  const chosen = await loadChosen(ids, null, locale)
  const isShown = chosen !== null && chosen.runs.length > 0
  return qrAnswer(locale, isShown ? localePath(localeOf(locale), chosenAddress(ids)) : null)
}
