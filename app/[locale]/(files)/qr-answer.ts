import { getTranslations } from 'next-intl/server'
import { localeOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { qrSvg } from '@/lib/reading/share/rules/qr'
import { fileAnswer, noSuchFile } from './answer'

/** The QR code of an address of ours, given as it is written; 404 where there is nothing at it. */
export async function qrAnswer(segment: string, address: string | null): Promise<Response> {
  if (address === null) return noSuchFile()
  const t = await getTranslations({ locale: localeOf(segment) })
  const publicly = publicAddress(address)
  return fileAnswer(qrSvg(publicly, t('share.qrOf', { address: publicly })), {
    'content-type': 'image/svg+xml; charset=utf-8',
  })
}
