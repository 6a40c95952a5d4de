/** Outlets that news names without a word for what they are, and how the others show that they are outlets. */
import { wordSet } from '../lexicon.ts'

/** One word: as lemma or as written, lower case. */
export const outlets = wordSet(`
  тасс итар-тасс интерфакс риа рбк коммерсант коммерсантъ ъ ведомости известия лента.ру lenta.ru газета.ру би-би-си bbc
  cnn reuters рейтер рейтерс bloomberg блумберг afp ap upi франс-пресс синьхуа укринформ казинформ kazinform tengrinews
  zakon.kz информбюро sputnik спутник медуза meduza дождь rt euronews евроньюс guardian times telegraph independent
  spiegel bild welt zeit faz figaro monde liberation politico axios nyt cnbc cbs nbc abc fox npr pbs msnbc аль-джазира al
  jazeera anadolu анадолу dpa ansa efe kyodo nhk yonhap рёнхап ренхап жэньминь фонтанка mash baza викиновости belta белта
  акипресс кабар 24.kg kaktus.media азаттык белсат нексты росбалт регнум regnum life.ru e1.ru хабар vlast.kz orda.kz
  forbes newsweek focus stern economist expressen bilan tmz wsj nature science variety billboard vogue esquire
  playboy pitchfork deadline mailonline usatoday нтв ртр рен-тв твц матч-тв sports.ru мк аиф кп
  униан унн delfi lrt postimees err yle ard zdf rai rtl tf1 kicker as haaretz гаарец ynet
  dawn ndtv scmp xinhua cctv cgtn  aftonbladet politiken berlingske marianne metro daily-beast buzzfeed
  slate vox gizmodo engadget techcrunch wired verge bellingcat insider business-insider тжурнал хабр dogan ihlas
  ирна irna tasnim fars isna sana mena ани pti kcna цтак
`)

/** More than one word, lower case, nominative. */
const longNames = new Set(
  `
риа новости
риа «новости»
риа "новости"
риа-новости
франс пресс
франс-пресс
agence france-presse
ассошиэйтед пресс
associated press
the associated press
юнайтед пресс интернэшнл
аль джазира
al jazeera
российская газета
новая газета
комсомольская правда
московский комсомолец
аргументы и факты
эхо москвы
первый канал
пятый канал
независимая газета
радио свобода
голос америки
немецкая волна
deutsche welle
дейли мейл
дейли телеграф
нью-йорк таймс
вашингтон пост
wall street journal
the wall street journal
the guardian
the independent
the economist
the atlantic
the new yorker
the hollywood reporter
rolling stone
page six
le monde
le parisien
le point
l'express
l'équipe
paris match
der spiegel
die welt
die zeit
süddeutsche zeitung
el país
el mundo
el universal
la repubblica
la stampa
la nación
corriere della sera
gazzetta dello sport
la gazzetta dello sport
mundo deportivo
dagens nyheter
svenska dagbladet
verdens gang
globe and mail
the globe and mail
toronto star
usa today
daily beast
business insider
центральное телеграфное агентство кореи
русская служба би-би-си
украинская правда
зеркало недели
говорит москва
спорт-экспресс
советский спорт
матч тв
рен тв
жэньминь жибао
времена
эксперт
вести.ru
вести.ру
вести`
    .trim()
    .split('\n'),
)

/** «The Liden Times», "Ostburg News", "Radio Liden": the name says what it is. */
const latinMasthead =
  /(?:^|\s)(?:times|post|news|herald|tribune|journal|gazette|chronicle|observer|telegraph|mail|express|mirror|guardian|reporter|magazine|inquirer|examiner|dispatch|bulletin|daily|weekly|today|review|zeitung|presse|press|allgemeine|nachrichten|tagblatt|tageblatt|kurier|corriere|gazzetta|quotidiano|giornale|diario|periódico|journaal|dagblad|radio|television|tv|broadcasting|newswire|wire)$|^(?:radio|daily|channel)\s/iu

/** «Вечерний Лиден», «Лиденская правда», «Остбург-новости»: the same in Russian, of names in quotation marks. */
const russianMasthead =
  /(?:^|[\s-])(?:правда|известия|ведомости|вестник|новости|вести|газета|курьер|телеграф|обозреватель|комсомолец|хроника|таймс|пост|ньюс|информ|пресс|рабочий|трибуна|репортёр|репортер)(?:$|-)|^вечерн(?:ий|яя|ие) \p{Lu}|(?:^|[\s-])(?:тв|fm|фм|радио|телеканал)$|^радио\s/iu

/** «Vestnik.example»: a site is an outlet. */
export const site =
  /^[\p{L}\p{N}-]+\.(?:ru|ру|com|kz|kg|uz|by|ua|org|net|info|news|media|рф|su|me|tv|am|az|ge|md|lv|lt|ee)$/iu

export const isLongOutlet = (name: string): boolean => longNames.has(name.toLowerCase())

/** Names of outlets that are first of all words: at the beginning of a sentence they are those. */
export const ambiguous = wordSet('эксперт вести времена дождь спутник звезда зеркало чемпионат корреспондент цензор')

/** «Пресс-служба», «Пресс-секретарь»: those who speak to the press. */
const ofPress = /^пресс-(?:служб|центр|секретар|бюро|атташе)/iu

/** Whether what bears the name brings news, by the name alone. */
export const isOutlet = (name: string): boolean => !ofPress.test(name) && namesOutlet(name)

const namesOutlet = (name: string): boolean =>
  outlets.has(name.toLowerCase()) ||
  isLongOutlet(name) ||
  site.test(name) ||
  (name.length < 60 && (/\p{Script=Latin}/u.test(name) ? latinMasthead : russianMasthead).test(name))
