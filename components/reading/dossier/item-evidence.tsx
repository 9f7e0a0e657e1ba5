import { useLocale, useTranslations } from 'next-intl'
import { ItemAccount } from '@/components/assessment/status-update/item-account'
import { LinkNote } from '@/components/evidence/source/link-state'
import { SourceTitle, TitleBasisMark } from '@/components/evidence/source/source-title'
import { FirstOf } from '@/components/ground/ui/first-of'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Sign } from '@/components/ground/ui/sign'
import { Time } from '@/components/ground/ui/time'
import { Glyph } from '@/components/text/method/glyph'
import type { EvidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import type { SourceView } from '@/lib/evidence/source/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { Dossier } from '@/lib/reading/dossier/types'
import type { BearingView, CommitmentView } from '@/lib/text/commitment/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface ItemEvidenceProps {
  dossier: Dossier
  item: CommitmentView
  lines: readonly JudgedLine[]
  evidence: EvidenceList
  partyName: (key: string) => string
}

/** Why it was judged so, line by line, each beside its sources; then what else the library holds on the item. */
export function ItemEvidence({ dossier, item, lines, evidence, partyName }: ItemEvidenceProps) {
  const t = useTranslations()
  const { slug } = dossier.statement
  const cited = new Set(evidence.entries.map(({ citation }) => citation.sourceId))
  const leads = item.bearings
    .filter(({ sourceId }) => !cited.has(sourceId))
    .map(({ sourceId, stance }) => ({ stance, source: sourceOf(dossier, sourceId) }))
  // All that are cited and bear on it are among those named.
  const leadCount = item.bearingCount - (item.bearings.length - leads.length)
  const library = `/${slug}/sources`
  const all =
    dossier.asOf === undefined ? `${library}?item=${item.reference}` : asOfAddress(library, dossier.asOf)
  const whose = (revisionId: string) => {
    const party = lines.find(({ revision }) => revision.id === revisionId)?.party ?? ALL_PARTIES
    return party === ALL_PARTIES ? t('commitment.together') : partyName(party)
  }
  return (
    <section className="evid" aria-labelledby="evidence">
      <div className="secthead">
        <h2 className="h2" id="evidence">
          {t('commitment.why')}
        </h2>
        <span className="small quiet">
          {t('commitment.citedOf', { n: cited.size, m: cited.size + leadCount })}
        </span>
      </div>
      {lines.length === 0 && <p className="small quiet pb-s">{t('commitment.noneCited')}</p>}
      {lines.map((line) => (
        <ItemAccount
          key={line.party}
          line={line}
          isApart={lines.length > 1 || line.party !== ALL_PARTIES}
          sourceOf={(id) => sourceOf(dossier, id)}
          {...{ evidence, whose, slug, partyName }}
        />
      ))}
      {lines.some(isBuiltOnExcerpts) && (
        <p className="small quiet pb-m line gap-s">
          <Sign name="missing" />
          <span className="grow">{t('review.excerpts')}</span>
        </p>
      )}
      {leadCount > 0 && (
        <LibraryLeads leads={leads} slug={slug} open={cited.size === 0} count={leadCount} all={all} />
      )}
    </section>
  )
}

/** Provisional while a citation lacks its exact words or their place: nobody has opened the source. */
function isBuiltOnExcerpts({ as, unmet }: JudgedLine): boolean {
  return as === 'provisional' && unmet.some(({ key }) => key === 'status-update.unmet.quotes')
}

function sourceOf({ sources }: Dossier, id: string): SourceView {
  const source = sources.get(id)
  if (!source) throw new Error(`the library does not hold ${id}`)
  return source
}

interface LibraryLeadsProps {
  leads: readonly { stance: BearingView['stance']; source: SourceView }[]
  slug: string
  /** How many there are, and where all of them stand. */
  count: number
  all: string
  /** Open where nothing is cited, so that the leads are all there is. */
  open: boolean
}

/** Sources in the library that bear on the item and are not cited: leads, never evidence. */
function LibraryLeads({ leads, slug, open, count, all }: LibraryLeadsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  return (
    <details className="fold" open={open}>
      <summary>
        <span>{t('commitment.alsoListed')}</span>
        <span className="n">{count}</span>
      </summary>
      <ul className="lib lib--tight">
        {leads.map(({ stance, source }) => (
          <li key={source.id}>
            <p className="line">
              <span className="stance">
                <Glyph name={stance} />
                <span className="vh">{t(`status-update.stance.${stance}`)}</span>
              </span>
              <a className="tap plain serif" href={localePath(locale, `/${slug}/sources/${source.id}`)}>
                <SourceTitle source={source} />
              </a>
            </p>
            <p className="meta">
              <bdi>{source.publisher}</bdi>
              {commaIn(locale)}
              {source.date === null ? t('status-update.citation.undated') : <Time date={source.date} />}
              {commaIn(locale)}
              {language(source.language)} <TitleBasisMark source={source} />
            </p>
            <LinkNote source={source} slug={slug} />
          </li>
        ))}
      </ul>
      <FirstOf shown={leads.length} of={count} href={all} />
    </details>
  )
}
