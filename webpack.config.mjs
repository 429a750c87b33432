import library from './webpack/library.mjs'
import workbench from './webpack/workbench.mjs'

/** Everything that is delivered, one list a host; `npx webpack --config webpack/<name>.mjs` builds one alone. */
export default [...library, ...workbench]
