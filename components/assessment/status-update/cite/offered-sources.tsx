'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSourceFault } from '@/components/evidence/source/source-problems'
import { FieldError } from '@/components/ground/form/field-error'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { Words } from '@/components/ground/ui/words'
import { citeSourceAction } from '@/lib/assessment/status-update/actions/cite'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import type { FormState, FormValue } from '@/lib/ground/platform/form-state'

interface Offered {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly publisher: string
  readonly date: string
  /** Empty where it has none. */
  readonly url: string
}

/** The sources that the answer offers in place of a new one; `isSame` when the very address stands in the library. */
export function offeredIn(state: FormState<unknown>): { sources: readonly Offered[]; isSame: boolean } {
  if (state.status !== 'refused' || state.code !== 'duplicate') return { sources: [], isSame: false }
  const { offered } = state.values
  const sources = Array.isArray(offered) ? offered.flatMap((each) => readOffered(each)) : []
  return { sources, isSame: state.details.same === 1 }
}

function readOffered(value: FormValue): Offered[] {
  if (typeof value === 'string' || Array.isArray(value)) return []
  const { id, title, language, publisher, date, url } = value
  const texts = [id, title, language, publisher, date, url]
  return texts.every((text) => typeof text === 'string')
    ? [
        {
          id: `${id}`,
          title: `${title}`,
          language: `${language}`,
          publisher: `${publisher}`,
          date: `${date}`,
          url: `${url}`,
        },
      ]
    : []
}

/** "This may be S40": what the library may hold already, each to be used in place of a new one. It takes the focus when it appears. */
export function OfferedSources({
  sources,
  isSame,
  back,
  quote,
  isFile = false,
}: {
  sources: readonly Offered[]
  isSame: boolean
  back: string
  quote: string
  /** Whether what was to be added is a file, and no address. */
  isFile?: boolean
}) {
  const t = useTranslations()
  const sameHow = t(isFile ? 'source.collect.sameFileHow' : 'source.collect.sameHow')
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another offer takes the focus again
  useEffect(() => box.current?.focus(), [sources.map(({ id }) => id).join(',')])
  return (
    <section ref={box} className="errsum mid" role="alert" tabIndex={-1} aria-labelledby="offered">
      <h2 className="h2" id="offered">
        {t(isSame ? 'source.collect.sameTitle' : 'source.collect.likelyTitle', { n: sources.length })}
      </h2>
      <p className="small">{isSame ? sameHow : t('source.collect.likelyHow')}</p>
      <ul className="lib lib--tight">
        {sources.map((source) => (
          <li key={source.id}>
            <OfferedSource source={source} back={back} quote={quote} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OfferedSource({ source, back, quote }: { source: Offered; back: string; quote: string }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div>
      <p>
        <b>
          <bdi>{source.id}</bdi>
        </b>{' '}
        <span className="serif">
          <Words lang={source.language}>{source.title}</Words>
        </span>{' '}
        <span className="quiet small">
          <bdi>{source.publisher}</bdi>,{' '}
          {source.date === '' ? t('status-update.citation.undated') : formatDate(locale, source.date)}
        </span>
      </p>
      <p className="small">
        {source.url === '' ? t('source.noAddress') : <bdi className="addr">{source.url}</bdi>}
      </p>
      {back === '' ? (
        <p className="line">
          <a
            className="tap"
            href={localePath(
              locale,
              quote === ''
                ? `/desk/sources/${source.id}`
                : `/desk/sources/cite?${new URLSearchParams({ source: source.id, quote })}`,
            )}
          >
            {t('source.collect.useIt', { id: source.id })}
          </a>
        </p>
      ) : (
        <CiteButton sourceId={source.id} quote={quote} line={back}>
          {t('status-update.compose.cite', { id: source.id })}
        </CiteButton>
      )}
    </div>
  )
}

const unsent: FormState<never> = { status: 'new' }

/** Cites a source on a line and goes on there. */
export function CiteButton({
  sourceId,
  quote = '',
  line,
  main = false,
  autoFocus = false,
  children,
}: {
  sourceId: string
  /** Words of it to quote; '' for none. */
  quote?: string
  /** `<statement>/<reference>/<party>` */
  line: string
  main?: boolean
  autoFocus?: boolean
  children: ReactNode
}) {
  const t = useTranslations('form.refusal')
  const locale = useLocale()
  const [state, act] = useSending(citeSourceAction, unsent)
  const faultOf = useSourceFault(state)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (autoFocus) form.current?.querySelector('button')?.focus()
  }, [autoFocus])
  return (
    <form action={act} ref={form}>
      <input type="hidden" name="locale" value={locale} />
      <FormKey state={state} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <input type="hidden" name="quote" value={quote} />
      <input type="hidden" name="line" value={line} />
      {state.status === 'refused' && (
        <FieldError id={`cite-${line}-error`}>{t(state.code, state.details)}</FieldError>
      )}
      {state.status === 'invalid' && (
        <FieldError id={`cite-${line}-error`}>{faultOf('quote') ?? t('not_found')}</FieldError>
      )}
      <SubmitButton small main={main}>
        {children}
      </SubmitButton>
    </form>
  )
}
