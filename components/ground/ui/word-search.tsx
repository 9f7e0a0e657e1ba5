import { useTranslations } from 'next-intl'

/** A field for words and its button, in one line: a plain form, answered by the page of a search. */
export function WordSearch({ action }: { action: string }) {
  const t = useTranslations('search')
  return (
    <search>
      <form className="find" action={action}>
        <label htmlFor="q">{t('query')}</label>
        <input className="in" id="q" name="q" type="search" dir="auto" autoComplete="off" />
        <button className="btn btn--s" type="submit">
          {t('titleDesk')}
        </button>
      </form>
    </search>
  )
}
