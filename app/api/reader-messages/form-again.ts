import { getTranslations } from 'next-intl/server'
import { localeOf, localePath } from '@/lib/i18n/routing'
import type { Invalid } from '@/lib/platform/errors'
import { filledForm } from '@/lib/platform/filled-form'
import { ownPage } from '@/lib/platform/own-page'
import { LONGEST, MOST_LINKS } from '@/lib/reader-message/rules/message-text'
import { type Fault, isFault } from '@/lib/reader-message/schema'
import { correctAddress } from '@/lib/statement/rules/addresses'
import { FIELDS, type SentForm, shownAgain } from './sent-form'

/** Why the form comes back; each has a title in `reader-message.again`. */
type Notice = 'fix' | 'characters' | 'elsewhere' | 'untold' | 'often' | 'full' | 'much' | 'gone' | 'failed'

interface Again {
  readonly status: number
  readonly notice: Notice
  readonly faults?: Invalid['fields']
  /** Seconds after which it is worth trying again. */
  readonly wait?: number
}

/** Which fields' values the page makes by itself. */
const own = new Set(['locale', 'statement', 'reference'])

/** Which fields people cannot see, so that a page with a value of its own stands in for a wrong one. */
const hidden = new Set(['key', 'website'])

/**
 * The page of the form as it was filled in, with what stands in the way, in the language that it was read in. A form about no item of ours
 * gets the page for what is not in the record.
 */
export async function formAgain({ values }: SentForm, again: Again): Promise<Response> {
  const locale = localeOf(values.locale ?? '')
  const { statement = '', reference = '' } = values
  const isAddress = /^[a-z0-9-]{1,80}$/.test(statement) && /^[a-z0-9]{1,20}$/.test(reference)
  const { status, html } = await ownPage(
    localePath(locale, isAddress ? correctAddress(statement, reference) : '/-'),
  )
  if (status !== 200) return page(html, status)
  const t = await getTranslations({ locale })
  const problems = problemsOf(again.faults ?? {}).map(({ field, code }) => ({
    field,
    text:
      code === 'malformed'
        ? t('form.fault.malformed')
        : t(`reader-message.fault.${code}`, { n: longestOf(field), links: MOST_LINKS }),
  }))
  const minutes = Math.max(1, Math.ceil((again.wait ?? 0) / 60))
  const filled = filledForm(html, {
    values: Object.fromEntries(
      Object.entries(shownAgain(values)).filter(
        ([name]) => !own.has(name) && !(again.faults?.[name] && hidden.has(name)),
      ),
    ),
    title: t(`reader-message.again.${again.notice}`, { n: problems.length, minutes }),
    kept: t(again.notice === 'elsewhere' ? 'reader-message.again.nothingKept' : 'form.kept'),
    problems,
    error: t('form.error'),
  })
  return page(filled, again.status, again.wait)
}

function page(html: string, status: number, wait?: number): Response {
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
    },
  })
}

/** In the order of the form, one a field. What is wrong with what the page sends by itself belongs to no field. */
function problemsOf(faults: Invalid['fields']): { field: string | null; code: Fault }[] {
  return FIELDS.flatMap((field) => {
    const [code] = faults[field] ?? []
    if (code === undefined) return []
    return [
      { field: own.has(field) || field === 'key' ? null : field, code: isFault(code) ? code : 'malformed' },
    ]
  })
}

function longestOf(field: string | null): number {
  return field !== null && field in LONGEST ? LONGEST[field as keyof typeof LONGEST] : LONGEST.body
}
