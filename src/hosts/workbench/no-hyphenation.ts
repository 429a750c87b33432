/** Stands in for every hyphenation dictionary of the grid's text engine (webpack/workbench.mjs). */
const none = { patterns: [], exceptions: [] }
export default none
