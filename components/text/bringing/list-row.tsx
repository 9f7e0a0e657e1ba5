import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextField } from '@/components/ground/form/text-field'
import { typedAt } from '@/components/ground/form/typed-text'
import { Words } from '@/components/ground/ui/words'
import { locales } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { controlId } from './problems'

interface ListRowProps {
  index: number
  state: FormState<unknown>
  list: 'parties' | 'areas'
  legend: string
  /** What is saved, as one line says it; absent of a row that is new. `isOurs`: what stands beside the name is a word of ours, or a key. */
  said:
    | { readonly name: string; readonly beside: string; readonly language: string; readonly isOurs: boolean }
    | undefined
  lines: readonly Line[]
  /** Name of the fields of its names in other languages. */
  names: string
  faultOf: (field: string) => string | undefined
  children: ReactNode
}

/** A row of a list: one that is saved is a line that opens, with its fields in it; one that is new stands open. */
export function ListRow({ index, list, legend, said, lines, names, state, faultOf, children }: ListRowProps) {
  if (said === undefined)
    return (
      <fieldset className="rowset">
        <legend>{legend}</legend>
        {children}
      </fieldset>
    )
  const place = lineOf(`${list}[${index}].place`, String(index + 1), state, faultOf)
  const isGone = typedAt(state, `${list}[${index}].gone`) === 'yes'
  const isWrong = locales.some((language) => faultOf(`${names}.${language}`) !== undefined)
  const isOpen = isGone || isWrong || [...lines, place].some(isTouched)
  return (
    <fieldset className="rowset rowset--line">
      <legend className="vh">{legend}</legend>
      <details className="fold" open={isOpen || undefined}>
        <summary>
          <span className="n">{index + 1}</span>{' '}
          <span>
            <Words lang={said.language}>{said.name}</Words>{' '}
            <span className="small quiet">
              {said.isOurs ? <bdi>{said.beside}</bdi> : <Words lang={said.language}>{said.beside}</Words>}
            </span>
          </span>
        </summary>
        <InList {...{ list, index, state, place }} name={said.name} />
        {children}
      </details>
    </fieldset>
  )
}

/** Whether something is wrong with a line, or it came back otherwise than it is saved. */
function isTouched({ error, defaultValue, saved }: Line): boolean {
  return error !== undefined || defaultValue !== saved
}

interface InListProps extends Pick<ListRowProps, 'index' | 'list' | 'state'> {
  name: string
  place: Line
}

/** Where a row stands in its list, which can be said otherwise, and whether it goes. */
function InList({ list, index, name, state, place }: InListProps) {
  const t = useTranslations('bringing')
  const gone = `${list}[${index}].gone`
  return (
    <div className="inlist">
      <input type="hidden" name={`${list}[${index}].stood`} value={place.saved} />
      <TextField {...fieldOf(place)} label={t('placeInList')} inputMode="numeric" size={3} dir="ltr" />
      <label className="line gap-s">
        <input
          type="checkbox"
          name={gone}
          value="yes"
          defaultChecked={typedAt(state, gone) === 'yes'}
          aria-label={t('takeOffNamed', { ref: name })}
        />
        {t('takeOff')}
      </label>
    </div>
  )
}

/** A line of text in a form: what is saved of it, and what stands in it now. */
export interface Line {
  name: string
  id: string
  error: string | undefined
  autoComplete: string
  defaultValue: string
  saved: string
}

export function lineOf(
  name: string,
  saved: string,
  state: FormState<unknown>,
  faultOf: (field: string) => string | undefined,
): Line {
  return {
    name,
    id: controlId(name),
    error: faultOf(name),
    autoComplete: 'off',
    defaultValue: typedAt(state, name) ?? saved,
    saved,
  }
}

/** What of a line its field takes. */
export function fieldOf({ saved: _, ...field }: Line): Omit<Line, 'saved'> {
  return field
}
