'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FoundLine } from '@/components/evidence/source/found-line'
import { EarlyInput } from '@/components/ground/form/early'
import { Fold } from '@/components/ground/ui/fold'
import { Words } from '@/components/ground/ui/words'
import { StanceMark } from '@/components/text/method/stance-mark'
import { isFull } from '@/lib/assessment/status-update/rules/compose'
import type { LibrarySource } from '@/lib/assessment/status-update/types'
import { addressMeant } from '@/lib/evidence/source/rules/address'
import { offered } from '@/lib/evidence/source/rules/offered'
import { formatDate } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Stance } from '@/lib/text/method/types'
import { useComposing } from './composing'
import { IntentButton } from './row-field'

/** Finds a source to cite. Before anything is typed it offers the library's leads on this item that are not cited yet. */
export function LibraryPicker({
  find,
  onFind,
  line,
}: {
  find: string
  onFind: (find: string) => void
  /** The line that is written on, as `<statement>/<reference>/<party>`: what is added comes back to it. Absent: to no line. */
  line?: string
}) {
  const { view, draft, search } = useComposing()
  const t = useTranslations()
  const locale = useLocale()
  const cited = new Set(draft.citations.map(({ sourceId }) => sourceId))
  const stanceOf = new Map(view.item.bearings.map(({ sourceId, stance }) => [sourceId, stance]))
  const isSearching = find.trim() !== ''
  const found = isSearching
    ? offered(search.found).shown
    : view.library.filter(({ id }) => stanceOf.has(id) && !cited.has(id))
  if (isFull(draft.citations)) return <p className="cite quiet">{t('status-update.judge.error.tooMany')}</p>
  const address = addressMeant(find)
  const adding = new URLSearchParams({
    ...(address === null ? {} : { address }),
    ...(line === undefined ? {} : { back: line }),
  })
  const list = (
    <ul className="lib lib--tight">
      {found.map((source) => (
        <li key={source.id}>
          <FoundSource source={source} stance={stanceOf.get(source.id)} isCited={cited.has(source.id)} />
        </li>
      ))}
    </ul>
  )
  return (
    <div className="cite" data-line={line}>
      <label className="mini mini--0" htmlFor="find">
        {t('status-update.compose.find')}
      </label>
      <p className="hint" id="find-hint">
        {t('status-update.compose.findHow')}
      </p>
      <EarlyInput
        className="in"
        type="search"
        id="find"
        name="find"
        autoComplete="off"
        dir="auto"
        aria-describedby="find-hint"
        value={find}
        onChange={(event) => onFind(event.target.value)}
      />
      <p className="line pt-s">
        <IntentButton value="find">{t('ui.action.search')}</IntentButton>
        <a
          className="tap small"
          href={`${localePath(locale, '/desk/sources/new')}?${adding}`}
          {...(line === undefined ? { target: '_blank', rel: 'noopener' } : {})}
        >
          {t('source.addSource')}
          {line === undefined && <span className="vh">, {t('status-update.compose.newTab')}</span>}
        </a>
        <span className="small quiet" role="status">
          <FoundLine typed={find} {...search} />
        </span>
      </p>
      {found.length > 0 &&
        (isSearching ? (
          list
        ) : (
          <div className="pt-s">
            <Fold title={t('status-update.compose.leads', { ref: view.item.reference })} count={found.length}>
              {list}
            </Fold>
          </div>
        ))}
    </div>
  )
}

function FoundSource({
  source,
  stance,
  isCited,
}: {
  source: LibrarySource
  stance: Stance | undefined
  isCited: boolean
}) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="line">
      <IntentButton value={`add-citation ${source.id}`}>
        {t('status-update.compose.cite', { id: source.id })}
        <span className="vh">: {source.title}</span>
      </IntentButton>
      <span className="grow">
        <span className="serif">
          <Words lang={source.language}>{source.title}</Words>
        </span>{' '}
        <span className="quiet">
          <bdi>{source.publisher}</bdi>
          {commaIn(locale)}
          {source.date ? formatDate(locale, source.date) : t('status-update.citation.undated')}
          {isCited && `${commaIn(locale)}${t('status-update.compose.citedHere')}`}
        </span>{' '}
        {stance && <StanceMark stance={stance} />}
      </span>
    </div>
  )
}
