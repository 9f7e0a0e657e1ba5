import { useLocale, useTranslations } from 'next-intl'
import type { BearingView, CommitmentView } from '@/lib/commitment/types'
import type { Dossier } from '@/lib/dossier/types'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import type { SourceView } from '@/lib/source/types'
import { type EvidenceList, stanceCounts } from '@/lib/status-update/rules/evidence-list'
import { Glyph } from '../method/glyph'
import { StanceCounts } from '../method/stance-counts'
import { SourceTitle, TitleBasisMark } from '../source/source-title'
import { useLanguageName } from '../statement/names'
import { Hang } from '../ui/hang'
import { Time } from '../ui/time'
import { CitationList } from './citation-list'

interface ItemEvidenceProps {
  dossier: Dossier
  item: CommitmentView
  evidence: EvidenceList
  lang: string
  partyName: (key: string) => string
}

/** What the judgements cite, then what else the library holds on the item. */
export function ItemEvidence({ dossier, item, evidence, lang, partyName }: ItemEvidenceProps) {
  const t = useTranslations('commitment')
  const { slug } = dossier.statement
  const { entries } = evidence
  const cited = new Set(entries.map(({ citation }) => citation.sourceId))
  const leads = item.bearings
    .filter(({ sourceId }) => !cited.has(sourceId))
    .map(({ sourceId, stance }) => ({ stance, source: sourceOf(dossier, sourceId) }))
  return (
    <Hang
      id="evidence"
      title={t('evidence')}
      aside={
        entries.length > 0 && (
          <p>
            <StanceCounts counts={stanceCounts(entries)} />
          </p>
        )
      }
    >
      {entries.length === 0 && <p className="small quiet pb-s">{t('noneCited')}</p>}
      {entries.length > 0 && (
        <CitationList
          entries={entries}
          sourceOf={(id) => sourceOf(dossier, id)}
          slug={slug}
          lang={lang}
          partyName={partyName}
        />
      )}
      {leads.length > 0 && <LibraryLeads leads={leads} slug={slug} open={entries.length === 0} />}
    </Hang>
  )
}

function sourceOf({ sources }: Dossier, id: string): SourceView {
  const source = sources.get(id)
  if (!source) throw new Error(`the library does not hold ${id}`)
  return source
}

interface LibraryLeadsProps {
  leads: readonly { stance: BearingView['stance']; source: SourceView }[]
  slug: string
  /** Open where nothing is cited, so that the leads are all there is. */
  open: boolean
}

/** Sources in the library that bear on the item and are not cited: leads, never evidence. */
function LibraryLeads({ leads, slug, open }: LibraryLeadsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  return (
    <details className="fold" open={open}>
      <summary>
        <span>{t('commitment.alsoListed')}</span>
        <span className="n">{leads.length}</span>
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
          </li>
        ))}
      </ul>
    </details>
  )
}
