/** Months as news pages print them, in languages that have no folder of their own yet. Abbreviations only where they are no other word. */
import type { PageDates } from './tables.ts'

const months = (list: string, fillers: string): PageDates => ({
  months: list.split(' ').map((forms) => forms.split('/')),
  fillers: fillers.split(' '),
})

export const otherPageDates: readonly PageDates[] = [
  months(
    'januar/jänner/jan februar/feb/febr märz/mär/maerz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez',
    'um uhr am vom den stand datum veröffentlicht publiziert erschienen aktualisiert geändert bearbeitet erstellt letzte zuletzt änderung aktualisierung montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  ),
  months(
    'janvier/janv février/fevrier/févr mars avril mai juin juillet/juil août/aout septembre octobre novembre décembre/decembre/déc',
    'le à publié publiée mis mise jour modifié créé dernière modification date h lundi mardi mercredi jeudi vendredi samedi dimanche',
  ),
  months(
    'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
    'de del el a las publicado publicada actualizado actualizada publicación actualización última fecha h lunes martes miércoles jueves viernes sábado domingo',
  ),
  months(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'il alle ore pubblicato pubblicata aggiornato aggiornata pubblicazione aggiornamento ultimo data lunedì martedì mercoledì giovedì venerdì sabato domenica',
  ),
  months(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    'de às em publicado publicada atualizado atualizada publicação atualização última data segunda terça quarta quinta sexta feira sábado domingo',
  ),
  months(
    'januari februari maart april mei juni juli augustus september oktober november december',
    'om uur op gepubliceerd geplaatst bijgewerkt aangepast laatste datum maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  ),
  months(
    'stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień',
    'godz r o dnia opublikowano aktualizacja dodano data publikacji aktualizacji ostatnia poniedziałek wtorek środa czwartek piątek sobota niedziela',
  ),
  months(
    'januari februari mars april maj juni juli augusti september oktober november december',
    'kl den publicerad publicerat uppdaterad uppdaterat ändrad senast måndag tisdag onsdag torsdag fredag lördag söndag',
  ),
  months(
    'januar februar mars/marts april mai/maj juni juli august september oktober november desember/december',
    'kl den publisert oppdatert endret sist publiceret opdateret ændret senest mandag tirsdag onsdag torsdag fredag lørdag søndag',
  ),
  months(
    'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    'saat tarih tarihi güncelleme güncellenme yayınlanma yayın giriş son pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  ),
  months(
    'ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen listopadu/listopad prosince/prosinec',
    'v dne publikováno aktualizováno pondělí úterý středa čtvrtek pátek sobota neděle',
  ),
]
