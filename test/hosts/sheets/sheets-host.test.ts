import { describeHost } from '../contract.ts'
import { openSheets } from './open-sheets.ts'

describeHost('the Google Sheets host', (book) => Promise.resolve(openSheets(book).host))
