import { useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { StanceMark } from '@/components/text/method/stance-mark'
import type { CodingPair, SourceUsedTwice } from '@/lib/assessment/second-coding/types'
import type { RevisionCitation } from '@/lib/assessment/status-update/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { ChangeTable } from '../status-update/change-table'
import { BeginForm } from './begin-form'
import { ReconcileForm } from './reconcile-form'
import { RequestLine } from './request-list'

/** Both judgements side by side: field by field, the reasons with their differences, the sources one by one; and the decision. */
export function Pair({ view }: { view: CodingPair }) {
  const t = useTranslations('second-coding')
  const { request, first, second, mayReconcile, own } = view
  const labels = {
    first: t('first', { name: isolated(first.author.publicName) }),
    second: t('second', { name: isolated(second.author.publicName) }),
  }
  return (
    <>
      <RailSection id="how-it-stands" title={t('title')}>
        <RequestLine request={request} />
        <p>{t(first.judgement === second.judgement ? 'same' : 'differ')}</p>
        <p className="small quiet">{t(request.codedBlind ? 'wasBlind' : 'wasNotBlind')}</p>
        {own?.mayBegin && request.decision?.outcome === 'second' && (
          <BeginForm requestId={request.id} draftVersion={own.draftVersion} />
        )}
      </RailSection>
      <RailSection id="side-by-side" title={t('sideBySide')}>
        <ChangeTable
          before={first}
          beforeLabel={labels.first}
          beforeIsProvisional={first.finalAt === null}
          after={second}
          afterLabel={labels.second}
        />
      </RailSection>
      <RailSection id="by-source" title={t('bySource')}>
        <BySource view={view} labels={labels} />
      </RailSection>
      {mayReconcile === true && (
        <ReconcileForm
          requestId={request.id}
          firstSha256={first.contentSha256}
          secondSha256={second.contentSha256}
        />
      )}
    </>
  )
}

function BySource({
  view: { bySource, sources, first, second },
  labels,
}: {
  view: CodingPair
  labels: { first: string; second: string }
}) {
  const t = useTranslations('second-coding')
  if (bySource.length === 0) return <p className="quiet">{t('noSources')}</p>
  return (
    <table className="diff">
      <thead>
        <tr>
          <th scope="col">{labels.first}</th>
          <th scope="col">{labels.second}</th>
        </tr>
      </thead>
      {bySource.map((used) => {
        const source = sources[used.sourceId]
        return (
          <tbody key={used.sourceId}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                <Ref>{used.sourceId}</Ref>{' '}
                {source && (
                  <span className="serif">
                    <Words lang={source.language}>{source.title}</Words>
                  </span>
                )}{' '}
                <span className="quiet">{t(whoseOf(used))}</span>
              </th>
            </tr>
            <tr>
              <td data-l={labels.first}>
                <Uses citations={used.first} lang={first.rationaleLanguage} />
              </td>
              <td data-l={labels.second}>
                <Uses citations={used.second} lang={second.rationaleLanguage} />
              </td>
            </tr>
          </tbody>
        )
      })}
    </table>
  )
}

function whoseOf({ first, second }: SourceUsedTwice) {
  if (first.length === 0) return 'onlySecond'
  return second.length === 0 ? 'onlyFirst' : 'both'
}

function Uses({ citations, lang }: { citations: readonly RevisionCitation[]; lang: string }) {
  if (citations.length === 0) return <span className="quiet">–</span>
  return (
    <ul>
      {citations.map(({ number, stance, shows, quote, locator }) => (
        <li key={number}>
          [{number}] <StanceMark stance={stance} /> <bdi lang={lang}>{shows}</bdi>
          {quote !== null && (
            <>
              {' '}
              <q dir="auto">{quote}</q>
            </>
          )}
          {locator !== null && (
            <>
              {' '}
              <bdi className="quiet">{locator}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
