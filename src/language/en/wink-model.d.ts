/** The parts of the package that are used by themselves (model.ts); it declares no types of them. */
declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const feature: unknown
  export default feature
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  const pos: unknown
  export default pos
}

declare module 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' {
  interface Feature {
    readonly list: readonly string[]
  }
  const core: {
    /** Numbers of 32 bits in base 64. */
    readonly lexicon: string
    readonly xpansions: string
    readonly features: { readonly [name: string]: Feature }
    readonly pos: { readonly hash: { readonly [tag: string]: number } }
    /** For each feature: word, mask, shift, 0 where its values are those of a list, 1 where it is one of the extracted. */
    readonly packing: { readonly layout: { readonly [name: string]: readonly number[] } }
  }
  export default core
}
