import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ground/ui/copy-button'

interface SharedLinkProps {
  /** As it is copied: whole. */
  address: string
  /** What stands before it: which link it is, where one beside it says another thing. */
  lead?: ReactNode
  /** What its button copies. */
  label: string
  /** What is said once it is copied. */
  said: string
  /** Where its QR code is; left out where it has none. */
  qr?: string | undefined
}

/** A link that stands there to be read, with the button that copies it and its QR code: closed until somebody asks for it, and fetched then. */
export function SharedLink({ address, lead, label, said, qr }: SharedLinkProps) {
  const t = useTranslations('share')
  return (
    <>
      <p className="line">
        {lead && <span className="quiet">{lead}</span>} <code className="addr">{address}</code>{' '}
        <CopyButton text={address} label={label} said={said} />
      </p>
      {qr !== undefined && (
        <details className="qr">
          <summary className="linklike tap" aria-label={t('qrOf', { address })}>
            {t('qr')}
          </summary>
          {/* biome-ignore lint/performance/noImgElement: it is drawn here, and fetched only where it is asked for. */}
          <img src={qr} alt={t('qrOf', { address })} width={QR_PIXELS} height={QR_PIXELS} loading="lazy" />
        </details>
      )}
    </>
  )
}

/** As it stands on a page: a telephone reads it from an arm's length. */
const QR_PIXELS = 196
