# Temaets ord på nynorsk.
skip-link = Hopp til hovudinnhald
main-menu = Hovudmeny
footer-menu = Botnmeny
you-are-here = Du er her
home = Framside
published-by = gitt ut av
no-cookies = Denne nettstaden bruker ikkje informasjonskapslar.
accessibility-statement = Tilgjengelegheitserklæring
sources = Kjelder
last-updated = Sist oppdatert
archived-copy = arkivert kopi
moved = Sida har flytta
go-to-new-address = Gå til den nye adressa

programme = Program
sub-goals = Delmål
efforts = Innsatsar
actors = Aktørar
abbreviations = Forkortingar
counties = Fylke
municipalities = Kommunar
gatherings = Samlingar
projects = Prosjekt
resources = Ressursar
topics = Tema
calendar = Kalender
search = Søk

now = no
name-removed = Namn fjerna på førespurnad
inferred = utleia
as-written = I kjelda står det:
date = Dato
date-unknown = dato ikkje kjend
place = Stad
place-unknown = stad ikkje oppgjeven
county = Fylke
organiser = Arrangør
talks = Innlegg
materials = Vedlegg
coming-gatherings = Komande samlingar
recent-gatherings = Siste samlingar

# Fylke, kommunar, prosjekt, ressursar, framside
counties-today = Fylka i dag
counties-former = Tidlegare fylke
counties-former-about = Samlingar og mål står under det fylket som fanst då.
county-is-former = Dette fylket finst ikkje lenger. Det er no ein del av
network-owner = Eigar
network-partners = Samarbeidspart
part-of-effort = Del av innsats
network-gatherings = Samlingar i nettverket
network-without-gatherings = Arkivet har ingen samlingar i dette nettverket.
county-gatherings = Samlingar i fylket
gatherings-in = Samlingar i
county-without-gatherings = Arkivet har ingen samlingar frå dette fylket enno.
county-goals = Fylket sine eigne mål
goals-as-of = Slik dei vart presenterte
effect-goal = Effektmål
effect-goal-lost = Ikkje oppgitt: teksten er ikkje teken vare på i kjelda.
result-goals = Resultatmål
result-goal-number = Resultatmål { $number }
about-county = Om fylket
county-number = Fylkesnummer
existed = Fanst
other-names = Andre namn
predecessors = Tidlegare fylke
successors = No
municipality-count = Tal kommunar
municipalities-mentioned = Kommunar i arkivet
joined-programme = Med i programmet
county-site = Nettstaden til fylkeskommunen
contacts = Kontakt
municipalities-about = Kommunane som er nemnde i arkivet.
municipality = Kommune
municipality-number = Kommunenummer
municipality-site = Nettstaden til kommunen
projects-about = Tiltak som kommunane har utvikla i programmet.
project = Prosjekt
period = Periode
not-stated = ikkje oppgitt
status = Status
former-names = Tidlegare namn
later-names = Seinare namn
target-group = Målgruppe
partners = Samarbeidspartnarar
funding = Finansiering
need = Utfordringsbilete
project-goals = Mål
system-goal = På systemnivå
individual-goal = På individnivå
measures = Tiltak
milestones = Forløp
success-factors = Dette må til for å lykkast
evaluation = Evaluering
project-gatherings = Samlingar om prosjektet
photo = Foto:
links = Lenkjer
project-applied = Søkt
project-planned = Planlagt
project-ongoing = Går føre seg
project-completed = Avslutta
project-continued = Vidareført i vanleg drift
project-stopped = Stansa
project-unknown = ikkje oppgitt
resources-about = Rettleiarar, verktøy og rapportar som programmet viser til.
resource-guide = Rettleiarar
resource-tool = Verktøy
resource-report = Rapportar
resource-course = Kurs
resource-database = Databasar
resource-article = Artiklar
publisher = Utgivar
address = Nettadresse
address-unknown = ikkje oppgitt i kjelda
archived-copy-title = Arkivert kopi
checked-on = Lenkja sist sjekka
related-efforts = Innsatsar
mentioned-in = Nemnt i
source = Kjelde
not-found = Sida finst ikkje
not-found-about = Lenkja kan vere gammal eller feilskriven. Kanskje finn du det her:
more-about-programme = Meir om programmet
no-coming-gatherings = Ingen samlingar er kunngjorde.
all-gatherings = Alle samlingar
find-your-county = Finn fylket ditt
recently-updated = Sist oppdaterte sider
read-in-nb = Les siden på bokmål
read-in-nn = Les sida på nynorsk
read-in-en = Read this page in English
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
language-se = nordsamisk
language-sma = sørsamisk
language-smj = lulesamisk
language-fkv = kvensk
also-called = Også kalla
gatherings-count = { $count ->
    [one] 1 samling
   *[other] { $count } samlingar
 }

gathering-samling = Samling
gathering-oppstartsseminar = Oppstartsseminar
gathering-workshop = Workshop
gathering-webinar = Webinar
gathering-konferanse = Konferanse
gathering-kurs = Kurs
gathering-mote = Møte

status-planned = Planlagd
status-held = Gjennomført
status-cancelled = Avlyst
status-postponed = Utsett
status-moved_online = Flytta til nett
status-moved = Flytta

material-invitation = Invitasjon
material-programme = Program
material-slides = Presentasjon
material-summary = Oppsummering
material-workshop_output = Resultat frå gruppearbeid
material-letter = Brev
material-form = Skjema
material-report = Rapport
material-photos = Bilete
material-other = Vedlegg
missing-not_preserved = Fila er ikkje teken vare på
missing-withheld = Fila er ikkje publisert

# page: gathering, presentation, letter
read-in-nb = Les på bokmål
read-in-nn = Les på nynorsk
read-in-en = Read in English
read-in-se = Davvisámegiella
read-in-sma = Åarjelsaemien gïele
read-in-smj = Julevsámegiella
read-in-fkv = Kväänin kieli
not-stated = ikkje oppgjeve
title = Tittel
title-inferred = Tittelen er vår, ikkje kjelda sin.
published = Publisert
rights = Rettar
licence = Lisens
photo-credit = Foto: { $names }
images = Bilete
recordings = Opptak
recording = Sjå opptaket
recording-announced = Opptak er varsla, men ikkje funne
recording-available = Opptaket finst, men adressa er ikkje kjend
recording-removed = Opptaket er fjerna
captions = Undertekstar
without-captions = utan undertekstar
transcript = Tekstutgåve
audio-description = Synstolking

# page: gathering
status = Status
mode = Form
mode-physical = Fysisk
mode-digital = Digitalt
mode-hybrid = Fysisk og digitalt
notice-cancelled = Arrangementet er avlyst.
notice-postponed = Arrangementet er utsett.
notice-moved = Arrangementet er flytta.
notice-moved_online = Arrangementet er flytta til nett.
previous-date = Opphavleg dato
held-unknown = Kjeldene seier ikkje om arrangementet vart halde.
ends-last-day = sluttar { $time } siste dagen
registration = Påmelding
registration-link = Meld deg på
registration-deadline = frist
registration-closed = Påmeldinga er stengd.
registration-unknown = Adressa til påmeldinga er ikkje kjend.
gathering-programme = Program
programme-of-day = Program { $date }
programme-by-time = Program i tidsrekkjefølgje
day-unknown = Dag ikkje oppgjeven
time = Tid
track = Parallell
content = Innhald
room = Rom
session-panel = Panel
session-group_work = Gruppearbeid
session-social = Sosialt
chair = Møteleiar
other-files = Andre filer
other-files-note = Filene ligg i arkivet utan nærmare omtale.
letters = Brev og e-post
evaluation = Evaluering
evaluation-method = Framgangsmåte
evaluation-responses = Talet på svar
evaluation-results = Resultat
answer-scale = (svar på ein skala)
answer-choices = Svaralternativ:
follow-up = Vidare arbeid
about-gathering = Om arrangementet
also-called = Også kalla
co-organiser = Medarrangør
network = Nettverk
municipality = Kommune
audience = Målgruppe
open-for-all = Ope for alle
participants = Deltakarar
participants-count = { $count ->
    [one] 1 deltakar
   *[other] { $count } deltakarar
}
participating-municipalities = Kommunar som deltok
related-projects = Tiltak og prosjekt
contacts = Kontakt
contacts-expired = Eldre kontaktopplysningar blir ikkje viste lenger.
neighbours = Samlingar i nettverket
previous-gathering = Førre samling
next-gathering = Neste samling

# page: presentation
talk = Innlegg
speaker = { $count ->
    [one] Foredragshaldar
   *[other] Foredragshaldarar
}
given-at = Halde på
extent = Omfang
page-count = { $count ->
    [one] 1 side
   *[other] { $count } sider
}
record-optout = Foredragshaldaren har reservert seg mot opptak.
slides = Lysbilete
slide-number = Lysbilete { $number }
slide-empty = utan tekst
slide-inferred = Oppsettet av teksten er vårt, ikkje kjelda sitt.
lost = Gått tapt:
more-from = Meir frå { $name }
talks-of-gathering = Innlegg på samlinga
previous-talk = Førre innlegg:
next-talk = Neste innlegg:

# page: letter
from = Frå
to = Til
on-behalf-of = På vegner av
concerns = Gjeld

# page: gatherings, calendar
jump-to-year = Gå til år
undated-gatherings = Samlingar utan kjend dato
past-gatherings = Tidlegare samlingar
no-coming-gatherings = Ingen komande samlingar er kunngjorde.
month-unknown = Månad ikkje kjend

# page: topics, topic, search
topic = Tema
find = Finn
find-introduction = Finn fram i samlingane etter fylke, år, type, tema og delmål.
former-counties = Tidlegare fylke
year = År
kind = Type
gatherings-count = { $count ->
    [0] ingen samlingar
    [one] 1 samling
   *[other] { $count } samlingar
}
entries-count = { $count ->
    [one] 1 oppføring
   *[other] { $count } oppføringar
}
