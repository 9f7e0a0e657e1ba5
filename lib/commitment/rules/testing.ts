import type { CommitmentView } from '../types'

/** For tests only: an item that says nothing beyond what it is. No text in it is out of a source. */
export const commitmentView = (change: Partial<CommitmentView> = {}): CommitmentView => ({
  id: '7c',
  reference: '7c',
  shortId: 'testtest7',
  key: '7c',
  title: '',
  titleLanguage: 'en',
  areaKey: '',
  force: 'conditional',
  passageNumber: 7,
  start: 0,
  end: 1,
  exact: '',
  prefix: '',
  suffix: '',
  whyThisForce: '',
  responsible: [],
  followed: true,
  governedBy: null,
  governs: [],
  hinge: null,
  byParty: null,
  withdrawn: null,
  bearings: [],
  ...change,
})
