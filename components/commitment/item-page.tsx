import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { evidenceList } from '@/lib/status-update/rules/evidence-list'
import { groupOfItem, revisionsOf, standingItems } from '@/lib/status-update/rules/facets'
import { historyOf, lastActAt } from '@/lib/status-update/rules/history'
import type { JudgedLine } from '@/lib/status-update/rules/judged-lines'
import { ReadingPage } from '../layout/reading-page'
import { type Dossier, linesOf } from '../statement/dossier'
import { usePartyName } from '../statement/names'
import { runnerOf } from '../statement/runner-of'
import { Crumbs } from '../ui/crumbs'
import { Ref } from '../ui/ref'
import { Turn, type TurnLink } from '../ui/turn'
import { Words } from '../ui/words'
import { ItemEvidence } from './item-evidence'
import { ItemHistory } from './item-history'
import { useForceInSentence, useItemKind } from './item-names'
import { ItemSide } from './item-side'
import { ItemStatus } from './item-status'
import { ItemWords } from './item-words'
import { ShareAndCite } from './share-and-cite'
import { WithdrawnItem } from './withdrawn-item'

interface ItemPageProps {
  locale: Locale
  dossier: Dossier
  item: CommitmentView
  /** Public address of the page in this language. */
  address: string
}

/** One marked item: its words, what became of it, on which sources, and since when. */
export function ItemPage({ locale, dossier, item, address }: ItemPageProps) {
  const t = useTranslations('commitment')
  const kind = useItemKind()(item)
  const force = useForceInSentence()(item.force)
  const { statement, items } = dossier
  const { reference: ref, title } = item
  // A claim is named by its force already.
  const documentTitle =
    groupOfItem(item) === 'claims' ? `${kind} ${ref}: ${title}` : t('namedTitle', { kind, ref, force, title })
  return (
    <ReadingPage
      locale={locale}
      path={`/${statement.slug}/${ref}`}
      title={item.withdrawn ? t('withdrawnTitle', { ref }) : documentTitle}
      statement={runnerOf(statement)}
      current="items"
    >
      <ItemCrumbs locale={locale} slug={statement.slug} item={item} />
      {item.withdrawn ? (
        <WithdrawnItem
          reference={ref}
          withdrawn={item.withdrawn}
          lang={item.titleLanguage}
          slug={statement.slug}
        />
      ) : (
        <Record dossier={dossier} item={item} label={`${kind} ${ref}`} address={address} />
      )}
      <ItemTurn locale={locale} slug={statement.slug} items={standingItems(items)} item={item} />
    </ReadingPage>
  )
}

function ItemCrumbs({ locale, slug, item }: { locale: Locale; slug: string; item: CommitmentView }) {
  const t = useTranslations()
  const kind = useItemKind()(item)
  const force = useForceInSentence()(item.force)
  const statement = localePath(locale, `/${slug}/statement`)
  const reference = <Ref>{item.reference}</Ref>
  return (
    <Crumbs
      steps={[
        { href: statement, label: t('nav.statement') },
        {
          href: `${statement}#p${item.passageNumber}`,
          label: `${t('statement.passage')} ${item.passageNumber}`,
        },
      ]}
      here={
        groupOfItem(item) === 'claims' ? (
          <>
            {kind} {reference}
          </>
        ) : (
          t.rich('commitment.named', { kind, force, ref: () => reference })
        )
      }
    />
  )
}

interface RecordProps {
  dossier: Dossier
  item: CommitmentView
  label: string
  address: string
}

function Record({ dossier, item, label, address }: RecordProps) {
  const { statement, items, revisions } = dossier
  const partyName = usePartyName(statement.parties)
  const lines = linesOf(dossier, item)
  const evidence = evidenceList(lines.map(({ revision }) => revision))
  const parties = statement.parties.map(({ key }) => key)
  const history = historyOf(revisionsOf(item.reference, revisions), parties)
  const lang = lines[0]?.revision.rationaleLanguage ?? item.titleLanguage
  return (
    <>
      <div className="main-side" id="text">
        <div>
          <section className="hang hang--first">
            <div className="hang__h">
              <span className="siglum" aria-hidden="true">
                <bdi>{item.reference}</bdi>
              </span>
            </div>
            <div>
              <h1 className="subtitle pb-m">
                <span className="vh">{item.reference} </span>
                <Words lang={item.titleLanguage}>{item.title}</Words>
              </h1>
              <ItemWords statement={statement} items={items} item={item} />
            </div>
          </section>
          <ItemStatus dossier={dossier} item={item} lines={lines} evidence={evidence} partyName={partyName} />
          <ItemEvidence dossier={dossier} item={item} evidence={evidence} lang={lang} partyName={partyName} />
          <ItemHistory
            item={item}
            statement={statement}
            entries={history}
            evidence={evidence}
            partyName={partyName}
          />
        </div>
        <ItemSide dossier={dossier} item={item} label={label} />
      </div>
      <ShareAndCite
        statement={statement}
        item={item}
        address={address}
        state={stateOf(lines)}
        asOf={lastActAt(history)?.slice(0, 10) ?? null}
      />
    </>
  )
}

function stateOf(lines: readonly JudgedLine[]): 'interim' | 'final' | 'mixed' | 'none' {
  const [first] = lines
  if (!first) return 'none'
  return lines.every(({ as }) => as === first.as) ? first.as : 'mixed'
}

interface ItemTurnProps {
  locale: Locale
  slug: string
  /** In reading order. */
  items: readonly CommitmentView[]
  item: CommitmentView
}

function ItemTurn({ locale, slug, items, item }: ItemTurnProps) {
  const linkTo = (other: CommitmentView | undefined): TurnLink | null =>
    other
      ? {
          href: localePath(locale, `/${slug}/${other.reference}`),
          label: (
            <>
              <Ref>{other.reference}</Ref> <Words lang={other.titleLanguage}>{other.title}</Words>
            </>
          ),
        }
      : null
  return (
    <Turn
      previous={linkTo(items.findLast(({ start }) => start < item.start))}
      next={linkTo(items.find(({ start }) => start > item.start))}
    />
  )
}
