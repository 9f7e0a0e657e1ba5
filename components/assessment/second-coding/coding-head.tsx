import { useLocale, useTranslations } from 'next-intl'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { OptionNote } from '@/components/text/commitment/option-note'
import { PartyAfter } from '@/components/text/statement/party-after'
import type { CodingView } from '@/lib/assessment/second-coding/types'
import { localePath } from '@/lib/ground/i18n/routing'

/** What is judged: the reference, whose line it is, and that an option is no promise. The words themselves stand below, in their passage. */
export function CodingHead({ view, title }: { view: CodingView; title: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const { item, party, statement } = view
  return (
    <>
      <Crumbs steps={[{ href: localePath(locale, '/desk'), label: t('layout.nav.desk') }]} here={title} />
      <div className="hang hang--first">
        <div className="hang__h">
          <span className="siglum" aria-hidden="true">
            {item.reference}
          </span>
        </div>
        <div>
          <h1 className="subtitle">
            {title}
            <PartyAfter party={party} parties={statement.parties} />
          </h1>
          <OptionNote item={item} named />
        </div>
      </div>
    </>
  )
}
