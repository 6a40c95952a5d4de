/** States with what the press calls them: adjective, capital or seat of power. */
import { beginsUpper } from '../../text/index.ts'
import type { Word } from '../types.ts'

/** name | other names | adjectives | capitals */
const table = `
Afghanistan | | afghan | kabul
Albania | | albanian | tirana
Algeria | | algerian | algiers
Angola | | angolan | luanda
Argentina | | argentine argentinian | buenos_aires
Armenia | | armenian | yerevan
Australia | | australian | canberra
Austria | | austrian | vienna
Azerbaijan | | azerbaijani azeri | baku
Bahrain | | bahraini | manama
Bangladesh | | bangladeshi | dhaka
Belarus | | belarusian belarussian | minsk
Belgium | | belgian |
Bolivia | | bolivian | la_paz
Bosnia and Herzegovina | bosnia | bosnian | sarajevo
Botswana | | | gaborone
Brazil | | brazilian | brasilia
Bulgaria | | bulgarian | sofia
Burundi | | burundian |
Cambodia | | cambodian | phnom_penh
Cameroon | | cameroonian | yaounde
Canada | | canadian | ottawa
Chad | | chadian | n'djamena
Chile | | chilean |
China | | chinese | beijing
Colombia | | colombian | bogota
Costa Rica | | costa_rican |
Croatia | | croatian | zagreb
Cuba | | cuban | havana
Cyprus | | cypriot | nicosia
Czech Republic | czechia | czech | prague
Denmark | | danish | copenhagen
Ecuador | | ecuadorian ecuadorean | quito
Egypt | | egyptian | cairo
El Salvador | | salvadoran | san_salvador
Eritrea | | eritrean | asmara
Estonia | | estonian | tallinn
Ethiopia | | ethiopian | addis_ababa
Finland | | finnish | helsinki
France | | french | paris
Gabon | | gabonese | libreville
Georgia | | georgian | tbilisi
Germany | | german | berlin
Ghana | | ghanaian | accra
Greece | | greek | athens
Guatemala | | guatemalan |
Guinea | | guinean | conakry
Haiti | | haitian | port-au-prince
Honduras | | honduran | tegucigalpa
Hungary | | hungarian | budapest
Iceland | | icelandic | reykjavik
India | | indian | new_delhi
Indonesia | | indonesian | jakarta
Iran | | iranian | tehran
Iraq | | iraqi | baghdad
Ireland | | irish | dublin
Israel | | israeli | jerusalem
Italy | | italian | rome
Ivory Coast | | ivorian | abidjan
Jamaica | | jamaican |
Japan | | japanese | tokyo
Jordan | | jordanian | amman
Kazakhstan | | kazakh kazakhstani | astana
Kenya | | kenyan | nairobi
Kosovo | | kosovar | pristina
Kuwait | | kuwaiti |
Kyrgyzstan | | kyrgyz kyrgyzstani | bishkek
Laos | | laotian | vientiane
Latvia | | latvian | riga
Lebanon | | lebanese | beirut
Liberia | | liberian | monrovia
Libya | | libyan | tripoli
Liechtenstein | | | vaduz
Lithuania | | lithuanian | vilnius
Luxembourg | | luxembourgish |
Malawi | | malawian | lilongwe
Malaysia | | malaysian | kuala_lumpur
Mali | | malian | bamako
Malta | | maltese | valletta
Mauritania | | mauritanian | nouakchott
Mexico | | mexican | mexico_city
Moldova | | moldovan | chisinau
Mongolia | | mongolian | ulaanbaatar
Montenegro | | montenegrin | podgorica
Morocco | | moroccan | rabat
Mozambique | | mozambican | maputo
Myanmar | burma | burmese | naypyitaw
Namibia | | namibian | windhoek
Nepal | | nepali nepalese | kathmandu
Netherlands | the_netherlands holland | dutch | the_hague
New Zealand | | | wellington
Nicaragua | | nicaraguan | managua
Niger | | nigerien | niamey
Nigeria | | nigerian | abuja
North Korea | dprk | north_korean | pyongyang
North Macedonia | | macedonian | skopje
Norway | | norwegian | oslo
Oman | | omani | muscat
Pakistan | | pakistani | islamabad
Palestine | | palestinian | ramallah
Panama | | panamanian |
Paraguay | | paraguayan | asuncion
Peru | | peruvian | lima
Philippines | the_philippines | philippine filipino | manila
Poland | | polish | warsaw
Portugal | | portuguese | lisbon
Qatar | | qatari | doha
Romania | | romanian | bucharest
Russia | russian_federation | russian | moscow
Rwanda | | rwandan | kigali
Saudi Arabia | | saudi | riyadh
Senegal | | senegalese | dakar
Serbia | | serbian serb | belgrade
Singapore | | singaporean |
Slovakia | | slovak | bratislava
Slovenia | | slovenian slovene | ljubljana
Somalia | | somali | mogadishu
South Africa | | south_african | pretoria
South Korea | | south_korean | seoul
South Sudan | | south_sudanese | juba
Spain | | spanish | madrid
Sri Lanka | | sri_lankan | colombo
Sudan | | sudanese | khartoum
Sweden | | swedish | stockholm
Switzerland | | swiss | bern
Syria | | syrian | damascus
Taiwan | | taiwanese | taipei
Tajikistan | | tajik tajikistani | dushanbe
Tanzania | | tanzanian | dodoma
Thailand | | thai | bangkok
Togo | | togolese | lome
Tunisia | | tunisian | tunis
Turkey | turkiye türkiye | turkish | ankara
Turkmenistan | | turkmen | ashgabat
Uganda | | ugandan | kampala
Ukraine | | ukrainian | kyiv kiev
United Arab Emirates | the_united_arab_emirates uae u.a.e. | emirati | abu_dhabi
United Kingdom | the_united_kingdom britain great_britain uk u.k. | british | london
United States | the_united_states united_states_of_america us u.s. usa u.s.a. | american | washington
Uruguay | | uruguayan | montevideo
Uzbekistan | | uzbek uzbekistani | tashkent
Vatican | the_vatican holy_see | | vatican_city
Venezuela | | venezuelan | caracas
Vietnam | | vietnamese | hanoi
Yemen | | yemeni | sanaa sana'a
Zambia | | zambian | lusaka
Zimbabwe | | zimbabwean | harare
`

const names: [string, string][] = []
const seats: [string, string][] = []
const adjectives: [string, string][] = []
for (const line of table.trim().split('\n')) {
  const [name = '', others = '', adjective = '', capitals = ''] = line.split('|').map((cell) => cell.trim())
  const words = (cell: string): string[] => cell.split(' ').flatMap((word) => word.replaceAll('_', ' ') || [])
  for (const one of [name.toLowerCase(), ...words(others)]) names.push([one, name])
  for (const one of words(capitals)) seats.push([one, name])
  for (const one of words(adjective)) adjectives.push([one, name])
}

/** Names of states and their short names, lower case, each with the state's own name. */
export const stateNames: ReadonlyMap<string, string> = new Map(names)
/** Capitals and seats of power, which stand for the state where they speak. */
export const capitalNames: ReadonlyMap<string, string> = new Map(seats)
/** "karsanian" is no word here, "norwegian" is Norway's. */
export const stateAdjectives: ReadonlyMap<string, string> = new Map(adjectives)

/** The longest name or adjective (or capital) of a state that begins at `at`, with the index behind it. */
export function stateAt(
  words: readonly Word[],
  at: number,
  end: number,
  capitals = false,
): { name: string; end: number } | undefined {
  for (let size = Math.min(4, end - at); size > 0; size--) {
    const key = words
      .slice(at, at + size)
      .map((word) => word.lower)
      .join(' ')
    const name = stateNames.get(key) ?? stateAdjectives.get(key) ?? (capitals ? capitalNames.get(key) : undefined)
    // "us" the pronoun is no state.
    if (name && beginsUpper(words[at]?.form ?? '') && words[at]?.form !== 'Us') return { name, end: at + size }
  }
  return undefined
}

/** The state in the name of one of its bodies: "Kazakhstan's foreign ministry", "the government of Norway". */
export function stateNamed(body: string): string | null {
  const words = body
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/g, '')
    .split(' ')
  for (let first = 0; first < words.length; first++)
    for (let end = Math.min(words.length, first + 4); end > first; end--) {
      const name = stateNames.get(words.slice(first, end).join(' '))
      if (name !== undefined) return name
    }
  return null
}
