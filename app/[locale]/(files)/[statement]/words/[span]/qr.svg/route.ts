import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { wordsAt } from '@/lib/reading/share/rules/words'
import { wordsAddress } from '@/lib/text/statement/rules/addresses'
import { qrAnswer } from '../../../../qr-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The QR code of words of a statement. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; statement: string; span: string }> },
): Promise<Response> {
  const { locale, statement: slug, span } = await params
  const statement = await loadStatement(slug)
  const words = statement && wordsAt(statement, span)
  return qrAnswer(locale, words && localePath(localeOf(locale), wordsAddress(slug, words)))
}
