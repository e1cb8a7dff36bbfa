# Temaets ord på nynorsk.
skip-link = Hopp til hovudinnhald
main-menu = Hovudmeny
menu = Meny
footer-menu = Botnmeny
you-are-here = Du er her
home = Framside
published-by = gitt ut av
no-cookies = Denne nettstaden bruker ikkje informasjonskapslar.
accessibility-statement = Tilgjengeerklæring
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
people = Personar
calendar = Kalender
search = Søk

now = no
name-removed = Namn fjerna på førespurnad
inferred = vår tolking
inferred-means = «Vår tolking» står ved det som kjelda ikkje seier beint fram, men som vi meiner følgjer av ho.
as-written = I kjelda står det:
date = Dato
date-unknown = dato ikkje kjend
date-not-whole = dato ikkje heilt kjend
place = Stad
county = Fylke
organiser = Arrangør
talks = Innlegg
materials = Vedlegg
coming-gatherings = Komande samlingar
recent-gatherings = Samlingar i arkivet

# Fylke, kommunar, prosjekt, ressursar, framside
counties-today = Fylka i dag
counties-as-they-were = Fylka slik dei var før
counties-former = Tidlegare fylke
counties-former-about = Samlingar og mål står under det fylket som fanst då.
counties-until = Til og med { $year }
county-became-part = Fylket vart ein del av
county-in-year = i { $year }
county-divided = vart delt i
county-today = I dag høyrer området til
and = og
network-owner = Blir drive av
network-owner-then = Vart drive av
network-partners = Saman med
earlier-networks = Tidlegare nettverk
part-of-effort = Del av innsats
network-gatherings = Samlingar i nettverket
network-without-gatherings = Arkivet har ingen samlingar i dette nettverket.
county-gatherings = Samlingar i fylket
county-goals = Eigne mål i fylket
goals-as-of = Slik dei vart presenterte
effect-goal = Effektmål
effect-goal-lost = Teksten er ikkje bevart.
result-goals = Resultatmål
result-goal-number = Resultatmål { $number }
about-county = Om fylket
county-number = Fylkesnummer
existed = Fanst
created = Oppretta
other-names = Andre namn
predecessors = Tidlegare fylke
municipality-count = Talet på kommunar
municipalities-mentioned = Kommunar i arkivet
joined-programme = Med i programmet
county-site = Nettstad
contacts = Kontakt
municipalities-about = Kommunane som er nemnde i arkivet.
municipality = Kommune
municipality-number = Kommunenummer
municipality-site = Nettstaden til kommunen
projects-about = Tiltak som kommunane har utvikla i programmet.
project = Prosjekt
period = Periode
not-stated = ikkje oppgitt
not-stated-in-source = Ikkje oppgitt i kjelda
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
question-examples = Døme på søk
question-about-topic = Kva vart vist om { $topic }?
whole-calendar = Heile kalenderen
newest-talks = Nyaste innlegg
archive-talks = Innlegg i arkivet
gatherings-by-county = Samlingar per fylke
all-topics = Alle tema
all-projects = Alle prosjekt
year-by-year = År for år
new-county = Nytt fylke: { $name }
new-counties = { $count } nye fylke
latest-gatherings = Siste samlingar
planned-count = { $count ->
    [one] { $count } planlagd
   *[other] { $count } planlagde
 }
talks-count = { $count ->
    [one] 1 innlegg
   *[other] { $count } innlegg
 }
or = eller
county-empty = Arkivet har ingen samlingar frå { $name }.
county-know-of = Veit du om nokon? Sei frå til
county-see-others = Sjå samlingane i andre fylke
county-ask = Spør
ask = Kven spør eg?
ask-then = Kven hadde ansvaret?
ask-today = I dag: Spør
county-authority = styrer fylket
ask-and-next = Kontakt og neste samling
county-on-map = Fylket på kartet
used-at-gatherings = Ressursar frå samlingane
municipalities-count = { $count ->
    [one] 1 kommune
   *[other] { $count } kommunar
 }
all-gatherings = { $count ->
    [one] Alle samlingar
   *[other] Alle { $count } samlingar
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
also-called = Også kalla
gatherings-count = { $count ->
    [0] ingen samlingar
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
missing-not_preserved = Fila er ikkje bevart
missing-withheld = Fila er ikkje publisert
withheld-files = { $n ->
    [one] 1 fil er ikkje lagd ut.
   *[other] { $n } filer er ikkje lagde ut.
 }

# page: gathering, presentation, letter
read-in-se = Davvisámegiella
read-in-sma = Åarjelsaemien gïele
read-in-smj = Julevsámegiella
read-in-fkv = Kväänin kieli
title = Tittel
title-inferred = Tittelen er vår, ikkje kjelda sin.
published = Publisert
rights = Rettar
licence = Lisens
photo-credit = Foto: { $names }
images = Bilete
recordings = Opptak
recording = Sjå opptaket
recording-name = Opptak
recording-announced = Opptak er varsla, men ikkje funne
recording-available = Opptaket finst, men adressa er ikkje kjend
recording-removed = Opptaket er fjerna
captions = Undertekstar
without-captions = utan undertekstar
transcript = Tekstutgåve
audio-description = Synstolking

# page: gathering
facts = Fakta
more-facts = Fleire fakta
on-this-page = På denne sida
how-we-know = Kjelder: korleis vi veit dette
not-preserved = Ikkje bevart
not-found-yet = Ikkje funne
have-the-file = Har du fila? Sei frå til
have-one-of-them = Har du ei av dei? Sei frå til
recorded = opptak
parallel-sessions = Samstundes
file-count = { $count ->
    [one] 1 fil
   *[other] { $count } filer
}
day-count = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
wording-verbatim = Attgitt ordrett
wording-own_words = Med eigne ord
slide-of = Lysbilete { $number } av { $count }
page-of = Side { $number } av { $count }
sheet-of = Ark { $number } av { $count }
slide-link = Lenkje til lysbiletet
page-link = Lenkje til sida
sheet-link = Lenkje til arket
about-talk = Om innlegget
cite = Siter innlegget
cite-slides = [lysbilete]
slide-cite = Siter lysbiletet
page-cite = Siter sida
sheet-cite = Siter arket
slide-cited = lysbilete { $number }
page-cited = side { $number }
sheet-cited = ark { $number }
cite-programs = For referanseprogram
mode = Møteform
mode-physical = Fysisk
mode-digital = Digitalt
mode-hybrid = Fysisk og digitalt
notice-cancelled = Arrangementet er avlyst.
notice-postponed = Arrangementet er utsett.
notice-moved = Arrangementet er flytta.
notice-moved_online = Arrangementet er flytta til nett.
previous-date = Opphavleg dato
held-unknown = Var planlagt. Vi veit ikkje om det vart halde.
ends-last-day = sluttar { $time } siste dagen
registration = Påmelding
registration-link = Meld deg på
registration-deadline = frist
registration-closed = Påmeldinga er stengd.
registration-unknown = Adressa til påmeldinga er ikkje kjend.
gathering-programme = Program
day-unknown = Dag ikkje oppgitt
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
download-all = Last ned alt
letters = Brev og e-post
evaluation-method = Svarmåte
evaluation-responses = Talet på svar
evaluation-results = Resultat
evaluation-questions = Spørsmåla som vart stilte
finding-majority = { $count } av { $all } svara
finding-most = Flest svara
finding-count = { $count } av { $all }
finding-each = { $count } av { $all } på kvart
finding-none = { $count } svara. Svara er jamt fordelte
sums-answer = Svar
sums-count = Tal
sums-other = Andre svar
sums-multiple = Det gjekk an å velje fleire svar.
sums-note = Svar som få har valt, er slått saman med andre eller utelatne, så ingen tal gjeld færre enn fem. Svar med eigne ord er ikkje med.
sums-csv = Last ned tala (CSV)
answer-scale = (svar på ein skala)
answer-choices = Svaralternativ:
follow-up = Vidare arbeid
about-gathering = Om arrangementet
co-organiser = Medarrangør
network = Nettverk
audience = Målgruppe
open-for-all = Ope for alle
participants = Deltakarar
participating-municipalities = Kommunar som deltok
contacts-expired = Kontaktpersonen blir ikkje vist lenger. Spør arrangøren.
errata = Rettingar
archived-unchanged = Arkivert uendra sidan
archived-on = Arkivert
erratum-own-text = teksten på denne sida
erratum-changed = Endra
erratum-added = Lagt til
erratum-removed = { $n ->
    [one] 1 fil er fjerna
   *[other] { $n } filer er fjerna
}
erratum-unpublished = { $n ->
    [one] 1 fil som ikkje er lagd ut
   *[other] { $n } filer som ikkje er lagde ut
}
neighbours = Samlingar i nettverket
previous-gathering = Førre samling
next-gathering = Neste samling

# page: presentation
talk = Innlegg
speaker = { $count ->
    [0] Foredragshaldar
    [one] Foredragshaldar
   *[other] Foredragshaldarar
}
given-at = Samling
extent = Omfang
page-count = { $count ->
    [one] 1 side
   *[other] { $count } sider
}
record-optout = Foredragshaldaren har reservert seg mot opptak.
slides = Lysbilete
slide-number = Lysbilete { $number }
slide-empty = Lysbiletet er utan tekst.
slide-title-only = Lysbiletet har berre ein tittel.
slide-inferred = Oppsettet av teksten er vårt, ikkje kjelda sitt.
lost = Gått tapt:
more-from = Meir frå { $name }
more-before = Og { $count } til frå tidlegare.
talks-of-gathering = Innlegg på samlinga
previous-talk = Førre innlegg:
next-talk = Neste innlegg:

# page: letter
from = Frå
to = Til
on-behalf-of = På vegner av
concerns = Gjeld

# page: data
data = Data
data-introduction = Innhaldet kan òg hentast som tabellar: til rekneark, til forsking og til andre nettstader.
data-formats = CSV-filene kan opnast rett i eit rekneark med norsk oppsett. Fleire verdiar i same rute har « | » mellom seg, og ein tekst som ser ut som ein formel, har ein apostrof framfor. JSON-filene har dei same radene, og kvar har eit skjema som seier kva som står i dei.
data-licence = Dataa kan brukast på desse vilkåra:
data-no-licence = Det er ikkje avklart kva vilkår som gjeld for bruk av dataa. Spør utgivaren før du gir dei vidare.
data-names = Tabellane har det same som sidene: Personopplysningar som er dekte til der, er dekte til her òg, og filer som ikkje er lagde ut, er ikkje med.
data-package = skildrar alle tabellane, for dei som programmerer (Frictionless Data Package)
data-catalogue = skildrar dei for datakatalogar (DCAT-AP-NO)
data-schedule = finst for kvar samling som har eit program med klokkeslett
data-table = Tabell
data-schema = Skjema
data-fields = Kolonnane ({ $count })
data-list = fleire verdiar

# page: preserved
preserved = Bevart og tapt
preserved-introduction = { $files ->
    [0] Ingen filer er bevarte i arkivet.
    [one] Éi fil er bevart i arkivet.
   *[other] { $files } filer er bevarte i arkivet.
} { $lost ->
    [0] Ingen filer er melde tapte.
    [one] Vi veit om éi fil som fanst, men som vi ikkje har.
   *[other] Vi veit om { $lost } filer som fanst, men som vi ikkje har.
}
preserved-unknown = «Ikkje kjent» tyder at inga kjelde nemner noko slikt: Vi veit ikkje om det fanst.
preserved-caption = Kva som er bevart frå kvar samling
presence-there = bevart
presence-announced = varsla, ikkje funne
presence-questions_only = berre spørsmåla
presence-without_file = kjent, men fila er ikkje bevart
presence-lost = ikkje bevart
presence-missing = ikkje kjent
checksum-list = Liste med sjekksummar (SHA-256)
no-checksums = Ingen filer er lagde inn enno, så det finst ingen sjekksummar.
files = Filer
invitation = Invitasjon
gathering = Samling

# page: gatherings, calendar
jump-to-year = Gå til år
people-count = { $count ->
    [one] 1 person
   *[other] { $count } personar
}
topics-count = { $count } tema
actors-count = { $count ->
    [one] { $count } aktør
   *[other] { $count } aktørar
}
projects-count = { $count } prosjekt
jump-to-letter = Gå til bokstav
other-initials = # (tal og andre teikn)
list-pages = Fleire sider
list-page = side { $number } av { $count }
list-page-number = side { $number }
other-parts = Resten av lista
previous-part = Førre
next-part = Neste
undated-gatherings = Samlingar utan kjend dato
past-gatherings = Tidlegare samlingar

# page: people, person
people-about = Dei som har halde eit innlegg eller skrive eit brev som er i arkivet.
person = Person
contributions-count = { $count ->
    [one] 1 innlegg eller brev
   *[other] { $count } innlegg og brev
}
person-positions = Omtalt som

# page: topics, topic, search
topic = Tema
find = Søk
find-introduction = Finn fram i samlingane etter fylke, år, type, tema og delmål.
find-introduction-plain = Finn fram i samlingane etter år, type og tema.
find-counties-note = Samlingar i fylke som ikkje finst lenger, er rekna med der dei høyrer til no.
former-counties = Tidlegare fylke
year = År
kind = Type
entries-count = { $count ->
    [one] 1 side
   *[other] { $count } sider
}

# Programmet
contents = Innhald
about-the-programme = Om programmet
short-name = Kortnamn
owners = Står bak
operators = Hovudaktørar
evaluators = Følgt av
target-groups = Målgrupper
website = Nettside
main-goal = Hovudmål
elements = Element i programmet
criteria = Kriterium for tiltak
criteria-lead = Kjenneteikn på og krav til tiltak i programmet:
competence-needs = Kompetansebehov i kommunane
goals-of-counties = Eigne mål i fylka
legal-basis = Lovgrunnlag
funding-schemes = Tilskotsordningar
local-name = Lokalt namn
grantor = Blir gitt av
amount = Beløp
deadlines = Søknadsfristar
related-initiatives = Andre satsingar

# Delmål
sub-goal-number = Delmål { $number }
phase = Fase
phases-inferred = Fasane er vår tolking.
effort-count = { $count ->
    [one] { $count } innsats
   *[other] { $count } innsatsar
}
no-efforts = Ingen innsatsar er registrerte for dette delmålet.
other-sub-goals = Andre delmål
previous-sub-goal = Førre delmål
next-sub-goal = Neste delmål

# Innsatsar
about-the-overview = Om oversikta
applies-to = Gjeld for
undated = udatert
activity-count = { $count ->
    [one] { $count } aktivitet
   *[other] { $count } aktivitetar
}
performers = Utførar
responsible = Ansvarleg
contributors = Bidragsytar
who-contributes = Kven bidreg til kva
matrix-caption = Talet på innsatsar etter aktør og delmål
matrix-caption-more = Talet på innsatsar etter delmål for dei andre aktørane
matrix-more = { $count ->
    [one] Éin aktør til
   *[other] { $count } aktørar til
}
roles-of-effort = Oppgitt for innsatsen som heilskap, ikkje for kvar aktivitet:
effort-without-activities = Kjelda oppgir ingen aktivitetar for denne innsatsen.
recurrence-yearly = kvart år
activity-planned = Planlagd
activity-ongoing = Går føre seg
activity-done = Gjennomført
activity-stopped = Stansa
networks = Læringsnettverk

# Aktørar
formerly = tidlegare
actors-ministry = Departement
actors-directorate = Direktorat
actors-agency = Andre statlege verksemder
actors-state_regional = Staten i fylka
actors-county_authority = Fylkeskommunar
actors-municipality = Kommunar
actors-membership_organisation = Medlemsorganisasjonar
actors-competence_centre = Kompetansesenter
actors-university = Universitet og høgskular
actors-research_institute = Forskingsinstitutt
actors-ngo = Frivillige organisasjonar
actors-professional_association = Fagforeiningar og faglege foreiningar
actors-network = Nettverk
actors-initiative = Satsingar
actors-body = Samarbeidsorgan
actors-actor_class = Grupper av aktørar
actor-ministry = Departement
actor-directorate = Direktorat
actor-agency = Statleg verksemd
actor-state_regional = Staten i fylket
actor-county_authority = Fylkeskommune
actor-municipality = Kommune
actor-membership_organisation = Medlemsorganisasjon
actor-competence_centre = Kompetansesenter
actor-university = Universitet eller høgskule
actor-research_institute = Forskingsinstitutt
actor-ngo = Frivillig organisasjon
actor-professional_association = Fagforeining eller fagleg foreining
actor-network = Nettverk
actor-initiative = Satsing
actor-body = Samarbeidsorgan
actor-actor_class = Gruppe av aktørar
name = Namn
other-spellings = Andre skrivemåtar
took-over-from = Tok over etter
successor = Etterfølgd av
members = Består av
member-of = Del av
role-in-programme = Rolle i programmet
programme-owner = står bak
programme-operator = hovudaktør
programme-evaluator = forskar på eller evaluerer
org-number = Organisasjonsnummer
whole-effort = heile innsatsen
owns-networks = Står bak:
partner-in-networks = Samarbeidspart i:
organised-gatherings = Arrangør av samlingar
published-resources = Utgitte ressursar

# Forkortingar
abbreviation = Forkorting
meaning = Tyding
explained-in = Forklart i
used-in = Brukt i
actor = Aktør
not-explained = Ikkje forklart i kjeldene
meaning-unknown = tydinga er ikkje kjend
abbreviations-caption = Forkortingar i alfabetisk rekkjefølgje
abbreviations-lead = Her står forkortingane i kjeldene og på denne nettstaden.
abbreviations-unexplained = { $count ->
    [one] Éi av dei er ikkje forklart i kjeldene. Der er tydinga lagd til av redaksjonen.
   *[other] { $count } av dei er ikkje forklarte i kjeldene. Der er tydinga lagd til av redaksjonen.
}

# page: document
document = Dokument
original = Fila
read-document = Les som nettside
about-file = Om fila
transcript-text = Utskrift
document-bare = Kopien som ligg her, er utan skjulte opplysningar om personar.
checksum-original = Sjekksum for originalen (SHA-256)
checksum = Sjekksum (SHA-256)
document-accessibility = Tilgjenget til fila
document-tagged = merkt med overskrifter og lister for skjermlesarar
document-untagged = ikkje merkt for skjermlesarar, så les heller teksten her
document-without-text = berre bilete, utan tekst som kan lesast opp eller søkjast i
document-standard = seier at ho følgjer { $name }
document-pictures = { $count ->
    [one] 1 bilete
   *[other] { $count } bilete
 }, { $described } med omtale
document-of-talk = Høyrer til innlegget
document-masked = Personopplysningar i teksten er bytte ut med […].
document-hidden = { $count ->
    [one] 1 skjult side er utelaten.
   *[other] { $count } skjulte sider er utelatne.
}
slide-list = Lysbilete
page-list = Sider
sheet-list = Ark
page-number = Side { $number }
sheet-number = Ark { $number }
slide-count = { $count } lysbilete
sheet-count = { $count } ark
picture-shows = Biletet viser:

# page: search (search in free text)
search-words = Søk i alt som er arkivert
search-help = Søket finn òg andre bøyingar, samansette ord og bokmål. Bruk "hermeteikn" om ord som skal stå etter kvarandre, og minus (-) rett framfor ord du ikkje vil ha.
search-one = 1 treff på «{ $query }»
search-many = { $count } treff på «{ $query }»
search-none = Ingen treff på «{ $query }».
search-failed = Søket kan ikkje hentast akkurat no. Listene nedanfor verkar likevel.
search-some = { $count } sider har nokre av orda i «{ $query }»
search-some-one = 1 side har nokre av orda i «{ $query }»
search-suggestions = Forslag til ord
search-limit = Avgrens og sorter
search-no-phrase = Orda står ikkje slik etter kvarandre nokon stad. Her er treff på kvart av orda.
search-corrected = Viser treff på «{ $query }».
search-as-typed = Søk etter «{ $query }» i staden
search-others = { $count } treff til på same side
search-rest = { $count } treff til på sida «{ $page }»
search-unread = Vi har berre leitt i dei beste sidene. Trykk «Vis fleire treff» for å leite i resten.
search-more = Vis fleire treff
search-sort = Rekkjefølgje
search-by-relevance = Beste treff først
search-by-date = Nyaste først
search-from-year = Frå år
search-to-year = Til år
search-clear = Fjern alle avgrensingar
search-advice-spelling = Sjå etter om orda er skrivne rett.
search-advice-fewer = Prøv færre eller vanlegare ord, eller fjern avgrensingar.
search-advice-lists = Eller finn fram i listene nedanfor.
search-without-script = Søket verkar berre med JavaScript. Ord du har skrive i søkjefeltet, er ikkje brukte. Finn fram i listene her i staden.
search-remove = Fjern { $choice }
search-best-slides = Lysbilete som treffer best
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
search-kind = Type innhald
search-language = Språk
search-organisation = Verksemd
search-goal = Delmål
search-kind-talk = Innlegg
search-kind-gathering = Samlingar
search-kind-letter = Brev og e-post
search-kind-project = Prosjekt
search-kind-resource = Ressursar
search-kind-county = Fylke
search-kind-municipality = Kommunar
search-kind-actor = Aktørar
search-kind-person = Personar
search-kind-effort = Innsatsar og aktivitetar
search-kind-sub-goal = Delmål
search-kind-document = Dokument
search-kind-page = Andre sider
search-kind-list = Oversikter
search-kind-programme = Program

# calendars and feeds
follow = Følg med
calendar-subscribe = Abonner på kalenderen
calendar-file = Last ned kalenderen (ICS)
calendar-left-out = { $count ->
    [one] 1 samling står ikkje i kalenderfila, fordi dagen ikkje er kjend.
   *[other] { $count } samlingar står ikkje i kalenderfila, fordi dagen ikkje er kjend.
}
gathering-to-calendar = Legg samlinga i kalenderen
sessions-to-calendar = Legg programmet i kalenderen
not-in-calendar = Samlinga står ikkje i kalenderfilene, fordi dagen ikkje er kjend.
deadline-not-in-calendar = Påmeldingsfristen står ikkje i kalenderfilene, fordi dagen ikkje er kjend.
news-feed = Nyheitsstraum (Atom)
news-feed-json = Nyheitsstraum (JSON)
iiif-manifest = Bileta for IIIF-visarar

full-screen = Vis i fullskjerm
arrow-keys = Bla med piltastane ← og →.
efforts-filtered = Viser { $count } av { $all } innsatsar.
efforts-of = { $count } av { $all } innsatsar
efforts-show-all = Nullstill vala
all = Alle
role = Rolle
whole-gathering = Heile samlinga på éi side
whole-gathering-crumb = Heile samlinga
whole-gathering-note = Alt frå samlinga på éi side, til utskrift og lesing.
whole-gathering-back = Til sida om samlinga

# Rapporten om universell utforming
accessibility-report = Rapport om universell utforming
accessibility-report-introduction = Dataprogrammet som lagar nettstaden, har sett etter vanlege feil som kan hindre nokon i å lese sidene og filene.
accessibility-report-found = { $count ->
    [0] Det fann ingen.
    [one] Det fann éin.
   *[other] Det fann { $count } ting.
}
accessibility-report-limits = Dataprogrammet kan ikkje avgjere om nettstaden oppfyller krava. Det meste må vurderast av eit menneske, òg der dataprogrammet ikkje fann noko.
accessibility-report-data = Det som er funne, som tabell (JSON)
accessibility-found = Dette er funne
accessibility-level = nivå { $level }
accessibility-look = Eit menneske må sjå om det er ein mangel.
accessibility-also = Det gjeld også krav
accessibility-to-do = Gjer dette:
accessibility-page = side
accessibility-slide = lysbilete
accessibility-sheet = ark
accessibility-places = { $count ->
    [one] éin stad
   *[other] { $count } stader
}
accessibility-text = teksten i { $name } som nettside
accessibility-criteria = Dei { $count } krava
accessibility-criteria-text = Offentlege nettstader må oppfylle dei alle. Der det står «dataprogrammet og eit menneske», ser dataprogrammet etter nokre av feila, og eit menneske må sjå etter resten.
accessibility-compared = Vi samanlikna lista med reglane sist
accessibility-criterion = Krav
accessibility-level-heading = Nivå
accessibility-since = Gjeld frå
accessibility-by-whom = Kven ser etter feil
accessibility-by-both = dataprogrammet og eit menneske
accessibility-by-person = eit menneske
accessibility-hints = Nytt i WCAG 2.2
accessibility-hints-text = Dette er råd. Norske reglar krev det ikkje enno.
accessibility-files = Filene
accessibility-files-text = Tabellen viser kva filene oppgir om seg sjølve. Det er ikkje noko bevis for at dei følgjer ein standard. Filer som dataprogrammet ikkje kan lese, er ikkje med.
accessibility-file = Fil
accessibility-has-text = Tekst
accessibility-tagged = Merkt for skjermlesarar
accessibility-title = Tittel
accessibility-language = Språk
accessibility-standard = Standard
accessibility-yes = ja
accessibility-no = nei

municipalities-and-projects = Kommunar og prosjekt
project-and-status = Prosjekt og status
need-in-table = Behovet
since-year = sidan { $year }
all-unconfirmed = { $count ->
    [one] vi veit ikkje om ho vart halden
   *[other] vi veit ikkje om dei vart haldne
 }
some-unconfirmed = { $count ->
    [one] vi veit ikkje om éi av dei vart halden
   *[other] vi veit ikkje om { $count } av dei vart haldne
 }
in-the-archive = i arkivet
download = Last ned
the-file = fila
original-file = Original
use-of-talk = Bruk
efforts-lead = { $efforts } innsatsar, fordelte på { $goals } delmål. Tabellen viser kven som bidreg kvar, og lista under han fortel kva dei gjer.
efforts-limit = Avgrens innsatsane
show-efforts = Vis innsatsane
