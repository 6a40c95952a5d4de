/** Written before a name or a number: the stop never ends a sentence. */
const leading =
  'mr mrs ms mx dr prof rev fr hon sr st sen sens rep reps gov govs pres gen col lt cmdr adm capt maj sgt cpl pvt supt insp ' +
  'det amb atty messrs mt ft vol fig art sec ch pp vs cf approx est hon'
/** May end a sentence: then a capital letter that begins one follows. */
const following =
  'jr sr inc corp co ltd llc plc bros dept univ assn ave blvd rd etc al jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'mon tue tues wed thu thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo ' +
  'mont neb nev okla ore pa tenn tex va vt wash wis wyo e.g i.e a.m p.m ph.d b.a m.a m.d'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Lower case, without the final stop. */
export const leadingAbbreviations = words(leading)
/** Lower case, without the final stop. */
export const followingAbbreviations = words(following)

/** Words that open a sentence far more often than they stand capitalised inside one. */
export const sentenceOpeners = words(
  'the a an this that these those he she it they we i you his her its their our my there here but and or so yet in on at by for ' +
    'from with after before when while if as since because although though however what who how why where some many most all ' +
    'both no not one two three other another even still now then asked according meanwhile also',
)
