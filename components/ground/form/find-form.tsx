import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface FindFormProps {
  /** The page's own address. */
  action: string
  /** What the page was asked with besides, which stays. */
  kept?: readonly (readonly [name: string, value: string])[]
  label: string
  hint: string
  typed: string
  /** How many were found of what was typed. */
  found: ReactNode
}

/** Finds something on its page by what is typed: a plain form, whose answer is the same page. */
export function FindForm({ action, kept = [], label, hint, typed, found }: FindFormProps) {
  const t = useTranslations('ui.action')
  return (
    <search>
      <form action={action} method="get" className="mid pt-m">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="mini" htmlFor="q">
          {label}
        </label>
        <p className="hint" id="q-hint">
          {hint}
        </p>
        <input
          className="in"
          type="search"
          id="q"
          name="q"
          dir="auto"
          autoComplete="off"
          aria-describedby="q-hint"
          defaultValue={typed}
        />
        <p className="line pt-s">
          <button type="submit" className="btn btn--s">
            {t('search')}
          </button>
          {typed !== '' && (
            <span className="small quiet" role="status">
              {found}
            </span>
          )}
        </p>
      </form>
    </search>
  )
}
