import { irregularBases, notPlural, participles, pastForms, plurals } from './irregular.ts'

const auxiliaryForms: Readonly<Record<string, string>> = {
  am: 'be', is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', being: 'be', "'m": 'be', "'re": 'be', "'s": 'be',
  has: 'have', had: 'have', having: 'have', "'ve": 'have', does: 'do', did: 'do', done: 'do', doing: 'do',
  "'ll": 'will', wo: 'will', "'d": 'would', ca: 'can', sha: 'shall', cannot: 'can',
} // biome-ignore format: a table

const vowel = /[aeiouy]/
/** Two-syllable verbs stressed in front, which keep one consonant before -ed, are left alone by the rule below. */
const doubled = /([bdgklmnprtvz])\1$/
/** Stems that end in these letters had an e: "caus", "serv", "forc", "judg", "argu", "believ". */
const lostE = /(?:[^aeiou][aeiou]|[aeiou]{2}|[^aeiou])(?:[cuvz]|(?<!s)s)$|(?:ng|dg|rg|ll?eg)$/
/** Endings of stems that lose an e although their last letter does not show it. */
const restored = new Set(
  (
    'stat not quot promis refut disput debat delet cit writ invit advocat indicat communicat reiterat speculat estimat ' +
    'anticipat articulat calculat complicat concentrat dedicat demonstrat designat devot dictat dominat donat elaborat ' +
    'eliminat evaluat facilitat fluctuat formulat generat hesitat illustrat imitat initiat insinuat integrat intimat ' +
    'investigat irritat isolat legislat liberat locat mandat manipulat mediat moderat motivat narrat navigat negat negotiat ' +
    'nominat operat originat participat penetrat postulat promot relat repudiat retaliat separat situat stimulat ' +
    'stipulat terminat tolerat translat updat validat vindicat violat vot wast tast creat celebrat cooperat dat rat hat ' +
    'declar compar prepar shar car dar scar star ignor explor implor restor stor scor bor fir hir admir desir inquir enquir ' +
    'requir acquir inspir conspir expir retir wir assur ensur insur secur measur pleasur pressur captur featur nurtur ' +
    'lectur structur pictur cur endur procur injur figur conjectur decid divid provid resid presid prid guid rid sid hid ' +
    'persuad dissuad invad evad trad fad wad degrad upgrad includ conclud exclud allud prelud collud explod cod erod ' +
    'conced preced reced imped supersed describ prescrib subscrib inscrib ascrib brib prob vib tub bath breath cloth ' +
    'mak tak wak bak shak lik strik hik smok jok provok invok evok revok pok rebuk duk ' +
    'rul schedul handl settl struggl battl rattl startl titl toppl tackl troubl doubl enabl disabl assembl gambl grumbl ' +
    'mumbl rumbl stumbl tumbl humbl scrambl resembl stifl shuffl ruffl singl mingl juggl smuggl wiggl cradl bridl fiddl ' +
    'meddl middl muddl peddl saddl circl cycl recycl sampl trampl crumpl rippl coupl puzzl dazzl whistl wrestl bustl ' +
    'hustl compil fil smil pil reconcil profil styl scal whal consol rol control-e fuel-e sal exhal inhal ' +
    'nam blam claim-e tam fram sham gam com welcom overcom becom assum consum presum resum tim crim outlin defin combin ' +
    'declin examin imagin determin underlin undermin refin shin min lin fin din jeopardiz phon postpon ton hon con zon ' +
    'tun fin-e plan-e hop cop scop shap escap tap-e rap typ wip grop slop scrap-e hat mat plat rebat updat rotat ' +
    'underscor deplor surmis advis devis revis rais prais prais clos pos oppos propos suppos expos impos dispos compos los ' +
    'us accus excus refus confus fus amus paus caus diagnos eras chas bas phas purchas releas ceas leas pleas teas ' +
    'increas decreas promis premis franchis exercis compromis practis notic forc voic pric balanc financ announc renounc ' +
    'denounc pronounc rejoic embrac fac plac replac trac rac danc chanc advanc enhanc glanc experienc influenc sentenc ' +
    'commenc convinc evinc reinforc endors rehears revers immers dispers curs nurs hous rous arous espous brows drows ' +
    'challeng chang arrang rang exchang veng aveng reveng pledg judg acknowledg alleg urg charg merg emerg surg purg ' +
    'indulg bulg divulg lodg dodg budg engag manag encourag discourag damag outrag rag stag wag averag ' +
    'envisag presag messag assuag oblig infring impeach-e sav leav giv liv driv arriv surviv deriv depriv believ reliev ' +
    'achiev retriev perceiv receiv conceiv deceiv prov approv improv disprov remov mov lov serv observ deserv reserv ' +
    'preserv conserv starv carv curv solv resolv involv evolv dissolv revolv argu continu issu pursu rescu valu ' +
    'valu queu su construe-e agre-e guarante-e complet compet delet met excret execut institut constitut substitut ' +
    'contribut distribut prosecut persecut attribut refut comput disput rout salut pollut promot quot vot devot denot wrot ignit unit cit ' +
    'excit incit recit invit writ bit opposit polit-e expedit despit'
  )
    .split(' ')
    .filter((stem) => !stem.endsWith('-e')),
)

const lemmas = new Map<string, string>()
/** A text has few verbs, and each comes often: so many are remembered. */
const remembered = 20_000

/** The base form of a verb as written in lower case: "denies" deny, "said" say, "planned" plan, "urging" urge. */
export function verbLemma(form: string): string {
  const known = lemmas.get(form)
  if (known !== undefined) return known
  const lemma = baseOf(form)
  if (lemmas.size < remembered && form.length < 30) lemmas.set(form, lemma)
  return lemma
}

function baseOf(form: string): string {
  const plain = form.replace('’', "'")
  const irregular = auxiliaryForms[plain] ?? pastForms.get(plain) ?? participles.get(plain)
  if (irregular !== undefined) return irregular
  if (plain.endsWith('ing') && vowel.test(plain.slice(0, -3)) && plain.length > 4) return stemToBase(plain.slice(0, -3))
  if (plain.endsWith('ied') && plain.length > 4) return `${plain.slice(0, -3)}y`
  if (plain.endsWith('eed'))
    return plain === 'agreed' || plain === 'guaranteed' || plain === 'freed' ? plain.slice(0, -1) : plain
  if (plain.endsWith('ed') && vowel.test(plain.slice(0, -2)) && plain.length > 3) return stemToBase(plain.slice(0, -2))
  return thirdPerson(plain)
}

function thirdPerson(form: string): string {
  if (!form.endsWith('s') || form.endsWith('ss') || form.endsWith('us') || form.length < 4) return form
  if (form.endsWith('ies') && form.length > 4)
    return form === 'dies' || form === 'lies' ? form.slice(0, -1) : `${form.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
}

function stemToBase(stem: string): string {
  if (irregularBases.has(stem)) return stem
  if (irregularBases.has(`${stem}e`)) return `${stem}e`
  if (restored.has(stem)) return `${stem}e`
  if (stem.endsWith('y') || stem.endsWith('w') || stem.endsWith('x'))
    return stem === 'dy' ? 'die' : stem === 'ly' ? 'lie' : stem
  if (doubled.test(stem)) {
    const single = stem.slice(0, -1)
    // "planned", "admitted", "referred"; but "called", "asserted", "added", "pressed" keep both letters.
    if (irregularBases.has(single)) return single
    return /(?:ll|ss|ff|zz|dd)$/.test(stem) &&
      !/(?:controll|compell|expell|rebell|propell|patroll|excell|quell-e|nodd|forbidd|shredd|cancell|travell|labell|signall|fuell)$/.test(
        stem,
      )
      ? stem
      : single
  }
  if (lostE.test(stem) && !/(?:focus|ss|ous|ng|ius)$/.test(stem)) return `${stem}e`
  if (
    /(?:at|iz|is|ur|ag)$/.test(stem) &&
    stem.length > 4 &&
    !/(?:eat|oat|reat|efeat|our|hour|occur|format|combat|threat|what)$/.test(stem)
  )
    return /(?:iz|at|ag)$/.test(stem) || /(?:[^aeo]ur)$/.test(stem) ? `${stem}e` : stem
  return stem
}

/** The singular of a noun as written in lower case. */
export function nounLemma(form: string): string {
  const irregular = plurals.get(form)
  if (irregular !== undefined) return irregular
  if (notPlural.has(form) || form.length < 4 || !form.endsWith('s')) return form
  if (/(?:ss|us|is|'s|’s)$/.test(form)) return form
  if (form.endsWith('ies') && form.length > 4)
    return form === 'movies' || form === 'ties' ? form.slice(0, -1) : `${form.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(form)) return form.slice(0, -2)
  if (/(?:echo|hero|veto|embargo|potato|tomato|negro|cargo)es$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
}

/** One form for all the forms of a word, whatever part of speech it is: the key of the full text. */
export function anyLemma(word: string): string {
  const lower = word.toLowerCase().replace('’', "'").replace(/'s?$/, '')
  if (pastForms.has(lower) || participles.has(lower) || lower in auxiliaryForms) return verbLemma(lower)
  if (/(?:ing|ed)$/.test(lower) && lower.length > 4) return verbLemma(lower)
  return nounLemma(lower)
}
