/** Where to write, as a link told as its address: `mailto:…` or the address of a page. */
export function ContactLink({ to }: { to: string }) {
  return (
    <a href={to} dir="ltr">
      {to.replace(/^mailto:/, '')}
    </a>
  )
}
