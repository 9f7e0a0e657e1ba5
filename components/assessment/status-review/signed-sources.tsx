import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFieldName, useValueText } from '@/components/evidence/source/said-words'
import { SourceAddress } from '@/components/evidence/source/source-address'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { StanceMark } from '@/components/text/method/stance-mark'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import { SAID_OF_SOURCE, type SaidOfSource, type SignedSource } from '@/lib/evidence/source/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'

/**
 * What else becomes public with a submission: of each source that it cites what readers see of it now, and what they would see. All of
 * this is signed with it, so all of it stands here; nothing where nothing is.
 */
export function SignedSources({
  submission: { signed, statement },
}: {
  submission: Pick<SubmissionView, 'signed' | 'statement'>
}) {
  const t = useTranslations('review.deciding')
  if (signed.length === 0) return null
  const labels = { before: t('before'), after: t('after') }
  return (
    <>
      <p className="pt-m">{t('sources', { n: signed.length })}</p>
      <table className="diff" data-signs="sources">
        <caption className="vh">{t('sources', { n: signed.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('source')}</th>
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
          </tr>
        </thead>
        <tbody>
          {signed.map((source) => (
            <SignedRow key={source.id} source={source} parties={statement.parties} labels={labels} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface SignedRowProps {
  source: SignedSource
  parties: SubmissionView['statement']['parties']
  labels: { before: string; after: string }
}

function SignedRow({ source, parties, labels }: SignedRowProps) {
  const t = useTranslations('review.deciding')
  const locale = useLocale()
  const { id, becomesPublic, stands, after, accepted } = source
  // Its address stands below, with what else of it is public for the first time.
  const fields = SAID_OF_SOURCE.filter((field) =>
    becomesPublic
      ? field !== 'url' && after[field] !== null
      : accepted.some(({ classing }) => field in classing.after),
  )
  const by = [...new Set(accepted.map(({ classing }) => classing.by))]
  return (
    <tr>
      <th scope="row">
        <a className="tap" href={localePath(locale, `/desk/sources/${id}`)}>
          <Ref>{id}</Ref>
        </a>{' '}
        {becomesPublic && t('becomesPublic')}
      </th>
      <td data-l={labels.before}>
        {becomesPublic ? (
          <span className="quiet">{t('notPublic')}</span>
        ) : (
          <Fields fields={fields} words={stands} mark="del" parties={parties} />
        )}
      </td>
      <td data-l={labels.after}>
        <Fields fields={fields} words={after} mark="ins" parties={parties} />
        {becomesPublic && <Shown source={source} />}
        {by.length > 0 && (
          <p className="small quiet">{t('saidBy', { names: by.map(isolated).join(commaIn(locale)) })}</p>
        )}
      </td>
    </tr>
  )
}

interface FieldsProps {
  fields: readonly (keyof SaidOfSource)[]
  words: SaidOfSource
  mark: 'ins' | 'del'
  parties: SubmissionView['statement']['parties']
}

function Fields({ fields, words, mark: Mark, parties }: FieldsProps) {
  const t = useTranslations('review.deciding')
  const nameOf = useFieldName()
  const textOf = useValueText(parties)
  return (
    <ul>
      {fields.map((field) => (
        <Line key={field} name={nameOf(field)}>
          {words[field] === null ? t('none') : <Mark dir="auto">{textOf(field, words[field])}</Mark>}
        </Line>
      ))}
    </ul>
  )
}

/** What readers see of a source beside what people said of it, once it is public. */
function Shown({ source }: { source: SignedSource }) {
  const t = useTranslations()
  const locale = useLocale()
  const { shown } = source
  return (
    <ul>
      <Line name={t('source.address')}>
        <ins>
          <SourceAddress source={source} copy={localePath(locale, deskCopyAddress(source.id, 1))} />
        </ins>
      </Line>
      <Line name={t('source.seen')}>
        <ins>
          {t(shown.seen === 'excerpt' ? 'status-update.citation.seenAsExcerpt' : 'source.library.opened')}
        </ins>
      </Line>
      {shown.note !== null && (
        <Line name={t('review.deciding.note')}>
          <ins>
            <Words lang={SUMMARY_LANGUAGE}>{shown.note}</Words>
          </ins>
        </Line>
      )}
      {shown.bearings.map(({ slug, reference, stance }) => (
        <Line key={`${slug} ${reference}`} name={t('source.collect.bearsOn')}>
          <ins>
            <Ref>{reference}</Ref> <StanceMark stance={stance} />
          </ins>
        </Line>
      ))}
    </ul>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li>
      <span className="quiet">
        {name}
        {colonIn(useLocale())}
      </span>
      {children}
    </li>
  )
}
