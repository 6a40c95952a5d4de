/** Words that names of people are made of, as far as the dictionary lacks them or does not say it of them. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Chinese, Korean and Vietnamese surnames: they stand first and, before a given name, do not decline. */
export const easternSurnames = listed(`
  Бан Бэ Ван Вон Вэй Вэнь Го Гао Хань Хуан Лай Мэн Сяо Сюэ Тянь Чжай Шао Дун Люй Лэй Цзя Цзи Жэнь Дэн Дин До Ду Кан Квон Ким Ко Ли Линь Ло Лу Лю Лян Ма Мао Мин Мун Нгуен Но Пак Пан Пань Пэн Си Се Со
  Сон Син Сун Сунь Сюй Тан Тань Тран Фам Фань Фэн Хан Ха Хо Хон Ху Хэ Цай Цао Цзян Цзэн Цинь Цой Цуй Цянь Чан Чжан
  Чжао Чжоу Чжу Чжэн Чо Чон Чонг Чанг Чен Чхве Чэн Чэнь Чунг Шэнь Шань Юань Юй Юн Ян Янь
`)

const initial = '(?:чж|дж|[бпмфдтнлгкхцчшсжвй])'
const final =
  '(?:айь?|аньь?|анг?|ао|эй|эньь?|эн|оу|уайь?|уань?|уй|уньь?|уэ|яо|яньь?|ян|инь?|юань?|юэ|юньь?|юн|ие|[аоэуию]|(?<![бвгджкмнптфхчш])я)'
/** Ханьюй names in Russian letters, of one or two syllables: Цзиньхуай, Кэшунь, Чжаньлэ. */
const chinese = new RegExp(`^(?:(?:ц?з|ц|${initial})?${final}ъ?){1,2}$`)
export const isChinese = (lower: string): boolean =>
  /цз|чж|цян|сюэ|[эяюи]нь|ъ|уа|шу$|юй|ао$|хуэ|сю/.test(lower) && chinese.test(lower)

/** Whether the word is made of Japanese syllables alone, as the Polivanov system writes them: Маэхара, Кэнъити. */
export const isJapanese = (lower: string): boolean =>
  /^(?:(?:дз|[кгсзтднхбпмрвйцф])?[аиуэоюяё]|[нй](?![аиуэоюяё])ъ?|[сктп](?=[сктп]))+$/.test(lower)

/** Small words inside a name: «Шарль де Голль», «Урсула фон дер Ляйен». */
export const particles = listed(`
  фон фан ван вон де ди да до ду дю дос дас дель делла дер ден ла ле лос эль аль ас аш ар ат бен бин ибн ибну абу ала оф
  аф цу цур унд тер тен и
`)

/** Behind the father's name: son, daughter. */
export const kinship = listed('оглы оглу углы улы кызы гызы кизи заде хан бей паша')

/** Whose name follows in the genitive: «сын Ингрид». */
export const relations = listed(`
  отец мать матерь мама папа сын дочь брат сестра муж жена супруг супруга вдова вдовец дядя тётя тетя дед бабушка внук внучка правнук
  правнучка племянник
  племянница жених невеста тесть тёща свёкор свекровь зять сноха отчим мачеха пасынок падчерица
`)

/** Latin numerals of kings and popes; the Cyrillic letters are typed for them too. */
export const regnal = /^(?=.)[IVXІХ]{1,5}$/

/** Words before a name that are no part of it. */
export const honorifics = listed(`
  господин госпожа г-н г-жа гражданин гражданка товарищ тов мистер миссис мисс сэр леди лорд дон донья сеньор месье мадам
  мадемуазель пан пани герр фрау доктор профессор академик отец брат сестра шейх имам мулла принц принцесса король королева
  царь царица император султан эмир князь граф барон папа патриарх митрополит епископ архиепископ кардинал святой аятолла
  генерал адмирал полковник майор капитан лейтенант сержант маршал судья
`)
