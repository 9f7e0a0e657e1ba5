import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { Ref } from '@/components/ground/ui/ref'
import { ItemQuote, ItemQuoteEditorial } from '@/components/text/commitment/item-words'
import { OptionNote } from '@/components/text/commitment/option-note'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { ForceWords } from '@/components/text/method/force-words'
import { StatusLink } from '@/components/text/method/status-link'
import { StatementPlace } from '@/components/text/statement/named'
import { usePartyName } from '@/components/text/statement/names'
import { OwnItemWords } from '@/components/text/statement/own-item-words'
import { evidenceList, sourceCount } from '@/lib/assessment/status-update/rules/evidence-list'
import { inShortOfLine } from '@/lib/assessment/status-update/rules/in-short'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Example } from '@/lib/reading/dossier/types'

/** One item of the newest statement with what became of it, in the words of its own judgement; then what the three signs on it mean. */
export function WorkedExample({ example }: { example: Example | null }) {
  return (
    <>
      {example && <Shown {...example} />}
      <Signs />
    </>
  )
}

function Shown({ statement, quoted, item, own, line }: Example) {
  const t = useTranslations()
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  const said = inShortOfLine(line.shown)
  const sources = sourceCount(evidenceList([line.shown]).entries)
  const shown = { ...quoted, slug: statement.slug }
  const page = localePath(locale, `/${statement.slug}/${item.reference}`)
  return (
    <section className="example" aria-labelledby="example">
      <div className="kick">
        <h2 id="example">
          {t.rich('dossier.home.example', {
            n: item.passageNumber,
            place: () => <StatementPlace statement={statement} />,
            date: formatDate(locale, statement.date, 'long'),
          })}
        </h2>
        <a href={localePath(locale, `/${statement.slug}`)}>{t('dossier.home.whole')}</a>
      </div>
      <div className="example__b">
        <div>
          {own && <OwnItemWords slug={statement.slug} said={own} />}
          <ItemQuote statement={shown} item={item} />
          <ItemQuoteEditorial statement={shown} item={item} />
        </div>
        <div className="example__n">
          <p className="line">
            <a className="plain" href={page}>
              <Ref>{item.reference}</Ref>
            </a>
            <StatusLink judgement={line.shown.judgement} provisional={line.as === 'provisional'} />
          </p>
          <InShort said={said === null ? [] : [said]} partyName={partyName} className="say" />
          <OptionNote item={item} />
          <p className="line">
            <a className="nowrap" href={`${page}#history`}>
              {t('commitment.sources', { n: sources })}
            </a>
            <ConfidenceMark confidence={line.shown.confidence} />
          </p>
        </div>
      </div>
    </section>
  )
}

/** What the words, the line under them and the sign beside them are. */
function Signs() {
  const t = useTranslations('dossier.home')
  const locale = useLocale()
  return (
    <ol className="how">
      <li>{t.rich('signWords', { b: (words) => <b>{words}</b> })}</li>
      <li>
        {t.rich('signLine', { b: (words) => <b>{words}</b> })} <ForceWords />
      </li>
      <li>
        {t.rich('signStatus', { b: (words) => <b>{words}</b> })}{' '}
        <a href={localePath(locale, '/method')}>{t('more')}</a>
      </li>
    </ol>
  )
}
