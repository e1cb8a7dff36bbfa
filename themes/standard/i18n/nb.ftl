# Temaets ord på bokmål.
skip-link = Hopp til hovedinnhold
main-menu = Hovedmeny
menu = Meny
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
people = Personer
calendar = Kalender
search = Søk

now = nå
name-removed = Navn fjernet på forespørsel
inferred = vår tolkning
inferred-means = «Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi mener følger av den.
as-written = I kilden står det:
date = Dato
date-unknown = dato ikke kjent
date-not-whole = dato ikke helt kjent
place = Sted
county = Fylke
organiser = Arrangør
talks = Innlegg
materials = Vedlegg
coming-gatherings = Kommende samlinger
recent-gatherings = Samlinger i arkivet

# Fylker, kommuner, prosjekter, ressurser, forside
counties-today = Fylkene i dag
counties-as-they-were = Fylkene slik de var før
counties-former = Tidligere fylker
counties-former-about = Samlinger og mål står under det fylket som fantes da.
counties-until = Til og med { $year }
county-became-part = Fylket ble en del av
county-in-year = i { $year }
county-divided = ble delt i
county-today = I dag hører området til
and = og
network-owner = Drives av
network-owner-then = Ble drevet av
network-partners = Sammen med
earlier-networks = Tidligere nettverk
part-of-effort = Del av innsats
network-gatherings = Samlinger i nettverket
network-without-gatherings = Arkivet har ingen samlinger i dette nettverket.
county-gatherings = Samlinger i fylket
county-goals = Fylkets egne mål
goals-as-of = Slik de ble presentert
effect-goal = Effektmål
effect-goal-lost = Teksten er ikke bevart.
result-goals = Resultatmål
result-goal-number = Resultatmål { $number }
about-county = Om fylket
county-number = Fylkesnummer
existed = Fantes
created = Opprettet
other-names = Andre navn
predecessors = Tidligere fylker
municipality-count = Antall kommuner
municipalities-mentioned = Kommuner i arkivet
joined-programme = Med i programmet
county-site = Nettsted
contacts = Kontakt
municipalities-about = Kommunene som er nevnt i arkivet.
municipality = Kommune
municipality-number = Kommunenummer
municipality-site = Kommunens nettsted
projects-about = Tiltak som kommunene har utviklet i programmet.
project = Prosjekt
period = Periode
not-stated = ikke oppgitt
not-stated-in-source = Ikke oppgitt i kilden
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
question-examples = Eksempler på søk
question-about-topic = Hva ble vist om { $topic }?
whole-calendar = Hele kalenderen
newest-talks = Nyeste innlegg
archive-talks = Innlegg i arkivet
gatherings-by-county = Samlinger per fylke
all-topics = Alle tema
all-projects = Alle prosjekter
year-by-year = År for år
new-county = Nytt fylke: { $name }
new-counties = { $count } nye fylker
latest-gatherings = Siste samlinger
planned-count = { $count } planlagt
talks-count = { $count ->
    [one] 1 innlegg
   *[other] { $count } innlegg
 }
or = eller
county-empty = Arkivet har ingen samlinger fra { $name }.
county-know-of = Vet du om noen? Si fra til
county-see-others = Se samlingene i andre fylker
county-ask = Spør
ask = Hvem spør jeg?
ask-then = Hvem hadde ansvaret?
ask-today = I dag: Spør
county-authority = styrer fylket
ask-and-next = Kontakt og neste samling
county-on-map = Fylket på kartet
used-at-gatherings = Ressurser fra samlingene
municipalities-count = { $count ->
    [one] 1 kommune
   *[other] { $count } kommuner
 }
all-gatherings = { $count ->
    [one] Alle samlinger
   *[other] Alle { $count } samlinger
 }
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
also-called = Også kalt
gatherings-count = { $count ->
    [0] ingen samlinger
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
withheld-files = { $n ->
    [one] 1 fil er ikke lagt ut.
   *[other] { $n } filer er ikke lagt ut.
 }

# page: gathering, presentation, letter
read-in-se = Davvisámegiella
read-in-sma = Åarjelsaemien gïele
read-in-smj = Julevsámegiella
read-in-fkv = Kväänin kieli
title = Tittel
title-inferred = Tittelen er vår, ikke kildens.
published = Publisert
rights = Rettigheter
licence = Lisens
photo-credit = Foto: { $names }
images = Bilder
recordings = Opptak
recording = Se opptaket
recording-name = Opptak
recording-announced = Opptak er varslet, men ikke funnet
recording-available = Opptaket finnes, men adressen er ikke kjent
recording-removed = Opptaket er fjernet
captions = Undertekster
without-captions = uten undertekster
transcript = Tekstutgave
audio-description = Synstolking

# page: gathering
facts = Fakta
more-facts = Flere fakta
on-this-page = På denne siden
how-we-know = Kilder: hvordan vi vet dette
not-preserved = Ikke bevart
not-found-yet = Ikke funnet
have-the-file = Har du filen? Si fra til
have-one-of-them = Har du en av dem? Si fra til
recorded = opptak
parallel-sessions = Samtidig
file-count = { $count ->
    [one] 1 fil
   *[other] { $count } filer
}
day-count = { $count ->
    [one] 1 dag
   *[other] { $count } dager
}
wording-verbatim = Gjengitt ordrett
wording-own_words = Med egne ord
slide-of = Lysbilde { $number } av { $count }
page-of = Side { $number } av { $count }
sheet-of = Ark { $number } av { $count }
slide-link = Lenke til lysbildet
page-link = Lenke til siden
sheet-link = Lenke til arket
about-talk = Om innlegget
cite = Siter innlegget
cite-slides = [lysbilder]
slide-cite = Siter lysbildet
page-cite = Siter siden
sheet-cite = Siter arket
slide-cited = lysbilde { $number }
page-cited = side { $number }
sheet-cited = ark { $number }
cite-programs = For referanseprogrammer
mode = Møteform
mode-physical = Fysisk
mode-digital = Digitalt
mode-hybrid = Fysisk og digitalt
notice-cancelled = Arrangementet er avlyst.
notice-postponed = Arrangementet er utsatt.
notice-moved = Arrangementet er flyttet.
notice-moved_online = Arrangementet er flyttet til nett.
previous-date = Opprinnelig dato
held-unknown = Var planlagt. Vi vet ikke om det ble holdt.
ends-last-day = slutter { $time } siste dag
registration = Påmelding
registration-link = Meld deg på
registration-deadline = frist
registration-closed = Påmeldingen er stengt.
registration-unknown = Adressen til påmeldingen er ikke kjent.
gathering-programme = Program
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
download-all = Last ned alt
letters = Brev og e-post
evaluation-method = Svarmåte
evaluation-responses = Antall svar
evaluation-results = Resultater
evaluation-questions = Spørsmålene som ble stilt
finding-majority = { $count } av { $all } svarte
finding-most = Flest svarte
finding-count = { $count } av { $all }
finding-each = { $count } av { $all } på hvert
finding-none = { $count } svarte. Svarene er jevnt fordelt
sums-answer = Svar
sums-count = Antall
sums-other = Andre svar
sums-multiple = Man kunne velge flere svar.
sums-note = Svar som få har valgt, er slått sammen med andre eller utelatt, så ingen tall gjelder færre enn fem. Svar med egne ord er ikke med.
sums-csv = Last ned tallene (CSV)
answer-scale = (svar på en skala)
answer-choices = Svaralternativer:
follow-up = Videre arbeid
about-gathering = Om arrangementet
co-organiser = Medarrangør
network = Nettverk
audience = Målgruppe
open-for-all = Åpent for alle
participants = Deltakere
participating-municipalities = Kommuner som deltok
contacts-expired = Kontaktpersonen vises ikke lenger. Spør arrangøren.
errata = Rettelser
archived-unchanged = Arkivert uendret siden
archived-on = Arkivert
erratum-own-text = teksten på denne siden
erratum-changed = Endret
erratum-added = Lagt til
erratum-removed = { $n ->
    [one] 1 fil er fjernet
   *[other] { $n } filer er fjernet
}
erratum-unpublished = { $n ->
    [one] 1 fil som ikke er lagt ut
   *[other] { $n } filer som ikke er lagt ut
}
neighbours = Samlinger i nettverket
previous-gathering = Forrige samling
next-gathering = Neste samling

# page: presentation
talk = Innlegg
speaker = { $count ->
    [0] Foredragsholder
    [one] Foredragsholder
   *[other] Foredragsholdere
}
given-at = Samling
extent = Omfang
page-count = { $count ->
    [one] 1 side
   *[other] { $count } sider
}
record-optout = Foredragsholderen har reservert seg mot opptak.
slides = Lysbilder
slide-number = Lysbilde { $number }
slide-empty = Lysbildet er uten tekst.
slide-title-only = Lysbildet har bare en tittel.
slide-inferred = Oppsettet av teksten er vårt, ikke kildens.
lost = Gått tapt:
more-from = Mer fra { $name }
more-before = Og { $count } til fra tidligere.
talks-of-gathering = Innlegg på samlingen
previous-talk = Forrige innlegg:
next-talk = Neste innlegg:

# page: letter
from = Fra
to = Til
on-behalf-of = På vegne av
concerns = Gjelder

# page: data
data = Data
data-introduction = Innholdet kan også hentes som tabeller: til regneark, til forskning og til andre nettsteder.
data-formats = CSV-filene kan åpnes rett i et regneark med norsk oppsett. Flere verdier i samme rute har « | » mellom seg, og en tekst som ser ut som en formel, har en apostrof foran. JSON-filene har de samme radene, og hver har et skjema som sier hva som står i dem.
data-licence = Dataene kan brukes på disse vilkårene:
data-no-licence = Det er ikke avklart hvilke vilkår som gjelder for bruk av dataene. Spør utgiveren før du gir dem videre.
data-names = Tabellene har det samme som sidene: Personopplysninger som er dekket til der, er dekket til her også, og filer som ikke er lagt ut, er ikke med.
data-package = beskriver alle tabellene, for dem som programmerer (Frictionless Data Package)
data-catalogue = beskriver dem for datakataloger (DCAT-AP-NO)
data-schedule = finnes for hver samling som har et program med klokkeslett
data-table = Tabell
data-schema = Skjema
data-fields = Kolonnene ({ $count })
data-list = flere verdier

# page: preserved
preserved = Bevart og tapt
preserved-introduction = { $files ->
    [0] Ingen filer er bevart i arkivet.
    [one] Én fil er bevart i arkivet.
   *[other] { $files } filer er bevart i arkivet.
} { $lost ->
    [0] Ingen filer er meldt tapt.
    [one] Vi vet om én fil som fantes, men som vi ikke har.
   *[other] Vi vet om { $lost } filer som fantes, men som vi ikke har.
}
preserved-unknown = «Ikke kjent» betyr at ingen kilde nevner noe slikt: Vi vet ikke om det fantes.
preserved-caption = Hva som er bevart fra hver samling
presence-there = bevart
presence-announced = varslet, ikke funnet
presence-questions_only = bare spørsmålene
presence-without_file = kjent, men filen er ikke bevart
presence-lost = ikke bevart
presence-missing = ikke kjent
checksum-list = Liste med sjekksummer (SHA-256)
no-checksums = Ingen filer er lagt inn ennå, så det finnes ingen sjekksummer.
files = Filer
invitation = Invitasjon
gathering = Samling

# page: gatherings, calendar
jump-to-year = Gå til år
people-count = { $count ->
    [one] 1 person
   *[other] { $count } personer
}
topics-count = { $count } tema
actors-count = { $count ->
    [one] { $count } aktør
   *[other] { $count } aktører
}
projects-count = { $count ->
    [one] { $count } prosjekt
   *[other] { $count } prosjekter
}
jump-to-letter = Gå til bokstav
other-initials = # (tall og andre tegn)
list-pages = Flere sider
list-page = side { $number } av { $count }
list-page-number = side { $number }
other-parts = Resten av listen
previous-part = Forrige
next-part = Neste
undated-gatherings = Samlinger uten kjent dato
past-gatherings = Tidligere samlinger

# page: people, person
people-about = De som har holdt et innlegg eller skrevet et brev som er i arkivet.
person = Person
contributions-count = { $count ->
    [one] 1 innlegg eller brev
   *[other] { $count } innlegg og brev
}
person-positions = Omtalt som

# page: topics, topic, search
topic = Tema
find = Søk
find-introduction = Finn fram i samlingene etter fylke, år, type, tema og delmål.
find-introduction-plain = Finn fram i samlingene etter år, type og tema.
find-counties-note = Samlinger i fylker som ikke finnes lenger, er regnet med der de hører til nå.
former-counties = Tidligere fylker
year = År
kind = Type
entries-count = { $count ->
    [one] 1 side
   *[other] { $count } sider
}

# Programmet
contents = Innhold
about-the-programme = Om programmet
short-name = Kortnavn
owners = Står bak
operators = Hovedaktører
evaluators = Følges av
target-groups = Målgrupper
website = Nettside
main-goal = Hovedmål
elements = Elementer i programmet
criteria = Kriterier for tiltak
criteria-lead = Kjennetegn på og krav til tiltak i programmet:
competence-needs = Kompetansebehov i kommunene
goals-of-counties = Fylkenes egne mål
legal-basis = Lovgrunnlag
funding-schemes = Tilskuddsordninger
local-name = Lokalt navn
grantor = Gis av
amount = Beløp
deadlines = Søknadsfrister
related-initiatives = Andre satsinger

# Delmål
sub-goal-number = Delmål { $number }
phase = Fase
phases-inferred = Fasene er vår tolkning.
effort-count = { $count ->
    [one] { $count } innsats
   *[other] { $count } innsatser
}
no-efforts = Ingen innsatser er registrert for dette delmålet.
other-sub-goals = Andre delmål
previous-sub-goal = Forrige delmål
next-sub-goal = Neste delmål

# Innsatser
about-the-overview = Om oversikten
applies-to = Gjelder for
undated = udatert
activity-count = { $count ->
    [one] { $count } aktivitet
   *[other] { $count } aktiviteter
}
performers = Utfører
responsible = Ansvarlig
contributors = Bidragsyter
who-contributes = Hvem bidrar til hva
matrix-caption = Antall innsatser etter aktør og delmål
matrix-caption-more = Antall innsatser etter delmål for de øvrige aktørene
matrix-more = { $count ->
    [one] Én aktør til
   *[other] { $count } aktører til
}
roles-of-effort = Oppgitt for innsatsen som helhet, ikke for hver aktivitet:
effort-without-activities = Kilden oppgir ingen aktiviteter for denne innsatsen.
recurrence-yearly = hvert år
activity-planned = Planlagt
activity-ongoing = Pågår
activity-done = Gjennomført
activity-stopped = Stanset
networks = Læringsnettverk

# Aktører
formerly = tidligere
actors-ministry = Departementer
actors-directorate = Direktorater
actors-agency = Andre statlige virksomheter
actors-state_regional = Staten i fylkene
actors-county_authority = Fylkeskommuner
actors-municipality = Kommuner
actors-membership_organisation = Medlemsorganisasjoner
actors-competence_centre = Kompetansesentre
actors-university = Universiteter og høyskoler
actors-research_institute = Forskningsinstitutter
actors-ngo = Frivillige organisasjoner
actors-professional_association = Fagforeninger og faglige foreninger
actors-network = Nettverk
actors-initiative = Satsinger
actors-body = Samarbeidsorganer
actors-actor_class = Grupper av aktører
actor-ministry = Departement
actor-directorate = Direktorat
actor-agency = Statlig virksomhet
actor-state_regional = Staten i fylket
actor-county_authority = Fylkeskommune
actor-municipality = Kommune
actor-membership_organisation = Medlemsorganisasjon
actor-competence_centre = Kompetansesenter
actor-university = Universitet eller høyskole
actor-research_institute = Forskningsinstitutt
actor-ngo = Frivillig organisasjon
actor-professional_association = Fagforening eller faglig forening
actor-network = Nettverk
actor-initiative = Satsing
actor-body = Samarbeidsorgan
actor-actor_class = Gruppe av aktører
name = Navn
other-spellings = Andre skrivemåter
took-over-from = Tok over etter
successor = Etterfulgt av
members = Består av
member-of = Del av
role-in-programme = Rolle i programmet
programme-owner = står bak
programme-operator = hovedaktør
programme-evaluator = forsker på eller evaluerer
org-number = Organisasjonsnummer
whole-effort = hele innsatsen
owns-networks = Står bak:
partner-in-networks = Samarbeidspart i:
organised-gatherings = Arrangør av samlinger
published-resources = Utgitte ressurser

# Forkortelser
abbreviation = Forkortelse
meaning = Betydning
explained-in = Forklart i
used-in = Brukt i
actor = Aktør
not-explained = Ikke forklart i kildene
meaning-unknown = betydningen er ikke kjent
abbreviations-caption = Forkortelser i alfabetisk rekkefølge
abbreviations-lead = Her står forkortelsene i kildene og på dette nettstedet.
abbreviations-unexplained = { $count ->
    [one] Én av dem er ikke forklart i kildene. Der er betydningen lagt til av redaksjonen.
   *[other] { $count } av dem er ikke forklart i kildene. Der er betydningen lagt til av redaksjonen.
}

# page: document
document = Dokument
original = Filen
read-document = Les som nettside
about-file = Om filen
transcript-text = Utskrift
document-bare = Kopien som ligger her, er uten skjulte opplysninger om personer.
checksum-original = Sjekksum for originalen (SHA-256)
checksum = Sjekksum (SHA-256)
document-accessibility = Filens tilgjengelighet
document-tagged = merket med overskrifter og lister for skjermlesere
document-untagged = ikke merket for skjermlesere, så les heller teksten her
document-without-text = bare bilder, uten tekst som kan leses opp eller søkes i
document-standard = sier at den følger { $name }
document-pictures = { $count ->
    [one] 1 bilde
   *[other] { $count } bilder
 }, { $described } med beskrivelse
document-of-talk = Hører til innlegget
document-masked = Personopplysninger i teksten er erstattet med […].
document-hidden = { $count ->
    [one] 1 skjult side er utelatt.
   *[other] { $count } skjulte sider er utelatt.
}
slide-list = Lysbilder
page-list = Sider
sheet-list = Ark
page-number = Side { $number }
sheet-number = Ark { $number }
slide-count = { $count ->
    [one] 1 lysbilde
   *[other] { $count } lysbilder
}
sheet-count = { $count } ark
picture-shows = Bildet viser:

# page: search (search in free text)
search-words = Søk i alt som er arkivert
search-help = Søket finner også andre bøyninger, sammensatte ord og nynorsk. Bruk "anførselstegn" om ord som skal stå etter hverandre, og minus (-) rett foran ord du ikke vil ha.
search-one = 1 treff på «{ $query }»
search-many = { $count } treff på «{ $query }»
search-none = Ingen treff på «{ $query }».
search-failed = Søket kan ikke hentes akkurat nå. Listene nedenfor virker likevel.
search-some = { $count } sider har noen av ordene i «{ $query }»
search-some-one = 1 side har noen av ordene i «{ $query }»
search-suggestions = Forslag til ord
search-limit = Avgrens og sorter
search-no-phrase = Ordene står ikke slik etter hverandre noe sted. Her er treff på hvert av ordene.
search-corrected = Viser treff på «{ $query }».
search-as-typed = Søk etter «{ $query }» i stedet
search-others = { $count } treff til på samme side
search-rest = { $count } treff til på siden «{ $page }»
search-unread = Vi har bare lett i de beste sidene. Trykk «Vis flere treff» for å lete i resten.
search-more = Vis flere treff
search-sort = Rekkefølge
search-by-relevance = Beste treff først
search-by-date = Nyeste først
search-from-year = Fra år
search-to-year = Til år
search-clear = Fjern alle avgrensninger
search-advice-spelling = Se etter om ordene er skrevet riktig.
search-advice-fewer = Prøv færre eller vanligere ord, eller fjern avgrensninger.
search-advice-lists = Eller finn fram i listene nedenfor.
search-without-script = Søket virker bare med JavaScript. Ord du har skrevet i søkefeltet, er ikke brukt. Finn fram i listene her i stedet.
search-remove = Fjern { $choice }
search-best-slides = Lysbilder som treffer best
search-found = Alle treff
hit-talk = Innlegg
hit-gathering = Samling
hit-letter = Brev
hit-project = Prosjekt
hit-resource = Ressurs
hit-county = Fylke
hit-municipality = Kommune
hit-actor = Aktør
hit-person = Person
hit-effort = Innsats
hit-sub-goal = Delmål
hit-document = Dokument
hit-page = Side
hit-list = Oversikt
hit-programme = Program
search-kind = Type innhold
search-language = Språk
search-organisation = Virksomhet
search-goal = Delmål
search-kind-talk = Innlegg
search-kind-gathering = Samlinger
search-kind-letter = Brev og e-post
search-kind-project = Prosjekter
search-kind-resource = Ressurser
search-kind-county = Fylker
search-kind-municipality = Kommuner
search-kind-actor = Aktører
search-kind-person = Personer
search-kind-effort = Innsatser og aktiviteter
search-kind-sub-goal = Delmål
search-kind-document = Dokumenter
search-kind-page = Andre sider
search-kind-list = Oversikter
search-kind-programme = Program

# calendars and feeds
follow = Følg med
calendar-subscribe = Abonner på kalenderen
calendar-file = Last ned kalenderen (ICS)
calendar-left-out = { $count ->
    [one] 1 samling står ikke i kalenderfilen, fordi dagen ikke er kjent.
   *[other] { $count } samlinger står ikke i kalenderfilen, fordi dagen ikke er kjent.
}
gathering-to-calendar = Legg samlingen i kalenderen
sessions-to-calendar = Legg programmet i kalenderen
not-in-calendar = Samlingen står ikke i kalenderfilene, fordi dagen ikke er kjent.
deadline-not-in-calendar = Påmeldingsfristen står ikke i kalenderfilene, fordi dagen ikke er kjent.
news-feed = Nyhetsstrøm (Atom)
news-feed-json = Nyhetsstrøm (JSON)
iiif-manifest = Bildene for IIIF-visere

full-screen = Vis i fullskjerm
arrow-keys = Bla med piltastene ← og →.
efforts-filtered = Viser { $count } av { $all } innsatser.
efforts-of = { $count } av { $all } innsatser
efforts-show-all = Nullstill valgene
all = Alle
role = Rolle
whole-gathering = Hele samlingen på én side
whole-gathering-crumb = Hele samlingen
whole-gathering-note = Alt fra samlingen på én side, til utskrift og lesing.
whole-gathering-back = Til siden om samlingen

# Rapporten om universell utforming
accessibility-report = Rapport om universell utforming
accessibility-report-introduction = Dataprogrammet som lager nettstedet, har sett etter vanlige feil som kan hindre noen i å lese sidene og filene.
accessibility-report-found = { $count ->
    [0] Det fant ingen.
    [one] Det fant én.
   *[other] Det fant { $count } ting.
}
accessibility-report-limits = Dataprogrammet kan ikke avgjøre om nettstedet oppfyller kravene. Det meste må vurderes av et menneske, også der dataprogrammet ikke fant noe.
accessibility-report-data = Det som er funnet, som tabell (JSON)
accessibility-found = Dette er funnet
accessibility-level = nivå { $level }
accessibility-look = Et menneske må se om det er en mangel.
accessibility-also = Det gjelder også krav
accessibility-to-do = Gjør dette:
accessibility-page = side
accessibility-slide = lysbilde
accessibility-sheet = ark
accessibility-places = { $count ->
    [one] ett sted
   *[other] { $count } steder
}
accessibility-text = teksten i { $name } som nettside
accessibility-criteria = De { $count } kravene
accessibility-criteria-text = Offentlige nettsteder må oppfylle dem alle. Der det står «dataprogrammet og et menneske», ser dataprogrammet etter noen av feilene, og et menneske må se etter resten.
accessibility-compared = Vi sammenlignet listen med reglene sist
accessibility-criterion = Krav
accessibility-level-heading = Nivå
accessibility-since = Gjelder fra
accessibility-by-whom = Hvem ser etter feil
accessibility-by-both = dataprogrammet og et menneske
accessibility-by-person = et menneske
accessibility-hints = Nytt i WCAG 2.2
accessibility-hints-text = Dette er råd. Norske regler krever det ikke ennå.
accessibility-files = Filene
accessibility-files-text = Tabellen viser hva filene oppgir om seg selv. Det er ikke noe bevis for at de følger en standard. Filer som dataprogrammet ikke kan lese, er ikke med.
accessibility-file = Fil
accessibility-has-text = Tekst
accessibility-tagged = Merket for skjermlesere
accessibility-title = Tittel
accessibility-language = Språk
accessibility-standard = Standard
accessibility-yes = ja
accessibility-no = nei

municipalities-and-projects = Kommuner og prosjekter
project-and-status = Prosjekt og status
need-in-table = Behovet
since-year = siden { $year }
all-unconfirmed = { $count ->
    [one] vi vet ikke om den ble holdt
   *[other] vi vet ikke om de ble holdt
 }
some-unconfirmed = { $count ->
    [one] vi vet ikke om én av dem ble holdt
   *[other] vi vet ikke om { $count } av dem ble holdt
 }
in-the-archive = i arkivet
download = Last ned
the-file = filen
original-file = Original
use-of-talk = Bruk
efforts-lead = { $efforts } innsatser, fordelt på { $goals } delmål. Tabellen viser hvem som bidrar hvor, og listen under den forteller hva de gjør.
efforts-limit = Avgrens innsatsene
show-efforts = Vis innsatsene
