/** opentype.js gives Node a script, whose exports have no names; its ES module lies beside it. */
const FONTS = 'opentype.js'

export const resolve = (specifier, context, next) =>
  next(specifier === FONTS ? `${FONTS}/dist/opentype.mjs` : specifier, context)
