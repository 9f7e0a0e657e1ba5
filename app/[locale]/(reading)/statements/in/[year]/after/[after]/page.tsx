import { statementsMetadata, statementsPage } from '../../../../statements-page'

export const generateStaticParams = () => []

export const generateMetadata = statementsMetadata

/** The statements of a year that follow one of them. */
export default statementsPage
