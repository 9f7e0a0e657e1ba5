import { useLocale, useTranslations } from 'next-intl'
import type { AgreementAt, Agreement as AgreementView } from '@/lib/assessment/second-coding/rules/agreement'
import { type AgreementPoint, pictureOf } from '@/lib/assessment/second-coding/rules/agreement-picture'
import { formatNumber } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { directionOf } from '@/lib/ground/i18n/routing'
import { useQuarterName } from './quarter-name'

const kinds = ['statuses', 'findings'] as const
type Kind = (typeof kinds)[number]
const titles = { statuses: 'status-update.status.title', findings: 'status-update.finding.title' } as const

/** How far two people who judged independently said the same, quarter by quarter: a picture, and its table. */
export function Agreement({ over }: { over: readonly AgreementAt[] }) {
  const t = useTranslations('method')
  const last = over.at(-1)
  if (!last) return <p className="lede">{t('agreementNone')}</p>
  const shown = kinds.filter((kind) => last[kind].pairs > 0)
  return (
    <>
      {shown.length === 0 && <p className="lede">{t('agreementFew')}</p>}
      <Picture over={over} />
      {shown.map((kind) => (
        <AgreementTable key={kind} kind={kind} over={over} />
      ))}
      {last.notBlind > 0 && <p className="small quiet pt-s">{t('notBlind', { n: last.notBlind })}</p>}
    </>
  )
}

function AgreementTable({ kind, over }: { kind: Kind; over: readonly AgreementAt[] }) {
  const all = useTranslations()
  const t = useTranslations('method')
  const locale = useLocale()
  const quarterName = useQuarterName()
  const alphaText = useAlphaText()
  return (
    <>
      <h3 className="h3 pt-s">{all(titles[kind])}</h3>
      <table className="diff defs">
        <thead>
          <tr>
            <th scope="col">{t('quarter')}</th>
            <th scope="col">{t('alpha')}</th>
            <th scope="col">{t('units')}</th>
            <th scope="col">{t('sameOf')}</th>
            <th scope="col">{t('leftOut')}</th>
          </tr>
        </thead>
        <tbody>
          {over
            .filter((at) => at[kind].pairs > 0)
            .map(({ quarter, [kind]: agreement }) => (
              <tr key={quarter}>
                <th scope="row">{quarterName(quarter)}</th>
                <td data-l={t('alpha')}>{alphaText(agreement.alpha)}</td>
                <td data-l={t('units')}>{formatNumber(locale, agreement.alpha.units)}</td>
                <td data-l={t('sameOf')}>
                  {t('ofPairs', {
                    same: formatNumber(locale, agreement.same),
                    pairs: formatNumber(locale, agreement.pairs),
                  })}
                </td>
                <td data-l={t('leftOut')}>{formatNumber(locale, agreement.leftOut)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}

/** The figure with two decimals, or why there is none: never 1 or 0 in its place. */
function useAlphaText(): (alpha: AgreementView['alpha']) => string {
  const t = useTranslations('method')
  const locale = useLocale()
  return ({ alpha, why }) => (alpha === null ? t(why) : formatNumber(locale, rounded(alpha)))
}

const rounded = (alpha: number) => Math.round(alpha * 100) / 100

/** Discs for statuses, diamonds for findings; the lines across are what its author asks for. Nothing while no figure is defined. */
function Picture({ over }: { over: readonly AgreementAt[] }) {
  const all = useTranslations()
  const t = useTranslations('method')
  const locale = useLocale()
  const quarterName = useQuarterName()
  const { low, height, guides, statuses, findings } = pictureOf(over)
  if (statuses.length + findings.length === 0) return null
  const isMirrored = directionOf(locale) === 'rtl'
  const place = (x: number) => `${isMirrored ? 100 - x : x}%`
  const series = (kind: Kind, points: readonly AgreementPoint[]) =>
    points.length === 0
      ? []
      : [
          t('pictureOf', {
            what: all(titles[kind]),
            values: points
              .map(({ quarter, alpha }) => `${quarterName(quarter)} ${formatNumber(locale, rounded(alpha))}`)
              .join(commaIn(locale)),
          }),
        ]
  const label = t('picture', {
    low: formatNumber(locale, low),
    series: [...series('statuses', statuses), ...series('findings', findings)].join(' '),
  })
  return (
    <svg width="100%" height={height} role="img" aria-label={label}>
      {guides.map(({ value, y }) => (
        <g key={value} fill="currentColor" stroke="currentColor">
          <line x1={place(8)} x2={place(100)} y1={y} y2={y} strokeOpacity="0.35" strokeDasharray="2 4" />
          <text
            x={place(0)}
            y={y + 4}
            fontSize="12"
            stroke="none"
            textAnchor={isMirrored ? 'end' : 'start'}
            direction="ltr"
          >
            {formatNumber(locale, value)}
          </text>
        </g>
      ))}
      <g fill="none" stroke="currentColor">
        <Lines points={statuses} place={place} />
        <Lines points={findings} place={place} />
      </g>
      <g fill="currentColor">
        {statuses.map(({ quarter, x, y }) => (
          <circle key={quarter} cx={place(x)} cy={y} r="4" />
        ))}
        {findings.map(({ quarter, x, y }) => (
          <svg key={quarter} x={place(x)} y={y} overflow="visible" aria-hidden="true">
            <path d="M0-6 6 0 0 6-6 0Z" />
          </svg>
        ))}
      </g>
    </svg>
  )
}

function Lines({ points, place }: { points: readonly AgreementPoint[]; place: (x: number) => string }) {
  return points.slice(1).map((point, index) => {
    const before = points[index]
    return (
      before && (
        <line key={point.quarter} x1={place(before.x)} y1={before.y} x2={place(point.x)} y2={point.y} />
      )
    )
  })
}
