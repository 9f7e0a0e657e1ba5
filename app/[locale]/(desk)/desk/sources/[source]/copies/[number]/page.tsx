import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CopyFacts } from '@/components/evidence/snapshot/copy-facts'
import { DeskCopy } from '@/components/evidence/snapshot/desk-copy'
import { SourceTitle } from '@/components/evidence/source/source-title'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { LookForWords } from '@/components/work/desk/look-for-words'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { PlacesOfWords } from '@/components/work/desk/places-of-words'
import { loadDeskCopy } from '@/lib/evidence/snapshot/loaders/copy'
import { loadDeskSource } from '@/lib/evidence/source/loaders/source'
import { deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { holds } from '@/lib/ground/platform/actor'
import { loadPlacesOfWords } from '@/lib/work/desk/loaders/words'

type Props = { params: Promise<{ locale: string; source: string; number: string }> }

/** One stored copy of a source as signed-in people see it: what readers see of it, and what is withheld. */
export default async function DeskCopyPage({ params }: Props) {
  const { source: id, number } = await pageParams(params)
  const [t, found, loaded] = await Promise.all([
    getTranslations(),
    loadDeskSource(id),
    loadDeskCopy(id, number),
  ])
  if (!found || !loaded) notFound()
  const { actor, copy, text, words, kindred } = loaded
  const { source } = found
  const isReviewer = holds(actor, 'reviewer')
  const places = await loadPlacesOfWords(id, words)
  const title = t('snapshot.copyOf', { n: copy.number, id })
  return (
    <PageBelowDesk
      member={actor}
      path={deskCopyAddress(id, copy.number)}
      title={title}
      current="sources"
      steps={[
        { path: '/desk/sources', label: t('layout.nav.sources') },
        { path: `/desk/sources/${id}`, label: <Ref>{id}</Ref> },
      ]}
      here={t('snapshot.copy', { n: copy.number })}
    >
      <div className="main-side">
        <div>
          <p className="kicker">{title}</p>
          <h1 className="subtitle pb-m">
            <SourceTitle source={source} />
          </h1>
          <DeskCopy {...{ actor, copy, text, words, kindred }} language={source.language} />
          {isReviewer && (
            <RailSection
              id="elsewhere"
              title={t('desk.elsewhere.title')}
              aside={<p>{t('desk.elsewhere.how')}</p>}
            >
              {words.length > 0 && (
                <>
                  <h3 className="mini">{t('desk.elsewhere.now')}</h3>
                  <PlacesOfWords places={places} copy={copy} />
                </>
              )}
              <LookForWords sourceId={id} language={source.language} />
            </RailSection>
          )}
        </div>
        <aside className="side" aria-label={t('snapshot.facts')}>
          <CopyFacts copy={copy} />
        </aside>
      </div>
    </PageBelowDesk>
  )
}
