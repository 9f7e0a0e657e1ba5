import { embedOfStatement, embedOfStatementMetadata } from './embed-of-statement'

export const generateStaticParams = () => []

export const generateMetadata = embedOfStatementMetadata

/** The cards of a statement, coloured as the reader's device: `/rabat-2022-07-08/embed`. */
export default embedOfStatement
