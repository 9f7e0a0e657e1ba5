import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import type { Dossier } from '@/lib/dossier/types'
import type { SourceView } from '@/lib/source/types'
import { type EvidenceList, stanceCounts } from '@/lib/status-update/rules/evidence-list'
import { StanceCounts } from '../method/stance-counts'
import { Hang } from '../ui/hang'
import { CitationList } from './citation-list'
import { LibraryLeads } from './library-leads'

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
