'use client'

import { FailedPage, type Failure } from '@/components/ground/layout/failed-page'

export default function AccountError(failure: Failure) {
  return <FailedPage {...failure} />
}
