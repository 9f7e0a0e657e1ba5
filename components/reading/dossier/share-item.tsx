import { useLocale, useTranslations } from 'next-intl'
import { useItemStep } from '@/components/text/commitment/item-step'
import { itemTitle } from '@/components/text/commitment/item-title'
import { OwnWords } from '@/components/text/statement/own-words'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { filterSegment } from '@/lib/ground/platform/filters'
import { asOfAddress, pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { beginningOf } from '@/lib/ground/platform/words'
import { linesOf } from '@/lib/reading/dossier/rules/dossier'
import { recordOf } from '@/lib/reading/dossier/rules/item-record'
import type { Dossier } from '@/lib/reading/dossier/types'
import { fragmentAddress } from '@/lib/reading/share/rules/share-addresses'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { dataOfItem } from '@/lib/reading/share/rules/structured-data'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { signedQuotable } from '@/lib/text/statement/rules/editorial'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { useItemCitation } from '../share/citations'
import { ShareBar } from '../share/share-bar'
import { SharePage } from '../share/share-page'
import { StructuredDataOf } from '../share/structured-data'
import { EmbedRow, type OfferedCard } from './embed-row'
import { embeddedTitle } from './embedded-title'

const LABEL_WORDS = 8

interface SharedItem {
  dossier: Dossier
  item: CommitmentView
}

/** Under what name an item is sent on, and with which words. */
function useSentItem({ dossier: { statement }, item }: SharedItem) {
  const t = useTranslations('statement.editorial')
  return {
    title: `${item.reference}. ${item.title}`,
    quoted: {
      text: quotedWords(signedQuotable(item, statement.base, t('sic'))),
      language: statement.base.language,
    },
  } as const
}

/** The cards of an item: its own, and one of each assessment on it. */
function useItemCards({ dossier, item }: SharedItem): readonly [OfferedCard, ...OfferedCard[]] {
  const t = useTranslations()
  const locale = useLocale()
  const { statement } = dossier
  const named = { slug: statement.slug, reference: item.reference }
  const shown = { dossier, item }
  const card = { kind: 'item', shown } as const
  const title = embeddedTitle(t, card, locale)
  const nameOf = (key: string) => {
    if (key === ALL_PARTIES) return t('share.embed.together')
    const party = statement.parties.find((each) => each.key === key)
    return t('share.embed.judgement', {
      party: (party && (nameIn(party.names, locale) ?? party.name)) ?? key,
    })
  }
  return [
    { of: { kind: 'item', ...named }, card, title, name: t('share.embed.item') },
    ...linesOf(dossier, item).map(({ party: line }) => ({
      of: { kind: 'judgement', ...named, line } as const,
      card: { kind: 'judgement', shown, line } as const,
      title: `${nameOf(line)} · ${title}`,
      name: nameOf(line),
    })),
  ]
}

/** What can be done with the page of one item, and what machines are told of it. */
export function ShareItem({ dossier, item }: SharedItem) {
  const t = useTranslations()
  const locale = useLocale()
  const { statement, asOf } = dossier
  const named = { statement: statement.slug, reference: item.reference }
  const path = pageAddress('item', named)
  return (
    <>
      <ShareBar
        slug={statement.slug}
        path={asOf === undefined ? path : asOfAddress(path, asOf)}
        share={pageAddress('itemShare', named)}
        qr={shortAddress(item.shortId, asOf)}
        hasCard
        hasNews={asOf === undefined}
        {...useSentItem({ dossier, item })}
      />
      <StructuredDataOf
        data={dataOfItem(statement, item, {
          address: publicAddress(localePath(locale, path)),
          title: itemTitle(t, item),
          language: locale,
          lastAct: recordOf(dossier, item).lastAct,
        })}
      />
    </>
  )
}

/** How to share and use the page of one item. */
export function ShareItemPage({ locale, dossier, item }: SharedItem & { locale: Locale }) {
  const cite = useItemCitation()
  const itemStep = useItemStep()
  const sent = useSentItem({ dossier, item })
  const cards = useItemCards({ dossier, item })
  const { statement } = dossier
  const named = { statement: statement.slug, reference: item.reference }
  const path = pageAddress('item', named)
  const day = dossier.asOf ?? dayOf(now())
  const pinned = asOfAddress(path, day)
  return (
    <SharePage
      locale={locale}
      statement={statement}
      current="overview"
      path={pageAddress('itemShare', named)}
      of={itemStep(statement.slug, item)}
      day={dossier.asOf ?? null}
      shared={{
        path,
        short: { id: item.shortId, to: 'here' },
        pinned: { address: pinned, day },
        words: {
          address: fragmentAddress(statement, item),
          label: (
            <OwnWords
              words={{ text: beginningOf(quotedWords(item), LABEL_WORDS), language: statement.base.language }}
            />
          ),
        },
        citation: cite(statement, item, recordOf(dossier, item), { address: pinned, day }),
        ...(dossier.asOf === undefined && { news: path }),
        bibliography:
          dossier.sources.size > 0 && dossier.asOf === undefined
            ? { slug: statement.slug, which: filterSegment([{ facet: 'item', value: item.reference }]) }
            : undefined,
        ...sent,
      }}
    >
      {dossier.asOf === undefined && <EmbedRow cards={cards} today={day} />}
    </SharePage>
  )
}
