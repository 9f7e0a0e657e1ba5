import type { ReactNode } from 'react'

export interface Tab {
  key: string
  href: string
  label: ReactNode
}

interface RunnerProps {
  title: ReactNode
  /** Names the navigation for those who do not see it. */
  label: string
  tabs: readonly Tab[]
  /** Key of the tab that this page is, or belongs to. */
  current?: string
}

/** The line under the running head: where one is, and the pages beside this one. */
export function Runner({ title, label, tabs, current }: RunnerProps) {
  return (
    <div className="runner">
      <span className="runner__title">{title}</span>
      <nav aria-label={label}>
        <div className="tabs">
          {tabs.map((tab) => (
            <a key={tab.key} href={tab.href} aria-current={tab.key === current ? 'page' : undefined}>
              {tab.label}
            </a>
          ))}
        </div>
      </nav>
    </div>
  )
}
