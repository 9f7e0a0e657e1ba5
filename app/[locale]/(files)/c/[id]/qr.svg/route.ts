import { loadShort } from '@/lib/reading/dossier/loaders/short'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { qrAnswer } from '../../../qr-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** The QR code of a short address. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> {
  const { locale, id } = await params
  return qrAnswer(locale, (await loadShort(id)) && shortAddress(id.toLowerCase()))
}
