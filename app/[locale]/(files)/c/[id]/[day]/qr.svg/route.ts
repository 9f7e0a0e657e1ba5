import { loadShort } from '@/lib/reading/dossier/loaders/short'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { qrAnswer } from '../../../../qr-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The QR code of a short address that says a day. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string; day: string }> },
): Promise<Response> {
  const { locale, id, day } = await params
  return qrAnswer(locale, (await loadShort(id, day)) && shortAddress(id.toLowerCase(), day))
}
