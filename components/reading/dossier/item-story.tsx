import { useLocale, useTranslations } from 'next-intl'
import { FirstOf } from '@/components/ground/ui/first-of'
import { Time } from '@/components/ground/ui/time'
import { StanceMark } from '@/components/text/method/stance-mark'
import type { CodedTwice as CodedTwiceView } from '@/lib/assessment/second-coding/types'
import type { SourceView } from '@/lib/evidence/source/types'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Story, StoryEntry } from '@/lib/reading/dossier/rules/story'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { STANCES } from '@/lib/text/method/types'
import { historyAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { ItemAct } from './item-act'
import { StorySource } from './story-source'
import '@/styles/dossier.evidence.css'

interface ItemStoryProps {
  item: CommitmentView
  slug: string
  story: Story
  /** Where every source stands that is known for the item, without a language. */
  all: string
  /** How many judgements on it readers could see. */
  judgements: number
  /** The judgements that stood against a second, independent one. */
  codedTwice: readonly CodedTwiceView[]
  /** For whom a line stands. */
  whose: (line: string) => string
  partyName: (key: string) => string
  sourceOf: (id: string) => SourceView
  /** Whether it is of several lines, so that each source says which cite it. */
  isApart: boolean
  /** The judgements that the page shows, by their ids. */
  shown: ReadonlySet<string>
}

/** What became of an item as a story: what each source shows, the statement, and what was judged here, in the order of dates. */
export function ItemStory(props: ItemStoryProps) {
  const { item, slug, story, all, judgements } = props
  const t = useTranslations('commitment')
  const locale = useLocale()
  const page = localePath(locale, `/${slug}`)
  return (
    <section aria-labelledby="history">
      <div className="secthead">
        <h2 className="h2" id="history">
          {t('historyT')}
        </h2>
        {story.sources.of > 0 && (
          <p className="line small quiet">
            {STANCES.map((stance) => (
              <StanceMark key={stance} stance={stance} />
            ))}
          </p>
        )}
      </div>
      <ol className="story" id="evidence">
        {story.entries.map((entry) => (
          <Entry key={keyOf(entry)} entry={entry} {...props} />
        ))}
      </ol>
      <FirstOf shown={story.sources.told} of={story.sources.of} href={all} />
      <p className="line small pt-s">
        {!story.told.isAll && (
          <span className="quiet">{t('story.newest', { n: story.told.acts, m: judgements })}</span>
        )}
        <a className="tap" href={`${page}/${item.reference}/compare`} rel="nofollow">
          {t('compareDates')}
        </a>
        <a className="tap" href={localePath(locale, historyAddress(slug))}>
          {t('story.record')}
        </a>
      </p>
    </section>
  )
}

function keyOf(entry: StoryEntry): string {
  if (entry.kind === 'act')
    return `${entry.entry.act} ${entry.moves.map(({ revision }) => revision.id).join()}`
  if (entry.kind === 'source') return `e${entry.uses[0]?.number}`
  return entry.kind === 'looked' ? `looked ${entry.date}` : entry.kind
}

function Entry({ entry, ...props }: ItemStoryProps & { entry: StoryEntry }) {
  const t = useTranslations('commitment.story')
  const { item, slug, codedTwice, whose, partyName, sourceOf, isApart, shown } = props
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
        <StorySource entry={entry} {...{ slug, sourceOf }} whose={isApart ? entry.lines.map(whose) : []} />
      )
    case 'looked':
      return (
        <li className="is-ours">
          <Day of={entry.date} />
          <Looked entry={entry} whose={whose} />
        </li>
      )
    case 'act':
      return (
        <ItemAct
          date={entry.date}
          entry={entry.entry}
          moves={entry.moves}
          {...{ slug, codedTwice, partyName, shown }}
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

/** That sources were checked up to here: for which parties, where these are judged apart; and that no later check is shown, where it is so. */
function Looked({
  entry: { lines, isEnd },
  whose,
}: Pick<ItemStoryProps, 'whose'> & { entry: Extract<StoryEntry, { kind: 'looked' }> }) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  const isForAll = lines.length === 1 && lines[0] === ALL_PARTIES
  return (
    <p>
      {isForAll
        ? t('story.looked')
        : t('story.lookedFor', { parties: formatList(locale, lines.map(whose).map(isolated)) })}
      {isEnd && ` ${t('story.noLater')}`}
    </p>
  )
}
