/**
 * Bodies by all their usual names, in Russian, English, Kazakh and Ukrainian: what is of a state (with whose name it is one
 * body), and what there is once in the world. One line each: key | names. In lower case, е for ё.
 */

/** Of each state its own. The first column is part of keys that the record keeps: do not change it. */
export const nationalBodies = namesTable(`
mfa | мид; министерство иностранных дел; внешнеполитическое ведомство; министерство внешних сношений
mfa | foreign ministry; ministry of foreign affairs; foreign affairs ministry; ministry for foreign affairs
mfa | сыртқы істер министрлігі; сім; міністерство закордонних справ; мзс
defence | минобороны; министерство обороны; оборонное ведомство
defence | defence ministry; defense ministry; ministry of defence; ministry of defense; қорғаныс министрлігі; міноборони; міністерство оборони
interior | мвд; министерство внутренних дел; interior ministry; ministry of the interior; ministry of interior; ministry of internal affairs
interior | ішкі істер министрлігі; іім; міністерство внутрішніх справ; мвс
finance | минфин; министерство финансов; finance ministry; ministry of finance; қаржы министрлігі; мінфін; міністерство фінансів
justice | минюст; министерство юстиции; justice ministry; ministry of justice; әділет министрлігі; мін’юст; міністерство юстиції
health | минздрав; министерство здравоохранения; health ministry; ministry of health; денсаулық сақтау министрлігі; моз
economy | минэкономики; министерство экономики; economy ministry; ministry of economy
energy | минэнерго; министерство энергетики; energy ministry; ministry of energy; энергетика министрлігі; міненерго
agriculture | минсельхоз; министерство сельского хозяйства; agriculture ministry; ministry of agriculture; ауыл шаруашылығы министрлігі
culture | минкультуры; министерство культуры; culture ministry; ministry of culture
transport | минтранс; министерство транспорта; transport ministry; ministry of transport; көлік министрлігі
education | минобразования; министерство образования; education ministry; ministry of education
government | правительство; кабмин; кабинет министров; government; cabinet of ministers; үкімет; үкіметі; уряд; кабмін
parliament | парламент; parliament; парламенті
prosecutor | генпрокуратура; генеральная прокуратура; prosecutor general’s office; prosecutor-general’s office; бас прокуратура; бас прокуратурасы
central-bank | центробанк; центральный банк; цб; central bank
national-bank | нацбанк; национальный банк; national bank; ұлттық банк; ұлттық банкі; нацбанк
constitutional-court | конституционный суд; constitutional court; конституциялық сот; конституциялық соты; конституційний суд
supreme-court | верховный суд; supreme court; жоғарғы сот; жоғарғы соты; верховний суд
election-commission | цик; центризбирком; центральная избирательная комиссия; central election commission; центрвиборчком
general-staff | генштаб; генеральный штаб; general staff
president-office | администрация президента; presidential administration; президент әкімшілігі
authorities | власти; authorities; билік
`)

/** Bodies of which there is one. */
export const singleBodies = namesTable(`
un | оон; организация объединенных наций; un; united nations; united nations organization; бұұ; біріккен ұлттар ұйымы; організація об’єднаних націй
un-security-council | совет безопасности оон; совбез оон; un security council; united nations security council; рада безпеки оон
un-general-assembly | генеральная ассамблея оон; генассамблея оон; un general assembly; united nations general assembly
unhcr | увкб оон; unhcr; un refugee agency
unesco | юнеско; unesco
unicef | юнисеф; unicef
who | воз; всемирная организация здравоохранения; who; world health organization; world health organisation; ддсұ; дүниежүзілік денсаулық сақтау ұйымы
iaea | магатэ; международное агентство по атомной энергии; iaea; international atomic energy agency; магате
imf | мвф; международный валютный фонд; imf; international monetary fund; хвқ; халықаралық валюта қоры
world-bank | всемирный банк; world bank; дүниежүзілік банк; світовий банк
wto | вто; всемирная торговая организация; wto; world trade organization; world trade organisation; дсұ
nato | нато; североатлантический альянс; nato; north atlantic treaty organization
eu | ес; евросоюз; европейский союз; eu; european union; еуропалық одақ; еуроодақ; єс; євросоюз; європейський союз
european-commission | еврокомиссия; европейская комиссия; european commission; еуропалық комиссия; єврокомісія
european-parliament | европарламент; европейский парламент; european parliament; еуропарламент; європарламент
european-council | европейский совет; евросовет; european council
ecb | ецб; европейский центральный банк; ecb; european central bank
council-of-europe | совет европы; council of europe; еуропа кеңесі; рада європи
osce | обсе; организация по безопасности и сотрудничеству в европе; osce; organization for security and co-operation in europe; еқыұ; обсє
echr | еспч; европейский суд по правам человека; european court of human rights; єспл
icc | международный уголовный суд; international criminal court; міжнародний кримінальний суд
icj | международный суд оон; international court of justice
icrc | мккк; международный комитет красного креста; icrc; international committee of the red cross
interpol | интерпол; interpol
cis | снг; содружество независимых государств; cis; commonwealth of independent states; тмд
csto | одкб; организация договора о коллективной безопасности; csto; collective security treaty organization; collective security treaty organisation; ұқшұ
eaeu | еаэс; евразийский экономический союз; eaeu; eurasian economic union; еаэо
sco | шос; шанхайская организация сотрудничества; sco; shanghai cooperation organisation; shanghai cooperation organization; шыұ
turkic-states | отг; организация тюркских государств; organization of turkic states; түркі мемлекеттері ұйымы
brics | брикс; brics
g7 | g7; большая семерка; группа семи; group of seven
g20 | g20; большая двадцатка; группа двадцати; group of twenty
opec | опек; opec
asean | асеан; asean; association of southeast asian nations
african-union | африканский союз; african union
arab-league | лига арабских государств; лаг; arab league; league of arab states
defence US | пентагон; pentagon; us department of defense; us defense department
mfa US | госдеп; госдепартамент; госдеп сша; госдепартамент сша; state department; us state department; us department of state; department of state
mfa GB | foreign office; форин-офис; uk foreign office; british foreign office
white-house | белый дом; white house; ақ үй; білий дім
kremlin | кремль; kremlin
downing-street | downing street; number 10; number ten; no 10; no. 10; даунинг-стрит; даунинг стрит
scotland-yard | scotland yard; new scotland yard; скотланд-ярд; скотленд-ярд
state-duma | госдума; государственная дума; госдума рф; госдума россии; state duma; russian state duma
federation-council | совет федерации; совфед; federation council
`)

/** Reads lines `key | name; name`. */
function namesTable(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [key = '', names = ''] = line.split(' | ')
        return names.split('; ').map((name): [string, string] => [name.trim(), key])
      }),
  )
}
