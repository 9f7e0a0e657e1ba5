import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import type { SideBySideRow } from '@/lib/text/statement/rules/aligned'
import { overlaps } from '@/lib/text/statement/rules/span'
import { type AlignedSide, type RenderingView, SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import { useRenderingName } from './names'
import { OperativeWords } from './operative-words'
import { OwnWords } from './own-words'
import '@/styles/statement.wording.css'

/** An item as far as its place in the base matters here. */
interface PlacedItem {
  readonly reference: string
  readonly start: number
  readonly end: number
}

export interface SideBySideProps {
  slug: string
  base: RenderingView
  other: RenderingView
  lines: readonly SideBySideRow[]
  items: readonly PlacedItem[]
}

/** Two renderings clause by clause, with the force of the operative words and where the two differ in it. */
export function SideBySide(props: SideBySideProps) {
  return props.lines.map((line, index) => (
    <Line key={keyOf(line)} {...props} line={line} number={index + 1} />
  ))
}

const keyOf = (line: SideBySideRow) => ('base' in line ? `b${line.base.start}` : `o${line.other.start}`)

function Line({
  slug,
  base,
  other,
  items,
  line,
  number,
}: Omit<SideBySideProps, 'lines'> & { line: SideBySideRow; number: number }) {
  const t = useTranslations('statement.wording')
  const locale = useLocale()
  const here = 'base' in line ? items.filter((item) => overlaps(item, line.base)) : []
  return (
    <section className="clause" id={`c${number}`} aria-labelledby={`c${number}h`}>
      <div className="line clause__h">
        <h2 className="h2" id={`c${number}h`}>
          {t('clause', { n: number })}
        </h2>
        <span className="push line gap-s">
          {here.map(({ reference }) => (
            <a key={reference} className="tap" href={localePath(locale, `/${slug}/${reference}`)}>
              <Ref>{reference}</Ref>
            </a>
          ))}
        </span>
      </div>
      <ul className="parallel">
        <Side rendering={base} side={'base' in line ? line.base : null} isBase />
        <Side rendering={other} side={'other' in line ? line.other : null} />
      </ul>
      {line.kind === 'both' && line.differs && (
        <p className="small pt-s">
          <ForceDifference base={base} other={other} line={line} />
        </p>
      )}
    </section>
  )
}

function Side({
  rendering,
  side,
  isBase = false,
}: {
  rendering: RenderingView
  side: AlignedSide | null
  isBase?: boolean
}) {
  const t = useTranslations()
  const renderingName = useRenderingName()
  return (
    <li className={isBase ? 'base' : undefined}>
      <p className="who">
        <bdi>{renderingName(rendering)}</bdi>
      </p>
      {side === null ? (
        <p className="quiet">{t('statement.wording.notHere')}</p>
      ) : (
        <OperativeWords side={side} lang={rendering.language} />
      )}
      {side && <Force side={side} />}
    </li>
  )
}

/** Where two renderings differ in force, in words: how each says it. */
export function ForceDifference({
  base,
  other,
  line,
}: {
  base: RenderingView
  other: RenderingView
  line: Extract<SideBySideRow, { kind: 'both' }>
}) {
  const t = useTranslations('statement.wording')
  return (
    <>
      <b>{t('differ')}</b> <SaidBy rendering={base} side={line.base} /> ·{' '}
      <SaidBy rendering={other} side={line.other} />
    </>
  )
}

function SaidBy({
  rendering,
  side: { exact, words, said },
}: {
  rendering: RenderingView
  side: AlignedSide
}) {
  const t = useTranslations()
  const renderingName = useRenderingName()
  const { language } = rendering
  const force = words?.force ?? said?.force
  if (force === undefined) return null
  return t.rich('statement.wording.said', {
    name: () => <bdi>{renderingName(rendering)}</bdi>,
    force: t(`commitment.force.${force}`),
    words: () => (
      <q lang={language} dir={directionOf(language)}>
        {words === null ? exact : exact.slice(words.start, words.end)}
      </q>
    ),
  })
}

/** How firmly a clause says it, and why where somebody wrote so. */
function Force({ side: { words, said } }: { side: AlignedSide }) {
  const t = useTranslations('commitment.force')
  const force = words?.force ?? said?.force
  if (force === undefined) return null
  return (
    <>
      <p>{t(force)}</p>
      {said && said.why !== null && (
        <p className="small quiet">
          <OwnWords words={{ text: said.why, language: SUMMARY_LANGUAGE }} />
        </p>
      )}
    </>
  )
}

/** Where two renderings differ in how firmly they say it, each a link to its line; and who says so. */
export function DifferencesInForce({
  base,
  other,
  lines,
  how,
}: Pick<SideBySideProps, 'base' | 'other' | 'lines'> & { how: string }) {
  const t = useTranslations('statement.wording')
  const differing = lines.flatMap((line, index) =>
    line.kind === 'both' && line.differs ? [{ line, number: index + 1 }] : [],
  )
  return (
    <section className="pb-m" aria-labelledby="force-differs">
      <h2 className="h2" id="force-differs">
        {t('differCount', { n: differing.length })}
      </h2>
      <ul className="list">
        {differing.map(({ line, number }) => (
          <li key={number}>
            <a className="tap" href={`#c${number}`}>
              {t('clause', { n: number })}
            </a>{' '}
            <ForceDifference base={base} other={other} line={line} />
          </li>
        ))}
      </ul>
      <p className="small quiet">{how}</p>
    </section>
  )
}
