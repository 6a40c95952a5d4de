import type { Rights } from '../../record/index.ts'

/** The words about accounts and the forms by which editors mend, in one language. */
export interface SigningMessages {
  readonly title: string
  readonly lead: string
  readonly name: string
  readonly password: string
  readonly submit: string
  readonly out: string
  /** The account page: whose it is. */
  readonly signedInAs: (name: string) => string
  readonly rights: { readonly [Name in Rights]: string }
  readonly wrong: string
  readonly tooOften: string
  /** Above the form, where the page asked for needs an account. */
  readonly needed: string
  readonly notEditor: string
  /** How one gets an account. */
  readonly how: string
  readonly newPassword: string
  readonly oldPassword: string
  readonly passwordHint: (shortest: string) => string
  readonly change: string
  readonly changed: string
  readonly badPassword: (shortest: string) => string
  /** The page was open too long, or another site sent the form. */
  readonly stale: string
}

/** The forms of mends. */
export interface MendingMessages {
  /** Heading of the forms, and the link to sign in for them. */
  readonly title: string
  readonly toSignIn: string
  readonly reason: string
  readonly reasonHint: string
  readonly reject: string
  readonly rejectPosition: string
  readonly rejectHint: string
  readonly name: string
  readonly nameHint: string
  readonly who: string
  readonly unnamed: string
  readonly rename: string
  readonly newName: string
  readonly role: string
  readonly merge: string
  readonly mergeWith: string
  readonly mergeHint: string
  readonly split: string
  readonly splitHint: string
  readonly undo: string
  readonly save: string
  readonly failed: { readonly [Code in 'not-found' | 'no-change' | 'wrong' | 'several' | 'near']: string }
  /** Above those of a name, to choose from. */
  readonly which: string
  readonly itsPage: string
  readonly moreNamesakes: string
  readonly back: string
}

export const signingRu: SigningMessages = {
  title: 'Вход',
  lead: 'Читать можно без учётной записи; она нужна, чтобы исправлять и сохранять запросы.',
  name: 'Имя',
  password: 'Пароль',
  submit: 'Войти',
  out: 'Выйти',
  signedInAs: (name) => `Вы вошли: ${name}`,
  rights: { editor: 'редактор: может исправлять', reader: 'читатель' },
  wrong: 'Имя или пароль не подходят.',
  tooOften: 'Слишком много попыток. Подождите четверть часа.',
  needed: 'Чтобы открыть эту страницу, нужно войти.',
  notEditor: 'С этой учётной записью можно только читать.',
  how: 'Учётную запись заводят на компьютере, где лежит база:',
  newPassword: 'Новый пароль',
  oldPassword: 'Нынешний пароль',
  passwordHint: (shortest) => `Не короче ${shortest} знаков.`,
  change: 'Сменить пароль',
  changed: 'Пароль сменён. Войдите с новым.',
  badPassword: (shortest) => `Нынешний пароль не подходит или новый короче ${shortest} знаков.`,
  stale: 'Страница устарела. Откройте её заново и повторите.',
}

export const mendingRu: MendingMessages = {
  title: 'Исправить',
  toSignIn: 'Войти, чтобы исправить',
  reason: 'Почему',
  reasonHint: 'Останется в журнале рядом с вашим именем.',
  reject: 'Это не высказывание',
  rejectPosition: 'Страница этого не утверждает',
  rejectHint: 'Запись исчезнет из списков и поиска; вернуть её можно в любой момент.',
  name: 'Указать, чьи это слова',
  nameHint: 'Имя, как его пишут полностью.',
  who: 'Кто говорит',
  unnamed: 'источник не назван',
  rename: 'Изменить имя',
  newName: 'Как показывать',
  role: 'Указать должность',
  merge: 'Объединить с другой записью',
  mergeWith: 'С кем',
  mergeHint: 'Имя или адрес страницы второй записи. Обе останутся доступны.',
  split: 'Отделить тёзку',
  splitHint: 'Отметьте статьи, в которых речь о другом человеке.',
  undo: 'Отменить',
  save: 'Исправить',
  failed: {
    'not-found': 'Того, что нужно исправить, в базе нет.',
    'no-change': 'Так уже и есть: исправлять нечего.',
    wrong: 'Что-то заполнено неверно.',
    several: 'Это имя носят несколько записей. Выберите нужную.',
    near: 'Этого имени ни у кого нет. Вот похожие: выберите нужное или вернитесь.',
  },
  which: 'Которая из них',
  itsPage: 'её страница',
  moreNamesakes: 'Показаны только первые. Напишите имя полностью или укажите адрес нужной страницы.',
  back: 'Вернуться',
}

export const signingKk: SigningMessages = {
  title: 'Кіру',
  lead: 'Оқу үшін тіркелгі керек емес; ол түзету және іздеуді сақтау үшін қажет.',
  name: 'Есім',
  password: 'Құпиясөз',
  submit: 'Кіру',
  out: 'Шығу',
  signedInAs: (name) => `Сіз кірдіңіз: ${name}`,
  rights: { editor: 'редактор: түзете алады', reader: 'оқырман' },
  wrong: 'Есім немесе құпиясөз сәйкес келмейді.',
  tooOften: 'Әрекет тым көп. Он бес минут күтіңіз.',
  needed: 'Бұл бетті ашу үшін кіру керек.',
  notEditor: 'Бұл тіркелгімен тек оқуға болады.',
  how: 'Тіркелгі дерекқор жатқан компьютерде жасалады:',
  newPassword: 'Жаңа құпиясөз',
  oldPassword: 'Қазіргі құпиясөз',
  passwordHint: (shortest) => `Кемінде ${shortest} таңба.`,
  change: 'Құпиясөзді ауыстыру',
  changed: 'Құпиясөз ауысты. Жаңасымен кіріңіз.',
  badPassword: (shortest) => `Қазіргі құпиясөз сәйкес емес немесе жаңасы ${shortest} таңбадан қысқа.`,
  stale: 'Бет ескірген. Оны қайта ашып, әрекетті қайталаңыз.',
}

export const mendingKk: MendingMessages = {
  title: 'Түзету',
  toSignIn: 'Түзету үшін кіру',
  reason: 'Себебі',
  reasonHint: 'Журналда есіміңіздің қасында қалады.',
  reject: 'Бұл мәлімдеме емес',
  rejectPosition: 'Бет мұны айтпайды',
  rejectHint: 'Жазба тізімдер мен іздеуден кетеді; оны кез келген уақытта қайтаруға болады.',
  name: 'Кімнің сөзі екенін көрсету',
  nameHint: 'Есімі толық жазылғандай.',
  who: 'Кім айтып тұр',
  unnamed: 'дереккөз аталмаған',
  rename: 'Атын өзгерту',
  newName: 'Қалай көрсету керек',
  role: 'Қызметін көрсету',
  merge: 'Басқа жазбамен біріктіру',
  mergeWith: 'Кіммен',
  mergeHint: 'Екінші жазбаның аты немесе бетінің мекенжайы. Екеуі де ашыла береді.',
  split: 'Аттасын бөлу',
  splitHint: 'Басқа адам туралы мақалаларды белгілеңіз.',
  undo: 'Күшін жою',
  save: 'Түзету',
  failed: {
    'not-found': 'Түзетілетін нәрсе дерекқорда жоқ.',
    'no-change': 'Онсыз да солай: түзететін ештеңе жоқ.',
    wrong: 'Бірдеңе дұрыс толтырылмаған.',
    several: 'Бұл атпен бірнеше жазба бар. Керегін таңдаңыз.',
    near: 'Мұндай ат ешкімде жоқ. Ұқсастары мынау: керегін таңдаңыз немесе қайтыңыз.',
  },
  which: 'Қайсысы',
  itsPage: 'оның беті',
  moreNamesakes: 'Тек алғашқылары көрсетілген. Атын толық жазыңыз немесе керек беттің мекенжайын көрсетіңіз.',
  back: 'Қайту',
}

export const signingEn: SigningMessages = {
  title: 'Sign in',
  lead: 'Reading needs no account; correcting and saving searches do.',
  name: 'Name',
  password: 'Password',
  submit: 'Sign in',
  out: 'Sign out',
  signedInAs: (name) => `Signed in: ${name}`,
  rights: { editor: 'editor: may correct', reader: 'reader' },
  wrong: 'Name or password is not right.',
  tooOften: 'Too many attempts. Wait a quarter of an hour.',
  needed: 'This page needs an account.',
  notEditor: 'With this account you can only read.',
  how: 'Accounts are made on the computer that holds the record:',
  newPassword: 'New password',
  oldPassword: 'Present password',
  passwordHint: (shortest) => `At least ${shortest} characters.`,
  change: 'Change the password',
  changed: 'The password has been changed. Sign in with the new one.',
  badPassword: (shortest) => `The present password is not right, or the new one has fewer than ${shortest} characters.`,
  stale: 'This page is out of date. Open it again and repeat.',
}

export const mendingEn: MendingMessages = {
  title: 'Correct this',
  toSignIn: 'Sign in to correct this',
  reason: 'Why',
  reasonHint: 'It stays in the log, beside your name.',
  reject: 'This is no statement',
  rejectPosition: 'The page does not say this',
  rejectHint: 'The entry goes from all lists and searches; it can be brought back at any time.',
  name: 'Say whose words these are',
  nameHint: 'The name, written in full.',
  who: 'Who speaks',
  unnamed: 'the source is not named',
  rename: 'Change the name',
  newName: 'Shown as',
  role: 'Give a role',
  merge: 'Make one with another entry',
  mergeWith: 'With whom',
  mergeHint: 'The name, or the address of the page, of the other entry. Both stay reachable.',
  split: 'Part from a namesake',
  splitHint: 'Mark the articles that are about someone else.',
  undo: 'Undo',
  save: 'Correct',
  failed: {
    'not-found': 'What is to be corrected is not in the record.',
    'no-change': 'It is so already: there is nothing to correct.',
    wrong: 'Something is not filled in right.',
    several: 'Several entries have this name. Choose the one that is meant.',
    near: 'Nobody has this name. These are near it: choose the one that is meant, or go back.',
  },
  which: 'Which of them',
  itsPage: 'its page',
  moreNamesakes: 'Only the first are shown. Write the name in full, or give the address of the page that you mean.',
  back: 'Back',
}
