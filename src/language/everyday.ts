/**
 * Words that stand in articles about anything: they say nothing of what an article is about. Folded dictionary forms as
 * the full text keeps them; of English, where it keeps words as they stand, the forms as well.
 */
const lists: { readonly [language: string]: string } = {
  ru: `
    и в во на с со к ко о об обо от до из за по под над при про без для у а но да или либо ни не же бы ли то что как так
    если чтобы когда где куда откуда почему зачем потому поэтому также тоже уже еще только лишь даже вот вон здесь там
    тут туда сюда теперь сейчас тогда потом затем ранее раньше позже после перед между через около среди кроме вместо
    против однако хотя пока весь все всего сам самый свой мой твой наш ваш его ее их он она оно они я ты мы вы себя
    этот тот такой какой который чей кто никто ничто каждый любой другой иной один два три четыре пять шесть семь восемь
    девять десять первый второй третий несколько много мало более менее больше меньше очень почти быть стать являться
    мочь иметь находиться год месяц неделя день час минута время сегодня вчера завтра накануне утро вечер ночь январь
    февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница
    суббота воскресенье сказать говорить заявить заявлять сообщить сообщать отметить отмечать добавить подчеркнуть
    рассказать пояснить уточнить напомнить ответить считать слово словам данные информация источник журналист агентство
    пресс служба интервью новость человек люди новый старый большой общий нужный должный можно нужно надо дело вопрос часть
    раз случай место сторона ход рамка связь результат
  `,
  en: `
    the a an and or but nor so yet of in on at to from by with without about into onto over under after before between
    through during against among within across behind beyond near since until while because although though if unless
    whether than then that this these those there here when where why how what which who whom whose as not no yes all any
    both each every either neither some many much more most less least few several other another such same own very too
    also just only even still already again ever never always often once now soon later earlier ago i you he she it we
    they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves
    is are was were be been being am has have had having do does did done doing will would shall should can could may
    might must not one two three four five six seven eight nine ten first second third last next new old year years month
    months week weeks day days hour hours time times today yesterday tomorrow morning evening night january february
    march april may june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday say says said saying tell tells told add adds added note notes noted ask asks asked people man men woman women
    made make makes making get gets got go goes going gone come comes came take takes took taken told mr mrs ms dr up down
    out off back way part percent per cent according well like around however
  `,
  kk: `
    және мен пен бен да де та те ма ме ба бе па пе не немесе бірақ алайда сондай ал егер үшін туралы жайлы дейін кейін
    соң бері бұрын енді қазір бүгін кеше ертең осы бұл сол ол олар біз сіз сіздер мен сен өз өзі барлық бәрі әр бір екі үш
    төрт бес алты жеті сегіз тоғыз он бірінші көп аз ең өте тағы тек ғана болу бол болды болып болған болады бар жоқ емес еді
    екен деп дейді деді деген айтты айт айтып хабарлады жыл ай күн апта сағат уақыт қаңтар ақпан наурыз сәуір мамыр маусым
    шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі адам жаңа сөз
    мәлімдеді атап өтті қосты түсіндірді кезде кезінде арқылы бойынша қарай дегенмен себебі өйткені
  `,
  uk: `
    і й та в у на з зі із до від за по під над при про без для а але або чи не ні же би що як так якщо щоб коли де куди
    чому тому також теж вже ще тільки лише навіть тут там тепер зараз тоді потім раніше пізніше після перед між через
    цей ця це ці той та те ті який яка яке які хто він вона воно вони я ти ми ви себе свій його її їх бути є був була було
    були рік року день дня час сьогодні вчора завтра сказав сказала заявив заявила повідомив повідомила зазначив додав
    рік сказати заявити повідомити зазначити додати каже наголосити уточнити пояснити підкреслити повідомляти зазначати слово
  `,
}

const everyday: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([language, list]) => [language, new Set(list.trim().split(/\s+/))]),
)
const none: ReadonlySet<string> = new Set()

/** The everyday words of a language; of one that is not known, none. */
export const everydayWords = (language: string | null): ReadonlySet<string> => everyday.get(language ?? '') ?? none
