import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { isolated } from '@/lib/i18n/isolated'
import { localePath } from '@/lib/i18n/routing'
import type { SaidOf } from '@/lib/statement/rules/own-words'
import type { DeskTranslation } from '@/lib/translation/types'
import { Fact, Facts } from '../ui/facts'
import { Ref } from '../ui/ref'
import { OriginalBeside } from './original-beside'
import { usePlaceName } from './place-name'
import { useWhoSees } from './who-sees'

/** All that is known of a translation on the desk: its words beside the original's, whose it is, and who sees it. */
export function TranslationFacts({ translation }: { translation: DeskTranslation }) {
  const t = useTranslations('translation')
  const whoSees = useWhoSees()
  const placeName = usePlaceName(translation.parties)
  const locale = useLocale()
  const { of } = translation
  return (
    <Facts>
      <Fact term={t('about')}>
        <WhatItIsOf of={of} name={placeName(translation)} />
      </Fact>
      <OriginalBeside translation={translation} />
      <Fact term={t('whoSees')}>{whoSees(translation)}</Fact>
      <Fact term={t('record')}>
        {t('byOn', {
          name: isolated(translation.author),
          date: formatDate(locale, translation.createdAt),
        })}
      </Fact>
    </Facts>
  )
}

/** Leads to where it stands: a source, which belongs to no one statement, to its page on the desk. */
function WhatItIsOf({ of: { slug, reference, source }, name }: { of: SaidOf; name: string }) {
  const locale = useLocale()
  if (source === null && reference === null) return <a href={localePath(locale, `/${slug}`)}>{name}</a>
  const path = source === null ? `/${slug}/${reference}` : `/desk/sources/${source}`
  return (
    <a href={localePath(locale, path)}>
      <Ref>{source ?? reference}</Ref>
    </a>
  )
}
