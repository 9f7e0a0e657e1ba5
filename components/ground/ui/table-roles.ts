/**
 * The roles that a table's parts have anyway. On a phone the picture's rows are laid out as grids, and some browsers then no
 * longer tell screen readers that they are rows of a table: saying it once more keeps it one.
 */
export const asTable = { role: 'table' }
export const asRowGroup = { role: 'rowgroup' }
export const asRow = { role: 'row' }
export const asColumnHead = { role: 'columnheader' }
export const asRowHead = { role: 'rowheader' }
export const asCell = { role: 'cell' }
