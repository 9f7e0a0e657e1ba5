import { embedOfStatement, embedOfStatementMetadata } from '../embed-of-statement'

export const generateStaticParams = () => []

export const generateMetadata = embedOfStatementMetadata

/** The cards of a statement, always light or always dark: `/rabat-2022-07-08/embed/dark`. */
export default embedOfStatement
