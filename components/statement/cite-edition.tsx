import { useTranslations } from 'next-intl'
import { CopyButton } from '../ui/copy-button'

/** How to cite the annotated statement: its address, and the hash that its words must have. */
export function CiteEdition({ address, sha256 }: { address: string; sha256: string | null }) {
  const t = useTranslations('statement')
  return (
    <>
      <div className="secthead mt-l">
        <h2 className="h2">{t('cite')}</h2>
      </div>
      <dl className="share">
        <dt>{t('link')}</dt>
        <dd className="line">
          <code className="addr">{address}</code> <CopyButton text={address} />
        </dd>
        {sha256 !== null && (
          <>
            <dt>SHA-256</dt>
            <dd>
              <code className="hash">{sha256}</code>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
