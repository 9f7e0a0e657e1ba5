import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Time } from '@/components/ground/ui/time'
import { OwnWords } from '@/components/text/statement/own-words'
import type { CodedTwice as CodedTwiceView } from '@/lib/assessment/second-coding/types'
import type { EvidenceEntry } from '@/lib/assessment/status-update/rules/evidence-list'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Story, StoryEntry } from '@/lib/reading/dossier/rules/story'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { historyAddress } from '@/lib/text/statement/rules/addresses'
import { inPlace } from '@/lib/text/statement/rules/own-words'
import { ItemAct } from './item-act'
import '@/styles/dossier.evidence.css'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface ItemStoryProps {
  item: CommitmentView
  slug: string
  story: Story
  /** How many judgements on it readers could see. */
  judgements: number
  /** The judgements that stood against a second, independent one. */
  codedTwice: readonly CodedTwiceView[]
  partyName: (key: string) => string
  /** Whether the page shows what stands now, and can say what comes next. */
  isNow: boolean
  /** Whether something that is shown is open for a second person to read. What nobody showed is not told of. */
  awaitsReview: boolean
}

/** Which part of a story is shown: all of it, what sources tell, or what was done here. */
const PARTS = ['all', 'told', 'done'] as const

/** What became of an item as a story: what dated sources tell, the statement, what was judged and why, and what comes next. */
export function ItemStory(props: ItemStoryProps) {
  const { item, slug, story, judgements, isNow, awaitsReview } = props
  const t = useTranslations('commitment')
  const locale = useLocale()
  const page = localePath(locale, `/${slug}`)
  return (
    <section className="story" aria-labelledby="history">
      <div className="secthead">
        <h2 className="h2" id="history">
          {t('historyT')}
        </h2>
        <p className="line small">
          <a className="tap" href={`${page}/${item.reference}/compare`} rel="nofollow">
            {t('compareDates')}
          </a>
          <a className="tap" href={localePath(locale, historyAddress(slug))}>
            {t('story.record')}
          </a>
        </p>
      </div>
      <fieldset className="story__pick">
        <legend className="vh">{t('story.pick')}</legend>
        {PARTS.map((part) => (
          <label key={part}>
            <input type="radio" name="story" value={part} defaultChecked={part === 'all'} />{' '}
            {t(`story.part.${part}`)}
          </label>
        ))}
      </fieldset>
      {!story.told.isAll && (
        <p className="small quiet pb-s">{t('story.newest', { n: story.told.acts, m: judgements })}</p>
      )}
      <ol className="hist">
        {story.entries.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} {...props} />
        ))}
        {isNow && item.followed && (
          <li className="is-ours">
            <span className="d">{t('story.next')}</span>
            <p>{t(awaitsReview ? 'story.awaits' : 'story.open')}</p>
          </li>
        )}
      </ol>
      {story.undated > 0 && (
        <p className="small quiet pt-s pb-l">{t('story.undated', { n: story.undated })}</p>
      )}
    </section>
  )
}

function keyOf(entry: StoryEntry): string {
  if (entry.kind === 'act')
    return `${entry.entry.act} ${entry.moves.map(({ revision }) => revision.id).join()}`
  if (entry.kind === 'source') return `e${entry.uses[0]?.number}`
  return entry.kind === 'looked' ? `looked ${entry.date}` : entry.kind
}

function Entry({ entry, item, slug, codedTwice, partyName }: ItemStoryProps & { entry: StoryEntry }) {
  const t = useTranslations('commitment.story')
  switch (entry.kind) {
    case 'statement':
      return (
        <li className="is-statement">
          <Day of={entry.date} />
          <p>{t(`made.${item.force}`)}</p>
        </li>
      )
    case 'source':
      return (
        <li className={entry.isBefore ? 'is-told is-before' : 'is-told'}>
          <Day of={entry.date} />
          <p>
            <Shows use={entry.uses[0]} /> <Numbers uses={entry.uses} />
          </p>
        </li>
      )
    case 'looked':
      return (
        <li className="is-ours">
          <Day of={entry.date} />
          <Looked entry={entry} partyName={partyName} />
        </li>
      )
    case 'act':
      return (
        <ItemAct
          date={entry.date}
          entry={entry.entry}
          moves={entry.moves}
          {...{ slug, codedTwice, partyName }}
        />
      )
  }
}

function Day({ of }: { of: string }) {
  return (
    <span className="d">
      <Time date={of} />
    </span>
  )
}

/** What the first of the sources is said to show, translated or in the language of the judgement that says so. */
function Shows({ use }: { use: EvidenceEntry | undefined }) {
  if (!use) return null
  return <OwnWords words={inPlace({ text: use.citation.shows, language: use.language }, use.translation)} />
}

/** That sources were checked up to here: for which parties, where these are judged apart; and that no later check is shown, where it is so. */
function Looked({
  entry: { lines, isEnd },
  partyName,
}: Pick<ItemStoryProps, 'partyName'> & { entry: Extract<StoryEntry, { kind: 'looked' }> }) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  const isForAll = lines.length === 1 && lines[0] === ALL_PARTIES
  const names = lines.map((line) => (line === ALL_PARTIES ? t('together') : partyName(line)))
  return (
    <p>
      {isForAll
        ? t('story.looked')
        : t('story.lookedFor', { parties: formatList(locale, names.map(isolated)) })}
      {isEnd && ` ${t('story.noLater')}`}
    </p>
  )
}

/** The sources that tell it, by their numbers above. */
function Numbers({ uses }: { uses: readonly EvidenceEntry[] }) {
  return uses.map(({ number }) => (
    <Fragment key={number}>
      <a className="fn" href={`#e${number}`}>
        [{number}]
      </a>{' '}
    </Fragment>
  ))
}
