/** The words about alerts: searches that tell a program elsewhere. In one language. */
export interface TellingMessages {
  /** On the fold-out of a search that tells nobody yet. */
  readonly title: string
  readonly lead: string
  readonly address: string
  readonly submit: string
  /** On that of one that does. */
  readonly to: (host: string) => string
  readonly lastTold: (moment: string) => string
  readonly neverTold: string
  readonly paused: string
  readonly failed: (times: string, why: string) => string
  readonly nextTry: (moment: string) => string
  readonly why: {
    readonly status: (status: string) => string
    readonly refused: string
    readonly unreached: string
  }
  readonly test: string
  readonly pause: string
  readonly resume: string
  readonly remove: string
  /** Above the list, once: what its messages are signed with. */
  readonly secret: string
  readonly secretHint: string
  readonly tested: string
  readonly notTaken: (why: string) => string
  readonly wrongAddress: (longest: string) => string
  /** It is none of the public web. */
  readonly refusedAddress: string
  readonly taken: string
  readonly tooOften: string
  readonly noTests: string
}

export const tellingRu: TellingMessages = {
  title: 'Сообщать программе',
  lead: 'Каждое новое высказывание будет отправлено на этот адрес, с подписью. Не принятое программой отправляется снова.',
  address: 'Адрес программы',
  submit: 'Сообщать',
  to: (host) => `Сообщается на ${host}`,
  lastTold: (moment) => `Последний раз принято ${moment}`,
  neverTold: 'Ещё ничего не отправлялось',
  paused: 'Приостановлено: что появится тем временем, уйдёт потом',
  failed: (times, why) => `Не принято подряд: ${times} – ${why}`,
  nextTry: (moment) => `снова ${moment}`,
  why: {
    status: (status) => `программа ответила кодом ${status}`,
    refused: 'туда ничего не отправляется: это не адрес открытого интернета',
    unreached: 'ответа нет',
  },
  test: 'Проверить',
  pause: 'Приостановить',
  resume: 'Возобновить',
  remove: 'Не сообщать больше',
  secret: 'Секрет, которым подписаны сообщения. Он показан только сейчас:',
  secretHint: 'Каждое сообщение приходит с заголовком:',
  tested: 'Проверочное сообщение принято.',
  notTaken: (why) => `Проверочное сообщение не принято: ${why}.`,
  wrongAddress: (longest) => `Нужен адрес, который начинается с http:// или https://, не длиннее ${longest} знаков.`,
  refusedAddress:
    'Туда ничего не отправляется: нужен адрес открытого интернета, а не этого компьютера или внутренней сети.',
  taken: 'Об этом запросе уже сообщается: сначала уберите прежний адрес.',
  tooOften: 'Слишком много проверок подряд: подождите четверть часа.',
  noTests: 'Здесь проверить нельзя: сервер запущен без отправки.',
}

export const tellingKk: TellingMessages = {
  title: 'Бағдарламаға хабарлау',
  lead: 'Әр жаңа мәлімдеме осы мекенжайға қолтаңбасымен жіберіледі. Бағдарлама қабылдамағаны қайта жіберіледі.',
  address: 'Бағдарламаның мекенжайы',
  submit: 'Хабарлау',
  to: (host) => `Хабарланатын жер: ${host}`,
  lastTold: (moment) => `Соңғы рет қабылданғаны: ${moment}`,
  neverTold: 'Әлі ештеңе жіберілген жоқ',
  paused: 'Тоқтатылған: бұл уақытта пайда болғаны кейін жіберіледі',
  failed: (times, why) => `Қатарынан қабылданбағаны: ${times} – ${why}`,
  nextTry: (moment) => `қайта: ${moment}`,
  why: {
    status: (status) => `бағдарлама ${status} кодымен жауап берді`,
    refused: 'ол жаққа ештеңе жіберілмейді: бұл ашық интернеттің мекенжайы емес',
    unreached: 'жауап жоқ',
  },
  test: 'Тексеру',
  pause: 'Тоқтата тұру',
  resume: 'Жалғастыру',
  remove: 'Енді хабарламау',
  secret: 'Хабарларға қол қойылатын құпия. Ол тек қазір көрсетіледі:',
  secretHint: 'Әр хабар мына тақырыппен келеді:',
  tested: 'Тексеру хабары қабылданды.',
  notTaken: (why) => `Тексеру хабары қабылданбады: ${why}.`,
  wrongAddress: (longest) => `http:// немесе https:// деп басталатын, ${longest} таңбадан аспайтын мекенжай керек.`,
  refusedAddress:
    'Ол жаққа ештеңе жіберілмейді: осы компьютердің не ішкі желінің емес, ашық интернеттің мекенжайы керек.',
  taken: 'Бұл іздеу хабарланып жатыр: алдымен бұрынғы мекенжайды алып тастаңыз.',
  tooOften: 'Қатарынан тым көп тексерілді: ширек сағат күтіңіз.',
  noTests: 'Мұнда тексеру мүмкін емес: сервер жіберусіз іске қосылған.',
}

export const tellingEn: TellingMessages = {
  title: 'Tell a program',
  lead: 'Each new statement is sent to this address, signed. What the program does not take is sent again.',
  address: 'Address of the program',
  submit: 'Tell it',
  to: (host) => `Told to ${host}`,
  lastTold: (moment) => `Last taken on ${moment}`,
  neverTold: 'Nothing was sent yet',
  paused: 'Paused: what comes meanwhile is sent afterwards',
  failed: (times, why) => `Not taken, times in a row: ${times} – ${why}`,
  nextTry: (moment) => `again on ${moment}`,
  why: {
    status: (status) => `the program answered with status ${status}`,
    refused: 'nothing is sent there: it is no public address of the web',
    unreached: 'there is no answer',
  },
  test: 'Test',
  pause: 'Pause',
  resume: 'Go on',
  remove: 'Tell no more',
  secret: 'The secret that signs the messages. It is shown this once:',
  secretHint: 'Each message comes with the header:',
  tested: 'The test message was taken.',
  notTaken: (why) => `The test message was not taken: ${why}.`,
  wrongAddress: (longest) =>
    `An address is needed that begins with http:// or https:// and has ${longest} characters at most.`,
  refusedAddress:
    'Nothing is sent there: an address of the public web is needed, none of this computer or of a private network.',
  taken: 'This search tells an address already: remove that one first.',
  tooOften: 'Too many tests in a row: wait a quarter of an hour.',
  noTests: 'Nothing can be tested here: this server sends nothing.',
}
