/** Texts too: a cell of figures may hold 約200件. */
const GENERAL = 'General_ ;-General_ ;General_ ;@_ '

/**
 * 右の余白 — a number format with the width of a blank behind what it shows (`#,##0_ `), so that figures that stand right keep off their frame. An
 * indent would do the same, but LibreOffice forgets it where one number stands beside another.
 */
export const padded = (format: string): string =>
  format === 'General'
    ? GENERAL
    : format
        .split(';')
        .map((section) => (section === '' || section.endsWith('_ ') ? section : `${section}_ `))
        .join(';')
