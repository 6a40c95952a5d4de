/**
 * Stands at the beginning of a CSV file: without it Excel on Windows takes UTF-8 for the letters of its own country. Not of what goes
 * into a pipe, where it would belong to the name of the first column.
 */
export const byteOrderMark = '\uFEFF'

/**
 * One record of RFC 4180, with its line break. A cell that a spreadsheet would run as a formula gets a "'" in front:
 * the words come from pages, and a page may say =HYPERLINK(...).
 */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = defused(typeof value === 'string' ? value : JSON.stringify(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets read a leading =, +, -, @, tab or carriage return as the start of a formula, also behind spaces and quotes. */
const defused = (text: string): string => (/^[\s"']*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)
