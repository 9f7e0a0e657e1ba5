import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { recordOf } from '@/lib/dossier/rules/item-record'
import type { Dossier } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'
import { publicAddress } from '@/lib/platform/env'
import { filterSegment } from '@/lib/platform/filters'
import { asOfAddress } from '@/lib/platform/pages/page-kinds.mjs'
import { beginningOf } from '@/lib/platform/words'
import { fragmentAddress } from '@/lib/share/rules/share-addresses'
import { dataOfItem } from '@/lib/share/rules/structured-data'
import { signedQuotable } from '@/lib/statement/rules/editorial'
import { quotedWords } from '@/lib/statement/rules/quoted-words'
import { itemTitle } from '../commitment/item-title'
import { useItemCitation } from '../share/citations'
import { SharePanel } from '../share/share-panel'
import { StructuredDataOf } from '../share/structured-data'
import { OwnWords } from '../statement/own-words'

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
