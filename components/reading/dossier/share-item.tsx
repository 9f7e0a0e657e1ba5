import { useLocale, useTranslations } from 'next-intl'
import { itemTitle } from '@/components/text/commitment/item-title'
import { OwnWords } from '@/components/text/statement/own-words'
import { localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { filterSegment } from '@/lib/ground/platform/filters'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { beginningOf } from '@/lib/ground/platform/words'
import { recordOf } from '@/lib/reading/dossier/rules/item-record'
import type { Dossier } from '@/lib/reading/dossier/types'
import { fragmentAddress } from '@/lib/reading/share/rules/share-addresses'
import { dataOfItem } from '@/lib/reading/share/rules/structured-data'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { signedQuotable } from '@/lib/text/statement/rules/editorial'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { useItemCitation } from '../share/citations'
import { SharePanel } from '../share/share-panel'
import { StructuredDataOf } from '../share/structured-data'

const LABEL_WORDS = 8

/** How to share and cite one item. */
export function ShareItem({ dossier, item }: { dossier: Dossier; item: CommitmentView }) {
  const t = useTranslations()
  const cite = useItemCitation()
  const locale = useLocale()
  const { statement } = dossier
  const { lastAct, ...record } = recordOf(dossier, item)
  const path = `/${statement.slug}/${item.reference}`
  const day = dossier.asOf ?? dayOf(now())
  const pinned = asOfAddress(path, day)
  return (
    <section className="hang" id="share" aria-labelledby="share-title">
      <div className="hang__h">
        <h2 className="h2" id="share-title">
          {t('share.share')}
        </h2>
      </div>
      <SharePanel
        path={path}
        short={{ id: item.shortId, to: 'here' }}
        pinned={{ address: pinned, day }}
        words={{
          address: fragmentAddress(statement, item),
          label: (
            <OwnWords
              words={{ text: beginningOf(quotedWords(item), LABEL_WORDS), language: statement.base.language }}
            />
          ),
        }}
        citation={cite(statement, item, record, { address: pinned, day })}
        embedded={{ kind: 'item', slug: statement.slug, reference: item.reference }}
        {...(!item.withdrawn && dossier.asOf === undefined && { news: path })}
        title={`${item.reference}. ${item.title}`}
        quoted={{
          text: quotedWords(signedQuotable(item, statement.base, t('statement.editorial.sic'))),
          language: statement.base.language,
        }}
        bibliography={
          dossier.sources.size > 0 && dossier.asOf === undefined
            ? { slug: statement.slug, which: filterSegment([{ facet: 'item', value: item.reference }]) }
            : undefined
        }
      />
      <StructuredDataOf
        data={dataOfItem(statement, item, {
          address: publicAddress(localePath(locale, path)),
          title: itemTitle(t, item),
          language: locale,
          lastAct,
        })}
      />
    </section>
  )
}
