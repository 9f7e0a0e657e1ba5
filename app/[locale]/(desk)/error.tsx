'use client'

import { FailedPage, type Failure } from '@/components/ground/layout/failed-page'

export default function DeskError(failure: Failure) {
  return <FailedPage {...failure} />
}
