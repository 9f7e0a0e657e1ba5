import { useTranslations } from 'next-intl'
import { Fold } from '@/components/ground/ui/fold'
import { bookmarklet } from '@/lib/evidence/source/rules/found-words'

/** How to bring address, title and selected words here from any page, by a bookmark whose address is shown to be copied. */
export function BookmarkletFold({ page }: { page: string }) {
  const t = useTranslations('source.collect')
  return (
    <div className="mid mt-l">
      <Fold title={t('bookmark')}>
        <p className="small">{t('bookmarkHow')}</p>
        <label className="mini" htmlFor="bookmarklet">
          {t('bookmarkAddress')}
        </label>
        <textarea
          id="bookmarklet"
          className="in"
          rows={4}
          dir="ltr"
          readOnly
          spellCheck={false}
          defaultValue={bookmarklet(page)}
        />
      </Fold>
    </div>
  )
}
