'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { Missing } from '@/components/ground/ui/missing'
import { Ref } from '@/components/ground/ui/ref'
import { StanceMark } from '@/components/text/method/stance-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import { fillQuotesAction } from '@/lib/assessment/status-update/actions/fill'
import type { WorkLine } from '@/lib/assessment/status-update/types'
import type { FormState, FormValues } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

interface Place {
  readonly line: WorkLine
  readonly row: WorkLine['rows'][number]
}

/** Every citation of one source, each with the quote and the locator to be copied from it. One save writes them all. */
export function WorkForm({
  source,
  lines,
}: {
  source: { readonly id: string; readonly language: string; readonly date: string | null }
  lines: readonly WorkLine[]
}) {
  const t = useTranslations()
  const [state, act] = useSending(fillQuotesAction, unsent)
  const places = lines.flatMap((line) => line.rows.map((row) => ({ line, row })))
  const dateError = state.status === 'invalid' ? state.fieldErrors.date?.[0] : undefined
  const dateText =
    dateError === undefined
      ? undefined
      : t(
          dateError === 'status-update.judge.error.future'
            ? dateError
            : 'status-update.judge.error.sourceDate',
        )
  return (
    <form action={act} noValidate>
      <Problems state={state} dateText={dateText} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="sourceId" value={source.id} />
      {source.date === null && (
        <div className="slim">
          <TextField
            name="date"
            label={t('source.collect.date')}
            hint={t('source.collect.dateHow')}
            error={dateText}
            autoComplete="off"
            inputMode="numeric"
            dir="ltr"
            defaultValue={typedText(state, 'date')}
          />
        </div>
      )}
      {places.map((place, index) => (
        <Citation
          key={`${place.line.slug} ${place.line.reference} ${place.line.party} ${place.row.index}`}
          place={place}
          number={index + 1}
          name={`rows[${index}]`}
          language={source.language}
          typed={typedAt(state, place)}
        />
      ))}
      <p className="btns pt-m">
        <SubmitButton main>{t('source.collect.saveQuotes')}</SubmitButton>
        <span className="small quiet grow">{t('source.collect.intoDrafts')}</span>
      </p>
    </form>
  )
}

function Problems({ state, dateText }: { state: FormState<never>; dateText: string | undefined }) {
  const t = useTranslations()
  if (state.status !== 'invalid' && state.status !== 'refused') return null
  const text =
    state.status === 'refused'
      ? state.code === 'conflict'
        ? t('source.collect.changedMeanwhile')
        : t(`form.refusal.${state.code}`, state.details)
      : (dateText ?? t('form.fault.malformed'))
  return (
    <ErrorSummary
      title={t('account.problem')}
      kept={t('form.kept')}
      errors={[{ field: dateText === undefined ? null : 'date', text }]}
    />
  )
}

function Citation({
  place: { line, row },
  number,
  name,
  language,
  typed,
}: {
  place: Place
  number: number
  name: string
  language: string
  typed: { readonly quote: string; readonly locator: string } | null
}) {
  const t = useTranslations()
  const context = t('status-update.compose.citation', { n: number })
  const hidden = {
    statement: line.slug,
    reference: line.reference,
    party: line.party,
    version: line.version,
    seen: line.seen,
    index: row.index,
  }
  const standsOtherwise = typed !== null && (typed.quote !== row.quote || typed.locator !== row.locator)
  return (
    <fieldset className="cite" aria-label={context}>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={`${name}.${field}`} value={value} />
      ))}
      <p className="line gap-s">
        <Ref>{line.reference}</Ref>
        <span className="grow serif">
          <OwnTitle of={line} />
          <PartyAfter party={line.party} parties={line.parties} />
        </span>
        {row.stance && <StanceMark stance={row.stance} />}
        {line.judgement && <StatusMark judgement={line.judgement} provisional brief />}
      </p>
      <p className="small quiet">
        <q lang={line.language}>{line.quoted}</q>
      </p>
      <p className="pt-s pb-s" dir="auto">
        <span className="mini mini--0">{t('status-update.citation.shows')}</span>
        {row.shows}
      </p>
      {standsOtherwise && (row.quote !== '' || row.locator !== '') && (
        <p className="small pt-s">
          <Missing>{t('source.collect.standsNow')}</Missing> <q dir="auto">{row.quote}</q>{' '}
          <bdi>{row.locator}</bdi>
        </p>
      )}
      <TextArea
        id={`quote-${number}`}
        name={`${name}.quote`}
        label={
          <>
            {t('status-update.citation.quote')}
            <span className="vh">, {context}</span>
          </>
        }
        rows={2}
        dir="auto"
        lang={language}
        defaultValue={typed?.quote ?? row.quote}
      />
      <TextField
        id={`locator-${number}`}
        name={`${name}.locator`}
        label={
          <>
            {t('status-update.citation.locator')}
            <span className="vh">, {context}</span>
          </>
        }
        autoComplete="off"
        dir="auto"
        defaultValue={typed?.locator ?? row.locator}
      />
    </fieldset>
  )
}

/** What was typed for a citation, found by what it names: the list may have grown since. */
function typedAt(state: FormState<never>, { line, row }: Place) {
  const rows = 'values' in state && Array.isArray(state.values.rows) ? state.values.rows : []
  const isHere = (values: FormValues) =>
    values.statement === line.slug &&
    values.reference === line.reference &&
    values.party === line.party &&
    values.index === String(row.index)
  const found = rows.find(
    (each): each is FormValues => typeof each === 'object' && !Array.isArray(each) && isHere(each),
  )
  if (!found || typeof found.quote !== 'string' || typeof found.locator !== 'string') return null
  return { quote: found.quote, locator: found.locator }
}
