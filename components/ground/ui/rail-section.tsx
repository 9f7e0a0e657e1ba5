import type { ReactNode } from 'react'

interface RailSectionProps {
  /** Names the section; also the target of links to it. */
  id: string
  title: ReactNode
  /** Small print under the title, in the hanging column. */
  aside?: ReactNode
  children: ReactNode
}

/** A section with its title hanging in the rail. `aside` is made of paragraphs. */
export function RailSection({ id, title, aside, children }: RailSectionProps) {
  return (
    <section className="hang" aria-labelledby={id}>
      <div className="hang__h">
        <h2 className="h2" id={id}>
          {title}
        </h2>
        {aside}
      </div>
      <div>{children}</div>
    </section>
  )
}
