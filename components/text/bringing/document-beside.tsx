import { useTranslations } from 'next-intl'
import { documentAddress } from '@/lib/text/bringing/rules/documents'
import type { BringingView } from '@/lib/text/bringing/types'

/** The document that the text was taken from, to be opened beside it, as files of copies are; where there is none, why. */
export function DocumentBeside({ bringing: { id, content, document } }: { bringing: BringingView }) {
  const t = useTranslations('bringing')
  const { origin } = content.text
  if (origin === 'paste') return <p>{t('file.pasted')}</p>
  if (document === null) return <p>{t('file.none')}</p>
  return (
    <>
      <p>
        <a className="tap" href={documentAddress(id)} download>
          {t('file.download', { kind: t(`kind.${origin}`), n: document.size })}
        </a>
      </p>
      <p>{t('file.how')}</p>
    </>
  )
}
