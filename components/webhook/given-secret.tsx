import { useTranslations } from 'next-intl'
import { CopyHere } from '../ui/copy-here'

/** A new secret, this once. */
export function GivenSecret({ secret }: { secret: string }) {
  const t = useTranslations('webhook')
  return (
    <div role="status" className="pb-m">
      <p className="mini">{t('given')}</p>
      <p>
        <code className="addr addr--link" dir="ltr">
          {secret}
        </code>
      </p>
      <p className="btns pt-s">
        <CopyHere text={secret} label={t('copy')} className="btn btn--s" />
      </p>
      <p className="small quiet pt-s">{t('givenHow')}</p>
    </div>
  )
}
