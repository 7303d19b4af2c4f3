export { missingCharacters } from './characters.ts'
export type { Size } from './pdf/scale.ts'
export type { Printing } from './sheet.ts'
export { toPdf } from './to-pdf.ts'
