import { useTranslations } from 'next-intl'

/** For who has no account, and for who forgot their password: whom to ask, and where to write where the operator says so. */
export function WayBack({ contact }: { contact: string | null }) {
  const t = useTranslations('account.signin')
  return (
    <div className="slim small quiet pt-m">
      <p>{t('invite')}</p>
      <p>
        {contact === null
          ? t('forgotten')
          : t.rich('forgottenAsk', {
              contact: () => (
                <a href={contact} dir="ltr">
                  {contact.replace(/^mailto:/, '')}
                </a>
              ),
            })}
      </p>
    </div>
  )
}
