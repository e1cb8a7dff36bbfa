# Temaets ord på bokmål.
skip-link = Hopp til hovedinnhold
main-menu = Hovedmeny
footer-menu = Bunnmeny
you-are-here = Du er her
home = Forside
published-by = utgitt av
no-cookies = Dette nettstedet bruker ikke informasjonskapsler.
accessibility-statement = Tilgjengelighetserklæring
sources = Kilder
last-updated = Sist oppdatert
archived-copy = arkivert kopi
moved = Siden har flyttet
go-to-new-address = Gå til den nye adressen

programme = Program
sub-goals = Delmål
efforts = Innsatser
actors = Aktører
abbreviations = Forkortelser
counties = Fylker
municipalities = Kommuner
gatherings = Samlinger
projects = Prosjekter
resources = Ressurser
topics = Tema
calendar = Kalender
search = Søk

now = nå
name-removed = Navn fjernet på forespørsel
inferred = utledet
as-written = I kilden står det:
date = Dato
date-unknown = dato ikke kjent
place = Sted
place-unknown = sted ikke oppgitt
county = Fylke
organiser = Arrangør
talks = Innlegg
materials = Vedlegg
coming-gatherings = Kommende samlinger
recent-gatherings = Siste samlinger

# Fylker, kommuner, prosjekter, ressurser, forside
counties-today = Fylkene i dag
counties-former = Tidligere fylker
counties-former-about = Samlinger og mål står under det fylket som fantes da.
county-is-former = Dette fylket finnes ikke lenger. Det er nå en del av
network-owner = Eier
network-partners = Samarbeidspart
part-of-effort = Del av innsats
network-gatherings = Samlinger i nettverket
network-without-gatherings = Arkivet har ingen samlinger i dette nettverket.
county-gatherings = Samlinger i fylket
gatherings-in = Samlinger i
county-without-gatherings = Arkivet har ingen samlinger fra dette fylket ennå.
county-goals = Fylkets egne mål
goals-as-of = Slik de ble presentert
effect-goal = Effektmål
effect-goal-lost = Ikke oppgitt: teksten er ikke bevart i kilden.
result-goals = Resultatmål
result-goal-number = Resultatmål { $number }
about-county = Om fylket
county-number = Fylkesnummer
existed = Fantes
other-names = Andre navn
predecessors = Tidligere fylker
successors = Nå
municipality-count = Antall kommuner
municipalities-mentioned = Kommuner i arkivet
joined-programme = Med i programmet
county-site = Fylkeskommunens nettsted
contacts = Kontakt
municipalities-about = Kommunene som er nevnt i arkivet.
municipality = Kommune
municipality-number = Kommunenummer
municipality-site = Kommunens nettsted
projects-about = Tiltak som kommunene har utviklet i programmet.
project = Prosjekt
period = Periode
not-stated = ikke oppgitt
status = Status
former-names = Tidligere navn
later-names = Senere navn
target-group = Målgruppe
partners = Samarbeidspartnere
funding = Finansiering
need = Utfordringsbilde
project-goals = Mål
system-goal = På systemnivå
individual-goal = På individnivå
measures = Tiltak
milestones = Forløp
success-factors = Dette må til for å lykkes
evaluation = Evaluering
project-gatherings = Samlinger om prosjektet
photo = Foto:
links = Lenker
project-applied = Søkt
project-planned = Planlagt
project-ongoing = Pågår
project-completed = Avsluttet
project-continued = Videreført i vanlig drift
project-stopped = Stanset
project-unknown = ikke oppgitt
resources-about = Veiledere, verktøy og rapporter som programmet viser til.
resource-guide = Veiledere
resource-tool = Verktøy
resource-report = Rapporter
resource-course = Kurs
resource-database = Databaser
resource-article = Artikler
publisher = Utgiver
address = Nettadresse
address-unknown = ikke oppgitt i kilden
archived-copy-title = Arkivert kopi
checked-on = Lenken sist sjekket
related-efforts = Innsatser
mentioned-in = Nevnt i
source = Kilde
not-found = Siden finnes ikke
not-found-about = Lenken kan være gammel eller skrevet feil. Kanskje finner du det her:
more-about-programme = Mer om programmet
no-coming-gatherings = Ingen samlinger er kunngjort.
all-gatherings = Alle samlinger
find-your-county = Finn ditt fylke
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
also-called = Også kalt
gatherings-count = { $count ->
    [one] 1 samling
   *[other] { $count } samlinger
 }

gathering-samling = Samling
gathering-oppstartsseminar = Oppstartsseminar
gathering-workshop = Workshop
gathering-webinar = Webinar
gathering-konferanse = Konferanse
gathering-kurs = Kurs
gathering-mote = Møte

status-planned = Planlagt
status-held = Gjennomført
status-cancelled = Avlyst
status-postponed = Utsatt
status-moved_online = Flyttet til nett
status-moved = Flyttet

material-invitation = Invitasjon
material-programme = Program
material-slides = Presentasjon
material-summary = Oppsummering
material-workshop_output = Resultat fra gruppearbeid
material-letter = Brev
material-form = Skjema
material-report = Rapport
material-photos = Bilder
material-other = Vedlegg
missing-not_preserved = Filen er ikke bevart
missing-withheld = Filen er ikke publisert

# page: gathering, presentation, letter
read-in-nb = Les på bokmål
read-in-nn = Les på nynorsk
read-in-en = Read in English
read-in-se = Davvisámegiella
read-in-sma = Åarjelsaemien gïele
read-in-smj = Julevsámegiella
read-in-fkv = Kväänin kieli
not-stated = ikke oppgitt
title = Tittel
title-inferred = Tittelen er vår, ikke kildens.
published = Publisert
rights = Rettigheter
licence = Lisens
photo-credit = Foto: { $names }
images = Bilder
recordings = Opptak
recording = Se opptaket
recording-announced = Opptak er varslet, men ikke funnet
recording-available = Opptaket finnes, men adressen er ikke kjent
recording-removed = Opptaket er fjernet
captions = Undertekster
without-captions = uten undertekster
transcript = Tekstutgave
audio-description = Synstolking

# page: gathering
status = Status
mode = Form
mode-physical = Fysisk
mode-digital = Digitalt
mode-hybrid = Fysisk og digitalt
notice-cancelled = Arrangementet er avlyst.
notice-postponed = Arrangementet er utsatt.
notice-moved = Arrangementet er flyttet.
notice-moved_online = Arrangementet er flyttet til nett.
previous-date = Opprinnelig dato
held-unknown = Kildene sier ikke om arrangementet ble holdt.
ends-last-day = slutter { $time } siste dag
registration = Påmelding
registration-link = Meld deg på
registration-deadline = frist
registration-closed = Påmeldingen er stengt.
registration-unknown = Adressen til påmeldingen er ikke kjent.
gathering-programme = Program
programme-of-day = Program { $date }
programme-by-time = Program i tidsrekkefølge
day-unknown = Dag ikke oppgitt
time = Tid
track = Parallell
content = Innhold
room = Rom
session-panel = Panel
session-group_work = Gruppearbeid
session-social = Sosialt
chair = Møteleder
other-files = Andre filer
other-files-note = Filene ligger i arkivet uten nærmere omtale.
letters = Brev og e-post
evaluation = Evaluering
evaluation-method = Framgangsmåte
evaluation-responses = Antall svar
evaluation-results = Resultater
answer-scale = (svar på en skala)
answer-choices = Svaralternativer:
follow-up = Videre arbeid
about-gathering = Om arrangementet
also-called = Også kalt
co-organiser = Medarrangør
network = Nettverk
municipality = Kommune
audience = Målgruppe
open-for-all = Åpent for alle
participants = Deltakere
participants-count = { $count ->
    [one] 1 deltaker
   *[other] { $count } deltakere
}
participating-municipalities = Kommuner som deltok
related-projects = Tiltak og prosjekter
contacts = Kontakt
contacts-expired = Eldre kontaktopplysninger vises ikke lenger.
neighbours = Samlinger i nettverket
previous-gathering = Forrige samling
next-gathering = Neste samling

# page: presentation
talk = Innlegg
speaker = { $count ->
    [one] Foredragsholder
   *[other] Foredragsholdere
}
given-at = Holdt på
extent = Omfang
page-count = { $count ->
    [one] 1 side
   *[other] { $count } sider
}
record-optout = Foredragsholderen har reservert seg mot opptak.
slides = Lysbilder
slide-number = Lysbilde { $number }
slide-empty = uten tekst
slide-inferred = Oppsettet av teksten er vårt, ikke kildens.
lost = Gått tapt:
more-from = Mer fra { $name }
talks-of-gathering = Innlegg på samlingen
previous-talk = Forrige innlegg:
next-talk = Neste innlegg:

# page: letter
from = Fra
to = Til
on-behalf-of = På vegne av
concerns = Gjelder

# page: gatherings, calendar
jump-to-year = Gå til år
undated-gatherings = Samlinger uten kjent dato
past-gatherings = Tidligere samlinger
no-coming-gatherings = Ingen kommende samlinger er kunngjort.
month-unknown = Måned ikke kjent

# page: topics, topic, search
topic = Tema
find = Finn
find-introduction = Finn fram i samlingene etter fylke, år, type, tema og delmål.
former-counties = Tidligere fylker
year = År
kind = Type
gatherings-count = { $count ->
    [0] ingen samlinger
    [one] 1 samling
   *[other] { $count } samlinger
}
entries-count = { $count ->
    [one] 1 oppføring
   *[other] { $count } oppføringer
}
