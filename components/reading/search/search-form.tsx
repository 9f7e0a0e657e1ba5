import { useTranslations } from 'next-intl'
import { LONGEST_QUERY } from '@/lib/reading/search/rules/query'

interface SearchFormProps {
  /** Address of the page that answers. */
  action: string
  /** What was typed, if anything was. */
  text: string
  /** What is wrong with it. */
  problem?: string
}

/** The field and its button. It is a plain form: what it asks is an address. */
export function SearchForm({ action, text, problem }: SearchFormProps) {
  const t = useTranslations('search')
  return (
    <search>
      <form className={problem ? 'searchbox bad' : 'searchbox'} action={action}>
        <div>
          <label className="mini" htmlFor="q">
            {t('query')}
          </label>
          {problem && (
            <p className="err" id="q-problem">
              {problem}
            </p>
          )}
          <input
            className="in"
            id="q"
            name="q"
            type="search"
            dir="auto"
            autoComplete="off"
            defaultValue={text.slice(0, LONGEST_QUERY)}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'q-problem q-how' : 'q-how'}
          />
        </div>
        <button className="btn btn--go" type="submit">
          {t('titleDesk')}
        </button>
      </form>
      <p className="small quiet searchhow" id="q-how">
        {t('how')}
      </p>
    </search>
  )
}
