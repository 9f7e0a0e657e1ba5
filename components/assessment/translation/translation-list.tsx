import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { OfStatement } from '@/components/text/statement/of-statement'
import { deskTranslationAddress } from '@/lib/assessment/translation/noun'
import type { TranslationEntry } from '@/lib/assessment/translation/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { beginningOf } from '@/lib/ground/platform/words'
import { usePlaceName } from './place-name'

/** As many words of a translation as the list shows: the whole is on its page. */
const LISTED_WORDS = 24

/** Translations on the desk, each a link to its page. */
export function TranslationList({ translations }: { translations: readonly TranslationEntry[] }) {
  return (
    <ul className="queue">
      {translations.map((translation) => (
        <Row key={translation.id} translation={translation} />
      ))}
    </ul>
  )
}

function Row({ translation }: { translation: TranslationEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  const placeName = usePlaceName(translation.parties)
  const { id, of, language, text, state, author, createdAt } = translation
  return (
    <li>
      <a className="qrow qrow--a" href={localePath(locale, deskTranslationAddress(id))}>
        <Ref>{of.source ?? of.reference ?? '¶'}</Ref>
        <span>
          <span className="what">
            <Words lang={language}>{beginningOf(text, LISTED_WORDS)}</Words>
          </span>
          <br />
          {placeName(translation)}{' '}
          <span className="quiet">
            {of.slug !== null && <OfStatement slug={of.slug} />}
            {t('translation.byOn', { name: isolated(author), date: formatDate(locale, createdAt) })}
          </span>
        </span>
        <span className={state === 'sent_back' ? 'late' : 'quiet'}>{t(`review.state.${state}`)}</span>
      </a>
    </li>
  )
}
