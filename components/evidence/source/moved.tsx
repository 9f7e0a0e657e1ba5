import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import type { FormerAddress, FoundMoved as Found, NamedSource } from '@/lib/evidence/source/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'

/** What the checks of an address found: when first that its page has moved, and when last. */
export function FoundMoved({ found: { since, lastAt } }: { found: Found }) {
  const t = useTranslations('source.moved')
  const locale = useLocale()
  return (
    <p className="small quiet">
      {t('found', { from: formatDate(locale, since), to: formatDate(locale, lastAt) })}
    </p>
  )
}

/** The addresses that a source had before, each with the day on which another was accepted. They lead nowhere: who has them now is not known. */
export function FormerAddresses({ addresses }: { addresses: readonly FormerAddress[] }) {
  const t = useTranslations('source.moved')
  const locale = useLocale()
  return addresses.map(({ url, until }) => (
    <p key={until} className="small quiet pt-s">
      {t('until', { date: formatDate(locale, until) })}{' '}
      <bdi className="addr" dir="ltr">
        {url}
      </bdi>
    </p>
  ))
}

/** That a page has moved to where another source of the library stands: the two are likely one document. */
export function MovedToKnown({ there }: { there: NamedSource }) {
  const t = useTranslations('source.moved')
  const locale = useLocale()
  return (
    <RailSection id="moved" title={t('title')}>
      <p>
        {t('taken')}{' '}
        <a className="tap" href={localePath(locale, `/desk/sources/${there.id}`)}>
          <Ref>{there.id}</Ref> <Words lang={there.language}>{there.title}</Words>
        </a>
      </p>
      <p className="small quiet pt-s">{t('takenHow')}</p>
    </RailSection>
  )
}
