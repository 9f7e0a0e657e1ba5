import { useTranslations } from 'next-intl'

/** Shows those that stay ticked, and one more: an item of any statement, by its short link. Stands in the form that holds them. */
export function AddChosen() {
  const t = useTranslations('share.chosen')
  return (
    <fieldset className="mt-l chosen-more">
      <legend className="h3 serif">{t('change')}</legend>
      <label htmlFor="add">{t('add')}</label>
      <p className="small quiet" id="add-how">
        {t('addHow')}
      </p>
      <input className="in" id="add" name="add" aria-describedby="add-how" autoComplete="off" dir="ltr" />
      <p className="btns pt-s">
        <button className="btn" type="submit">
          {t('show')}
        </button>
      </p>
    </fieldset>
  )
}
