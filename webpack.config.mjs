import { excel } from './webpack/excel.mjs'
import library from './webpack/library.mjs'
import sheets from './webpack/sheets.mjs'
import workbench from './webpack/workbench.mjs'

/** Everything that is delivered, one list a host; `npx webpack --config webpack/<name>.mjs` builds one alone. */
export default [...library, excel(), ...sheets, ...workbench]
