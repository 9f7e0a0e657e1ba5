import { useTranslations } from 'next-intl'
import { Capitalised } from '@/components/ground/ui/capitalised'
import { ForceMark } from '@/components/text/method/force-mark'
import { FORCES } from '@/lib/text/method/types'

interface ForcesProps {
  /** Whether what is intended is told apart: it is since a later version of the method. */
  withIntended: boolean
}

/** How firmly something can be said, with the line that marks it in the text. */
export function Forces({ withIntended }: ForcesProps) {
  const t = useTranslations()
  return (
    <table className="diff defs">
      <thead>
        <tr>
          <th scope="col">{t('commitment.force.title')}</th>
          <th scope="col">{t('method.means')}</th>
        </tr>
      </thead>
      <tbody>
        {FORCES.filter((force) => withIntended || force !== 'intended').map((force) => (
          <tr key={force}>
            <th scope="row">
              <ForceMark force={force} />
            </th>
            <td data-l={t('method.means')}>
              <Capitalised>{t(`commitment.forceDef.${force}`)}</Capitalised>.
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
