interface PageLinksProps {
  /** What the page's `Link` header says. */
  links: string
  /** Of an earlier state of a page: since when it was so, as HTTP writes it (`Memento-Datetime`). */
  datetime?: string
}

/** Tells the page cache which links a reading page is to be answered with, for programs that look for its earlier states. */
export function PageLinks({ links, datetime }: PageLinksProps) {
  return (
    <>
      <meta name="suivi-link" content={links} />
      {datetime !== undefined && <meta name="suivi-memento-datetime" content={datetime} />}
    </>
  )
}
