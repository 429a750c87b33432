/** Walls that eslint does not hold: no circles at all, no stray packages in the core, profiles are data, hosts never meet. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-imports-two-packages',
      comment: 'The core knows zod/mini and big.js; the .xlsx editor also fflate.',
      severity: 'error',
      from: { path: '^src/(text|grid|model|profiles|compute|recognize|rules|layout|functions|app)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '(zod/mini|big\\.js|node_modules/zod/)' },
    },
    {
      name: 'xlsx-imports-fflate-alone',
      severity: 'error',
      from: { path: '^src/xlsx/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'fflate' },
    },
    {
      name: 'profiles-are-data',
      comment: 'A profile imports its type and other profiles, nothing that computes.',
      severity: 'error',
      from: { path: '^src/profiles/', pathNot: 'parse-profile|profile-schema|index' },
      to: { pathNot: '^src/(profiles|model|text/less-is-better)' },
    },
    {
      name: 'hosts-do-not-meet',
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/hosts/', pathNot: '^src/hosts/$1/' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}
