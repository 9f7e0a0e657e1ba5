import { type ReactNode, type RefObject, useId } from 'react'

interface AlertBoxProps {
  title: ReactNode
  children: ReactNode
  /** Given where it is to take the focus. */
  box?: RefObject<HTMLDivElement | null>
}

/** What stands in the way, under a title, told to whoever hears the page as soon as it is there. */
export function AlertBox({ title, children, box }: AlertBoxProps) {
  const id = useId()
  return (
    <div ref={box} className="errsum" role="alert" tabIndex={box && -1} aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {title}
      </h2>
      {children}
    </div>
  )
}
