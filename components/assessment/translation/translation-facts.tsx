import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Ref } from '@/components/ground/ui/ref'
import type { DeskTranslation } from '@/lib/assessment/translation/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { SaidOf } from '@/lib/text/statement/rules/own-words'
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
